import { defineConfig } from '@playwright/test';

/** Pictures of every state for people to look at: nothing is compared, nothing fails but a page that does not come. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
