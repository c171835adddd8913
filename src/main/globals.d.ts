/** Version of the application, put in by the build from package.json. */
declare const __APPLICATION_VERSION__: string;

interface ImportMeta {
  /** Files put into the bundle by the build: path to content. */
  glob: <T>(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }) => Record<string, T>;
}

declare module '*.woff2?inline' {
  /** The font as a `data:` address. */
  const source: string;
  export default source;
}
declare module '*.mjs?raw' {
  const text: string;
  export default text;
}
