import type { JobsAbove } from '../../jobs/job-context';

/** Jobs that are made of what capabilities know; their code is loaded when one of them runs. */
export const JOBS_ABOVE: JobsAbove = {
  report: async (context, request) => (await import('../reports/export-report')).exportReport(context, request),
  reproduce: async (context, request) => (await import('../reports/reproduce')).reproduce(context, request),
};
