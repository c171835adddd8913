import { describe, expect, it } from 'vitest';
import { addLeague, addRow, addTeam, hash, memoryStore, twoLeagues } from '../support/memory-store';

describe('the audit log', () => {
  const add = (sequence: number, previous: string, own: string) =>
    addRow(store, 'audit_log', { sequence, entry: '{}', previous_hash: previous, hash: own, at: '' });
  const store = memoryStore();

  it('takes the entry that follows the last one, and no other', () => {
    expect(() => add(2, hash('0'), hash('1'))).toThrow(/follows the last one/);
    add(1, hash('0'), hash('1'));
    expect(() => add(3, hash('1'), hash('2'))).toThrow(/follows the last one/);
    expect(() => add(2, hash('f'), hash('2'))).toThrow(/follows the last one/);
    add(2, hash('1'), hash('2'));
  });
});

describe('models', () => {
  const store = memoryStore();
  addLeague(store, 'E0');
  const add = (id: string, status: string) =>
    addRow(store, 'models', {
      ...{ id: hash(id), version: id, league_id: 1, preset: 'fitted', parameters: '{}', evidence: '{}' },
      ...{ snapshot_hash: hash('5'), settings_hash: hash('6'), trained_at: 'x', status },
    });
  const change = (id: string, set: string) => store.exec(`UPDATE models SET ${set} WHERE version = '${id}'`);

  it('are active one at a time, and change nothing but that', () => {
    add('a', 'active');
    add('b', 'archived');
    add('f', 'failed');
    expect(() => add('c', 'active')).toThrow(/another model of the league is active/);
    expect(() => change('b', `status = 'active'`)).toThrow(/another model of the league is active/);
    change('a', `status = 'archived'`);
    change('b', `status = 'active'`);
    for (const set of [`status = 'failed'`, `parameters = '[]'`, `evidence = '[]'`, `trained_at = 'y'`])
      expect(() => change('b', set)).toThrow(/only the status may change/);
    expect(() => change('f', `status = 'archived'`)).toThrow(/only the status may change/);
  });
});

describe('a jackpot', () => {
  const store = memoryStore();
  addLeague(store, 'E0');
  addTeam(store, 1, 'Ash');
  addRow(store, 'releases', { id: hash('1') });
  addRow(store, 'models', {
    ...{ id: hash('a'), version: 'a', league_id: 1, preset: 'fitted', parameters: '{}', evidence: '{}' },
    ...{ snapshot_hash: hash('5'), settings_hash: hash('6'), trained_at: 'x', status: 'active' },
  });
  const draft = (id: string, more = {}) =>
    addRow(store, 'jackpots', {
      id,
      user_id: 'x',
      name: id,
      version: 1,
      release_id: hash('1'),
      status: 'calculating',
      ...more,
    });
  const fixture = (id: number, jackpot: string, order = 1) =>
    addRow(store, 'jackpot_fixtures', {
      ...{ id, jackpot_id: jackpot, match_order: order, match_date: '2024-08-10', league_code: 'E0' },
      ...{ home_team: 'a', away_team: 'b' },
    });
  const predict = (id: number, sets: string) => {
    for (const set of sets)
      addRow(store, 'predictions', {
        ...{ fixture_id: id, model_id: hash('a'), set_id: set, prob_home: 0.5, prob_draw: 0.3, prob_away: 0.2 },
        ...{ lambda_home: 1, lambda_away: 1, market_weight: 0.7, degradations: '[]' },
      });
  };
  const finalise = (id: string) =>
    store.exec(
      `UPDATE jackpots SET status = 'finalized', content_hash = '${hash(id)}', finalized_at = 'x' WHERE id = '${id}'`,
    );
  const content = (id: string, text: string | null) =>
    addRow(store, 'jackpot_contents', { jackpot_id: id, content: text });

  it('begins as a draft and is finalised whole: with its content and seven sets of each fixture', () => {
    expect(() => draft('x', { status: 'finalized', content_hash: hash('c'), finalized_at: 'x' })).toThrow(
      /begins as a draft/,
    );
    for (const id of ['a', 'b', 'c', 'd']) draft(id);
    content('a', '{}');
    expect(() => finalise('a')).toThrow(/with its content and all/); // No fixture.
    fixture(1, 'a');
    fixture(2, 'a', 2);
    predict(1, 'ABCDEFG');
    predict(2, 'ABCDEF');
    expect(() => finalise('a')).toThrow(/with its content and all/);
    predict(2, 'G');
    finalise('a');
    fixture(3, 'b');
    predict(3, 'ABCDEFG');
    expect(() => finalise('b')).toThrow(/with its content and all/);
    content('b', null);
    expect(() => finalise('b')).toThrow(/with its content and all/);
  });

  it('is never edited then, nor its fixtures', () => {
    fixture(4, 'd');
    for (const sql of [
      `UPDATE jackpots SET name = 'y' WHERE id = 'a'`,
      `UPDATE jackpots SET probability_all = 0.5 WHERE id = 'a'`,
      `UPDATE jackpot_fixtures SET odds_home = 2, odds_draw = 3, odds_away = 4 WHERE id = 1`,
      `UPDATE jackpot_fixtures SET home_team_id = 1 WHERE id = 1`,
      `UPDATE jackpot_fixtures SET actual_result = 'H' WHERE id = 1`,
      `UPDATE jackpot_fixtures SET neutral = 1 WHERE id = 1`,
      `INSERT INTO jackpot_rows (jackpot_id, rows) VALUES ('a', '[]')`,
      `INSERT INTO jackpot_picks (jackpot_id, match_order, set_id, outcome) VALUES ('a', 1, 'B', 'draw')`,
      `UPDATE jackpot_fixtures SET jackpot_id = 'a', match_order = 9 WHERE id = 4`,
      `INSERT INTO jackpot_fixtures (jackpot_id, match_order, match_date, league_code, home_team, away_team)
       VALUES ('a', 9, '2024-08-10', 'E0', 'a', 'b')`,
    ])
      expect(() => store.exec(sql), sql).toThrow(/never edited/);
    expect(() => store.exec(`DELETE FROM jackpots WHERE id = 'a'`)).toThrow(/never/);
    expect(() => store.exec(`DELETE FROM jackpot_fixtures WHERE id = 1`)).toThrow(/never edited/);
    store.exec(`UPDATE jackpots SET name = 'y' WHERE id = 'd'`);
  });

  it('keeps its number, and a fixture its own', () => {
    expect(() => store.exec(`UPDATE jackpots SET id = 'z' WHERE id = 'd'`)).toThrow(/keeps its id/);
    expect(() => store.exec('UPDATE jackpot_fixtures SET id = 99 WHERE id = 4')).toThrow(/keeps its id/);
    expect(() => store.exec(`REPLACE INTO jackpots SELECT * FROM jackpots WHERE id = 'd'`)).toThrow(/never replaced/);
    expect(() => store.exec('REPLACE INTO jackpot_fixtures SELECT * FROM jackpot_fixtures WHERE id = 4')).toThrow(
      /never replaced/,
    );
  });

  it('holds probabilities, and at most seven tenths of the market', () => {
    draft('e');
    fixture(5, 'e');
    const predictOne = (home: number, draw: number, away: number, weight: number) =>
      addRow(store, 'predictions', {
        ...{ fixture_id: 5, model_id: hash('a'), set_id: 'A', prob_home: home, prob_draw: draw, prob_away: away },
        ...{ lambda_home: 1, lambda_away: 1, market_weight: weight, degradations: '[]' },
      });
    expect(() => predictOne(0.5, 0.3, 0.21, 0)).toThrow(/CHECK/);
    expect(() => predictOne(1.2, -0.1, -0.1, 0)).toThrow(/CHECK/);
    expect(() => predictOne(0.5, 0.3, 0.2, 0.71)).toThrow(/CHECK/);
    predictOne(0.5, 0.3, 0.2, 0.7);
  });
});

describe('a match', () => {
  const { play } = twoLeagues();
  const PRICES = { odds_home: 2, odds_draw: 3, odds_away: 4, odds_source: 'PS', odds_kind: 'closing' };

  it.each([
    ['a day that is in no calendar', '2024-02-30 Ash-Birch 1-0', {}],
    ['a club against itself', '2024-03-01 Ash-Ash 1-0', {}],
    ['goals of one side', '2024-03-01 Ash-Birch 1-0', { away_goals: null }],
    ['an end without goals', '2024-03-01 Ash-Birch', { status: 'finished' }],
    ['goals before it was played', '2024-03-01 Ash-Birch 1-0', { status: 'scheduled' }],
    ['fewer goals than none', '2024-03-01 Ash-Birch 1-0', { home_goals: -1 }],
    ['a price of 1', '2024-03-01 Ash-Birch 1-0', { ...PRICES, odds_home: 1 }],
    ['two prices of three', '2024-03-01 Ash-Birch 1-0', { ...PRICES, odds_away: null }],
    ['prices of no source', '2024-03-01 Ash-Birch 1-0', { ...PRICES, odds_source: null }],
    ['prices of no kind', '2024-03-01 Ash-Birch 1-0', { ...PRICES, odds_kind: null }],
    ['opening prices', '2024-03-01 Ash-Birch 1-0', { ...PRICES, odds_kind: 'opening' }],
    ['a season of no year', '2024-03-01 Ash-Birch 1-0', { season: 'last' }],
    ['a decision without a reason', '2024-03-01 Ash-Birch 1-0', { decision: 'include' }],
  ])('has never %s', (_, text, row) => {
    expect(() => play(text, row)).toThrow(/CHECK/);
  });

  it('stands once on its day', () => {
    play('2024-03-01 Ash-Birch 1-0', PRICES);
    expect(() => play('2024-03-01 Ash-Birch 2-0')).toThrow(/UNIQUE/);
    play('2024-03-02 Ash-Birch 2-0');
  });
});
