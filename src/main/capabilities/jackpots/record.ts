import type { RunningRecord, SetRecord } from '../../../contract';
import { recordOf, type ForecastRecord, type RecordCase } from '../../core/jackpot/settle';
import { dayOf } from '../../core/numeric/calendar';
import { SPECIFICATION } from '../../core/settings/settings';
import { SET_IDS, type SetId } from '../../core/words/sets';
import { jackpotDesk } from '../../db/repositories/jackpot-desk';
import { jackpotRepository, type JackpotRow } from '../../db/repositories/jackpots';
import type { Reading } from '../capability';
import { readPicks } from './distribution';
import { latestResults } from './results';

/**
 * How the sets have done over all finalised jackpots of this analyst that have results. Of a jackpot that was revised the
 * newest finalised version counts alone, and a match that stands in several jackpots counts once, in the one locked first.
 */
export function recordOfAll(context: Reading): RunningRecord {
  const finalised = jackpotRepository(context.db)
    .all()
    .filter(({ status }) => status === 'finalized');
  const revised = new Set(finalised.flatMap(({ revises }) => revises ?? []));
  const standing = finalised.filter(({ id }) => !revised.has(id)).sort(byLock);
  const cases = new Map<SetId, RecordCase[]>(SET_IDS.map((set) => [set, []]));
  const seen = new Set<string>();
  const jackpots = standing.flatMap((row) => {
    const latest = latestResults(jackpotDesk(context.db).results(row.id));
    if (latest.size === 0) return [];
    const { content, picks } = readPicks(context, row);
    let counted = 0;
    let right = 0;
    content.fixtures.forEach(({ order, date, league, home, away }, index) => {
      const result = latest.get(order)?.outcome ?? null;
      if (result === null || result === 'void') return;
      counted += 1;
      if (result === picks.B![index]) right += 1;
      const match = `${date} ${league} ${home} ${away}`;
      if (seen.has(match)) return;
      seen.add(match);
      const { sets, market } = content.predictions[index]!;
      for (const set of SET_IDS) {
        const [triple, pick] = [sets[set], picks[set]![index]!];
        cases.get(set)!.push({ triple, pick, result, reference: market, day: dayOf(date) });
      }
    });
    return [{ id: row.id, name: row.name, version: row.version, counted, right }];
  });
  return {
    jackpots: jackpots.reverse(),
    superseded: revised.size,
    sets: SET_IDS.map((set) => toRecord(set, recordOf(cases.get(set)!))),
  };
}

const byLock = (a: JackpotRow, b: JackpotRow): number =>
  a.finalizedAt! < b.finalizedAt! ? -1 : a.finalizedAt! > b.finalizedAt! ? 1 : a.id < b.id ? -1 : 1;

function toRecord(set: SetId, record: ForecastRecord): SetRecord {
  const { n, scores, right, expected, spread, z, difference } = record;
  const measured = difference.kind === 'measured' ? difference : null;
  return {
    set,
    n,
    brier: { ...scores.brier },
    logLoss: { ...scores.logLoss },
    rps: { ...scores.rps },
    right,
    expected,
    spread,
    z,
    against: {
      reference: 'market',
      n: difference.n,
      mean: measured?.mean ?? null,
      standardError: measured?.standardError ?? null,
      detectable: measured?.detectable ?? null,
    },
    verdict: verdictOf(record),
  };
}

/** What a record of this size can show, and what it cannot. */
function verdictOf({ n, right, expected, spread, z, difference }: ForecastRecord): string {
  if (n === 0) return 'No result yet.';
  const count = `${right} right of ${n}, ${expected.toFixed(1)} ± ${spread.toFixed(1)} expected`;
  const far =
    z === null || Math.abs(z) < 2
      ? 'as far from it as chance takes one'
      : 'farther from it than chance takes one in 19 of 20 records';
  if (n < SPECIFICATION.MIN_VALIDATION_SAMPLES)
    return `${count}: ${far}. Not enough to judge the forecasts: ${SPECIFICATION.MIN_VALIDATION_SAMPLES} matches are the least.`;
  if (difference.kind !== 'measured') return `${count}: ${far}. No market stands beside it.`;
  const { mean, detectable } = difference;
  const size = Math.abs(mean) >= detectable ? 'larger' : 'smaller';
  const side = mean < 0 ? 'less' : 'more';
  return `${count}: ${far}. It lost ${Math.abs(mean).toFixed(4)} ${side} than the market a match, ${size} than the ${detectable.toFixed(4)} that so many matches could show.`;
}
