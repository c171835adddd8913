import { fileName } from '../../../text/counts';
import { describeReproduction, reproductionRemarks } from '../../../text/job-result';
import { reportChannels } from '../../../contract/reports';
import { defineJob } from '../define-job';

export const reproduceJob = defineJob({
  kind: 'reproduce',
  request: reportChannels['reports.reproduce'].request,
  title: ({ report }) => `Make ${fileName(report)} again from the raw files`,
  run: (context, request) => context.above.reproduce(context, request),
  summary: describeReproduction,
  remarks: reproductionRemarks,
});
