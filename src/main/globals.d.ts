/** Version of the application, put in by the build from package.json. */
declare const __APPLICATION_VERSION__: string;

interface ImportMeta {
  /** Files put into the bundle by the build: path to content. */
  glob: <T>(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }) => Record<string, T>;
}
