import fc from 'fast-check';
import { parseArgs } from 'node:util';

/** A run can be repeated: this seed unless another is asked for. */
export const DEFAULT_SEED = 20_250_101;

export interface FuzzOptions {
  /** Of the part's main law; its other laws take a stated share. Null: each law's own number. */
  readonly runs: number | null;
  readonly seed: number;
}

/** Reads `--runs N --seed S`. @throws {Error} for anything else, or for what is no whole number */
export function readOptions(words: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { runs: { type: 'string' }, seed: { type: 'string', default: String(DEFAULT_SEED) } },
  });
  const whole = (name: string, text: string): number => {
    if (!/^-?\d+$/.test(text)) throw new Error(`--${name} takes a whole number, got ${text}`);
    return Number(text);
  };
  return { runs: values.runs === undefined ? null : whole('runs', values.runs), seed: whole('seed', values.seed) };
}

const LONGEST_COUNTEREXAMPLE = 20_000;
const SHRINK_MS = 30_000;

/** One law, how often it is tried, and what its runs came to. */
export interface Law {
  readonly name: string;
  readonly runs: number;
  readonly property: fc.IProperty<unknown>;
  readonly tally?: Tally;
}

/** @throws {Error} naming the law that does not hold */
export function assertLaw(holds: boolean, law: string): void {
  if (!holds) throw new Error(law);
}

/** Counts by name, for what happened in the runs of a law. */
export class Tally {
  private readonly counts = new Map<string, number>();

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  /** `converged 8120, no-maximum 1830`: most frequent first. */
  toString(): string {
    return [...this.counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  }
}

/** A message without its numbers and names, to count alike ones together. */
export const kindOf = (message: string): string =>
  message.replace(/T\d+(?:, T\d+)*(?:, …)?/g, 'T').replace(/-?\d[\d.]*(?:e[+-]\d+)?/g, '#');

/** Try every law, print what came of it, and set the exit code to 1 when one is broken. */
export function runLaws(part: string, laws: readonly Law[], { runs, seed }: FuzzOptions): void {
  const share = runs === null ? 1 : runs / laws[0]!.runs;
  console.log(`fuzz ${part}, seed ${seed}`);
  for (const law of laws) {
    const started = performance.now();
    const broken = tryLaw(law, Math.max(1, Math.round(law.runs * share)), seed);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${broken ? 'BROKEN' : 'holds '}  ${law.name}: ${Math.round(law.runs * share)} runs, ${seconds} s`);
    if (law.tally) console.log(`        ${String(law.tally)}`);
    if (!broken) continue;
    console.log(broken);
    process.exitCode = 1;
  }
}

/** @returns what breaks the law, shrunk for at most half a minute, as text; null when it holds in every run */
export function tryLaw({ property }: Law, numRuns: number, seed: number): string | null {
  const found = fc.check(property, { numRuns, seed, endOnFailure: true });
  if (!found.failed) return null;
  const path = found.counterexamplePath!;
  const shrunk = fc.check(property, { numRuns, seed, path, interruptAfterTimeLimit: SHRINK_MS });
  const { errorInstance, counterexample, numShrinks } = shrunk.failed ? shrunk : found;
  const example = JSON.stringify(counterexample, inShort)?.slice(0, LONGEST_COUNTEREXAMPLE);
  return `run ${path}, seed ${seed}, ${numShrinks} shrinks: ${String(errorInstance)}\n${example}`;
}

/** A match on one line, and numbers that JSON does not know. */
function inShort(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null || !('homeGoals' in value)) return value;
  const { day, season, home, away, homeGoals, awayGoals } = value as Record<string, unknown>;
  return `${day} (${season}) ${home}-${away} ${homeGoals}:${awayGoals}`;
}
