import { z } from 'zod';
import { ExportFilter, ExportFormat, ExportTableId } from '../../../contract';
import { fileName } from '../../../text/counts';
import { describeExport } from '../../../text/job-result';
import { defineJob } from '../define-job';

export const exportDataJob = defineJob({
  kind: 'export-data',
  request: z.strictObject({
    table: ExportTableId,
    filter: ExportFilter,
    format: ExportFormat,
    path: z.string().min(1),
    overwrite: z.boolean(),
  }),
  title: ({ path }) => `Export ${fileName(path)}`,
  run: async (context, request) => (await import('../export-job')).runExport(context, request),
  summary: describeExport,
});
