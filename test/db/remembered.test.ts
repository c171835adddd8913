import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, vi } from 'vitest';
import type { ReadableDb } from '../../src/main/db/connection';
import { openStore, openStoreReadOnly } from '../../src/main/db/handle';
import { rememberedOn } from '../../src/main/db/remembered';
import { temporaryFolder } from '../support/stores';

it('looks again after any change, here or elsewhere, and not before', () => {
  const path = join(temporaryFolder(), 'store.sqlite');
  copyFileSync(join(inject('demo'), 'store.sqlite'), path);
  const writer = openStore({ path, analyst: 'tester' });
  const reader = openStoreReadOnly({ path, analyst: 'tester' });
  const count = vi.fn((db: ReadableDb) => db.prepare('SELECT count(*) FROM leagues').pluck().get());
  const both = (): unknown[] => [rememberedOn(writer, count), rememberedOn(reader, count)];
  const before = Number(both()[0]);
  expect(both()).toEqual([before, before]);
  expect(count).toHaveBeenCalledTimes(2);
  writer.exec(`INSERT INTO leagues (code, name, country) VALUES ('X', 'X', 'X')`);
  expect(both()).toEqual([before + 1, before + 1]);
  // A change that is not committed is seen where it is made, and nowhere else.
  writer.exec(`BEGIN; INSERT INTO leagues (code, name, country) VALUES ('Y', 'Y', 'Y')`);
  expect(both()).toEqual([before + 2, before + 1]);
  writer.exec('ROLLBACK');
  expect(both()).toEqual([before + 1, before + 1]);
  writer.close();
  reader.close();
});
