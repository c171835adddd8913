import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/main/core/words/errors';
import { parseKickoff } from '../../../src/main/ingestion/api-football/kickoff-time';
import { parseSource } from '../../../src/main/ingestion/parse-source';
import { shuffled } from '../../support/leagues';
import { encode, groupsOf, refusalOf, rulesOf } from '../sources';

type Goals = readonly [home: unknown, away: unknown];
interface Options {
  readonly id?: number;
  readonly status?: string;
  readonly date?: string | null;
  readonly timestamp?: number;
  readonly league?: object;
  readonly home?: string | null;
  readonly away?: string | null;
  readonly goals?: Goals;
  readonly full?: Goals | null;
  readonly half?: Goals;
}
const side = ([home, away]: Goals) => ({ home, away });
let nextId = 1;
/** An entry as the provider sends it; a finished 2-1 when nothing else is said. */
function entry(options: Options = {}): object {
  const { status = 'FT', full = [2, 1], league = {}, date = '2022-12-15T20:00:00+00:00' } = options;
  return {
    fixture: { id: options.id ?? nextId++, date, timestamp: options.timestamp ?? null, status: { short: status } },
    league: { id: 39, name: 'Premier League', country: 'England', season: 2022, ...league },
    teams: {
      home: { name: options.home === undefined ? `Home ${nextId}` : options.home },
      away: { name: options.away === undefined ? `Away ${nextId}` : options.away },
    },
    goals: side(options.goals ?? full ?? [null, null]),
    score: { halftime: side(options.half ?? [null, null]), fulltime: full && side(full) },
  };
}
const none: Goals = [null, null];
const answer = (response: readonly unknown[], more: object = {}): object => ({
  get: 'fixtures',
  parameters: { date: '2022-12-15' },
  errors: [],
  results: response.length,
  paging: { current: 1, total: 1 },
  response,
  ...more,
});
const parse = (value: unknown) => parseSource(encode(JSON.stringify(value)), 'x');
const parseEntries = (...entries: readonly unknown[]) => parse(answer(entries));

describe('answers to fixtures', () => {
  it('give one group per league and season, under the number of a league that the site does not have', () => {
    const source = parseEntries(
      entry({ league: { id: 435, name: ' Primera  RFEF', country: 'Spain', season: 2023 } }),
      entry({ id: 901, home: 'Arsenal', away: 'Everton', league: { id: 45, name: 'FA Cup' } }),
      entry({ league: { id: 435, name: null, country: null, season: 2024 } }),
    );
    expect(source).toMatchObject({ source: 'api-football', encoding: 'utf-8', rows: 3, issues: [] });
    expect(groupsOf(source)).toEqual(['AF-435 2023 1/1', 'AF-435 2024 1/1', 'AF-45 2022 1/1']);
    expect(source.groups[0]).toMatchObject({ leagueName: 'Primera RFEF', country: 'Spain' });
    expect(source.groups[1]).toMatchObject({ leagueName: 'AF-435', country: 'Unknown' });
    expect(source.groups[2]?.matches).toEqual([
      {
        line: 2,
        status: 'finished',
        date: '2022-12-15',
        home: 'Arsenal',
        away: 'Everton',
        homeGoals: 2,
        awayGoals: 1,
        odds: null,
        oddsSource: null,
        oddsKind: null,
        neutral: false,
        providerId: '901',
        statistics: null,
      },
    ]);
  });

  it('go by the code and the seasons of the site where it has the league', () => {
    const inBrazil = { id: 71, name: 'Serie A', country: 'Brazil', season: 2022 };
    const source = parseEntries(
      entry({ league: { id: 140, name: 'La Liga', country: 'Spain', season: 2023 } }),
      entry({ league: { id: 140, name: null, country: null, season: 2024 } }),
      entry({ league: inBrazil }),
      entry({ league: { ...inBrazil, id: 135, country: 'Italy' } }),
      entry({ league: { ...inBrazil, id: 73, name: 'Copa Do Brasil' } }),
      entry({ league: { id: 233, name: 'Premier League', country: 'Egypt', season: 2022 } }),
    );
    expect(groupsOf(source)).toEqual([
      'AF-233 2022 1/1',
      'AF-73 2022 1/1',
      'BRA 2022 1/1',
      'I1 2022-23 1/1',
      'SP1 2023-24 1/1',
      'SP1 2024-25 1/1',
    ]);
  });

  it.each([
    ['Canc', '', 'cancelled'],
    ['ft', '', 'finished'],
    ['??', 'Match Postponed', 'postponed'],
    ['', 'Technical Loss', 'awarded'],
    ['XX', 'Match Finished', 'finished'],
  ])('understand the status %s with the words %j as %s', (short, long, status) => {
    const raw = entry({ full: status === 'finished' ? [2, 1] : none }) as { fixture: object };
    const source = parseEntries({ ...raw, fixture: { ...raw.fixture, status: { short, long } } });
    expect(source.groups[0]?.matches.map((match) => match.status)).toEqual([status]);
  });

  it('keep half-time and the statistics of both clubs, told apart by their numbers', () => {
    const raw = entry({ half: [1, 0] }) as { teams: { home: object; away: object } };
    const teams = { home: { ...raw.teams.home, id: 7 }, away: { ...raw.teams.away, id: 9 } };
    const counts = (id: number, shots: unknown, onGoal: unknown) => ({
      team: { id },
      statistics: [
        { type: 'Total Shots', value: shots },
        { type: 'Shots on Goal', value: onGoal },
        { type: 'Ball Possession', value: '50%' },
        { type: 'Corner Kicks', value: '4' },
        { type: 'Red Cards', value: null },
      ],
    });
    const statistics = [counts(9, 8, 3), counts(7, 14, 6)];
    const matchOf = (value: object) => parseEntries(value).groups[0]?.matches[0]?.statistics;
    expect(matchOf({ ...raw, teams, statistics })).toEqual({
      homeShots: 14,
      awayShots: 8,
      homeShotsOnTarget: 6,
      awayShotsOnTarget: 3,
      homeCorners: 4,
      awayCorners: 4,
      homeHalfTimeGoals: 1,
      awayHalfTimeGoals: 0,
      homeRedCards: null,
      awayRedCards: null,
    });
    expect(matchOf({ ...raw, statistics })).toMatchObject({ homeShots: null, homeHalfTimeGoals: 1 });
  });

  it.each([
    ['FT', 'finished'],
    ['AET', 'finished'],
    ['PEN', 'finished'],
    ['TBD', 'scheduled'],
    ['NS', 'scheduled'],
    ['PST', 'postponed'],
    ['CANC', 'cancelled'],
    ['ABD', 'abandoned'],
    ['AWD', 'awarded'],
    ['WO', 'awarded'],
  ])('take %s for %s', (short, status) => {
    const full: Goals = status === 'finished' ? [2, 1] : none;
    const source = parseEntries(entry({ status: short, full }));
    expect(source.groups[0]?.matches[0]).toMatchObject({ status, homeGoals: full[0], awayGoals: full[1] });
    expect(source.issues).toEqual([]);
  });

  it.each(['1H', 'HT', '2H', 'ET', 'BT', 'P', 'LIVE', 'SUSP', 'INT'])('leave out matches under way: %s', (status) => {
    const source = parseEntries(entry(), entry({ status, full: [1, 1] }));
    expect(rulesOf(source)).toEqual(['2 match-under-way row-rejected']);
    expect(groupsOf(source)).toEqual(['E0 2022-23 2/1']);
  });

  it('take the score after 90 minutes, not the one after extra time', () => {
    const source = parseEntries(entry({ status: 'AET', goals: [3, 1], full: [1, 1] }));
    expect(source.groups[0]?.matches[0]).toMatchObject({ homeGoals: 1, awayGoals: 1 });
    expect(source.issues).toEqual([]);
  });

  it('take no score of a match that was not played to its end', () => {
    const source = parseEntries(
      entry({ status: 'AWD', goals: [3, 0], full: null }),
      entry({ status: 'ABD', goals: [0, 0], full: none }),
    );
    expect(rulesOf(source)).toEqual(['1 score-not-used cell-ignored', '2 score-not-used cell-ignored']);
    expect(source.groups[0]?.matches.map(({ homeGoals }) => homeGoals)).toEqual([null, null]);
  });

  it.each([
    ['2022-12-15T00:30:00+01:00', '2022-12-14'],
    ['2022-12-14T23:30:00-03:00', '2022-12-15'],
    ['2022-12-15T23:59:59Z', '2022-12-15'],
    ['2023-01-01T00:00:00+00:30', '2022-12-31'],
  ])('date %s by UTC', (date, day) => {
    expect(parseEntries(entry({ date })).groups[0]?.matches[0]?.date).toBe(day);
  });

  it.each([
    ['a finished match without a score', entry({ full: null, goals: [2, 1] }), 'score-missing', 'score.fulltime'],
    ['a finished match with half a score', entry({ full: [2, null] }), 'score-missing', 'score.fulltime'],
    ['a score that is none', entry({ full: [2, -1] }), 'score-missing', 'score.fulltime'],
    ['a time without a zone', entry({ date: '2022-12-15T20:00:00' }), 'date-unreadable', 'fixture.date'],
    ['a day that is not in the calendar', entry({ date: '2022-02-30T20:00:00Z' }), 'date-unreadable', 'fixture.date'],
    ['no date', entry({ date: null }), 'date-missing', 'fixture.date'],
    ['no club yet', entry({ home: null }), 'team-missing', 'teams.home.name'],
    ['a club against itself', entry({ home: 'A', away: 'a' }), 'plays-itself', 'teams.away.name'],
    ['a status nobody has listed', entry({ status: 'XYZ' }), 'status-unknown', 'fixture.status.short'],
    ['no season', entry({ league: { season: null } }), 'entry-unreadable', 'league.season'],
    ['no league', { ...entry(), league: null }, 'entry-unreadable', 'league'],
    ['no object', 7, 'entry-unreadable', null],
    ['the same fixture', entry({ id: 900, home: 'Nobody', away: 'Other' }), 'duplicate-row', 'fixture.id'],
    ['the same match under another number', entry({ home: 'known', away: 'Other' }), 'duplicate-row', null],
  ])('reject %s', (_, second, rule, column) => {
    const source = parseEntries(entry({ id: 900, home: 'Known', away: 'Other' }), second);
    expect(source.issues).toMatchObject([{ line: 2, rule, column, action: 'row-rejected' }]);
    expect(source.groups.flatMap(({ matches }) => matches)).toHaveLength(1);
    expect(source.rows).toBe(2);
  });

  it.each([
    ['goals that disagree', entry({ goals: [3, 1] }), 'score-disagrees'],
    ['half-time above full time', entry({ half: [3, 0] }), 'half-time-above-full-time'],
    ['half a half-time', entry({ half: [1, null] }), 'half-time-incomplete'],
    ['fifteen goals', entry({ full: [15, 0] }), 'score-unlikely'],
    ['two kick-off times', entry({ timestamp: 1_671_134_460 }), 'kick-off-disagrees'],
    ['another spelling', entry({ home: 'Kno-wn' }), 'spelling-suspected'],
  ])('flag %s', (_, second, rule) => {
    const source = parseEntries(entry({ home: 'Known', away: 'Other' }), second);
    expect(rulesOf(source)).toEqual([`2 ${rule} flagged`]);
    expect(source.groups[0]?.matches).toHaveLength(2);
  });

  it('see no walkover in a 3-0 without a half-time score, which many leagues never have', () => {
    expect(parseEntries(entry({ full: [3, 0] })).issues).toEqual([]);
    expect(parseEntries(entry({ timestamp: 1_671_134_400 })).issues).toEqual([]);
  });

  it('say that there are more pages, or other entries than announced', () => {
    const source = parse(answer([entry()], { paging: { current: 1, total: 3 }, results: 20 }));
    expect(rulesOf(source)).toEqual(['0 answer-incomplete flagged', '0 answer-incomplete flagged']);
  });

  it('may be several in one file, entries numbered through', () => {
    const odds = answer([{ fixture: { id: 1 } }], { get: 'odds' });
    const source = parse([answer([entry({ id: 7, status: '2H' })]), odds, answer([entry({ id: 7 })])]);
    expect(rulesOf(source)).toEqual(['1 match-under-way row-rejected', '2 entry-unreadable row-rejected']);
    expect(source.groups[0]?.matches.map(({ line }) => line)).toEqual([3]);
    expect(source.rows).toBe(3);
  });
});

describe('answers without a match', () => {
  it.each([
    [
      'refused',
      answer([], { errors: { plan: 'Try from 2022 to 2024.' } }),
      /refused the request: plan: Try from 2022 to 2024\./,
    ],
    [
      'refused in an envelope cut short',
      { get: 'odds', errors: { requests: 'limit' }, response: [] },
      /refused the request: requests: limit/,
    ],
    ['refused without an envelope', { errors: { token: 'Missing key' } }, /refused the request: token: Missing key/],
    [
      'one of several refused',
      [answer([entry()]), answer([], { errors: ['no'] })],
      /x, answer 2: .*refused the request: no/,
    ],
    ['empty', answer([]), /found nothing: the answer to fixtures\?date=2022-12-15 is empty/],
    [
      'prices only, none of which can be used',
      answer([{}], { get: 'odds' }),
      /no prices .* in 1 entry; the first, entry 1: /,
    ],
    [
      'another question',
      answer([{}], { get: 'standings' }),
      /an answer to standings, which holds neither matches nor prices/,
    ],
    ['all under way', answer([entry({ status: 'HT' })]), /no match in 1 entries; the first, entry 1: status HT/],
    ['version 2', { api: { results: 1, fixtures: [{}] } }, /no answer of API-Football v3/],
    ['no answers', [], /an empty JSON array/],
    ['a number in an array', [1], /no answer of API-Football v3/],
  ])('%s', (_, value, message) => {
    expect(refusalOf(() => parse(value))).toMatch(message);
  });
  it('that is cut short', () => {
    const text = JSON.stringify(answer([entry()]));
    expect(refusalOf(() => parseSource(encode(text.slice(0, -5)), 'x'))).toMatch(/x: not valid JSON: /);
  });
});

describe('parseKickoff', () => {
  it.each([
    '2022-12-15',
    '2022-12-15T24:00:00Z',
    '2022-12-15T20:60:00Z',
    '2022-12-15T20:00:00+15:00',
    '15/12/2022T20:00:00Z',
    '2022-12-15 20:00:00Z',
  ])('refuses %s', (text) => expect(parseKickoff(text)).toBeNull());
  it('counts seconds since 1970', () => {
    // 1671066000 is the timestamp the provider sends with this date.
    expect(parseKickoff('2022-12-15T02:00:00+01:00')).toEqual({ day: 19_341, seconds: 1_671_066_000 });
  });
});

describe('laws', () => {
  const paths = ['fixture', 'fixture.id', 'fixture.date', 'fixture.timestamp', 'fixture.status', 'fixture.status.short']
    .concat(['league', 'league.id', 'league.name', 'league.season', 'teams', 'teams.home', 'teams.away.name'])
    .concat(['goals', 'goals.home', 'score', 'score.fulltime', 'score.fulltime.away', 'score.halftime.home']);
  const change = fc.tuple(
    fc.constantFrom(...paths),
    fc.oneof(fc.jsonValue(), fc.integer(), fc.constantFrom('NS', 'PST')),
  );
  /** A copy of an object with the value at a path replaced. */
  function replaced(object: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
    if (typeof object !== 'object' || object === null) return object;
    const inner = (object as Record<string, unknown>)[key];
    return { ...object, [key]: rest.length === 0 ? value : replaced(inner, rest, value) };
  }
  const entries = fc
    .array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 5 })
    .map((changes) =>
      changes.map((list) => list.reduce<unknown>((at, [path, value]) => replaced(at, path.split('.'), value), entry())),
    );

  it('every entry is a match or a rejected one, whatever is in it', () => {
    fc.assert(
      fc.property(entries, (response) => {
        try {
          const { groups, rows, issues } = parseEntries(...response);
          const matches = groups.flatMap((group) => group.matches);
          const rejected = issues.filter(({ action }) => action === 'row-rejected');
          expect([rows, matches.length + rejected.length]).toEqual([response.length, response.length]);
          for (const match of matches) expect(match.homeGoals !== null).toBe(match.status === 'finished');
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the order of entries changes nothing but the order of matches', () => {
    const response = Array.from({ length: 8 }, (_, index) => entry({ league: { id: 1 + (index % 3) } }));
    const contentOf = (list: readonly unknown[]): string[] =>
      parseEntries(...list)
        .groups.flatMap(({ league, season, matches }) =>
          matches.map((m) => JSON.stringify([league, season, { ...m, line: 0 }])),
        )
        .sort();
    const sorted = contentOf(response);
    expect(sorted).toHaveLength(8);
    for (let key = 1; key <= 20; key++) expect(contentOf(shuffled(response, key))).toEqual(sorted);
  });
});
