import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The renderer with invented data behind it, for looking at pages without the engine:
 *   npx vite build -c test/renderer/vite.preview.config.mts
 *   npx vite preview -c test/renderer/vite.preview.config.mts
 * The real index.html is built, so its content security policy is in force here too.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../src/renderer', import.meta.url)),
  plugins: [
    react(),
    {
      name: 'fake-bridge-first',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) =>
          html.replace(
            '<script type="module"',
            '<script type="module" src="../../test/renderer/install-fake-bridge.ts"></script>\n    <script type="module"',
          ),
      },
    },
  ],
  build: {
    target: 'chrome114',
    outDir: fileURLToPath(new URL('../../test-results/preview', import.meta.url)),
    emptyOutDir: true,
  },
  preview: { port: 4319, strictPort: true },
});
