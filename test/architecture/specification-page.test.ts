import { describe, expect, it } from 'vitest';
import { exportsOf, titlesOf } from './source-names';
import { readSpecification } from './specification-page';

describe('a row that cannot be read is a fault', () => {
  const HEAD = '| Specification | Answer | Here | Why |\n| --- | --- | --- | --- |\n';
  it.each([
    ['three cells', '| `a` | kept | `README.md` |'],
    ['no name', '| a | kept | `README.md` | – |'],
    ['another answer', '| `a` | maybe | `README.md` | – |'],
    ['kept nowhere', '| `a` | kept | – | – |'],
    ['different without a reason', '| `a` | different | `README.md` | – |'],
    ['not applicable without a reason', '| `a` | not applicable | – | – |'],
    ['not applicable somewhere', '| `a` | not applicable | `README.md` | none |'],
    ['a place in plain words', '| `a` | kept | README.md | – |'],
    ['an unknown kind', '| `a` | kept | route `x` | – |'],
    ['a row cut off', '| `a` | kept | `README.md` | –'],
  ])('%s', (_, row) => {
    const { rows, faults } = readSpecification(`${HEAD}| \`b\` | kept | \`README.md\` | – |\n${row}\n`);
    expect([rows.length, faults]).toEqual([1, [expect.stringMatching(/^4: /)]]);
  });

  it('as is a table of other columns', () => {
    expect(readSpecification('| Name | Value |\n| --- | --- |\n').faults).toHaveLength(2);
  });
});

describe('what a file has', () => {
  it('exports are values, types, classes and what is handed on by name', () => {
    const text = `export const a = 1, b = 2; export type C = 1; export interface D {} export class E {}
      export async function f() {} export { g as h } from './g'; const i = 1; export * from './j'; export default 1;`;
    expect([...exportsOf(text)]).toEqual(['a', 'b', 'C', 'D', 'E', 'f', 'h']);
  });

  it('titles are of tests and their groups, not of those that are skipped', () => {
    const text =
      "describe('a', () => { it('b', f); it.each([1])('c %i', f); test(`d ${e}`, f); it.skip('g', f); say('h'); });";
    expect([...titlesOf(text)]).toEqual(['a', 'b', 'c %i', 'd ${e}']);
  });
});
