export function runKillTrials(options: { trials: number; seasons: string }): Promise<{
  trials: number;
  killed: number;
  partial: number;
  faults: string[];
}>;
