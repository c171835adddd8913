import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportReport } from '../../src/main/capabilities/reports/export-report';
import type { Services } from '../../src/main/capabilities/services';
import { createCall } from '../../src/main/capabilities/answer';
import { UserError } from '../../src/main/core/words/errors';
import { auditRepository } from '../../src/main/db/repositories/audit';
import { exportRepository } from '../../src/main/db/repositories/exports';
import { stageReport } from '../../src/main/export/report/write-report';
import { verifyReport } from '../../src/main/export/report/verify/verify-report';
import type { JobContext } from '../../src/main/jobs/job-context';
import { demoStore, temporaryFolder } from '../support/stores';

const HASH = 'a'.repeat(64);
const manifestOf = (hash: string): string => `{\n  "content": {},\n  "contentHash": "${hash}"\n}\n`;
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const files = [
  { name: 'report.html', bytes: bytes('<p>ä</p>\n') },
  { name: 'manifest.json', bytes: bytes(manifestOf(HASH)) },
  { name: 'seal.json', bytes: bytes('{}\n') },
  { name: 'report.zip', bytes: bytes('PK'.repeat(200_000)) },
];
const NAMES = files.map(({ name }) => name).sort();
const list = (folder: string): string[] => readdirSync(folder).sort();
const nothing = (): void => undefined;
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof UserError ? `${error.code}: ${error.message}` : error;
  }
};

describe('a report on its way to disk', () => {
  it('lies beside its place until it is committed, the seal until its export is recorded', () => {
    const folder = join(temporaryFolder(), 'a', 'report');
    const staged = stageReport(folder, files, HASH);
    expect(list(folder)).toEqual(NAMES.map((name) => `.${name}.part`));
    let seen: string[] = [];
    staged.commit(() => (seen = list(folder)));
    expect(seen).toEqual(['.seal.json.part', ...NAMES.filter((name) => name !== 'seal.json')]);
    expect(list(folder)).toEqual(NAMES);
    for (const { name, bytes: written } of files) expect(readFileSync(join(folder, name)).equals(written)).toBe(true);
  });

  it('leaves nothing where it is taken back, and what was there before stays', () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'report');
    stageReport(folder, files, HASH).takeBack();
    expect(list(parent)).toEqual([]);
    writeFileSync(join(parent, 'mine.txt'), 'mine');
    stageReport(parent, files, HASH).takeBack();
    expect(list(parent)).toEqual(['mine.txt']);
  });

  it('leaves nothing where its export cannot be recorded, whatever the reason', () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'report');
    // A fault of the store: it is not the folder that cannot be written.
    const reason = Object.assign(new Error('the log is locked'), { code: 'SQLITE_BUSY' });
    const staged = stageReport(folder, files, HASH);
    expect(
      codeOf(() =>
        staged.commit(() => {
          throw reason;
        }),
      ),
    ).toBe(reason);
    expect(list(parent)).toEqual([]);
    writeFileSync(join(parent, 'mine.txt'), 'mine');
    const beside = stageReport(parent, files, HASH);
    expect(() =>
      beside.commit(() => {
        throw reason;
      }),
    ).toThrow(reason);
    expect(list(parent)).toEqual(['mine.txt']);
  });

  it.runIf(existsSync('/dev/full'))('of which the disk does not take all leaves nothing, and names its folder', () => {
    const folder = temporaryFolder();
    // What is written through this name meets a disk that is full.
    symlinkSync('/dev/full', join(folder, '.report.zip.part'));
    expect(codeOf(() => stageReport(folder, files, HASH))).toBe(
      `bad-file: the report cannot be written to ${folder} (ENOSPC)`,
    );
    expect(list(folder)).toEqual([]);
  });

  it('whose folder vanishes before it is committed is not recorded', () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'report');
    const staged = stageReport(folder, files, HASH);
    rmSync(folder, { recursive: true });
    let isRecorded = false;
    expect(codeOf(() => staged.commit(() => (isRecorded = true)))).toBe(
      `bad-file: the report cannot be written to ${folder} (ENOENT)`,
    );
    expect([isRecorded, list(parent)]).toEqual([false, []]);
  });

  it('whose place, or the folder of that, is a file cannot be written', () => {
    const path = join(temporaryFolder(), 'taken');
    writeFileSync(path, 'mine');
    expect(codeOf(() => stageReport(join(path, 'report'), files, HASH))).toMatch(/^bad-file: .*\(ENOTDIR\)$/);
    expect(codeOf(() => stageReport(path, files, HASH))).toMatch(/^bad-file: .*\(EEXIST\)$/);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('takes no folder of another report, and takes its own again', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'manifest.json'), manifestOf('b'.repeat(64)));
    expect(codeOf(() => stageReport(folder, files, HASH))).toBe(`bad-file: ${folder} already holds another report`);
    expect(list(folder)).toEqual(['manifest.json']);
    writeFileSync(join(folder, 'manifest.json'), manifestOf(HASH));
    stageReport(folder, files, HASH).commit(nothing);
    stageReport(folder, files, HASH).commit(nothing);
    expect(list(folder)).toEqual(NAMES);
  });

  it('that fails over its own earlier copy leaves that whole enough to be written again', () => {
    const folder = temporaryFolder();
    stageReport(folder, files, HASH).commit(nothing);
    const again = stageReport(folder, files, HASH);
    expect(() =>
      again.commit(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(list(folder)).toEqual(NAMES);
  });
});

describe('an export', () => {
  let services: Services;
  let jackpotId: string;
  beforeAll(async () => {
    services = demoStore();
    jackpotId = (await createCall(services)('jackpots.list', {}))[0]!.id;
  });
  afterAll(() => services.close());

  const exportTo = (directory: string, cancelled: () => boolean) => {
    const job = {
      ...{ db: services.db, analyst: 'tester', progress: nothing, cancelled },
      signingKey: { why: 'there is none' },
    } as unknown as JobContext;
    const options = { title: '', note: '', sections: [], paper: 'a4' as const, planLines: 2 };
    return exportReport(job, { jackpotId, directory, ownFolder: false, options, pdf: false, sign: false });
  };
  const recorded = () => [exportRepository(services.db).all().length, auditRepository(services.db).last()!.sequence];

  it('that is cancelled, whenever, leaves nothing behind: no file, no row, no entry', async () => {
    const before = recorded();
    for (let asked = 0; asked < 100; asked += 1) {
      const parent = temporaryFolder();
      let left = asked;
      const outcome = await exportTo(join(parent, 'report'), () => left-- <= 0).then(
        () => 'done',
        (error: UserError) => error.code,
      );
      if (outcome === 'done') {
        expect(asked).toBeGreaterThan(8);
        expect(verifyReport(join(parent, 'report')).ok).toBe(true);
        expect(recorded()).toEqual(before.map((count) => count + 1));
        return;
      }
      expect([outcome, list(parent), recorded()]).toEqual(['cancelled', [], before]);
    }
    throw new Error('it never ended');
  });

  it('into a folder that cannot be written to is not recorded', async () => {
    const before = recorded();
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'report.html'));
    await expect(exportTo(parent, () => false)).rejects.toThrow(
      /the report cannot be written to .*\((EISDIR|ENOTEMPTY)\)/,
    );
    expect([list(parent), recorded()]).toEqual([['report.html'], before]);
  });
});
