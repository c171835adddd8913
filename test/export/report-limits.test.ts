import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_FIXTURES } from '../../src/main/core/words/limits';
import type { LeagueModel } from '../../src/main/core/sets/league-model';
import { refuseBeyondLimits } from '../../src/main/export/report/verify/limits';
import { openReport } from '../../src/main/export/report/verify/report-files';
import { temporaryFolder } from '../support/stores';

const model = (maxGoals: number | null, clubs: number) => ({
  ...{ version: 'X1', document: { maxGoals, teams: Array.from({ length: clubs }) } as unknown as LeagueModel },
});
const sized = (fixtures: number, models = [model(null, 20)], pool?: ReturnType<typeof model>, asked = 16) => ({
  ...{ fixtures: Array.from({ length: fixtures }), models, pool, plan: { asked } },
});

it.each<[ReturnType<typeof sized>, string | null]>([
  [sized(MAX_FIXTURES), null],
  [sized(MAX_FIXTURES + 1), `${MAX_FIXTURES + 1} fixtures; a jackpot has at most ${MAX_FIXTURES}`],
  [sized(1, Array(200).fill(model(200, 2000))), null],
  [sized(1, Array(201).fill(model(null, 2))), '201 models; a report has at most 200'],
  [sized(1, [model(201, 20)]), 'X1 asks for a grid of 201 goals; the largest is 200'],
  [sized(1, [model(null, 2001)]), 'X1 has 2001 clubs; the most are 2000'],
  [sized(1, [model(null, 20)], model(999, 20)), 'X1 asks for a grid of 999 goals; the largest is 200'],
  [sized(1, undefined, undefined, 4_000_000), null],
  [sized(1, undefined, undefined, 4_000_001), 'a plan of 4000001 lines; the most is 4000000'],
])('what takes longer to compute than any honest report does is refused, %#', (report, why) => {
  expect(refuseBeyondLimits(report)).toBe(why);
});

describe('the files of a report', () => {
  const zipped = (files: Record<string, string>): string => {
    const path = join(temporaryFolder(), 'report.zip');
    writeFileSync(path, zipSync(Object.fromEntries(Object.entries(files).map(([n, t]) => [n, Buffer.from(t)]))));
    return path;
  };

  it('are plain files of its folder; links, folders and what is too large are told, the archive stands apart', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'manifest.json'), '{}');
    writeFileSync(join(folder, 'report.zip'), 'PK');
    symlinkSync(join(folder, 'manifest.json'), join(folder, 'seal.json'));
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'large.bin'), '');
    truncateSync(join(folder, 'large.bin'), 64 * 1024 * 1024 + 1);
    const { names, problems, archive, read } = openReport(folder);
    expect(names).toEqual(['manifest.json']);
    expect(archive).toBe(join(folder, 'report.zip'));
    expect([...problems.values()].sort()).toEqual([
      'large.bin has 67108865 bytes; no file of a report has more than 67108864',
      'more is no plain file',
      'seal.json is a link: not followed',
    ]);
    expect([read('seal.json'), read('../x'), read('manifest.json')?.toString()]).toEqual([null, null, '{}']);
  });

  it('are few, in a folder and in an archive', () => {
    const folder = temporaryFolder();
    const many = Array.from({ length: 50 }, (_, index) => `n${index}.txt`);
    for (const name of ['manifest.json', ...many]) writeFileSync(join(folder, name), '');
    const told = '51 entries; a report has at most 50';
    expect(openReport(folder).problems.get('…')).toBe(told);
    const path = zipped(Object.fromEntries(['manifest.json', ...many].map((name) => [name, ''])));
    expect(openReport(path).problems.get('…')).toBe(told);
  });

  it('lie in no folder of an archive, and each is there once', () => {
    const nested = openReport(zipped({ 'manifest.json': '{}', 'inner/report.html': 'x' }));
    expect([...nested.problems.values()]).toEqual(['inner/report.html lies in a folder of the archive']);
    expect(nested.names).toEqual(['manifest.json']);
    // Two names of one length: one becomes the other in both places that name it.
    const path = zipped({ 'manifest.json': '{}', 'a.txt': '1', 'b.txt': '2' });
    writeFileSync(path, Buffer.from(readFileSync(path, 'latin1').replaceAll('b.txt', 'a.txt'), 'latin1'));
    const twice = openReport(path);
    expect([...twice.problems.values()]).toEqual(['a.txt is twice in the archive']);
    expect(twice.read('a.txt')!.toString()).toBe('1');
    expect(twice.archive).toBeNull();
  });
});
