import type { HealthCheck, HealthFinding } from '../../../contract';
import { plural } from '../../../text/counts';
import { expectAfter, IN_THE_FILES_DAYS } from '../../core/cleaning/seasons/season-rhythm';
import { dayOf, toIsoDate } from '../../core/numeric/calendar';
import { open } from './actions';
import { checkOf, newest } from './check-of';

/** A league's last result, and the match days of the seasons before that of it. */
export interface LeagueResults {
  readonly league: string;
  readonly lastResult: string | null;
  readonly past: readonly { readonly season: string; readonly days: readonly string[] }[];
}

/** So many seasons are a rhythm. */
export const RHYTHM_SEASONS = 3;
const YEAR_DAYS = 365;
const IMPORT = open('Import newer results', '/data/imports', 'jackpot import <files>');

/** Whether each league has the results it should have by a day. @param today ISO date */
export function dataAgeCheck(leagues: readonly LeagueResults[], today: string): HealthCheck {
  const findings = leagues.map((league) => ageOf(league, today));
  const late = findings.filter(({ state }) => state !== 'steady').length;
  return checkOf({
    name: 'Results up to date',
    rule: `▲ once a match day that earlier seasons would have had is more than ${IN_THE_FILES_DAYS} days past without a result; ■ once the last result is a year old as well. The rhythm is that of up to ${RHYTHM_SEASONS} seasons before the last one.`,
    figure: late === 0 ? `${leagues.length} of ${leagues.length}` : `${plural(late, 'league')} behind`,
    findings,
    steady:
      leagues.length === 0 ? 'Nothing is imported yet.' : `Every league has the results it should have by ${today}.`,
    at: newest(leagues.map(({ lastResult }) => lastResult)),
  });
}

function ageOf({ league, lastResult, past }: LeagueResults, today: string): HealthFinding {
  const finding = (state: HealthFinding['state'], words: string): HealthFinding => ({
    state,
    subject: league,
    message: `${league}: ${words}.`,
    at: lastResult,
    action: state === 'steady' ? null : IMPORT,
  });
  if (lastResult === null) return finding('watch', 'no result at all');
  const age = dayOf(today) - dayOf(lastResult);
  if (age < 0)
    return finding('watch', `its last result is of ${lastResult}, ${plural(-age, 'day')} after today (${today})`);
  const last = `last result ${lastResult}, ${age === 0 ? 'today' : `${plural(age, 'day')} ago`}`;
  const seasons = past.filter(({ days }) => days.length > 0);
  if (seasons.length === 0) return finding(age >= YEAR_DAYS ? 'degraded' : 'steady', last);
  const { next, isOverdue, isUnderWay } = expectAfter(
    seasons.map(({ season, days }) => ({ season, days: days.map(dayOf) })),
    dayOf(lastResult),
    dayOf(today),
  );
  const [first, final] = [seasons[0]!.season, seasons.at(-1)!.season];
  const rhythm = `by the rhythm of ${first === final ? first : `${first} to ${final}`}`;
  const now = isUnderWay ? 'a season should be under way' : 'no season should be under way';
  const day = toIsoDate(next);
  if (!isOverdue) return finding('steady', `${last}; ${rhythm} ${now}, its next results expected from ${day}`);
  return finding(
    age >= YEAR_DAYS ? 'degraded' : 'watch',
    `${last}; ${rhythm} ${now}, and results are missing from ${day} on`,
  );
}
