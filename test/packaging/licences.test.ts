import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toLicences } from '../../packaging/licences.mts';
import { readLicences } from '../../src/main/capabilities/about/read-licences';

const MIT = { identifier: 'MIT', text: 'Permission is hereby granted' };
const folder = mkdtempSync(join(tmpdir(), 'jackpot-licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is shipped beside a bundle', () => {
  it('keeps each text once, and packages by name', () => {
    const { packages, texts } = toLicences(
      [
        { name: 'b', version: '1', ...MIT },
        { name: 'a', version: '2', identifier: '0BSD', text: ' other\n' },
        { name: 'c', version: '3', ...MIT },
      ],
      {},
    );
    expect(packages.map(({ name, text }) => `${name}: ${texts[text]}`)).toEqual([
      'a: other',
      'b: Permission is hereby granted',
      'c: Permission is hereby granted',
    ]);
    expect(texts).toHaveLength(2);
  });
  it('takes the text we hold for a package that brings none', () => {
    const bare = { name: 'bare', version: '1', identifier: 'MIT' };
    expect(toLicences([bare], { bare: 'its text' }).texts).toEqual(['its text']);
    expect(() => toLicences([bare], {})).toThrow('bare 1 (MIT) is shipped without the text of its licence');
  });
  it.each(['GPL-3.0', '', 'UNLICENSED', 'MIT AND GPL-3.0', 'MIT OR GPL-3.0'])(
    'refuses a licence that nobody looked at: %j',
    (identifier) => {
      expect(() => toLicences([{ name: 'x', version: '1', identifier, text: 'y' }], {})).toThrow(
        'x 1 is shipped under a licence nobody looked at',
      );
    },
  );
  it('takes two licences that both are known', () => {
    const both = { name: 'x', version: '1', identifier: 'Apache-2.0 AND BSL-1.0', text: 'y' };
    expect(toLicences([both], {}).packages[0]!.licence).toBe('Apache-2.0 AND BSL-1.0');
  });
});

describe('what the application says it is made of', () => {
  const put = (part: string, list: object): void => {
    mkdirSync(join(folder, 'out', part), { recursive: true });
    writeFileSync(join(folder, 'out', part, 'licences.json'), JSON.stringify(list));
  };

  it('joins its parts: a package once, a text once, and says which part is not built', () => {
    put(
      'main',
      toLicences(
        [
          { name: 'Zed', version: '1', ...MIT },
          { name: 'both', version: '1', ...MIT },
        ],
        {},
      ),
    );
    put(
      'renderer',
      toLicences(
        [
          { name: 'a page', version: '1', identifier: 'ISC', text: 'isc' },
          { name: 'both', version: '1', ...MIT },
        ],
        {},
      ),
    );
    const { packages, texts, notBuilt } = readLicences(folder);
    expect(packages.map(({ name, text }) => [name, texts[text]])).toEqual([
      ['a page', 'isc'],
      ['both', MIT.text],
      ['Zed', MIT.text],
    ]);
    expect(texts).toHaveLength(2);
    expect(notBuilt).toEqual(['preload']);
  });

  it('names every package whose code is in the bundle of main', () => {
    const main = join('out', 'main');
    const bundled = readdirSync(main, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js.map'))
      .flatMap((name) => (JSON.parse(readFileSync(join(main, name), 'utf8')) as { sources: string[] }).sources)
      .flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
    const names = new Set(readLicences('.').packages.map(({ name }) => name));
    expect(new Set(bundled).size).toBeGreaterThan(10);
    expect([...new Set(bundled)].filter((name) => !names.has(name))).toEqual([]);
  });
});
