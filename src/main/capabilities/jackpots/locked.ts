import type { FixtureResult, Outcome, SetId, Triple } from '../../../contract';
import { SET_IDS } from '../../core/words/sets';
import { jackpotDesk } from '../../db/repositories/jackpot-desk';
import { jackpotRepository, type JackpotRow } from '../../db/repositories/jackpots';
import { modelFor } from '../../export/jackpot-content';
import type { Reading } from '../capability';
import { readPicks } from './distribution';
import { latestResults } from './results';

/** A fixture as it was locked, as it is stored. */
interface Locked {
  readonly order: number;
  readonly date: string;
  readonly league: string;
  readonly home: string;
  readonly away: string;
  /** Version of the model that forecast it. */
  readonly model: string;
  readonly lambda: number;
  readonly nu: number;
  readonly sets: Readonly<Record<SetId, Triple>>;
  readonly market: Triple | null;
  readonly picks: Readonly<Record<SetId, Outcome>>;
}
export interface LockedFixture extends Locked {
  /** Null where none is known yet. */
  readonly result: FixtureResult | null;
  /** Its match counts already in a jackpot that was locked before. */
  readonly isRepeated: boolean;
}

/** A finalised jackpot with results: what was locked, and what came. */
export interface LockedJackpot {
  readonly row: JackpotRow;
  readonly fixtures: readonly LockedFixture[];
}

export interface LockedJackpots {
  /** With a result, in the order in which they were locked. */
  readonly jackpots: readonly LockedJackpot[];
  /** Finalised, without any result yet. */
  readonly waiting: number;
  /** Finalised versions that a newer finalised one stands in for. */
  readonly superseded: number;
}

/** What counts of a person's finalised jackpots, wherever they are measured. */
export const LOCKED_RULE =
  'Of a jackpot that was revised the newest finalised version counts alone; a match that stands in several jackpots counts once, in the one locked first; a void match counts nowhere.';

/** Finalised jackpots of this analyst as {@link LOCKED_RULE} counts them. */
export function lockedJackpots(context: Reading): LockedJackpots {
  const { standing, superseded } = standingJackpots(context);
  const seen = new Set<string>();
  const jackpots = standing.flatMap((row): LockedJackpot[] => {
    const latest = latestResults(jackpotDesk(context.db).results(row.id));
    if (latest.size === 0) return [];
    const settled = contentOf(context, row).map((fixture) => {
      const { order, date, league, home, away } = fixture;
      const result = latest.get(order)?.outcome ?? null;
      const match = `${date} ${league} ${home} ${away}`;
      const isRepeated = seen.has(match);
      if (result !== null && result !== 'void') seen.add(match);
      return { ...fixture, result, isRepeated };
    });
    return [{ row, fixtures: settled }];
  });
  return { jackpots, waiting: standing.length - jackpots.length, superseded };
}

/** What {@link lockedJackpots} depends on: while this text is the same, so is its answer. */
export function lockedState(context: Reading): string {
  const { standing } = standingJackpots(context);
  return `${jackpotDesk(context.db).lastResult()} ${standing.map(({ id }) => id).join(' ')}`;
}

function standingJackpots({ db }: Reading): { readonly standing: readonly JackpotRow[]; readonly superseded: number } {
  const finalised = jackpotRepository(db)
    .all()
    .filter(({ status }) => status === 'finalized');
  const revised = new Set(finalised.flatMap(({ revises }) => revises ?? []));
  return { standing: finalised.filter(({ id }) => !revised.has(id)).sort(byLock), superseded: revised.size };
}

const byLock = (a: JackpotRow, b: JackpotRow): number =>
  a.finalizedAt! < b.finalizedAt! ? -1 : a.finalizedAt! > b.finalizedAt! ? 1 : a.id < b.id ? -1 : 1;

/** Jackpots read before, by id: what was locked never changes. */
const read = new WeakMap<Reading['models'], Map<string, readonly Locked[]>>();

function contentOf(context: Reading, row: JackpotRow): readonly Locked[] {
  const known = read.get(context.models) ?? new Map<string, readonly Locked[]>();
  read.set(context.models, known);
  const before = known.get(row.id);
  if (before) return before;
  const { content, picks } = readPicks(context, row);
  const locked = content.fixtures.map(({ order, date, league, home, away }, index): Locked => {
    const { lambdaHome: lambda, lambdaAway: nu, sets, market } = content.predictions[index]!;
    const { version: model } = modelFor(content.models, league)!;
    const own = Object.fromEntries(SET_IDS.map((set) => [set, picks[set]![index]!])) as Locked['picks'];
    return { order, date, league, home, away, model, lambda, nu, sets, market, picks: own };
  });
  known.set(row.id, locked);
  return locked;
}
