import type { Estimate, ResponseOf, SelectionFacts } from '../../../contract';
import { countText } from '../../../text/counts';
import { SPECIFICATION } from '../../core/settings/constants';
import { honestyInWords } from '../../../text/honesty-words';
import { HOME_ADVANTAGE_RULE, lockedInWords, nothingInWords, unpricedInWords } from '../../../text/selection-words';
import { table } from '../command/table';
import { chance } from './show-locked';

const MISSING = '–';
const fixed = (value: number | null, digits: number): string => (value === null ? MISSING : value.toFixed(digits));
const percent = (value: number | null): string => (value === null ? MISSING : (100 * value).toFixed(1));
const interval = ({ low, high }: Estimate, digits: number): string =>
  low === null || high === null ? MISSING : `${low.toFixed(digits)} to ${high.toFixed(digits)}`;
const percentInterval = ({ low, high }: Estimate): string =>
  low === null || high === null ? MISSING : `${percent(low)} to ${percent(high)}`;
const voiceName = (voice: string): string =>
  voice === 'market' ? 'market' : voice === 'baseRates' ? 'base rates' : `set ${voice}`;

/** What was looked at, a line each. */
function factLines(facts: SelectionFacts): string[] {
  const { source, locked, n, days, leagues, fromDate, toDate, models, withoutForecasts } = facts;
  const unpriced = unpricedInWords(facts);
  return [
    n === 0
      ? nothingInWords(source)
      : `${countText(n)} matches on ${countText(days)} days, ${leagues.join(', ')}, ${fromDate} to ${toDate}; models ${models.join(', ')}`,
    ...(locked ? [lockedInWords(locked)] : []),
    ...(unpriced === null ? [] : [unpriced]),
    ...(withoutForecasts.length > 0
      ? [`not enough data: no forecasts were kept of ${withoutForecasts.join(', ')}; train again`]
      : []),
  ];
}

/** The verdict on one outcome of a set, its curve and its tests. */
export function showDiagram({ facts, words, diagram }: ResponseOf<'reliability.diagram'>): string {
  if (!diagram) return [words, ...factLines(facts)].join('\n');
  const { brier, expectedMiscalibration, spiegelhalter, line, ece, curve, band } = diagram;
  const bandAt = (forecast: number): string => {
    const at = band.forecast.findLastIndex((each) => each <= forecast);
    const next = band.forecast.findIndex((each) => each >= forecast);
    const [low, high] = [at < 0 ? 0 : band.lower[at]!, next < 0 ? 1 : band.upper[next]!];
    return `${percent(low)} to ${percent(high)}`;
  };
  return [
    words,
    ...factLines(facts),
    '',
    `Brier score ${fixed(brier.score, 5)} = miscalibration ${fixed(brier.miscalibration, 5)} (calibrated forecasts would show ${fixed(expectedMiscalibration.brier, 5)}) − discrimination ${fixed(brier.discrimination, 5)} + uncertainty ${fixed(brier.uncertainty, 5)}`,
    `Spiegelhalter z ${fixed(spiegelhalter.z, 2)} (p ${fixed(spiegelhalter.p, 3)}); slope ${line ? `${line.slope.toFixed(3)} ± ${line.slopeError.toFixed(3)}, intercept ${line.intercept.toFixed(3)} ± ${line.interceptError.toFixed(3)}` : MISSING}; ECE ${fixed(ece.error, 4)}, if calibrated ${fixed(ece.nullMean, 4)} ± ${fixed(ece.nullSpread, 4)}`,
    '',
    table(
      ['forecast %', 'came %', 'matches', 'of', '95 % band %'],
      curve.map(({ forecast, value, cases, events }) => [
        percent(forecast),
        percent(value),
        events,
        cases,
        bandAt(forecast),
      ]),
    ),
  ].join('\n');
}

/** Scores of all voices, and one set against each other. */
export function showScores({ facts, set, voices, comparisons, threshold }: ResponseOf<'reliability.scores'>): string {
  return [
    ...factLines(facts),
    '',
    table(
      ['forecast', 'log loss', '95 %', 'Brier', 'RPS', 'skill to base rates %', 'to the market %'],
      voices.map(({ voice, logLoss, brier, rps, skillToBaseRates, skillToMarket }) => [
        voiceName(voice),
        fixed(logLoss.value, 5),
        interval(logLoss, 4),
        fixed(brier.value, 5),
        fixed(rps.value, 5),
        percent(skillToBaseRates.value),
        percent(skillToMarket.value),
      ]),
    ),
    '',
    `Brier score an outcome: set ${set} ${fixed(threshold.set, 4)}, base rates ${fixed(threshold.baseRates, 4)}; ${threshold.value === SPECIFICATION.BRIER_SCORE_THRESHOLD ? 'the specification asks' : 'the settings ask'} for ${threshold.value} at most`,
    ...comparisons.map(({ words }) => words),
  ].join('\n');
}

/** How a set did over time. */
export function showDrift({ facts, set, judgement, rule, outcomes, seasons }: ResponseOf<'reliability.drift'>): string {
  const reasons = judgement.reasons.length > 0 ? ` (${judgement.reasons.join(', ')})` : '';
  return [
    `set ${set}: ${judgement.state ?? 'no state'}${reasons}`,
    rule,
    ...factLines(facts),
    '',
    table(
      ['outcome', 'expected', 'came', 'z', 'largest evidence', 'crossed 20 on'],
      outcomes.map(({ outcome, expected, observed, z, largestLog, crossedOn }) => [
        outcome,
        expected.toFixed(1),
        observed,
        fixed(z, 2),
        Math.exp(largestLog).toFixed(2),
        crossedOn ?? 'never',
      ]),
    ),
    '',
    table(
      ['season', 'matches', 'log loss', 'market', 'skill to base rates %', '95 %', 'to the market %'],
      seasons.map(({ period, n, logLoss, market, skillToBaseRates, skillToMarket }) => [
        period,
        n,
        fixed(logLoss.value, 4),
        market.toFixed(4),
        percent(skillToBaseRates.value),
        percentInterval(skillToBaseRates),
        percent(skillToMarket.value),
      ]),
    ),
    '',
    table(
      ['season', 'goals expected', 'came', '95 %', 'of matches', 'home advantage %', 'came', '95 %'],
      seasons.map(({ period, goals, homeAdvantage }) => [
        period,
        fixed(goals.expected, 3),
        fixed(goals.observed.value, 3),
        interval(goals.observed, 3),
        goals.n,
        percent(homeAdvantage.expected),
        percent(homeAdvantage.observed.value),
        percentInterval(homeAdvantage.observed),
      ]),
    ),
    HOME_ADVANTAGE_RULE,
  ].join('\n');
}

/** What past slates would have brought. */
export function showSlates({ facts, size, rule, slates, records }: ResponseOf<'reliability.slates'>): string {
  const cut = rule === 'all-leagues' ? 'all leagues in order of day' : 'league by league';
  return [
    `${countText(slates)} slates of ${size} consecutive matches, ${cut}; the likeliest outcome of each match is picked`,
    ...factLines(facts),
    '',
    table(
      ['forecast', 'right expected', 'came', 'z', `all ${size} expected`, 'came', 'P(so many)', 'is P(all) honest'],
      records.map((record) => [
        voiceName(record.set),
        record.meanExpected.toFixed(3),
        record.meanObserved.toFixed(3),
        fixed(record.z, 2),
        record.allExpected.toFixed(2),
        record.allObserved,
        chance(record.allAtLeast),
        honestyInWords(record, chance),
      ]),
    ),
  ].join('\n');
}
