import { formatCount, formatFixed, formatParameter, plural } from '../../../text/format';
import { verdictOf, type Verdict } from '../../../ui/chart/told-apart';
import type { ModelDetail, ProfilePoint } from '../../../contract-types';

type Against = ModelDetail['profileAgainst'];

/** A point of the profile as it is shown. */
export interface ProfileRow extends ProfilePoint {
  readonly name: string;
  /** The one the others are compared with. */
  readonly isReference: boolean;
  readonly words: string;
}

const REFERENCE: Readonly<Record<Against, string>> = { defaults: 'the defaults', chosen: 'the chosen point' };
const POINT_WORD: Record<Verdict, (n: string, reference: string) => string> = {
  'not-measured': (_, reference) => `not measured against ${reference}`,
  'not-told-apart': (n) => `not told apart by ${n}`,
  better: (n) => `better, on ${n}`,
  worse: (n) => `worse, on ${n}`,
};
const pairOf = ({ xi, sigma }: ProfilePoint): string => `ξ ${formatParameter(xi)} · σ ${formatParameter(sigma, 2)}`;
const times = (factor = 1): string => `× ${formatFixed(factor, 1)}`;

/** The points with their names: of pooled choices by what differs from the defaults, of older ones by ξ and σ. */
export function profileRows(profile: readonly ProfilePoint[], against: Against): readonly ProfileRow[] {
  const reference =
    against === 'chosen'
      ? profile.find(({ chosen }) => chosen)
      : // Another may forecast the same where nothing was counted: the defaults are the first.
        profile.find(({ difference, standardError }) => difference === 0 && standardError === 0);
  return profile.map((point) => {
    const isReference = point === reference;
    return {
      ...point,
      name: against === 'chosen' || !reference ? pairOf(point) : nameOf(point, isReference, reference),
      isReference,
      words: pointInWords(point, isReference, against),
    };
  });
}

function nameOf(point: ProfilePoint, isReference: boolean, defaults: ProfilePoint): string {
  if (isReference) return `defaults: ${pairOf(point)}`;
  const parts = [
    point.xi === defaults.xi ? '' : `ξ ${formatParameter(point.xi)}`,
    point.sigma === defaults.sigma ? '' : `σ ${formatParameter(point.sigma, 2)}`,
    (point.omega ?? 1) === (defaults.omega ?? 1) ? '' : `ω ${times(point.omega)}`,
    (point.kappa ?? 1) === (defaults.kappa ?? 1) ? '' : `κ ${times(point.kappa)}`,
  ].filter(Boolean);
  return `${parts.join(' · ')}${point.chosen ? ', in use' : ''}`;
}

function pointInWords(point: ProfilePoint, isReference: boolean, against: Against): string {
  if (isReference) return against === 'chosen' ? 'chosen, in use' : `the defaults${point.chosen ? ', in use' : ''}`;
  const isSame = point.difference === 0 && point.standardError === 0;
  const n = plural(point.n, 'match', 'matches');
  const word = isSame ? `the same forecasts on ${n}` : POINT_WORD[verdictOf(point)](n, REFERENCE[against]);
  return point.chosen ? `chosen, in use: ${word}` : word;
}

/** How many points can be told apart from what they are compared with, so that nobody reads noise into their order. */
export function profileInWords(rows: readonly ProfileRow[], against: Against): string {
  const others = rows.filter((row) => !row.isReference);
  const count = (verdict: Verdict): number => others.filter((row) => verdictOf(row) === verdict).length;
  const measured = others.length - count('not-measured');
  if (others.length === 0) return 'Only one pair of ξ and σ was tried.';
  if (measured === 0) return 'The points were not compared in pairs: trained before paired differences were kept.';
  const n = Math.max(0, ...others.map((row) => row.n));
  const worse = count('worse');
  return [
    `${formatCount(count('not-told-apart'))} of ${formatCount(measured)} other points are not told apart from ${against === 'chosen' ? 'the chosen one' : 'the defaults'} by ${plural(n, 'match', 'matches')}; ${formatCount(worse)} ${worse === 1 ? 'is' : 'are'} worse.`,
    against === 'chosen' ? betterThanChosen(count('better')) : whatIsInUse(rows, count('better')),
  ]
    .filter(Boolean)
    .join(' ');
}

const betterThanChosen = (better: number): string =>
  better === 0
    ? ''
    : `${formatCount(better)} ${better === 1 ? 'is' : 'are'} better on all matches together; the choice was made on earlier seasons only.`;

/** The defaults give way to a candidate only where its lead is more than what the best of several has by luck. */
function whatIsInUse(rows: readonly ProfileRow[], better: number): string {
  const used = rows.find(({ chosen }) => chosen);
  if (used && !used.isReference)
    return `In use: ${used.name.replace(/, in use$/, '')}, better than the defaults by more than luck explains.`;
  return better === 0
    ? 'The defaults are in use.'
    : `${formatCount(better)} ${better === 1 ? 'is' : 'are'} better, but not by enough: one of several is soon that much better by luck. The defaults are in use.`;
}

/** Whose forecasts chose. @param chosenBy codes of leagues; none where each league chose for itself */
export const chosenByInWords = (chosenBy: readonly string[], league: string): string =>
  chosenBy.length === 0
    ? `${league} chose for itself.`
    : chosenBy.length === 1
      ? `Chosen by the forecasts of ${chosenBy[0]!}, which was trained alone.`
      : `Chosen by the forecasts of ${chosenBy.slice(0, -1).join(', ')} and ${chosenBy.at(-1)!} together: leagues that are trained together choose as one.`;
