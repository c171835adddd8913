import { defineConfig } from 'vitest/config';
import { version } from './package.json';

export default defineConfig({
  define: { __APPLICATION_VERSION__: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    globalSetup: ['test/build-main.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
