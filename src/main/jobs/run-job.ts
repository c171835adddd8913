import { z } from 'zod';
import type { Job } from '../../contract';
import { BlendMethod, MarketWeightRule, Preset, SeasonLabel, SpellingDecision } from '../../contract';
import { unreachable } from '../core/words/errors';
import { toStoreError } from '../db/store-error';
import type { JobContext } from './job-context';
import { runImport } from './import-job';
import { runTrain } from './train-job';
import { runValidate } from './validate-job';

const blendOptions = { blend: BlendMethod, marketWeight: MarketWeightRule };
const Leagues = z.union([z.literal('all'), z.array(z.string())]);

/** What to do: a kind with its request. Plain data, so that it can travel to a worker and be stored. */
export const JobRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import'),
    paths: z.array(z.string()),
    dryRun: z.boolean(),
    decisions: z.array(SpellingDecision).default([]),
    partial: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('train'),
    leagues: Leagues,
    preset: Preset,
    ...blendOptions,
    asOf: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('validate'),
    leagues: Leagues,
    preset: Preset,
    ...blendOptions,
    fromSeason: SeasonLabel.optional(),
    toSeason: SeasonLabel.optional(),
  }),
]);
export type JobRequest = z.output<typeof JobRequest>;
export type JobResult = NonNullable<Job['result']>;

/** Run a job to its end. @throws {UserError} also where the store itself gave way: full, locked, damaged */
export async function runJob(context: JobContext, request: JobRequest): Promise<JobResult> {
  try {
    return await runKind(context, request);
  } catch (error) {
    throw toStoreError(error, context.db.name) ?? error;
  }
}

async function runKind(context: JobContext, request: JobRequest): Promise<JobResult> {
  switch (request.kind) {
    case 'import':
      return runImport(context, request);
    case 'train':
      return runTrain(context, request);
    case 'validate':
      return runValidate(context, request);
    default:
      return unreachable(request);
  }
}
