import { createStore } from 'zustand/vanilla';
import type { Job } from '../../../preload/contract';
import type { ImportResult } from '../contract-types';

/** What a person chose to import and what that would do, before anything is written. */
export interface Preflight {
  readonly paths: readonly string[];
  readonly result: ImportResult;
}

export interface PreflightState {
  /** Shown while not null. */
  readonly shown: Preflight | null;
  /** Remember which paths a dry run looks at. */
  readonly expect: (jobId: string, paths: readonly string[]) => void;
  /** Take the end of a job. @returns whether it was one of the dry runs expected here, and shows now */
  readonly take: (job: Job) => boolean;
  readonly close: () => void;
}

/** Holds the one import that waits for a person's word. */
export const createPreflightStore = () =>
  createStore<PreflightState>()((set) => {
    const expected = new Map<string, readonly string[]>();
    const early = new Map<string, ImportResult>();
    const show = (paths: readonly string[], result: ImportResult): void => set({ shown: { paths, result } });
    return {
      shown: null,
      expect: (jobId, paths) => {
        // The job may have ended before its id was known here.
        const result = early.get(jobId);
        early.delete(jobId);
        if (result) show(paths, result);
        else expected.set(jobId, paths);
      },
      take: (job) => {
        if (job.kind !== 'import' || job.state !== 'done' || !job.result?.dryRun) return false;
        const paths = expected.get(job.id);
        expected.delete(job.id);
        if (paths) show(paths, job.result);
        else early.set(job.id, job.result);
        return true;
      },
      close: () => set({ shown: null }),
    };
  });
