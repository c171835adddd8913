import type { SpellingDecision, TwinGroup } from '../../contract-types';

/** What a person says to names whose matches coincide with those of others: one club each, or not settled yet. */
export interface TwinAnswer {
  readonly areSame: boolean;
  readonly reason: string;
}
/** By `twinKey`; a group without an entry has not been answered. */
export type TwinAnswers = ReadonlyMap<string, TwinAnswer>;

/** A group is the question about one league. */
export const twinKey = ({ league }: Pick<TwinGroup, 'league'>): string => league;

/** The reason an answer starts with: the evidence itself. A person may write another. */
export const usualTwinReason = ({ coincide, of }: TwinGroup): string =>
  `the same fixtures, days and scores: ${coincide} of ${of} matches coincide`;

/** The answers after one group was answered; a reason once written stays. */
export const answerTwins = (answers: TwinAnswers, group: TwinGroup, areSame: boolean): TwinAnswers =>
  new Map(answers).set(twinKey(group), {
    areSame,
    reason: answers.get(twinKey(group))?.reason ?? usualTwinReason(group),
  });

export const giveTwinReason = (answers: TwinAnswers, group: TwinGroup, reason: string): TwinAnswers =>
  new Map(answers).set(twinKey(group), { areSame: answers.get(twinKey(group))?.areSame ?? false, reason });

/** One decision a pair, all for one reason. */
export const decideTwins = ({ league, pairs }: TwinGroup, reason: string): SpellingDecision[] =>
  pairs.map(({ spelling, team }) => ({ league, spelling, team, reason: reason.trim() }));

/** What an import is asked to record: every pair of the groups that were said to be the same clubs. */
export const toTwinDecisions = (groups: readonly TwinGroup[], answers: TwinAnswers): readonly SpellingDecision[] =>
  groups.flatMap((group) => {
    const answer = answers.get(twinKey(group));
    return answer?.areSame ? decideTwins(group, answer.reason) : [];
  });

/** Leagues whose question has no answer yet. */
export const unansweredTwins = (groups: readonly TwinGroup[], answers: TwinAnswers): readonly string[] =>
  groups.filter((group) => !answers.has(twinKey(group))).map(({ league }) => league);

/** Leagues whose names were said to be the same clubs without a reason. */
export const twinsWithoutReason = (groups: readonly TwinGroup[], answers: TwinAnswers): readonly string[] =>
  groups
    .filter((group) => answers.get(twinKey(group))?.areSame && answers.get(twinKey(group))?.reason.trim() === '')
    .map(({ league }) => league);
