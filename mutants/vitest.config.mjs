import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../vitest.config.mts';

/** Many short runs: the demo and the bundle are made once, of the sources as they are, and nothing is kept of a run. */
export default mergeConfig(
  { ...base, test: { ...base.test, globalSetup: [] } },
  defineConfig({
    cacheDir: '.vite',
    test: { globalSetup: ['mutants/provide-demo.ts'], testTimeout: 20_000, fsModuleCachePath: '.vite/modules' },
  }),
);
