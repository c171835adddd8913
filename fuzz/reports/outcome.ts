/** What one kind of trial came to. */
export interface Outcome {
  readonly kind: string;
  readonly trials: number;
  /** How often each verifier saw it. */
  readonly seen: Readonly<Record<string, number>>;
  /** What got through, or was answered as it must not be; none in a good run. */
  readonly faults: readonly string[];
  readonly slowestMs: number;
  /** Of the processes, where there were any. */
  readonly peakMb: number | null;
}

/** Counts the trials of one kind. */
export class Tally {
  private trials = 0;
  private slowestMs = 0;
  private peakMb: number | null = null;
  private readonly seen: Record<string, number> = {};
  private readonly faults: string[] = [];

  constructor(private readonly kind: string) {}

  trial(): void {
    this.trials += 1;
  }

  took(ms: number, peakMb: number | null = null): void {
    this.slowestMs = Math.max(this.slowestMs, ms);
    if (peakMb !== null) this.peakMb = Math.max(this.peakMb ?? 0, peakMb);
  }

  /** @param isRight whether a verifier answered as it must */
  answer(verifier: string, isRight: boolean, fault: string): void {
    this.seen[verifier] = (this.seen[verifier] ?? 0) + (isRight ? 1 : 0);
    if (!isRight) this.faults.push(`${this.kind}: ${verifier}: ${fault}`);
  }

  outcome(): Outcome {
    const { kind, trials, seen, faults, slowestMs, peakMb } = this;
    return { kind, trials, seen, faults, slowestMs, peakMb };
  }
}

/** All outcomes as a table, and below it what got through. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ kind, trials, seen, faults, slowestMs, peakMb }) => [
    kind,
    String(trials),
    Object.entries(seen)
      .map(([verifier, count]) => `${verifier} ${count}`)
      .join(', '),
    String(faults.length),
    `${(slowestMs / 1000).toFixed(1)} s`,
    peakMb === null ? '' : `${peakMb.toFixed(0)} MB`,
  ]);
  const all = [['kind', 'trials', 'answered rightly by', 'slips', 'slowest', 'peak memory'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...outcomes.flatMap(({ faults }) => faults)].join('\n');
}
