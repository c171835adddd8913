import { expect } from 'vitest';
import { OUTCOMES, type Outcome } from '../../../src/main/core/words/outcomes';
import { sortSample, type SortedSample } from '../../../src/main/core/reliability/sorted-sample';
import golden from '../../golden/reliability.json';

export { golden };
export type ForecastName = keyof typeof golden.forecasts;

/** H, D, A of the reference as the product's outcomes. */
export const outcomeNamed = (letter: string): Outcome => OUTCOMES['HDA'.indexOf(letter)]!;

/** One outcome of a reference forecast: what was said and whether it came. */
export function columnsOf(name: string, outcome: Outcome): { forecast: number[]; happened: number[] } {
  const which = OUTCOMES.indexOf(outcome);
  return {
    forecast: golden.forecasts[name as ForecastName][outcome],
    happened: golden.outcome.map((each) => (each === which ? 1 : 0)),
  };
}

export function sampleOf(name: string, outcome: Outcome): SortedSample {
  const { forecast, happened } = columnsOf(name, outcome);
  return sortSample(forecast, happened);
}

/** Groups of cases with as many events as a sample of single ones. */
export function ungroup(forecast: readonly number[], cases: readonly number[], events: readonly number[]) {
  const rows = forecast.flatMap((p, group) =>
    Array.from({ length: cases[group]! }, (_, i) => [p, i < events[group]! ? 1 : 0] as const),
  );
  return sortSample(
    rows.map(([p]) => p),
    rows.map(([, y]) => y),
  );
}

/** Equal within a relative error; the reference is good to 1e-10 unless it says otherwise. */
export function expectNear(actual: number, wanted: number, relative = 1e-10): void {
  const error = Math.abs(actual - wanted) / (wanted === 0 ? 1 : Math.abs(wanted));
  expect(error, `${actual} is not ${wanted}`).toBeLessThanOrEqual(relative);
}

export function expectAllNear(actual: ArrayLike<number>, wanted: readonly number[], relative = 1e-10): void {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((each, i) => expectNear(actual[i]!, each, relative));
}

/** Numbers between 0 and 1 that are the same in every run. Source: Knuth's linear congruential generator, 32 bits. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
}
