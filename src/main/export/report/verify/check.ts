import type { VerifyCheck } from '../../../../contract';

export type Check = VerifyCheck;

/** @param claim what is so if it passed */
export const claim = (name: string, holds: boolean, words: string): Check => ({
  name,
  verdict: holds ? 'passed' : 'failed',
  detail: holds ? words : `not so: ${words}`,
  needs: null,
});
export const passed = (name: string, detail: string): Check => ({ name, verdict: 'passed', detail, needs: null });
export const failed = (name: string, detail: string): Check => ({ name, verdict: 'failed', detail, needs: null });
/** What this application cannot judge. */
export const notChecked = (name: string, detail: string): Check => ({
  name,
  verdict: 'not-checked',
  detail,
  needs: null,
});
/** What no report can show alone. @param needs what it takes: `the raw files` */
export const beyond = (name: string, needs: string, detail: string): Check => ({
  name,
  verdict: 'not-checked',
  detail,
  needs,
});

/** The first thing that is wrong of many, or that all is right. */
export const firstOf = (name: string, problems: readonly string[], words: string): Check =>
  problems.length === 0
    ? passed(name, words)
    : failed(name, `${problems[0]!}${problems.length > 1 ? `; and ${problems.length - 1} more` : ''}`);

/** A check that meets what it cannot compute has found a fault. */
export function guarded(name: string, check: () => Check): Check {
  try {
    return check();
  } catch (error) {
    return failed(name, `cannot be computed: ${(error as Error).message}`);
  }
}
