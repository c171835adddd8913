import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './stores';

/** What the travelling verifier prints with `--json`. */
export interface ScriptVerdict {
  readonly code: number;
  readonly ok: boolean;
  readonly contentHash: string | null;
  readonly numbers: number;
  readonly largestDifference: number | null;
  readonly checks: readonly { readonly name: string; readonly verdict: string; readonly detail: string }[];
}

/** A copy of the script where nothing else is: no module of ours can be reached from it. */
export function scriptAlone(): string {
  const script = join(temporaryFolder(), 'verify.mjs');
  copyFileSync(join(process.cwd(), 'resources/verifier/verify.mjs'), script);
  return script;
}

/** Run a script as a person does. @returns its exit code and what it wrote */
export function runScript(
  script: string,
  args: readonly string[],
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { cwd: join(script, '..'), env: {}, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [script, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}

interface Script {
  readonly verify: (target: string, expect: string | null, ownName: string) => Omit<ScriptVerdict, 'code'>;
}

/**
 * The verdict of the script on a folder or a zip, asked as a module: a process a question would take minutes of hundreds.
 * What it says as a process is tested by itself.
 */
export async function askScript(script: string, target: string, expect: string | null = null): Promise<ScriptVerdict> {
  const { verify } = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as Script;
  const verdict = verify(target, expect, basename(script));
  return { ...verdict, code: verdict.ok ? 0 : 3 };
}

/** Names of the checks with a verdict. */
export const named = ({ checks }: Pick<ScriptVerdict, 'checks'>, verdict: string): string[] =>
  checks.filter((each) => each.verdict === verdict).map(({ name }) => name);
