import { describeReport } from '../../../text/job-result';
import { reportChannels } from '../../../contract/reports';
import { defineJob } from '../define-job';

export const reportJob = defineJob({
  kind: 'report',
  request: reportChannels['reports.export'].request,
  title: ({ jackpotId }) => `Export the report of ${jackpotId}`,
  run: (context, request) => context.above.report(context, request),
  summary: describeReport,
});
