import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of one run of the demo: store.sqlite with a finalised jackpot, seasons/, the fixture list, report/. */
    demo: string;
  }
}

/**
 * The worker and the command line are tested as they ship: bundled, built only where sources have changed. The demo is
 * run once; tests that need a trained store copy it.
 */
export default function setup(project: TestProject): () => void {
  const script = `import('./scripts/build.mjs').then(({ ensureBuilt }) => ensureBuilt('main'))`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
  // What tests leave behind is gone with the run: the folder of a run is the temporary folder of all its tests.
  const temporary = mkdtempSync(join(tmpdir(), 'jackpot-tests-'));
  process.env.TMPDIR = temporary;
  const demo = mkdtempSync(join(temporary, 'demo-'));
  execFileSync(process.execPath, ['out/main/cli.js', '--analyst', 'tester', 'demo', '--out', demo], { stdio: 'pipe' });
  project.provide('demo', demo);
  return () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}
