import type { Calendar } from '../../core/cleaning/seasons/season-label';
import { calendarOfCompetition } from './extra-leagues';
import { knownLeagueCodes } from './league-catalogue';

const mainLeagues: ReadonlySet<string> = new Set(knownLeagueCodes);

/**
 * How a league counted its seasons on a day: the main leagues of football-data.co.uk from summer to summer, those of its
 * second layout as their country does. Null for a league whose calendar nobody has said.
 */
export function calendarOf(code: string, day: number): Calendar | null {
  return mainLeagues.has(code) ? 'split' : calendarOfCompetition(code, day);
}
