import { expect, it } from 'vitest';
import { auditWriter } from '../../../src/main/db/repositories/audit';
import { exportRepository, exportWriter } from '../../../src/main/db/repositories/exports';
import { jackpotRepository } from '../../../src/main/db/repositories/jackpots';
import { ANALYST, demoStore } from '../../support/stores';

it('an export is signed where the log says whose key signed it, each of several of one content for itself', () => {
  const { db } = demoStore();
  const [jackpot] = jackpotRepository(db).all();
  const record = (content: string, publicKey: string | null): void => {
    const hash = content.repeat(64);
    exportWriter(db).add(jackpot!.id, `/reports/${content}`, hash, '[]');
    auditWriter(db).append({ action: 'export', subject: hash, analyst: ANALYST, details: { publicKey } });
  };
  const before = exportRepository(db).all().length;
  record('a', null);
  record('b', 'f00d');
  record('a', 'f00d');
  record('a', null);
  const newest = exportRepository(db).all().slice(0, -before);
  expect(newest.map(({ directory, signed }) => [directory, signed])).toEqual([
    ['/reports/a', false],
    ['/reports/a', true],
    ['/reports/b', true],
    ['/reports/a', false],
  ]);
  exportWriter(db).add(jackpot!.id, '/reports/old', 'c'.repeat(64), '[]');
  expect(exportRepository(db).all()[0]).toMatchObject({ directory: '/reports/old', signed: false });
});
