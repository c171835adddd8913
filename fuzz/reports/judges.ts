import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../../src/main/core/words/errors';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';

/** What one verifier says of one report. */
export interface Verdict {
  readonly ok: boolean;
  /** The checks that fail, or why it was refused. */
  readonly why: readonly string[];
  readonly ms: number;
}

/** @param expect the content hash that somebody was told */
export type Judge = (target: string, expect?: string) => Verdict;

interface Script {
  readonly verify: (
    target: string,
    expect: string | null,
    ownName: string,
  ) => { readonly ok: boolean; readonly checks: readonly { readonly name: string; readonly verdict: string }[] };
}

/** A copy of the travelling verifier in a folder where nothing else is. @returns its path */
export function scriptAlone(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'verify.mjs');
  copyFileSync(join(process.cwd(), 'resources/verifier/verify.mjs'), script);
  return script;
}

/** Both verifiers, asked in this process: hundreds of questions would be as many starts. */
export async function bothVerifiers(script: string): Promise<Record<'application' | 'script', Judge>> {
  const { verify } = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as Script;
  return {
    application: (target, expect) =>
      timed(
        () => verifyReport(target, expect),
        (error) => error instanceof UserError,
      ),
    script: (target, expect) =>
      timed(
        () => verify(target, expect ?? null, 'verify.mjs'),
        (error) => /neither a folder|there is no/.test(error.message),
      ),
  };
}

/** @param isRefusal whether an error says in words what is wrong; any other one is a fault of the verifier */
function timed(verify: () => ReturnType<Script['verify']>, isRefusal: (error: Error) => boolean): Verdict {
  const start = performance.now();
  try {
    const { ok, checks } = verify();
    const why = checks.filter(({ verdict }) => verdict === 'failed').map(({ name }) => name);
    return { ok, why, ms: performance.now() - start };
  } catch (error) {
    if (!(error instanceof Error) || !isRefusal(error)) throw error;
    return { ok: false, why: [error.message], ms: performance.now() - start };
  }
}
