import type { HealthCheck, HealthFinding } from '../../../contract';
import { plural } from '../../../text/counts';
import type { DegradationCode } from '../../core/words/degradations';
import type { FallbackCount } from '../../db/repositories/health';
import { open } from './actions';
import { checkOf, newest } from './check-of';

/** So many finalised jackpots are recent. */
export const RECENT_JACKPOTS = 10;

/** What each fallback means for the numbers. */
const MEANING: Readonly<Record<DegradationCode, string>> = {
  'no-odds': 'no odds were given, so that the sets that listen to the market did without it',
  'odds-refused': 'the odds given could not be odds, and were left out',
  'unseen-team': 'a club had no match behind it, and was forecast at the prior',
  'no-model': 'the league had no model',
  'thin-history': 'a club had few matches behind it',
  'rho-clamped': 'the correction of low scores was at its bound',
  'stale-model': 'the model had not seen the newest results',
  'margin-method': 'another way of taking out the bookmaker’s margin was needed',
  'as-stored': 'the numbers are as an earlier application stored them, and cannot be made again',
};

/** What the newest finalised jackpots had to do without, and how often. @param counts newest first */
export function fallbacksCheck(counts: readonly FallbackCount[]): HealthCheck {
  const whole = counts.filter(({ code }) => code === null);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const fixtures = sum(whole.map((each) => each.fixtures));
  const touched = sum(whole.map((each) => each.touched));
  const codes = [...new Set(counts.flatMap(({ code }) => (code === null ? [] : [code])))];
  const findings = codes
    .map((code) => counts.filter((each) => each.code === code))
    .map((own): HealthFinding & { readonly count: number } => {
      const { code, id, name, version, at } = own[0]!;
      const count = sum(own.map((each) => each.touched));
      return {
        count,
        state: 2 * count >= fixtures ? 'degraded' : 'watch',
        subject: code!,
        message: `${code}: ${count} of ${plural(fixtures, 'fixture')}, in ${own.length} of ${plural(whole.length, 'jackpot')}: ${MEANING[code as DegradationCode] ?? 'as the jackpot says'}; last in ${name}, version ${version}.`,
        at,
        action: open(`Open ${name}`, `/jackpots/${encodeURIComponent(id)}/compare`, `jackpot show ${id}`),
      };
    })
    .sort((a, b) => b.count - a.count)
    .map(({ count: _count, ...finding }) => finding);
  return checkOf({
    name: 'Fallbacks in recent jackpots',
    rule: `▲ where a fixture of the last ${RECENT_JACKPOTS} finalised jackpots had to do without something; ■ where at least half of their fixtures had to do without the same.`,
    figure: whole.length === 0 ? 'no jackpot' : `${touched} of ${fixtures}`,
    findings,
    steady:
      whole.length === 0
        ? 'No jackpot of this analyst is finalised yet.'
        : `No fixture of the last ${plural(whole.length, 'finalised jackpot')} had to do without anything.`,
    at: newest(whole.map(({ at }) => at)),
  });
}
