import { correctPicks } from '../jackpot/correct-picks';
import type { Stage, SlateRule, VoiceId } from '../words/voices';
import type { ForecastColumns } from './forecast-columns';

/** How slates of past matches went for the likeliest outcomes of one voice. */
export interface SlateRecord {
  readonly slates: number;
  readonly size: number;
  /** Slates expected with 0 … size right picks, and those that came so. */
  readonly expected: readonly number[];
  readonly observed: readonly number[];
  /** Right picks a slate: expected, come, and by how many standard deviations they differ; null for no slate. */
  readonly meanExpected: number;
  readonly meanObserved: number;
  readonly z: number | null;
  /** Of the probability of all right, slate by slate. */
  readonly allRight: readonly number[];
}

/**
 * Past matches cut into slates one after another, none twice; what is left over at the end makes none.
 *
 * `all-leagues`: in order of day, league and home side. `by-league`: each league for itself, in order of day and home side.
 * @returns numbers of matches, a row of `size` a slate
 */
export function slatesOf(columns: ForecastColumns, matches: Int32Array, size: number, rule: SlateRule): Int32Array[] {
  const { day, league, home } = columns;
  const byName = (a: number, b: number) => (home[a]! < home[b]! ? -1 : home[a]! > home[b]! ? 1 : 0);
  const ordered = [...matches].sort((a, b) => day[a]! - day[b]! || league[a]! - league[b]! || byName(a, b));
  const groups =
    rule === 'all-leagues'
      ? [ordered]
      : columns.leagues.map((_, code) => ordered.filter((match) => league[match] === code));
  return groups.flatMap((group) =>
    Array.from({ length: Math.floor(group.length / size) }, (_, slate) =>
      Int32Array.from(group.slice(slate * size, (slate + 1) * size)),
    ),
  );
}

/** What the likeliest outcome of every match would have brought. Cost: O(slates · size²). */
export function recordOf(
  { outcome, probabilities }: ForecastColumns,
  stage: Stage,
  voice: VoiceId,
  slates: readonly Int32Array[],
  size: number,
): SlateRecord {
  const all = probabilities[stage][voice];
  const expected = new Array<number>(size + 1).fill(0);
  const observed = new Array<number>(size + 1).fill(0);
  const allRight: number[] = [];
  let [total, came, variance] = [0, 0, 0];
  for (const slate of slates) {
    let right = 0;
    const chances = Array.from(slate, (match) => {
      const three = [all[3 * match]!, all[3 * match + 1]!, all[3 * match + 2]!];
      const pick = three.indexOf(Math.max(...three));
      if (outcome[match] === pick) right += 1;
      return three[pick]!;
    });
    const distribution = correctPicks(chances);
    distribution.forEach((chance, count) => (expected[count]! += chance));
    observed[right]! += 1;
    allRight.push(distribution[size]!);
    came += right;
    for (const chance of chances) {
      total += chance;
      variance += chance * (1 - chance);
    }
  }
  const { length } = slates;
  return {
    slates: length,
    size,
    expected,
    observed,
    meanExpected: length > 0 ? total / length : 0,
    meanObserved: length > 0 ? came / length : 0,
    z: variance > 0 ? (came - total) / Math.sqrt(variance) : null,
    allRight,
  };
}
