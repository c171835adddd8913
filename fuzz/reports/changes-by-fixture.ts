import { OUTCOMES, type Outcome } from '../../src/main/core/words/outcomes';
import { SET_IDS } from '../../src/main/core/words/sets';
import type { Change, Forged } from './forge-report';

const TINY = 1e-9;
const other = (outcome: Outcome): Outcome => OUTCOMES[(OUTCOMES.indexOf(outcome) + 1) % OUTCOMES.length]!;

/** One lie about fixture `i`, of which `turn` chooses the set, the outcome or the factor. */
type Lie = (body: Forged, i: number, turn: number) => void;
const setOf = (turn: number) => SET_IDS[turn % SET_IDS.length]!;
const outcomeOf = (turn: number) => OUTCOMES[turn % OUTCOMES.length]!;

const LIES: readonly (readonly [what: string, lie: Lie])[] = [
  ['a probability', ({ predictions }, i, turn) => (predictions[i]!.sets[setOf(turn)][outcomeOf(turn)] += TINY)],
  [
    'an interval',
    ({ predictions }, i, turn) => (predictions[i]!.uncertainty!.sets[setOf(turn)][outcomeOf(turn)].high -= TINY),
  ],
  ['the goals expected', ({ predictions }, i) => (predictions[i]!.lambdaAway += TINY)],
  ['the goal model', ({ predictions }, i, turn) => (predictions[i]!.model[outcomeOf(turn)] -= TINY)],
  ['the share of a strength', (body, i, turn) => (goalOf(body, i, turn).contribution[outcomeOf(turn)] += TINY)],
  [
    'the step of a set',
    ({ explanations }, i, turn) =>
      (explanations[i]!.sets[setOf(turn)].steps[turn % 3]!.contribution[outcomeOf(turn)] -= TINY),
  ],
  ['a pick', ({ picks }, i, turn) => (picks[setOf(turn)]![i] = other(picks[setOf(turn)]![i]!))],
  [
    'what a pick is worth',
    ({ distributions }, i, turn) => (distributions[turn % SET_IDS.length]!.picks[i]!.probability += TINY),
  ],
  ['the odds', ({ fixtures }, i) => (fixtures[i]!.odds = { home: 2.1, draw: 3.3, away: 3.9 })],
  [
    'the ground',
    ({ fixtures }, i) => {
      const { neutral, ...rest } = fixtures[i]!;
      fixtures[i] = neutral ? rest : { ...rest, neutral: true };
    },
  ],
  ['the dependence of low scores', ({ predictions }, i) => (predictions[i]!.rho += TINY)],
  ['the choice of the plan', ({ plan }, i) => (plan.choices[i]!.covered *= 1 - TINY)],
  [
    'a fallback',
    ({ predictions }, i) =>
      (predictions[i]!.degradations = [
        ...predictions[i]!.degradations,
        { code: 'thin-history', message: 'rests mostly on the prior', sets: ['A'] },
      ]),
  ],
];
const goalOf = ({ explanations }: Forged, i: number, turn: number) => explanations[i]!.goals[turn % 6]!;

/** A number of lies, each about another thing or another fixture, as long as there are pairs of both. */
export function changesByFixture(fixtures: number, count: number): readonly (readonly [string, Change])[] {
  return Array.from({ length: count }, (_, turn) => {
    const i = turn % fixtures;
    const [what, lie] = LIES[(turn + Math.floor(turn / (fixtures * LIES.length))) % LIES.length]!;
    return [`${what} of fixture ${i + 1}, turn ${turn}`, (body) => lie(body, i, turn)];
  });
}
