import { z } from 'zod';
import { BlendMethod, MarketWeightRule, Preset } from '../../contract';
import { checkConstants } from '../core/settings/constant-rules';
import { constantsWith } from '../core/settings/constants';
import { constantsIn, type TrainingConstants } from '../core/settings/constants-in';
import { settingsOf, type TrainingSettings } from '../core/settings/settings';
import { UserError } from '../core/words/errors';
import { hashOf } from './canonical-json';

/** As much of a training's settings as says which constants they were made with. */
const Told = z.looseObject({
  preset: Preset,
  blend: BlendMethod,
  marketWeight: MarketWeightRule,
  grid: z.array(z.looseObject({ xi: z.number(), sigma: z.number() })).min(1),
  fallback: z.looseObject({ xi: z.number(), sigma: z.number() }),
  maxGoals: z.int().nullable(),
  marketWeights: z.strictObject({ B: z.number(), C: z.number() }),
  minCalibrationSamples: z.int(),
  minValidationSamples: z.int().optional(),
});

/** What a training was asked for, read back from the settings it was stored with. */
export interface ToldSettings {
  readonly preset: Preset;
  readonly blend: BlendMethod;
  readonly marketWeight: MarketWeightRule;
  readonly constants: TrainingConstants;
}

/** Null where an earlier application wrote settings of another form. */
export function readTrainingSettings(settings: unknown): ToldSettings | null {
  const told = Told.safeParse(settings);
  if (!told.success) return null;
  const { preset, blend, marketWeight } = told.data;
  return { preset, blend, marketWeight, constants: constantsIn(told.data) };
}

/**
 * The settings of this application that have a hash, found from what a report or a store says of them; null where it has
 * none such. What a file says is never used itself: it must be what the same choices give here.
 */
export function settingsLike(told: unknown, hash: string): TrainingSettings | null {
  const read = readTrainingSettings(told);
  if (!read || !mayBe(read.constants)) return null;
  const own = settingsOf(read.preset, read, constantsWith(read.constants));
  return hashOf(own) === hash ? own : null;
}

/** Whether a person could have chosen these. */
function mayBe(constants: TrainingConstants): boolean {
  try {
    checkConstants(constants);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
