import { expect, it } from 'vitest';
import { UserError } from '../../src/main/core/words/errors';
import { toStoreError } from '../../src/main/db/store-error';

it.each([
  ['SQLITE_NOTADB', 'store-corrupt'],
  ['SQLITE_CORRUPT_VTAB', 'store-corrupt'],
  ['SQLITE_BUSY_SNAPSHOT', 'store-busy'],
  ['SQLITE_LOCKED', 'store-busy'],
  ['SQLITE_FULL', 'store-full'],
  ['ENOSPC', 'store-full'],
  ['SQLITE_CANTOPEN', 'store-unwritable'],
  ['SQLITE_IOERR_WRITE', 'store-unwritable'],
  ['SQLITE_READONLY_DIRECTORY', 'store-unwritable'],
  ['EACCES', 'store-unwritable'],
  ['EROFS', 'store-unwritable'],
])('%s of a store is said as %s, with the file and what was met', (code, said) => {
  const error = Object.assign(new Error('x'), { code });
  const told = toStoreError(error, '/a/store.sqlite');
  expect(told?.code).toBe(said);
  expect(told?.message).toContain('/a/store.sqlite');
  expect(told?.cause).toBe(error);
});

it('any other error is none of the store', () => {
  for (const error of [
    Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT_CHECK' }),
    Object.assign(new Error('x'), { code: 'XENOSPC' }),
    Object.assign(new Error('x'), { code: 5 }),
    new Error('x'),
    new UserError('store-busy', 'SQLITE_BUSY'),
  ])
    expect(toStoreError(error, 'p')).toBeNull();
});
