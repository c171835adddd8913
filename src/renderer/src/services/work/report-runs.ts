import { createStore } from 'zustand/vanilla';
import type { Job } from '../../contract-types';
import type { Route } from '../places/route';

/** Jobs whose progress and result stand where they were begun. */
export interface ReportRuns {
  /** The last export of each jackpot. */
  readonly exports: ReadonlyMap<string, string>;
  /** The last report that was made again from the raw files. */
  readonly reproduction: string | null;
}

export const createReportRuns = () =>
  createStore<ReportRuns>()(() => ({ exports: new Map<string, string>(), reproduction: null }));

/** Whether a person has the end of a job before them: it need not be announced, too. */
export function isInSight({ id }: Pick<Job, 'id'>, route: Route, { exports, reproduction }: ReportRuns): boolean {
  if (route.page !== 'reports') return false;
  return route.build === undefined ? route.tab === 'verify' && reproduction === id : exports.get(route.build) === id;
}
