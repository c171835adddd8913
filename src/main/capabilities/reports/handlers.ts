import { resolve } from 'node:path';
import { exportRepository } from '../../db/repositories/exports';
import { capability, queues, reads, storeless } from '../capability';
import { findJackpot } from '../jackpots/find-jackpot';
import { refuseDraft } from './report-of';

export const reportHandlers = capability('reports')({
  export: queues(({ queue, ...context }, request) => {
    // A jackpot that is not there, or a draft, is told at once, not by a job.
    refuseDraft(findJackpot(context, request.jackpotId));
    return { jobId: queue.start('report', { ...request, directory: resolve(request.directory) }) };
  }),
  preview: reads(async (context, request) => (await import('./preview')).preview(context, request)),
  /** With nothing but the report, so that whoever checks one need not have any store. */
  verify: storeless(async ({ directory, expect }) =>
    (await import('../../export/report/verify/verify-report')).verifyReport(resolve(directory), expect),
  ),
  compareWithStore: reads(async (context, { directory }) => ({
    checks: (await import('./compare-with-store')).compareWithStore(context, resolve(directory)),
  })),
  reproduce: queues(({ queue }, { report, data }) => ({
    jobId: queue.start('reproduce', { report: resolve(report), data: resolve(data) }),
  })),
  list: reads(({ db }) => exportRepository(db).all()),
});
