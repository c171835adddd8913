import { z } from 'zod';
import { fileName } from '../../../text/counts';
import { describeStoreCopy } from '../../../text/job-result';
import { defineJob } from '../define-job';

export const copyStoreJob = defineJob({
  kind: 'copy-store',
  request: z.strictObject({ path: z.string().min(1) }),
  title: ({ path }) => `Copy the store to ${fileName(path)}`,
  run: async (context, request) => (await import('../copy-store-job')).runCopyStore(context, request),
  summary: describeStoreCopy,
});
