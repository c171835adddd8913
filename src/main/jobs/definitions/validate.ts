import { z } from 'zod';
import { SeasonLabel } from '../../../contract';
import { describeValidation, validationRemarks } from '../../../text/job-result';
import { defineJob } from '../define-job';
import { leagueOptions, leagueWords } from './leagues';

export const validateJob = defineJob({
  kind: 'validate',
  request: z.strictObject({ ...leagueOptions, fromSeason: SeasonLabel.optional(), toSeason: SeasonLabel.optional() }),
  title: ({ leagues }) => `Validate ${leagueWords(leagues)}`,
  run: async (context, request) => (await import('../validate-job')).runValidate(context, request),
  summary: describeValidation,
  remarks: validationRemarks,
});
