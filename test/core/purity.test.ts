import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: process.cwd() });
const complaints = async (code: string, filePath: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map((message) => message.ruleId ?? 'parse');
};

describe('core/ cannot import or call what would spoil it', () => {
  const FILE = 'src/main/core/models/dixon-coles.ts';
  for (const [what, code] of [
    ['files', `export { readFileSync } from 'node:fs';`],
    ['the store', `export { openStore } from '../../db/handle';`],
    ['Electron', `export { app } from 'electron';`],
    ['zod', `export { z } from 'zod';`],
    ['an upper layer', `export { runTrain } from '../../jobs/train-job';`],
    ['the clock', `export const now = () => Date.now();`],
    ['chance', `export const x = () => Math.random();`],
    ['an engine’s own exponential', `export const x = Math.exp(1);`],
    ['an engine’s own power', `export const x = (y: number) => y ** 0.5;`],
    ['a locale', `export const x = 'a'.localeCompare('b');`],
  ] as const) {
    it(`refuses ${what}`, async () => {
      expect((await complaints(code, FILE)).some((rule) => rule.startsWith('no-restricted'))).toBe(true);
    });
  }

  it('lets through what core/ needs', async () => {
    expect(await complaints(`export { exp } from '../numeric/elementary';`, FILE)).toEqual([]);
  });

  it('refuses upward imports in every layer', async () => {
    expect(await complaints(`export { runTrain } from '../jobs/train-job';`, 'src/main/db/handle.ts')).toContain(
      'no-restricted-imports',
    );
    expect(
      await complaints(`export { createHandlers } from '../capabilities/handlers';`, 'src/main/jobs/queue.ts'),
    ).toContain('no-restricted-imports');
    expect(
      await complaints(`export { hashOf } from '../../../main/audit/canonical-json';`, 'src/renderer/src/app/page.tsx'),
    ).toContain('no-restricted-imports');
  });
});

it('core/ names no random source', () => {
  const directory = join(process.cwd(), 'src/main/core');
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts'))
      expect(readFileSync(join(directory, name), 'utf8')).not.toMatch(/Math\.random|getRandomValues|randomBytes/);
  }
});

/** Every file of core/ with its path. */
const coreFiles = (): [string, string][] => {
  const directory = join(process.cwd(), 'src/main/core');
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(directory, name), 'utf8')]);
};

it('core/ imports nothing but itself and four functions of @stdlib', () => {
  const imported = coreFiles().flatMap(([, text]) =>
    ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName),
  );
  expect(imported.length).toBeGreaterThan(500);
  expect([...new Set(imported.filter((name) => !name.startsWith('.')))].sort()).toEqual([
    '@stdlib/math-base-special-exp',
    '@stdlib/math-base-special-ln',
    '@stdlib/stats-base-dists-t-cdf',
    '@stdlib/stats-base-dists-t-quantile',
  ]);
});

it('core/ keeps nothing between two calls but the table of log factorials', () => {
  const kept = coreFiles().flatMap(([name, text]) =>
    [...text.matchAll(/^(?:export )?(?:let|var) (\w+)/gm)].map(([, it]) => `${name} ${it}`),
  );
  expect(kept).toEqual(['numeric/log-factorials.ts kept', 'numeric/log-factorials.ts compensation']);
});
