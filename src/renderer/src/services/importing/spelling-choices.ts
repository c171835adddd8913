import type { SpellingDecision, UnknownSpelling } from '../../contract-types';

/** What a person says a name means: nothing yet, a club of its own, or a team of the league. */
export type Meaning =
  { readonly kind: 'later' } | { readonly kind: 'own' } | { readonly kind: 'team'; readonly team: string };
export interface SpellingChoice {
  readonly meaning: Meaning;
  readonly reason: string;
}
/** By `spellingKey`; a name without an entry is left for later. */
export type SpellingChoices = ReadonlyMap<string, SpellingChoice>;

export const LATER: Meaning = { kind: 'later' };

type Named = Pick<UnknownSpelling, 'league' | 'spelling'>;
export const spellingKey = ({ league, spelling }: Named): string => `${league}\n${spelling}`;

/** The reason a choice starts with, in the words it would be told in later; a person may write another. */
export function usualReason({ file }: Pick<UnknownSpelling, 'file'>, meaning: Meaning): string {
  switch (meaning.kind) {
    case 'later':
      return '';
    case 'own':
      return `a club of its own, first seen in ${file}`;
    case 'team':
      return `same club, another spelling in ${file}`;
  }
}

/** The choices after another meaning was chosen for one name. A reason a person wrote stays; one we wrote follows. */
export function choose(choices: SpellingChoices, spelling: UnknownSpelling, meaning: Meaning): SpellingChoices {
  const before = choices.get(spellingKey(spelling));
  const isOurs = !before || before.reason === usualReason(spelling, before.meaning);
  const reason = isOurs || meaning.kind === 'later' ? usualReason(spelling, meaning) : before.reason;
  return new Map(choices).set(spellingKey(spelling), { meaning, reason });
}

/** The choices after another reason was written for one name. */
export function giveReason(choices: SpellingChoices, spelling: UnknownSpelling, reason: string): SpellingChoices {
  const meaning = choices.get(spellingKey(spelling))?.meaning ?? LATER;
  return new Map(choices).set(spellingKey(spelling), { meaning, reason });
}

/** What an import is asked to record: one decision for each name that was decided, none for those left for later. */
export const toDecisions = (
  spellings: readonly UnknownSpelling[],
  choices: SpellingChoices,
): readonly SpellingDecision[] =>
  spellings.flatMap((spelling) => {
    const choice = choices.get(spellingKey(spelling));
    if (!choice || choice.meaning.kind === 'later') return [];
    const team = choice.meaning.kind === 'team' ? choice.meaning.team : null;
    return [{ league: spelling.league, spelling: spelling.spelling, team, reason: choice.reason.trim() }];
  });

/** Names decided without a reason; an import waits for them. */
export const withoutReason = (spellings: readonly UnknownSpelling[], choices: SpellingChoices): readonly string[] =>
  toDecisions(spellings, choices)
    .filter((decision) => decision.reason === '')
    .map((decision) => decision.spelling);
