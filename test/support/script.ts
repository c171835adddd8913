import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The verdict of the script on a folder or a zip. @throws {SyntaxError} where it printed none */
export async function askScript(script: string, target: string, ...more: readonly string[]): Promise<ScriptVerdict> {
  const { code, out } = await runScript(script, [target, ...more, '--json']);
  return { ...(JSON.parse(out) as Omit<ScriptVerdict, 'code'>), code };
}

/** Names of the checks with a verdict. */
export const named = ({ checks }: Pick<ScriptVerdict, 'checks'>, verdict: string): string[] =>
  checks.filter((each) => each.verdict === verdict).map(({ name }) => name);
