import { z } from 'zod';
import type { Job } from '../../preload/contract';
import { Preset, SeasonLabel, type JobKind } from '../../preload/contract';
import { unreachable } from '../core/errors';
import type { JobContext } from './job-context';
import { runImport } from './import-job';
import { runTrain } from './train-job';
import { runValidate } from './validate-job';

const Leagues = z.union([z.literal('all'), z.array(z.string())]);

/** What to do: a kind with its request. Plain data, so that it can travel to a worker and be stored. */
export const JobRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('import'), paths: z.array(z.string()), dryRun: z.boolean() }),
  z.strictObject({ kind: z.literal('train'), leagues: Leagues, preset: Preset, asOf: z.string().optional() }),
  z.strictObject({
    kind: z.literal('validate'),
    leagues: Leagues,
    preset: Preset,
    fromSeason: SeasonLabel.optional(),
    toSeason: SeasonLabel.optional(),
  }),
]);
export type JobRequest = z.infer<typeof JobRequest>;
export type JobResult = NonNullable<Job['result']>;
export type { JobKind };

/** Run a job to its end. */
export async function runJob(context: JobContext, request: JobRequest): Promise<JobResult> {
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
