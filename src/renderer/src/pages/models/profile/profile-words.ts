import { formatCount, plural } from '../../../text/format';
import { verdictOf, type Verdict } from '../../../ui/chart/told-apart';
import type { ProfilePoint } from '../../../contract-types';

export const POINT_WORD: Record<Verdict, (n: number) => string> = {
  'not-measured': () => 'not measured against the chosen point',
  'not-told-apart': (n) => `not told apart by ${plural(n, 'match', 'matches')}`,
  better: (n) => `better, on ${plural(n, 'match', 'matches')}`,
  worse: (n) => `worse, on ${plural(n, 'match', 'matches')}`,
};

/** What a point of the profile says, in words. */
export const pointInWords = (point: ProfilePoint): string =>
  point.chosen ? 'chosen, in use' : POINT_WORD[verdictOf(point)](point.n);

/** How many points can be told apart from the chosen one, so that nobody reads noise into their order. */
export function profileInWords(profile: readonly ProfilePoint[]): string {
  const others = profile.filter((point) => !point.chosen);
  const count = (verdict: Verdict): number => others.filter((point) => verdictOf(point) === verdict).length;
  const n = Math.max(0, ...others.map((point) => point.n));
  const measured = others.length - count('not-measured');
  if (others.length === 0) return 'Only one pair of ξ and σ was tried.';
  if (measured === 0) return 'The points were not compared in pairs: trained before paired differences were kept.';
  const better = count('better');
  return [
    `${formatCount(count('not-told-apart'))} of ${formatCount(measured)} other points are not told apart from the chosen one by ${plural(n, 'match', 'matches')}; ${formatCount(count('worse'))} ${count('worse') === 1 ? 'is' : 'are'} worse.`,
    better > 0
      ? `${formatCount(better)} ${better === 1 ? 'is' : 'are'} better on all matches together; the choice was made on earlier seasons only.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
