import type { PairedDifference } from '../src/main/core/scoring/paired-difference';
import { OUTCOMES, type Outcome } from '../src/main/core/words/outcomes';
import type { Covered } from './coverage';
import type { NoOddsRow, SeasonRow, SetRow, YardstickRow } from './evidence-tables';
import { markdownTable, type Column } from './markdown-table';
import type { Window } from './windows';

/** Everything that the document says in numbers. */
export interface Evidence {
  readonly leagues: readonly string[];
  readonly chosenOn: Window;
  readonly heldBack: Window;
  readonly sets: readonly SetRow[];
  readonly yardsticks: readonly YardstickRow[];
  /** Set A with what was counted taken away. */
  readonly withoutCounts: readonly SetRow[];
  readonly noOdds: readonly NoOddsRow[];
  readonly seasonsHeldBack: readonly SeasonRow[];
  readonly seasonsChosenOn: readonly SeasonRow[];
  readonly coverage: readonly CoverageRow[];
}

/** How often 95 % intervals held the truth in synthetic leagues, in per cent. */
export interface CoverageRow {
  readonly drift: string;
  readonly weekly: number;
  readonly xi: number;
  readonly counts: boolean;
  readonly covered: Covered;
}

const loss = (value: number): string => value.toFixed(4);
const signed = (value: number): string => {
  const size = Math.abs(value).toFixed(4);
  return `${Number(size) === 0 ? '' : value < 0 ? '−' : '+'}${size}`;
};
const NOTHING = '–';

const league = { title: 'League', text: (row: { readonly league: string }) => row.league, isWords: true };
const count = { title: 'Matches', text: (row: { readonly n: number }) => String(row.n) };
const measured = (of: (difference: PairedDifference & { kind: 'measured' }) => string) => (row: SetRow) =>
  row.difference.kind === 'measured' ? of(row.difference) : NOTHING;

const COMPARED: readonly Column<SetRow>[] = [
  { title: 'Before', text: ({ before }) => loss(before) },
  { title: 'Now − before', text: measured(({ mean }) => signed(mean)) },
  { title: 'Error', text: measured(({ standardError }) => loss(standardError)) },
  { title: 'z', text: measured(({ z }) => (z === null ? NOTHING : z.toFixed(1).replace('-', '−'))) },
];
const OF_SETS: readonly Column<SetRow>[] = [
  { title: 'Set', text: ({ set }) => set, isWords: true },
  { title: 'Calibrated', text: ({ calibrated }) => loss(calibrated) },
  { title: 'Uncalibrated', text: ({ uncalibrated }) => loss(uncalibrated) },
  { title: 'Cal. − uncal.', text: ({ calibrated, uncalibrated }) => signed(calibrated - uncalibrated) },
];
const OF_YARDSTICKS: readonly Column<YardstickRow>[] = [
  { title: 'Market', text: ({ market }) => loss(market) },
  { title: 'Base rates', text: ({ baseRates }) => loss(baseRates) },
];
const OF_NO_ODDS: readonly Column<NoOddsRow>[] = [
  { title: 'Memory alone', text: ({ memory }) => loss(memory) },
  ...(['A', 'B', 'C'] as const).map((set) => ({ title: set, text: (row: NoOddsRow) => loss(row[set]) })),
  { title: 'Used from', text: ({ confirmedFrom }) => confirmedFrom ?? NOTHING, isWords: true },
];
const OF_SEASONS: readonly Column<SeasonRow>[] = [
  { title: 'Season', text: ({ season }) => season, isWords: true },
  count,
  { title: 'Now', text: ({ now }) => loss(now) },
  { title: 'Before', text: ({ before }) => loss(before) },
  { title: 'Now − before', text: ({ now, before }) => signed(now - before) },
  { title: 'Market', text: ({ market }) => loss(market) },
];

const share = (kind: keyof Covered, outcome: Outcome) => (row: CoverageRow) => {
  const { inside, of } = row.covered[kind][outcome];
  return ((100 * inside) / of).toFixed(1);
};
const OF_COVERAGE: readonly Column<CoverageRow>[] = [
  { title: 'Strengths', text: ({ drift }) => drift, isWords: true },
  { title: 'Variance a week', text: ({ weekly }) => String(weekly) },
  { title: 'xi', text: ({ xi }) => String(xi) },
  { title: 'Seen', text: ({ counts }) => (counts ? 'goals, counts' : 'goals'), isWords: true },
  ...(['settled', 'newcomers'] as const).flatMap((kind) =>
    OUTCOMES.map((outcome) => ({ title: `${kind}, ${outcome}`, text: share(kind, outcome) })),
  ),
];

/** `docs/evidence.md`: nothing in it depends on the day or the machine it is made on. */
export function evidenceDocument(evidence: Evidence): string {
  const { leagues, chosenOn, heldBack } = evidence;
  return `# Evidence

How well past matches were forecast before they were played, and what the rules of engine 3 gained over those of engine 2.
Made by \`npm run evidence -- --write\` from the season files of ${leagues.join(', ')} that FOOTBALL_DATA_DIR names
(\`football-data/<league>/<season>.csv\`); without \`--write\` it is printed. The same files give the same document.

There are two windows of seasons. The constants of the engine were chosen on ${chosenOn.from} to ${chosenOn.until}:
\`npm run select-constants\` prints what these seasons say of each, and opens no later file. ${heldBack.from} to ${heldBack.until} are
held back from it, and all tables of real matches but the last are of them alone.

All numbers are mean log losses in nats a match, less is better. The leagues are trained together, as
\`jackpot validate --all\` does: every match is forecast by a fit on earlier days, with settings, calibration and weights
that come from earlier seasons. A league's first season is not forecast. Matches without usable prices are left out, so
that all sets and the market are scored on the same ones. The rows \`all\` count every match alike.

"Before" is engine 2: strengths from goals alone, a correlation of 0.7 between attack and defence, newcomers told apart by
their prior mean only. Two things are not repeated. In place of its grid of twenty values of xi and sigma it has the one
that held where there was nothing to choose by, xi 0.002 and sigma 0.3; and the weights of its set G are found as they are
today. Neither makes it easier to beat: on D1, E0 and F1 engine 2 itself loses up to 0.001 more.

## The sets

A is the model alone, B and C are blended with the market, G mixes the three. Calibrated is what a jackpot shows,
uncalibrated the same without the calibration, and "Cal. − uncal." the first less the second. Before is calibrated, too;
"Now − before" is the mean difference match by match, its standard error takes the matches of a day as one observation, and
z is their ratio.

${markdownTable(evidence.sets, [league, count, ...OF_SETS, ...COMPARED])}

The market is what the prices in the files say, their margin taken out; base rates are how often each outcome had happened
in the league before.

${markdownTable(evidence.yardsticks, [league, count, ...OF_YARDSTICKS])}

## Without statistics

Set A where nobody counts shots, corners and red cards: the same files with these columns taken away. What is left of
engine 3 is what it believes of strengths before a match, of newcomers above all.

${markdownTable(evidence.withoutCounts, [league, count, ...OF_SETS, ...COMPARED])}

## Without odds

All forecasts again as if no match had a price of its own, of unpriced matches, too. The memory knows the prices of past
matches alone; B and C blend A with it in place of the market. "Used from" is the first season in which they really do so,
because B had lost less than A by two standard errors before it began; until then B and C are A where there is no price.

${markdownTable(evidence.noOdds, [league, count, ...OF_NO_ODDS])}

## Intervals

How many of a hundred 95 % intervals hold the true probability, in synthetic leagues whose true strengths are known: twenty
clubs, seven seasons, three clubs a season coming up, looked at before the last season, after 5, 12, 20 and 30 of its rounds; all
pairings of twenty leagues, those of newcomers apart. Every log strength gathers the stated variance in a week and returns slowly
to its mean. xi 0.002 stands for a variance of 0.00015 a week (docs/mathematics.md, Uncertainty): where strengths drift faster
than decay forgets, the intervals are too narrow, and a larger xi makes them honest again.

${markdownTable(evidence.coverage, OF_COVERAGE)}

## Season by season

Set A, calibrated.

### Held back

${markdownTable(evidence.seasonsHeldBack, [league, ...OF_SEASONS])}

### Chosen on

${markdownTable(evidence.seasonsChosenOn, [league, ...OF_SEASONS])}
`;
}
