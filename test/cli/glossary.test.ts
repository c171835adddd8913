import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '../../src/text/glossary/glossary';
import { METHODS } from '../../src/text/methods/methods';
import { temporaryFolder } from '../support/stores';

function jackpot(...args: readonly string[]) {
  const store = join(temporaryFolder(), 'store.sqlite');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['out/main/cli.js', '--store', store, ...args], {
    encoding: 'utf8',
  });
  expect(existsSync(store)).toBe(false);
  return { code: status, stdout, stderr };
}

describe('jackpot glossary', () => {
  it('explains a term as the window does, by any of its names, without a store', () => {
    const { code, stdout, stderr } = jackpot('glossary', 'dixon-coles');
    expect([code, stderr]).toEqual([0, '']);
    const term = GLOSSARY.find(({ id }) => id === 'dixon-coles')!;
    for (const part of [term.name, term.meaning, term.formula!, term.source!]) expect(stdout).toContain(part);
    expect(jackpot('glossary', 'Ranked', 'probability', 'score').stdout).toContain('RPS');
    expect(JSON.parse(jackpot('--json', 'glossary', 'brier').stdout)).toMatchObject([{ id: 'brier' }]);
  });

  it('lists all terms by their parts, and finds what is only told', () => {
    const { stdout } = jackpot('glossary');
    for (const { name } of GLOSSARY) expect(stdout).toContain(`  ${name}\n`);
    expect(jackpot('glossary', 'bookmaker').stdout).toContain('Overround');
  });

  it('names the nearest word where there is none of that name', () => {
    const { code, stdout, stderr } = jackpot('glossary', 'isotonik');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'not-found: the glossary has no "isotonik" | Did you mean "isotonic"? jackpot glossary lists all.\n',
    );
  });
});

describe('jackpot methods', () => {
  it('tells all steps in their order, or one of them, or which there are', () => {
    const { stdout } = jackpot('methods');
    const at = METHODS.map(({ title }) => stdout.indexOf(`. ${title} (`));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
    expect(jackpot('methods', 'calibrate').stdout).toMatch(/^7\. Calibrate \(calibrate\)\n/);
    expect(jackpot('methods', 'guess').stderr).toMatch(
      /^not-found: there is no step "guess" \| The steps are: import, /,
    );
  });
});
