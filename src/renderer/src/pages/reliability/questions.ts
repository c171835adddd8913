import { OUTCOMES, type Outcome, type ScoreId } from '../../../../contract/words';
import type { RequestInput } from '../../contract-types';
import type { ReliabilityChoice } from '../../services/choices/reliability-choice';
import type { Work } from '../../services/reading/ahead';
import type { QueryCache } from '../../services/reading/query-cache';
import { setOf } from '../../text/voices';
import { selectionOf } from './selection/choice-words';

/** What the tabs of the page ask of a choice, whether somebody looks at them or soon will. */
export const diagramOf = (choice: ReliabilityChoice): RequestInput<'reliability.diagram'> => ({
  selection: selectionOf(choice),
  voice: choice.voice,
  outcome: choice.outcome,
});
export const driftOf = (choice: ReliabilityChoice): RequestInput<'reliability.drift'> => ({
  selection: selectionOf(choice),
  set: setOf(choice.voice),
});
export const FIRST_SCORE: ScoreId = 'logLoss';
export const scoresOf = (choice: ReliabilityChoice, score: ScoreId): RequestInput<'reliability.scores'> => ({
  selection: selectionOf(choice),
  set: setOf(choice.voice),
  score,
});
export const multiplesOf = (choice: ReliabilityChoice, outcome: Outcome): RequestInput<'reliability.multiples'> => ({
  selection: selectionOf(choice),
  outcome,
});
export const slatesOf = (choice: ReliabilityChoice): RequestInput<'reliability.slates'> => ({
  selection: selectionOf(choice),
  size: choice.size,
  rule: choice.rule,
});

/** What the page says whichever of its tabs is open. */
export const firstAnswers = (queries: QueryCache, choice: ReliabilityChoice): readonly Work[] => [
  () => queries.askAhead('reliability.diagram', diagramOf(choice), true),
  () => queries.askAhead('reliability.drift', driftOf(choice), true),
];

/** What its other tabs say first of the same choice. */
export const answersOfTabs = (queries: QueryCache, choice: ReliabilityChoice): readonly Work[] => [
  () => queries.askAhead('reliability.scores', scoresOf(choice, FIRST_SCORE)),
  ...OUTCOMES.map((outcome) => () => queries.askAhead('reliability.multiples', multiplesOf(choice, outcome))),
  ...(choice.source === 'jackpots'
    ? [() => queries.askAhead('reliability.locked', { selection: selectionOf(choice) })]
    : [() => queries.askAhead('reliability.slates', slatesOf(choice))]),
];
