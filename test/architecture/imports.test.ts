import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { againstOrder, circlesIn, importsOf, readImports } from './import-graph';

const SRC = join(__dirname, '..', '..', 'src');
const IMPORTS = readImports(SRC);

/** The folder below `above` in which a file stands, with all that it holds one room. */
const folderBelow = (above: string) => (file: string) => {
  const [folder, rest] = file.startsWith(above) ? file.slice(above.length).split('/') : [];
  return folder === undefined || rest === undefined ? null : folder;
};

/** Folders of src/main, the lowest first. */
const MAIN = [
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
  'engine',
  'bridge',
  'cli',
  'electron',
];
/** Rooms of src/main/core, the lowest first. */
const CORE = [
  'words',
  'numeric',
  'cleaning',
  'scoring',
  'probabilities',
  'blending',
  'models',
  'calibration',
  'reliability',
  'settings',
  'sets',
  'explainability',
  'jackpot',
  'validation',
  'features',
  'training',
];
/** Folders of the window, the lowest first; its types of the contract lie below all of them. */
const WINDOW = ['text', 'services', 'ui', 'pages', 'app'];

/** The type of `window.jackpot`: what preload puts there and the window takes. */
const BRIDGE = 'preload/bridge.ts';

describe('imports of src/', () => {
  it('never lead back to where they came from', () => {
    expect(IMPORTS.length).toBeGreaterThan(1000);
    expect(circlesIn(IMPORTS)).toEqual([]);
  });

  it('point downwards in main', () => {
    expect(againstOrder(IMPORTS, MAIN, folderBelow('main/'))).toEqual([]);
  });

  it('point downwards in the core', () => {
    expect(againstOrder(IMPORTS, CORE, folderBelow('main/core/'))).toEqual([]);
  });

  it('point downwards in the window', () => {
    expect(againstOrder(IMPORTS, WINDOW, folderBelow('renderer/src/'))).toEqual([]);
    expect(IMPORTS.filter(({ from }) => from === 'renderer/src/contract-types.ts').map(({ to }) => to)).toSatisfy(
      (targets: readonly string[]) => targets.every((target) => target.startsWith('contract/') || target === BRIDGE),
    );
  });

  it('keep the sides apart: between window and main lie the contract and what both say in words', () => {
    // Beside src/ lie the resources, which main alone bundles.
    const sideOf = (file: string): string => file.replace(/^\.\.\/resources\//, 'resources/').split('/')[0]!;
    const MAY: Record<string, readonly string[]> = {
      contract: ['contract'],
      text: ['text', 'contract'],
      preload: ['preload', 'contract'],
      renderer: ['renderer', 'contract', 'text'],
      main: ['main', 'contract', 'text', 'resources'],
    };
    const WORDS = 'main/core/words/';
    expect(
      IMPORTS.filter(({ from, to }) => {
        if (from.startsWith('main/core/')) return !to.startsWith('main/core/');
        if (to === BRIDGE) return !/^(preload|renderer)\//.test(from);
        return !MAY[sideOf(from)]!.includes(sideOf(to)) && !(from.startsWith('contract/') && to.startsWith(WORDS));
      }),
    ).toEqual([]);
  });

  it('give each style sheet to the one component it stands beside', () => {
    const sheets = IMPORTS.filter(({ to }) => to.endsWith('.module.css'));
    expect(sheets.length).toBeGreaterThan(50);
    expect(
      sheets.filter(
        ({ from, to }) => dirname(from) !== dirname(to) || basename(to, '.module.css') !== basename(from).split('.')[0],
      ),
    ).toEqual([]);
  });
});

describe('what is found', () => {
  it('are imports of values, of types, in types and within code, and what is handed on', () => {
    const text = `
      import { a } from './a';
      import type { B } from '../b';
      export * from './c';
      export type { D } from './d';
      const e = () => import('./e');
      type F = import('./f').F;
      import './g.module.css';
      import react from 'react';
      // import { none } from './none';
    `;
    expect(importsOf(text)).toEqual(['./a', '../b', './c', './d', './e', './f', './g.module.css']);
  });

  it('are circles of two files and of more, each once', () => {
    const imports = ['a b', 'b c', 'c b', 'd e', 'e f', 'f d', 'f g'].map((pair) => {
      const [from, to] = pair.split(' ') as [string, string];
      return { from, to };
    });
    expect(circlesIn(imports)).toEqual([
      ['b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  it('are imports upwards and folders nobody has given a place', () => {
    const imports = [
      { from: 'main/low/a.ts', to: 'main/high/b.ts' },
      { from: 'main/high/b.ts', to: 'main/low/deep/c.ts' },
      { from: 'main/new/d.ts', to: 'main/low/a.ts' },
      { from: 'main/index.ts', to: 'main/high/b.ts' },
    ];
    expect(againstOrder(imports, ['low', 'high'], folderBelow('main/'))).toEqual([
      'main/low/a.ts (low) imports main/high/b.ts (high)',
      'main/new/d.ts stands in no room of low < high',
    ]);
  });
});
