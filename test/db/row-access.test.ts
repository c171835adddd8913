import { createCall } from '../../src/main/capabilities/answer';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { openServices } from '../../src/main/capabilities/services';
import { temporaryFolder } from '../support/stores';

it('an analyst sees their own jackpots and no one else’s; models and data are shared', async () => {
  const storePath = join(temporaryFolder(), 'store.sqlite');
  copyFileSync(join(inject('demo'), 'store.sqlite'), storePath);
  const tester = openServices({ storePath, analyst: 'tester', workerFile: null });
  const other = openServices({ storePath, analyst: 'someone else', workerFile: null });
  const [jackpot] = await createCall(tester)('jackpots.list', {});
  expect(jackpot).toBeDefined();
  const asOther = createCall(other);
  expect(await asOther('jackpots.list', {})).toEqual([]);
  await expect(asOther('jackpots.get', { id: jackpot!.id })).rejects.toThrow(/no jackpot .* of this analyst/);
  await expect(asOther('reports.export', { jackpotId: jackpot!.id, directory: temporaryFolder() })).rejects.toThrow(
    /no jackpot/,
  );
  expect(await asOther('models.list', {})).toHaveLength(2);
  await tester.close();
  await other.close();
});
