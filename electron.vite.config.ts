import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

/** Main and preload run in Electron's Node, the renderer in its Chromium; the command line shares main's bundle. */
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      sourcemap: true,
      externalizeDeps: false,
      rollupOptions: {
        external: ['better-sqlite3', 'electron'],
        input: {
          index: resolve('src/main/index.ts'),
          worker: resolve('src/main/jobs/worker.ts'),
          cli: resolve('src/main/cli/index.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
