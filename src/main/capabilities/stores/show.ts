import type { Backup, BackupResult, ResponseOf, StoreJudgement } from '../../../contract';
import { bytesText, countText, plural } from '../../../text/counts';
import { describeBackup } from '../../../text/job-result';
import { reasonInWords, judgementInWords } from '../../../text/backup-words';
import type { Restored } from '../../db/backups/restore';
import { table } from '../command/table';
import type { Looked } from './rescue';
import type { Salvaged } from './salvage';
import type { Moved } from './move-store';
import type { StoreList } from './known-stores';

export const showBackup = (result: BackupResult): string => describeBackup(result);

export function showBackups({ folder, backups }: ResponseOf<'stores.backups'>): string {
  if (backups.length === 0)
    return `no backup yet; the window makes one a day in ${folder}, and \`jackpot store backup\` now`;
  return table(['name', 'made', 'why', 'size'], backups.map(rowOf));
}

const rowOf = ({ name, at, reason, bytes }: Backup): string[] => [name, at, reasonInWords(reason), bytesText(bytes)];

export const showJudgement =
  (what: string) =>
  (judgement: StoreJudgement): string =>
    `${what}: ${judgementInWords(judgement)}`;

export function showLooked({ store, backups }: Looked): string {
  const list = backups.map((backup) => `${backup.name}: ${judgementInWords(backup)}`);
  return [`store: ${judgementInWords(store)}`, ...list].join('\n');
}

export function showRestored({ from, count, replacedCount, kept }: Restored): string {
  const lost =
    replacedCount > count
      ? ` The last ${plural(replacedCount - count, 'entry', 'entries')} of the log it replaces are not in it.`
      : '';
  const where = kept === null ? 'There was no store in its place.' : `The store it replaces is kept as ${kept}.`;
  return `${from} is the store now, with ${plural(count, 'entry', 'entries')} of its audit log.${lost} ${where}`;
}

export const showFresh = ({ kept }: { readonly kept: string | null }): string =>
  kept === null
    ? 'There was no store; the next command makes one.'
    : `The store is kept as ${kept}; the next command makes a new one.`;

export function showSalvaged({ folder, rows, gaps, tables }: Salvaged): string {
  const unread =
    gaps === 0 ? 'Nothing was left out.' : `${plural(gaps, 'place')} could not be read; summary.json in it names them.`;
  return `${countText(rows)} rows of ${plural(tables.length, 'table')} in ${folder}. ${unread}`;
}

export const showStores = ({ current, recent }: StoreList): string =>
  [
    `in use: ${current}`,
    ...recent
      .filter(({ path }) => path !== current)
      .map(({ path, exists }) => `        ${path}${exists ? '' : ' (not there)'}`),
  ].join('\n');

export const showMoved = ({ from, to }: Moved): string => `${from} is ${to} now, with its backups.`;
