import { createStore } from 'zustand/vanilla';
import type { Outcome } from '../../../../../contract/words';
import type { SetId, Triple } from '../../../contract-types';
import { likeliest } from '../../../ui/probability/three-part-bar';

/** An outcome by name, or whichever the set finds likeliest. */
export type WantedOutcome = Outcome | 'likeliest';

interface ExplainChoice {
  /** Null until one is chosen here. */
  readonly set: SetId | null;
  readonly outcome: WantedOutcome;
  /** The fixture looked at last on a page of its own: where going back leads to. */
  readonly last: { readonly id: string; readonly order: number } | null;
}

/** What of an explanation is looked at: it stays from fixture to fixture. */
export const explainChoice = createStore<ExplainChoice>()(() => ({ set: null, outcome: 'likeliest', last: null }));
/** The set that is meant, where it is among those that are shown; else B. */
export const shownSet = (set: SetId, shown: readonly { readonly id: SetId }[]): SetId =>
  shown.some(({ id }) => id === set) ? set : 'B';
export const chooseSet = (set: SetId): void => explainChoice.setState({ set });
export const chooseOutcome = (outcome: WantedOutcome): void => explainChoice.setState({ outcome });
export const lookAt = (id: string, order: number): void => explainChoice.setState({ last: { id, order } });

/** The fixture of a jackpot that a person comes back from; said once. */
export function takeLast(id: string): number | null {
  const { last } = explainChoice.getState();
  return last?.id === id ? last.order : null;
}
export const forgetLast = (): void => explainChoice.setState({ last: null });

/** The outcome meant, for what a set says. */
export const outcomeOf = (wanted: WantedOutcome, final: Triple): Outcome =>
  wanted === 'likeliest' ? likeliest(final) : wanted;
