import type { ReadableDb, WritableDb } from '../connection';
import type { DraftRow, FixtureInput } from '../../../contract';

export interface JackpotRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly revises: string | null;
  readonly releaseId: string | null;
  readonly status: 'calculating' | 'finalized';
  readonly contentHash: string | null;
  readonly createdAt: string;
  readonly finalizedAt: string | null;
  readonly fixtures: number;
  /** Why it was made of the version before it. */
  readonly reason: string | null;
  /** Fixtures with a result. */
  readonly results: number;
  /** As it was when the jackpot was last saved; null while something is missing. */
  readonly probabilityAll: number | null;
}

/** A stored fixture: what was typed, and what it resolved to. */
export interface FixtureRow extends FixtureInput {
  readonly id: number;
  readonly order: number;
}

export interface PredictionRow {
  readonly order: number;
  readonly set: string;
  readonly modelId: string;
  readonly home: number;
  readonly draw: number;
  readonly away: number;
  readonly lambdaHome: number;
  readonly lambdaAway: number;
  /** Canonical JSON of what had to fall back and touched this set. */
  readonly degradations: string;
}

const COLUMNS = `
  SELECT id, name, version, revises, release_id AS releaseId, status, content_hash AS contentHash,
         created_at AS createdAt, finalized_at AS finalizedAt, probability_all AS probabilityAll, reason,
         (SELECT count(DISTINCT match_order) FROM jackpot_results r WHERE r.jackpot_id = j.id) AS results,
         (SELECT count(*) FROM jackpot_fixtures f WHERE f.jackpot_id = j.id) AS fixtures`;
/** Of an analyst; the views of migration 016 decide. */
const MINE = `${COLUMNS} FROM my_jackpots j`;

type FlatFixture = Omit<FixtureRow, 'odds' | 'kickoff' | 'neutral'> &
  Record<'oddsHome' | 'oddsDraw' | 'oddsAway', number | null> & {
    readonly kickoff: string | null;
    readonly neutral: 0 | 1;
  };

/** Reads through the views of migration 016: an analyst sees what is theirs. */
export function jackpotRepository(db: ReadableDb) {
  const all = db.prepare<[], JackpotRow>(`${MINE} ORDER BY created_at DESC, id`);
  const byId = db.prepare<[string], JackpotRow>(`${MINE} WHERE id = ?`);
  const byContent = db.prepare<[string], JackpotRow>(`${MINE} WHERE content_hash = ?`);
  const versions = db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM my_jackpots WHERE name = ?');
  const content = db
    .prepare<[string], string | null>(
      'SELECT content FROM jackpot_contents WHERE jackpot_id IN (SELECT id FROM my_jackpots WHERE id = ?)',
    )
    .pluck();
  const rows = db
    .prepare<[string], string>(
      'SELECT rows FROM jackpot_rows WHERE jackpot_id IN (SELECT id FROM my_jackpots WHERE id = ?)',
    )
    .pluck();
  const unsealed = db.prepare<[], JackpotRow>(`
    ${COLUMNS} FROM jackpots j WHERE status = 'finalized' AND id NOT IN (SELECT jackpot_id FROM jackpot_contents)`);
  const fixturesIn = (table: 'my_jackpot_fixtures' | 'jackpot_fixtures') => {
    const rows = db.prepare<[string], FlatFixture>(`
      SELECT id, match_order AS "order", match_date AS date, league_code AS league, home_team AS home,
             away_team AS away, odds_home AS oddsHome, odds_draw AS oddsDraw, odds_away AS oddsAway, kickoff, neutral
        FROM ${table} WHERE jackpot_id = ? ORDER BY match_order`);
    return (id: string): readonly FixtureRow[] =>
      rows.all(id).map(({ oddsHome, oddsDraw, oddsAway, kickoff, neutral, ...row }) => ({
        ...row,
        ...(kickoff === null ? {} : { kickoff }),
        ...(neutral === 0 ? {} : { neutral: true as const }),
        odds: oddsHome === null ? null : { home: oddsHome, draw: oddsDraw!, away: oddsAway! },
      }));
  };
  const predictions = db.prepare<[string], PredictionRow>(`
    SELECT f.match_order AS "order", p.set_id AS "set", p.model_id AS modelId, p.prob_home AS home, p.prob_draw AS draw,
           p.prob_away AS away, p.lambda_home AS lambdaHome, p.lambda_away AS lambdaAway, p.degradations
      FROM my_predictions p JOIN my_jackpot_fixtures f ON f.id = p.fixture_id
     WHERE f.jackpot_id = ? ORDER BY f.match_order, p.set_id`);
  const finalised = db.prepare<[], JackpotRow>(
    `${COLUMNS} FROM jackpots j WHERE status = 'finalized' ORDER BY finalized_at, id`,
  );
  return {
    all: (): readonly JackpotRow[] => all.all(),
    find: (id: string): JackpotRow | undefined => byId.get(id),
    findByContent: (hash: string): JackpotRow | undefined => byContent.get(hash),
    countNamed: (name: string): number => versions.get(name)!.n,
    fixtures: fixturesIn('my_jackpot_fixtures'),
    /** The rows of the grid as typed; null for a jackpot that came without. */
    rowsOf: (id: string): readonly DraftRow[] | null => {
      const text = rows.get(id);
      return text === undefined ? null : (JSON.parse(text) as DraftRow[]);
    },
    predictions: (id: string): readonly PredictionRow[] => predictions.all(id),
    /** What a finalised jackpot says, canonical; null where it is known from its rows of predictions alone. */
    contentOf: (id: string): string | null => content.get(id) ?? null,
    /** Finalised jackpots of every analyst that an earlier application stored without their content. */
    unsealed: (): readonly JackpotRow[] => unsealed.all(),
    /** Finalised jackpots of every analyst, oldest first. */
    finalised: (): readonly JackpotRow[] => finalised.all(),
    /** Fixtures of a jackpot of any analyst. */
    fixturesOfAny: fixturesIn('jackpot_fixtures'),
  };
}

/** What a fixture resolved to in the store. */
export interface ResolvedIds {
  /** Null where the store has none: a cup, a club without a match. */
  readonly leagueId: number | null;
  readonly homeTeamId: number | null;
  readonly awayTeamId: number | null;
}

export function jackpotWriter(db: WritableDb) {
  const insert = db.prepare(`
    INSERT INTO jackpots (id, user_id, name, version, revises, release_id, reason, status)
    VALUES (@id, current_analyst(), @name, @version, @revises, @releaseId, @reason, 'calculating')`);
  const rename = db.prepare<[string, string]>(
    'UPDATE jackpots SET name = ? WHERE id = ? AND user_id = current_analyst()',
  );
  const relock = db.prepare<[string | null, string]>(
    'UPDATE jackpots SET release_id = ? WHERE id = ? AND user_id = current_analyst()',
  );
  const close = db.prepare<[string, string, string]>(`
    UPDATE jackpots SET status = 'finalized', content_hash = ?, finalized_at = ?
     WHERE id = ? AND user_id = current_analyst()`);
  const remove = db.prepare<[string]>('DELETE FROM jackpots WHERE id = ? AND user_id = current_analyst()');
  const clear = db.prepare<[string]>('DELETE FROM jackpot_fixtures WHERE jackpot_id = ?');
  const insertFixture = db.prepare(`
    INSERT INTO jackpot_fixtures (jackpot_id, match_order, match_date, league_code, home_team, away_team,
                                  odds_home, odds_draw, odds_away, kickoff, neutral)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const resolve = db.prepare(`
    UPDATE jackpot_fixtures SET league_id = @leagueId, home_team_id = @homeTeamId, away_team_id = @awayTeamId WHERE id = @id`);
  const insertPrediction = db.prepare(`
    INSERT INTO predictions (fixture_id, model_id, set_id, prob_home, prob_draw, prob_away, lambda_home, lambda_away,
                             market_weight, degradations)
    VALUES (@fixtureId, @modelId, @set, @home, @draw, @away, @lambdaHome, @lambdaAway, @marketWeight, @degradations)`);
  const insertContent = db.prepare<[string, string | null]>(
    'INSERT INTO jackpot_contents (jackpot_id, content) VALUES (?, ?)',
  );
  const updateRows = db.prepare<[string, string]>('UPDATE jackpot_rows SET rows = ? WHERE jackpot_id = ?');
  const insertRows = db.prepare<[string, string]>('INSERT INTO jackpot_rows (jackpot_id, rows) VALUES (?, ?)');
  const setProbability = db.prepare<[number | null, string]>(
    'UPDATE jackpots SET probability_all = ? WHERE id = ? AND user_id = current_analyst()',
  );
  return {
    add: (row: Pick<JackpotRow, 'id' | 'name' | 'version' | 'revises' | 'releaseId' | 'reason'>): void =>
      void insert.run(row),
    rename: (id: string, name: string): void => void rename.run(name, id),
    lockRelease: (id: string, releaseId: string | null): void => void relock.run(releaseId, id),
    finalise: (id: string, contentHash: string): void => void close.run(contentHash, new Date().toISOString(), id),
    addContent: (id: string, content: string | null): void => void insertContent.run(id, content),
    setProbability: (id: string, probability: number | null): void => void setProbability.run(probability, id),
    delete: (id: string): void => void remove.run(id),
    /** Put these in the place of all fixtures, each at its place among the rows. */
    replaceFixtures: (id: string, list: readonly (FixtureInput & { readonly order?: number })[]): void => {
      clear.run(id);
      list.forEach(({ order, date, league, home, away, odds, kickoff, neutral }, index) => {
        const prices = [odds?.home ?? null, odds?.draw ?? null, odds?.away ?? null];
        insertFixture.run(
          id,
          order ?? index + 1,
          date,
          league,
          home,
          away,
          ...prices,
          kickoff ?? null,
          neutral ? 1 : 0,
        );
      });
    },
    /** Keep the rows of the grid as typed. */
    keepRows: (id: string, rows: readonly DraftRow[]): void => {
      if (updateRows.run(JSON.stringify(rows), id).changes === 0) insertRows.run(id, JSON.stringify(rows));
    },
    resolveFixture: (id: number, ids: ResolvedIds): void => void resolve.run({ id, ...ids }),
    addPrediction: (row: Record<string, string | number>): void => void insertPrediction.run(row),
  };
}
