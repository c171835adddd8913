/** One step of the way: what it is for, and the command. */
interface TourStep {
  readonly why: string;
  readonly command: string;
}

/** From nothing to a verified report. The demo does all of it at once, on leagues that do not exist. */
export const TOUR: readonly TourStep[] = [
  { why: 'see it all once, on two fictional divisions, in a folder of its own', command: 'jackpot demo' },
  { why: 'look at your season files first; nothing is written', command: 'jackpot import seasons/ --dry-run' },
  { why: 'import them; the same file again adds nothing', command: 'jackpot import seasons/' },
  { why: 'answer which names are one club, if any wait', command: 'jackpot review list' },
  { why: 'fit, walk forward, calibrate every league', command: 'jackpot train --all' },
  { why: 'were past forecasts honest?', command: 'jackpot reliability --set B --outcome draw' },
  { why: 'forecast a list in any form, and lock it', command: 'jackpot predict fixtures.csv --finalise' },
  { why: 'why fixture 1 has its probabilities', command: 'jackpot explain jp-… 1' },
  { why: 'write the report', command: 'jackpot report jp-… --out report/' },
  { why: 'check it, with nothing but the report', command: 'jackpot verify report/' },
];

/** The steps as text: why, then the command. */
export const showTour = (steps: readonly TourStep[]): string =>
  [
    ...steps.map(({ why, command }, index) => `${String(index + 1).padStart(2)}. ${why}\n      ${command}`),
    'jackpot glossary explains the words, jackpot methods the mathematics.',
  ].join('\n');
