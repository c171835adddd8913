import { defineConfig } from '@playwright/test';

/** One window at a time: the tests share the machine's one display, and training uses every core it gets. */
export default defineConfig({
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    /** The application in its own window. */
    { name: 'electron', testDir: 'test/e2e' },
    /** The page in a browser of this machine. */
    { name: 'browser', testDir: 'test/browser' },
  ],
});
