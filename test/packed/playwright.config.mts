import { defineConfig } from '@playwright/test';

/** The packed application, driven as a person would: npm run test:packed. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/packed',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  projects: [
    { name: 'packed', testMatch: '*.spec.ts', testIgnore: ['offline.spec.ts', 'deb.spec.ts'] },
    /** The same under strace, without a network: npm run offline-proof. */
    { name: 'offline', testMatch: 'offline.spec.ts' },
    /** Its Debian package, put into this machine and taken out of it: npm run test:deb. */
    { name: 'deb', testMatch: 'deb.spec.ts' },
  ],
});
