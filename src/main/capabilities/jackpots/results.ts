import type { FixtureResult, JackpotResults, RequestOf, SetSettlement } from '../../../contract';
import { teamKey } from '../../core/cleaning/canonicalize';
import { settle } from '../../core/jackpot/settle';
import { dayOf, toIsoDate } from '../../core/numeric/calendar';
import { sum } from '../../core/numeric/sum';
import { UserError } from '../../core/words/errors';
import { outcomeOf } from '../../core/words/outcomes';
import { SET_IDS } from '../../core/words/sets';
import { auditWriter } from '../../db/repositories/audit';
import { jackpotDesk, jackpotDeskWriter, type ResultRow } from '../../db/repositories/jackpot-desk';
import { jackpotRepository, type JackpotRow } from '../../db/repositories/jackpots';
import { matchRepository, type AnyMatch } from '../../db/repositories/matches';
import type { ResolvedFixture } from '../../export/jackpot-content';
import type { Reading, Writing } from '../capability';
import { readPicks } from './distribution';
import { findJackpot } from './find-jackpot';

/** A match played this many days from the day of its fixture is still that match. */
const DAYS_APART = 7;

type Source = ResultRow['source'];
type Entry = RequestOf<'jackpots.enterResults'>['results'][number];

/** The result that holds of each fixture, by its order. */
export const latestResults = (rows: readonly ResultRow[]): ReadonlyMap<number, ResultRow> =>
  new Map(rows.filter(({ isReplaced }) => isReplaced === 0).map((row) => [row.order, row]));

/** What is known of how a jackpot turned out, and how each set did. */
export function resultsOf(context: Reading, row: JackpotRow): JackpotResults {
  const { content, picks } = readPicks(context, row);
  const entries = jackpotDesk(context.db).results(row.id);
  const latest = latestResults(entries);
  const results = content.fixtures.map(({ order }) => latest.get(order)?.outcome ?? null);
  return {
    id: row.id,
    latest: results,
    entries: entries.map(({ id: _id, isReplaced, ...entry }) => ({ ...entry, isReplaced: isReplaced === 1 })),
    offered: row.status === 'finalized' ? offers(context, content.fixtures, latest) : [],
    sets: SET_IDS.map((set): SetSettlement => {
      const triples = content.predictions.map(({ sets }) => sets[set]);
      const own = picks[set]!;
      const { counted, right, atMost, atLeast, brier, logLoss, rps } = settle(own, triples, results);
      const isCounted = (index: number) => results[index] !== null && results[index] !== 'void';
      const expected = sum(triples.flatMap((triple, index) => (isCounted(index) ? [triple[own[index]!]] : [])));
      return { set, counted, right, expected, atMost, atLeast, brier, logLoss, rps };
    }),
  };
}

/** What the store's matches say: of fixtures without a result, and where they say otherwise than what was entered. */
function offers(
  { db }: Reading,
  fixtures: readonly ResolvedFixture[],
  latest: ReadonlyMap<number, ResultRow>,
): JackpotResults['offered'] {
  const { about } = matchRepository(db);
  return fixtures.flatMap(({ order, date, league, home, away }) => {
    const day = dayOf(date);
    const near = about(league, toIsoDate(day - DAYS_APART), toIsoDate(day + DAYS_APART))
      .filter((match) => teamKey(match.home) === teamKey(home) && teamKey(match.away) === teamKey(away))
      .sort((a, b) => Math.abs(dayOf(a.date) - day) - Math.abs(dayOf(b.date) - day));
    const told = near.map((match) => ({ match, outcome: outcomeIn(match) })).find(({ outcome }) => outcome !== null);
    if (!told || told.outcome === latest.get(order)?.outcome) return [];
    const { match, outcome } = told;
    const score = match.homeGoals === null ? match.status : `${match.homeGoals}–${match.awayGoals!}`;
    return [{ order, outcome: outcome!, detail: `${match.home} – ${match.away} on ${match.date}: ${score}` }];
  });
}

function outcomeIn({ status, homeGoals, awayGoals }: AnyMatch): FixtureResult | null {
  if (status === 'finished' && homeGoals !== null) return outcomeOf(homeGoals, awayGoals!);
  return status === 'cancelled' || status === 'abandoned' || status === 'awarded' ? 'void' : null;
}

/** @throws {UserError} bad-request where a list tells one fixture twice, even alike: nobody knows which was meant */
function refuseTwice(entries: readonly Entry[]): void {
  const seen = new Map<number, Entry>();
  for (const entry of entries) {
    const before = seen.get(entry.order);
    if (before)
      throw new UserError(
        'bad-request',
        `fixture ${entry.order} is told twice: ${before.outcome} and ${entry.outcome}`,
        'Enter each fixture once.',
      );
    seen.set(entry.order, entry);
  }
}

/**
 * Enter results, each once: where one holds already, the same again is nothing, and another is a correction that says why.
 * All are entered, with one entry of the audit log, or none.
 * @throws {UserError} bad-request: a draft has no results; a fixture that is not there; a correction without its reason
 */
export function enterResults(context: Writing, id: string, entries: readonly Entry[], source: Source): JackpotResults {
  const { db, analyst } = context;
  refuseTwice(entries);
  return db
    .transaction(() => {
      const row = findJackpot(context, id);
      if (row.status !== 'finalized')
        throw new UserError(
          'bad-request',
          `${row.name} is a draft`,
          'Finalise it first: results belong to what was locked.',
        );
      const orders = new Set(
        jackpotRepository(db)
          .fixtures(row.id)
          .map(({ order }) => order),
      );
      const latest = latestResults(jackpotDesk(db).results(row.id));
      const written = entries.flatMap((entry) => {
        if (!orders.has(entry.order))
          throw new UserError(
            'bad-request',
            `${row.name} has ${row.fixtures} fixtures, there is no number ${entry.order}`,
          );
        const before = latest.get(entry.order);
        if (before?.outcome === entry.outcome) return [];
        if (before && entry.note === '') {
          const message = `fixture ${entry.order} has the result ${before.outcome} already`;
          throw new UserError(
            'bad-request',
            message,
            `Say why it becomes ${entry.outcome}: a correction is an entry of its own.`,
          );
        }
        jackpotDeskWriter(db).addResult({ jackpotId: row.id, ...entry, source, replaces: before?.id ?? null });
        return [{ order: entry.order, outcome: entry.outcome, note: entry.note, before: before?.outcome ?? null }];
      });
      if (written.length > 0) {
        const details = { jackpot: row.name, version: row.version, source, results: written };
        auditWriter(db).append({ action: 'results', subject: row.contentHash!, analyst, details });
      }
      return resultsOf(context, row);
    })
    .immediate();
}

/** Enter what the store's matches say of fixtures that have no result yet. */
export function takeResults(context: Writing, id: string): JackpotResults {
  const now = resultsOf(context, findJackpot(context, id));
  const fresh = now.offered.filter(({ order }) => !now.entries.some((entry) => entry.order === order));
  if (fresh.length === 0) return now;
  const entries = fresh.map(({ order, outcome, detail }) => ({ order, outcome, note: detail }));
  return enterResults(context, id, entries, 'store');
}
