import { DATA_STEPS } from './data-steps';
import { JACKPOT_STEPS } from './jackpot-steps';
import type { MethodStep } from './method-step';
import { MODEL_STEPS } from './model-steps';

/** What the application does, in the order in which it does it. */
export const METHODS: readonly MethodStep[] = [...DATA_STEPS, ...MODEL_STEPS, ...JACKPOT_STEPS];
