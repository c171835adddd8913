import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  define: { __APPLICATION_VERSION__: JSON.stringify(manifest.version) },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    globalSetup: ['test/global-setup.ts'],
    // Every core: by itself it leaves one free, which of two is half.
    maxWorkers: '100%',
    // One worker for many files: no module of ours keeps what one file would leave for the next.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes soon; the limit is for machines that do other things, too.
    expect: { poll: { interval: 20, timeout: 10_000 } },
  },
});
