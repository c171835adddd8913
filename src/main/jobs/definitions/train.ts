import { z } from 'zod';
import { describeTraining, trainingRemarks } from '../../../text/job-result';
import { defineJob } from '../define-job';
import { leagueOptions, leagueWords } from './leagues';

export const trainJob = defineJob({
  kind: 'train',
  request: z.strictObject({ ...leagueOptions, asOf: z.string().optional(), activate: z.boolean().optional() }),
  title: ({ leagues }) => `Train ${leagueWords(leagues)}`,
  run: async (context, request) => (await import('../train-job')).runTrain(context, request),
  summary: describeTraining,
  remarks: trainingRemarks,
});
