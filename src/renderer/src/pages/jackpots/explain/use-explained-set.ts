import { useStore } from 'zustand';
import type { SetId } from '../../../contract-types';
import { useProfile } from '../../../services/use-profile';
import { explainChoice, shownSet } from './explain-choice';

/** The set that is explained: the one a person chose here, else the one they look at first everywhere. */
export function useExplainedSet(shown: readonly { readonly id: SetId }[]): SetId {
  const chosen = useStore(explainChoice, (choice) => choice.set);
  const { defaultSet } = useProfile();
  return shownSet(chosen ?? defaultSet, shown);
}
