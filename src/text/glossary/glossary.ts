import { CALIBRATION_TERMS } from './calibration';
import { DATA_TERMS } from './data';
import { GOAL_TERMS } from './goals';
import { JACKPOT_TERMS } from './jackpots';
import { MARKET_TERMS } from './market';
import { RECORD_TERMS } from './records';
import { RELIABILITY_TERMS } from './reliability';
import { SCORE_TERMS } from './scores';
import { SET_TERMS } from './sets';
import { STRENGTH_TERMS } from './strengths';
import type { Term } from './term';
import { WARNING_TERMS } from './warnings';

/** Every term that the window uses, in the order in which its parts are read. */
export const GLOSSARY: readonly Term[] = [
  ...DATA_TERMS,
  ...GOAL_TERMS,
  ...STRENGTH_TERMS,
  ...MARKET_TERMS,
  ...SET_TERMS,
  ...CALIBRATION_TERMS,
  ...SCORE_TERMS,
  ...RELIABILITY_TERMS,
  ...JACKPOT_TERMS,
  ...WARNING_TERMS,
  ...RECORD_TERMS,
];

/** Words as they are compared: without case, marks and the kind of dash. */
const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[–—-]/g, ' ')
    .replaceAll(/[’'“”"]|\p{M}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const BY_NAME: ReadonlyMap<string, Term> = new Map(
  GLOSSARY.toReversed().flatMap((term) => [
    ...(term.also ?? []).map((name) => [plain(name), term] as const),
    [plain(term.name), term] as const,
    [plain(term.id), term] as const,
  ]),
);

/** The term that bears this name, in any of its spellings; undefined where there is none. */
export const termNamed = (name: string): Term | undefined => BY_NAME.get(plain(name));

/** Terms in which every word stands, those that bear it in their name first. */
export function findTerms(query: string): readonly Term[] {
  const words = plain(query).split(' ').filter(Boolean);
  const says = (text: string): boolean => words.every((word) => text.includes(word));
  const named: Term[] = [];
  const told: Term[] = [];
  for (const term of GLOSSARY) {
    const names = plain([term.id, term.name, ...(term.also ?? [])].join(' '));
    if (says(names)) named.push(term);
    else if (says(`${names} ${plain(term.meaning)} ${plain(term.source ?? '')}`)) told.push(term);
  }
  return [...named, ...told];
}
