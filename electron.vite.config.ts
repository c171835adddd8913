import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { version } from './package.json';
import { LICENCES, licencesPlugin, shippedBeside } from './packaging/licences-plugin.mts';
import { plotlyPlugin } from './packaging/plotly-plugin.mts';

/** What of others is in a bundle, under which licence: beside the bundle, for whoever looks at About. */
const license = { fileName: LICENCES };

/** Main, its worker and the command line are one bundle for Electron's Node and ours. */
const main: UserConfig['main'] = {
  define: { __APPLICATION_VERSION__: JSON.stringify(version) },
  plugins: [licencesPlugin(shippedBeside)],
  build: {
    target: 'node18',
    sourcemap: true,
    externalizeDeps: false,
    license,
    rollupOptions: {
      external: ['better-sqlite3', 'electron'],
      input: {
        index: resolve('src/main/index.ts'),
        browser: resolve('src/main/bridge/browser.ts'),
        thread: resolve('src/main/engine/thread.ts'),
        rescue: resolve('src/main/engine/rescue-thread.ts'),
        worker: resolve('src/main/engine/job-worker.ts'),
        'walk-worker': resolve('src/main/jobs/walk-worker.ts'),
        cli: resolve('src/main/cli/index.ts'),
      },
      output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

const preload: UserConfig['preload'] = {
  plugins: [licencesPlugin()],
  build: {
    target: 'node18',
    externalizeDeps: false,
    license,
    rollupOptions: {
      external: ['electron'],
      input: { index: resolve('src/preload/index.ts'), recovery: resolve('src/preload/recovery.ts') },
      output: { format: 'cjs', entryFileNames: '[name].js' },
    },
  },
};

const renderer: UserConfig['renderer'] = {
  root: 'src/renderer',
  plugins: [react(), plotlyPlugin(), licencesPlugin()],
  build: {
    target: 'chrome114',
    // What the window must parse before it can be used.
    minify: true,
    license,
    // Nothing is fetched over a network; the charts' library is one file, read when a chart is first shown.
    chunkSizeWarningLimit: 5000,
    rollupOptions: {
      input: {
        index: resolve('src/renderer/index.html'),
        recovery: resolve('src/renderer/recovery.html'),
        'browser-bridge': resolve('src/renderer/src/browser-bridge.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'browser-bridge' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
};

/** The command line needs main alone, and is built in a second that way. */
export default defineConfig(process.env.JACKPOT_BUILD === 'main' ? { main } : { main, preload, renderer });
