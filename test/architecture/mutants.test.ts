import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Mutant {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly rule: string;
  readonly tests: readonly string[];
}
const lists = import.meta.glob<{ default?: readonly Mutant[] }>('../../mutants/*/*.mjs', { eager: true });

it('every mutant changes one place of a file that is there, and names tests that are', () => {
  const all = Object.values(lists).flatMap((each) => each.default ?? []);
  expect(all.length).toBeGreaterThan(800);
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(file, 'utf8');
    texts.set(file, text);
    return text;
  };
  const stale = all.filter(
    ({ file, find, replace, tests }) =>
      textOf(file).split(find).length !== 2 || find === replace || !tests.every((test) => existsSync(test)),
  );
  expect(stale.map(({ file, rule }) => `${file}: ${rule}`)).toEqual([]);
});
