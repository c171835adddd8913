import { resolve } from 'node:path';
import { exportRepository } from '../../db/repositories/exports';
import { capability, queues, reads, storeless } from '../capability';
import { findJackpot } from '../jackpots/find-jackpot';
import { signingKeyOf } from '../keys/signing-key-of';
import { refuseDraft } from './report-of';

export const reportHandlers = capability('reports')({
  export: queues((context, request) => {
    // A jackpot that is not there, or a draft, is told at once, not by a job.
    const row = findJackpot(context, request.jackpotId);
    refuseDraft(row);
    const jackpot = `${row.name}, version ${row.version}`;
    return { jobId: context.queue.start('report', { ...request, directory: resolve(request.directory), jackpot }) };
  }),
  preview: reads(async (context, request) => (await import('./preview')).preview(context, request)),
  signer: queues((context) => {
    const key = signingKeyOf(context);
    return 'why' in key ? { publicKey: null, why: key.why } : { publicKey: key.publicKey, why: null };
  }),
  /** With nothing but the report, so that whoever checks one need not have any store. */
  verify: storeless(async ({ directory, expect }) =>
    (await import('../../export/report/verify/verify-report')).verifyReport(resolve(directory), expect),
  ),
  recognise: storeless(async ({ paths }) => {
    const { isReport } = await import('../../export/report/verify/is-report');
    return { reports: paths.filter((path) => isReport(resolve(path))) };
  }),
  compareWithStore: reads(async (context, { directory }) => ({
    checks: (await import('./compare-with-store')).compareWithStore(context, resolve(directory)),
  })),
  reproduce: queues(({ queue }, { report, data }) => ({
    jobId: queue.start('reproduce', { report: resolve(report), data: resolve(data) }),
  })),
  list: reads(({ db }) => exportRepository(db).all()),
});
