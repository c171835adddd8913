import { z } from 'zod';
import { SpellingDecision } from '../../../contract';
import { fileName } from '../../../text/counts';
import { describeImport, importRemarks } from '../../../text/job-result';
import { defineJob } from '../define-job';

export const importJob = defineJob({
  kind: 'import',
  request: z.strictObject({
    paths: z.array(z.string()),
    dryRun: z.boolean(),
    decisions: z.array(SpellingDecision).default([]),
    partial: z.boolean().optional(),
  }),
  title: ({ paths, dryRun }) =>
    `${dryRun ? 'Look at' : 'Import'} ${paths.length === 1 ? fileName(paths[0]!) : `${paths.length} files and folders`}`,
  run: async (context, request) => (await import('../import-job')).runImport(context, request),
  summary: describeImport,
  remarks: importRemarks,
});
