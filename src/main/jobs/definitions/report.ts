import { z } from 'zod';
import { describeReport, reportRemarks } from '../../../text/job-result';
import { reportChannels } from '../../../contract/reports';
import { defineJob } from '../define-job';

export const reportJob = defineJob({
  kind: 'report',
  /** With what a person calls the jackpot. */
  request: reportChannels['reports.export'].request.extend({ jackpot: z.string() }),
  title: ({ jackpot }) => `Export the report of ${jackpot}`,
  run: (context, request) => context.above.report(context, request),
  summary: describeReport,
  remarks: reportRemarks,
});
