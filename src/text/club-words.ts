import type { ExplainedClub, FixtureExplanation, PastMeeting } from '../contract/explanation';
import { plural } from './counts';

type FormResult = ExplainedClub['form'][number];
export const RESULT_WORDS: Readonly<Record<FormResult['result'], string>> = { W: 'won', D: 'drew', L: 'lost' };
export const NO_MATCH = 'no match in the store';

/** A model of no league: it stands in where there is none. */
export const isPooled = (modelVersion: string): boolean => modelVersion.startsWith('POOL-');

/** What a fixture without a model of its own rests on; null where it has one. */
export const pooledInWords = ({ modelVersion, league }: FixtureExplanation['fixture']): string | null =>
  isPooled(modelVersion)
    ? `${league || 'This competition'} has no model of its own. The pooled league stands in: the weighted mean of all trained leagues. Of the two clubs nothing is known there; each is an average one that may be as strong or weak as clubs are, and the intervals are as wide as that.`
    : null;

/** What a club's strengths rest on where the model has not seen it; null where it has. */
export const unseenInWords = ({ name, effectiveMatches }: ExplainedClub): string | null =>
  effectiveMatches === null
    ? `The model has not seen ${name}: its strengths are those expected of a club before its first match, ± how far clubs lie from that.`
    : null;

/** A log strength with its sign, none before nothing. */
export const signedStrength = (value: number): string => {
  const text = Math.abs(value).toFixed(2);
  return /[1-9]/.test(text) ? `${value < 0 ? '−' : '+'}${text}` : text;
};

/** What goals alone would say of a club's strengths; null where nothing else was looked at. */
export const goalsAloneInWords = ({ goalsAlone }: Pick<ExplainedClub, 'goalsAlone'>): string | null =>
  goalsAlone &&
  `Goals alone would say attack ${signedStrength(goalsAlone.attack)}, defence ${signedStrength(goalsAlone.defence)}.`;
/** Days since a club's last match: other competitions are not known. */
export const restInWords = ({ restDays }: ExplainedClub): string =>
  restDays === null ? NO_MATCH : `${plural(restDays, 'day')} since the last match in this league’s data`;

/** How the two have fared against each other, as the first of the pair and the second. */
export function meetingsInWords(meetings: readonly PastMeeting[], first: string, second: string): string {
  if (meetings.length === 0) return `No earlier match of ${first} and ${second} in the store.`;
  const ofFirst = meetings.map(({ home, homeGoals, awayGoals }) =>
    Math.sign(home === first ? homeGoals - awayGoals : awayGoals - homeGoals),
  );
  const count = (sign: number): number => ofFirst.filter((each) => each === sign).length;
  return `The last ${plural(meetings.length, 'match', 'matches')} of the two: ${first} won ${count(1)}, ${second} won ${count(-1)}, ${plural(count(0), 'draw')}.`;
}

/** Points of the last matches, and how many matches they are of. */
export function formInWords(form: readonly FormResult[]): string {
  if (form.length === 0) return `Form: ${NO_MATCH}.`;
  const points = form.reduce((sum, { result }) => sum + { W: 3, D: 1, L: 0 }[result], 0);
  return `${plural(points, 'point')} of ${3 * form.length} in the last ${plural(form.length, 'match', 'matches')}, newest first.`;
}
