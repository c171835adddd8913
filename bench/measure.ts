import { performance } from 'node:perf_hooks';

export interface Measurement<T> {
  readonly medianMs: number;
  readonly leastMs: number;
  readonly repeats: number;
  readonly result: T;
}

/** Run `work` once to warm up, then `repeats` times, timed each. */
export function measure<T>(repeats: number, work: () => T): Measurement<T> {
  let result = work();
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { medianMs: times[times.length >> 1]!, leastMs: times[0]!, repeats, result };
}

export interface Row {
  readonly what: string;
  readonly measured: Pick<Measurement<unknown>, 'medianMs' | 'leastMs' | 'repeats'>;
  /** Null: shown for comparison. */
  readonly budgetMs: number | null;
  readonly peer?: string;
  readonly note?: string;
}

/** Times of work that cannot be repeated on the spot, as a measurement. */
export function toMeasurement(times: readonly number[]): Row['measured'] {
  const sorted = [...times].sort((a, b) => a - b);
  return { medianMs: sorted[sorted.length >> 1]!, leastMs: sorted[0]!, repeats: sorted.length };
}

/** A table in aligned columns. */
export function toTable(rows: readonly Row[]): string {
  const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  const lines = [
    ['what', 'median ms', 'least ms', 'n', 'budget ms', '', 'peers', 'note'],
    ...rows.map(({ what, measured: { medianMs, leastMs, repeats }, budgetMs, peer, note }) => [
      what,
      ms(medianMs),
      ms(leastMs),
      String(repeats),
      budgetMs === null ? '' : String(budgetMs),
      budgetMs === null ? '' : medianMs <= budgetMs ? 'ok' : 'OVER',
      peer ?? '',
      note ?? '',
    ]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
