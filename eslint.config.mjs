import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folders of src/main from the bottom up: each may import those before it, never those after. */
const LAYERS = [
  'core',
  'audit',
  'keys',
  'db',
  'clubs',
  'demo',
  'ingestion',
  'export',
  'jobs',
  'capabilities',
  'bridge',
  'cli',
  'electron',
];
/** What a layer may not import although it lies below. */
const APART = { electron: ['cli'], cli: ['bridge'] };

const forbid = (regex, message) => ({ regex, message });
const upwards = (layer) => [...LAYERS.slice(LAYERS.indexOf(layer) + 1), ...(APART[layer] ?? [])];

const layerRules = LAYERS.map((layer) => ({
  files: [`src/main/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(upwards(layer).length > 0
            ? [forbid(`^(\\.\\./)+(${upwards(layer).join('|')})(/|$)`, `${layer}/ imports downwards only.`)]
            : []),
          forbid('/renderer(/|$)', 'The renderer knows the contract; main does not know the renderer.'),
          ...(['electron', 'bridge'].includes(layer)
            ? []
            : [forbid('^electron', `${layer}/ serves the command line too: no Electron.`)]),
          ...(layer === 'core'
            ? [
                forbid('^(node:|fs$|path$|os$|crypto$|worker_threads$)', 'core/ is pure: no I/O, no Node.'),
                forbid(
                  '^(better-sqlite3|zod|csv-parse|fuse\\.js|fflate|commander|electron)',
                  'core/ is pure: no store, no parsing, no shell.',
                ),
              ]
            : []),
          ...(['core', 'audit', 'export'].includes(layer) ? [forbid('^better-sqlite3', 'SQL stays in db/.')] : []),
        ],
      },
    ],
  },
}));

/** core/ gives the same bits on every machine: nothing whose result depends on engine, clock, chance or locale. */
const pureCore = {
  files: ['src/main/core/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...[
        'Date',
        'process',
        'console',
        'performance',
        'crypto',
        'fetch',
        'setTimeout',
        'setInterval',
        'Intl',
        'Buffer',
      ].map((name) => ({ name, message: 'core/ has no clock, no chance, no locale and no I/O.' })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'core/ is deterministic.' },
      ...[
        'exp',
        'expm1',
        'log',
        'log1p',
        'log2',
        'log10',
        'pow',
        'sin',
        'cos',
        'tan',
        'atan',
        'tanh',
        'sinh',
        'cosh',
        'hypot',
        'cbrt',
      ].map((property) => ({
        object: 'Math',
        property,
        message: 'Its last bit depends on the engine: use core/numeric/elementary.',
      })),
      ...['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase'].map((property) => ({
        property,
        message: 'core/ has no locale.',
      })),
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "BinaryExpression[operator='**']", message: 'Its last bit depends on the engine: multiply.' },
    ],
  },
};

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'demo-output/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  ...layerRules,
  pureCore,
  {
    files: ['src/contract/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            forbid('^(?!\\./|\\.\\./main/core/words/|zod$)', 'The contract imports zod, the words of core and itself.'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // The virtual table's hook returns functions the compiler cannot memoise; the table is not compiled.
      'react-hooks/incompatible-library': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            forbid('/main(/|$)', 'The renderer knows the contract only.'),
            forbid('^(node:|electron|better-sqlite3)', 'The renderer has no Node and no Electron.'),
          ],
        },
      ],
    },
  },
  {
    files: [
      'scripts/**/*.mjs',
      'torture/**/*.mjs',
      'resources/**/*.mjs',
      'bench/**/*.ts',
      'evidence/**/*.ts',
      'fuzz/**/*.ts',
      '*.mjs',
    ],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'Buffer', 'TextDecoder', 'URL', 'performance', 'setTimeout', 'clearTimeout'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  { files: ['test/**/*.{ts,tsx}'], rules: { 'no-console': 'off' } },
);
