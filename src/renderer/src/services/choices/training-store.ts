import { createStore } from 'zustand/vanilla';
import type { BlendMethod, MarketWeightRule, Preset, RequestInput } from '../../../../contract';

/** What a person may choose before a training. */
export interface TrainingChoice {
  readonly preset: Preset;
  readonly blend: BlendMethod;
  readonly marketWeight: MarketWeightRule;
  /** Whether new versions forecast at once. */
  readonly activate: boolean;
}
export const DEFAULT_TRAINING: TrainingChoice = {
  preset: 'fitted',
  blend: 'linear',
  marketWeight: 'fixed',
  activate: true,
};

export interface TrainingState extends TrainingChoice {
  readonly choose: (change: Partial<TrainingChoice>) => void;
}

/** The choices for the next training: one place, so that a button, a key and the palette train alike. */
export const createTrainingStore = () =>
  createStore<TrainingState>()((set) => ({ ...DEFAULT_TRAINING, choose: (change) => set(change) }));

/** The specification fixes its own blend: whatever was chosen beside it does not apply. */
export const effectiveChoice = ({ preset, blend, marketWeight, activate }: TrainingChoice): TrainingChoice =>
  preset === 'specification' ? { ...DEFAULT_TRAINING, preset, activate } : { preset, blend, marketWeight, activate };

export const toTrainingRequest = (
  leagues: 'all' | readonly string[],
  choice: TrainingChoice,
): RequestInput<'training.train'> => ({
  leagues: leagues === 'all' ? leagues : [...leagues],
  ...effectiveChoice(choice),
});

const PRESET_WORD: Record<Preset, string> = { fitted: 'fitted constants', specification: 'specification’s constants' };
const BLEND_WORD: Record<BlendMethod, string> = { linear: 'linear blend', 'log-pool': 'log pool' };

/** The choices in one line: `fitted constants, log pool, learned market weight`. */
export function describeChoice(choice: TrainingChoice): string {
  const { preset, blend, marketWeight, activate } = effectiveChoice(choice);
  return `${PRESET_WORD[preset]}, ${BLEND_WORD[blend]}, ${marketWeight} market weight${activate ? '' : ', the active versions stay'}`;
}
