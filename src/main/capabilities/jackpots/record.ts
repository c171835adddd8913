import type { RunningRecord, SetRecord } from '../../../contract';
import { recordOf, type ForecastRecord, type RecordCase } from '../../core/jackpot/settle';
import { dayOf } from '../../core/numeric/calendar';
import { SET_IDS, type SetId } from '../../core/words/sets';
import { settingsInForce } from '../../db/repositories/settings-changes';
import type { Reading } from '../capability';
import { lockedJackpots } from './locked';

/** How the sets have done over all finalised jackpots of this analyst that have results, counted by `LOCKED_RULE`. */
export function recordOfAll(context: Reading): RunningRecord {
  const { jackpots, superseded } = lockedJackpots(context);
  const least = settingsInForce(context.db).constants.MIN_VALIDATION_SAMPLES;
  const cases = new Map<SetId, RecordCase[]>(SET_IDS.map((set) => [set, []]));
  const counted = jackpots.map(({ row, fixtures }) => {
    let [known, right] = [0, 0];
    for (const { date, sets, market, picks, result, isRepeated } of fixtures) {
      if (result === null || result === 'void') continue;
      known += 1;
      if (result === picks.B) right += 1;
      if (isRepeated) continue;
      for (const set of SET_IDS)
        cases.get(set)!.push({ triple: sets[set], pick: picks[set], result, reference: market, day: dayOf(date) });
    }
    return { id: row.id, name: row.name, version: row.version, counted: known, right };
  });
  return {
    jackpots: counted.reverse(),
    superseded,
    sets: SET_IDS.map((set) => toRecord(set, recordOf(cases.get(set)!), least)),
  };
}

function toRecord(set: SetId, record: ForecastRecord, least: number): SetRecord {
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
    verdict: verdictOf(record, least),
  };
}

/** What a record of this size can show, and what it cannot. */
function verdictOf({ n, right, expected, spread, z, difference }: ForecastRecord, least: number): string {
  if (n === 0) return 'No result yet.';
  const count = `${right} right of ${n}, ${expected.toFixed(1)} ± ${spread.toFixed(1)} expected`;
  const far =
    z === null || Math.abs(z) < 2
      ? 'as far from it as chance takes one'
      : 'farther from it than chance takes one in 19 of 20 records';
  if (n < least) return `${count}: ${far}. Not enough to judge the forecasts: ${least} matches are the least.`;
  if (difference.kind !== 'measured') return `${count}: ${far}. No market stands beside it.`;
  const { mean, detectable } = difference;
  const size = Math.abs(mean) >= detectable ? 'larger' : 'smaller';
  const side = mean < 0 ? 'less' : 'more';
  return `${count}: ${far}. It lost ${Math.abs(mean).toFixed(4)} ${side} than the market a match, ${size} than the ${detectable.toFixed(4)} that so many matches could show.`;
}
