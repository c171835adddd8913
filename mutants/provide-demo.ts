import type { TestProject } from 'vitest/node';

/** In place of `test/global-setup.ts`: the demo that `scripts/mutants.mjs` has made of the sources as they are. */
export default function setup(project: TestProject): void {
  project.provide('demo', process.env['MUTANTS_DEMO']!);
}
