import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openedBy, openedFile } from '../../src/main/electron/opened-files';
import { temporaryFolder } from '../support/stores';

it('a start opens the first file it is given that is a store or a report by its name, and is there', () => {
  const folder = temporaryFolder();
  const file = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, '');
    return path;
  };
  const store = file('mine.jackpot-store');
  const report = file('week 3.zip');
  file('season.csv');
  mkdirSync(join(folder, 'folder.zip'));
  expect(openedFile(file('OLD.SQLITE'))).toEqual({ kind: 'store', path: join(folder, 'OLD.SQLITE') });
  const start = (...given: string[]) => openedBy(['/opt/application', ...given], folder);
  expect(start('--switch', 'season.csv', 'week 3.zip')).toEqual({ kind: 'report', path: report });
  expect(start(store, report)).toEqual({ kind: 'store', path: store });
  expect(start('folder.zip', 'gone.zip', '.', '--x=a.zip')).toBeNull();
  // The application's own path is none of its arguments.
  expect(openedBy([store], folder)).toBeNull();
});
