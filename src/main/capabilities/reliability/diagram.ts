import type { RequestOf, ResponseOf, SelectionFacts, VoiceId } from '../../../contract';
import { calibrationVerdictInWords } from '../../../text/reliability-words';
import { calibrationBand } from '../../core/reliability/bands';
import { calibrationLine } from '../../core/reliability/calibration-line';
import { reliabilityCurve } from '../../core/reliability/corp';
import { expectedCalibrationError } from '../../core/reliability/expected-calibration-error';
import { wilson } from '../../core/reliability/intervals';
import { expectedMiscalibration } from '../../core/reliability/mcb-null';
import { sortSample, type SortedSample } from '../../core/reliability/sorted-sample';
import { outcomeTests } from '../../core/reliability/spiegelhalter';
import { calibrationVerdict, VERDICT_RULES } from '../../core/reliability/verdict';
import type { Constants } from '../../core/settings/constants';
import { outcomeColumns } from '../../core/validation/selected-losses';
import { toIsoDate } from '../../core/numeric/calendar';
import { OUTCOMES, type Outcome } from '../../core/words/outcomes';
import { VOICES } from '../../core/words/voices';
import type { Selected } from './forecasts';

type DiagramOf = NonNullable<ResponseOf<'reliability.diagram'>['diagram']>;

/** Up to so many matches every forecast has a place of its own in the band; beyond, they are grouped. */
const UNGROUPED = 1000;
const PAGE = 100;

/** The reliability of one outcome of one voice, with the verdict on it. */
export function diagram(
  selected: Selected,
  { selection, voice, outcome }: RequestOf<'reliability.diagram'>,
  constants: Constants,
): ResponseOf<'reliability.diagram'> {
  const { columns, matches, facts } = selected;
  const chosen = outcomeColumns(columns, selection.stage, voice, OUTCOMES.indexOf(outcome), matches);
  const sample = sortSample(chosen.forecast, chosen.happened);
  const digits = matches.length > UNGROUPED ? 2 : null;
  const band = matches.length > 0 ? calibrationBand(sample, { digits }) : null;
  const verdict = calibrationVerdict(sample, band, {
    ...VERDICT_RULES,
    leastMatches: constants.MIN_VALIDATION_SAMPLES,
  });
  const words = calibrationVerdictInWords(subjectOf(voice, outcome, facts), verdict);
  return {
    facts,
    voice,
    outcome,
    verdict,
    words,
    diagram: band && { ...figuresOf(sample, constants), band: { ...arraysOf(band), digits } },
  };
}

const PLURALS: Record<Outcome, string> = { home: 'home wins', draw: 'draws', away: 'away wins' };

/** Whose forecasts: `Set B's draws in D1, 2018-08-24 to 2024-05-18`. */
function subjectOf(voice: VoiceId, outcome: Outcome, facts: SelectionFacts): string {
  const { source, leagues, fromDate, toDate } = facts;
  const who = voice === 'market' ? "The market's" : voice === 'baseRates' ? "Base rates'" : `Set ${voice}'s`;
  const where = leagues.length > 0 ? ` in ${leagues.join(', ')}` : '';
  const locked = source === 'jackpots' ? ' of locked jackpots' : '';
  return `${who} ${PLURALS[outcome]}${locked}${where}${fromDate ? `, ${fromDate} to ${toDate}` : ''}`;
}

const arraysOf = ({ forecast, lower, upper }: ReturnType<typeof calibrationBand>) => ({
  forecast: Array.from(forecast),
  lower: Array.from(lower),
  upper: Array.from(upper),
});

function figuresOf(sample: SortedSample, constants: Constants): Omit<DiagramOf, 'band'> {
  const { n, events, blocks, brier, logLoss } = reliabilityCurve(sample);
  const { brier: test } = outcomeTests(sample.forecast, sample.happened);
  const line = calibrationLine(sample.forecast, sample.happened);
  const { error, nullMean, nullSpread, bins } = expectedCalibrationError(sample, constants.CALIBRATION_BINS);
  return {
    n,
    events,
    curve: blocks.map(({ low, high, forecast, value, cases, events: came }) => {
      return { low, high, forecast, value, cases, events: came };
    }),
    brier,
    logLoss,
    expectedMiscalibration: expectedMiscalibration(sample),
    bins: bins.map(({ low, high, n: cases, events: came, forecast, observed }) => {
      const interval = cases > 0 ? wilson(came, cases) : null;
      const some = cases > 0;
      return {
        ...{ low, high, n: cases, events: came },
        forecast: some ? forecast : null,
        observed: some ? observed : null,
        wilsonLow: interval?.low ?? null,
        wilsonHigh: interval?.high ?? null,
      };
    }),
    spiegelhalter: { z: test.z, p: test.p },
    line: lineOf(line),
    ece: { error, nullMean, nullSpread },
  };
}

function lineOf(line: ReturnType<typeof calibrationLine>): DiagramOf['line'] {
  if (line.kind !== 'fitted') return null;
  const { intercept, slope, interceptError, slopeError } = line.joint;
  return { intercept, slope, interceptError, slopeError };
}

/** Every outcome of every voice, small. */
export function multiples(
  selected: Selected,
  { selection, outcome: wanted }: RequestOf<'reliability.multiples'>,
): ResponseOf<'reliability.multiples'> {
  const { columns, matches, facts } = selected;
  if (matches.length === 0) return { facts, diagrams: [] };
  const diagrams = VOICES.flatMap((voice) =>
    OUTCOMES.filter((outcome) => wanted === null || outcome === wanted).map((outcome) => {
      const side = OUTCOMES.indexOf(outcome);
      const { forecast, happened } = outcomeColumns(columns, selection.stage, voice, side, matches);
      const sample = sortSample(forecast, happened);
      const { n, blocks, brier } = reliabilityCurve(sample);
      const points = blocks.map((block) => ({ forecast: block.forecast, value: block.value, cases: block.cases }));
      const expected = expectedMiscalibration(sample).brier;
      return { voice, outcome, n, points, miscalibration: brier.miscalibration, expected };
    }),
  );
  return { facts, diagrams };
}

/** The matches behind a stretch of a diagram, newest first, a page at a time. */
export function matchesBehind(
  selected: Selected,
  { selection, voice, outcome, low, high, offset }: RequestOf<'reliability.matches'>,
): ResponseOf<'reliability.matches'> {
  const { columns, matches } = selected;
  const side = OUTCOMES.indexOf(outcome);
  const { probabilities, day, league, leagues, home, away, outcome: came } = columns;
  const said = probabilities[selection.stage][voice];
  const market = probabilities[selection.stage].market;
  const inside = Array.from(matches)
    .filter((match) => said[3 * match + side]! >= low && said[3 * match + side]! <= high)
    .sort((a, b) => day[b]! - day[a]! || a - b);
  return {
    total: inside.length,
    matches: inside.slice(offset, offset + PAGE).map((match) => ({
      date: toIsoDate(day[match]!),
      league: leagues[league[match]!]!,
      home: home[match]!,
      away: away[match]!,
      forecast: said[3 * match + side]!,
      market: market[3 * match + side]!,
      outcome: OUTCOMES[came[match]!]!,
    })),
  };
}
