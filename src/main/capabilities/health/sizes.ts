import type { HealthCheck, HealthFinding } from '../../../contract';
import { bytesText, countText, fileName } from '../../../text/counts';
import { quoted, run } from './actions';
import { checkOf, newest } from './check-of';

export interface FileSize {
  readonly path: string;
  readonly bytes: number;
  readonly at: string;
}

/** What lies on the disk. */
export interface Footprint {
  /** The store with its write-ahead log; null where it is in memory. */
  readonly store: FileSize | null;
  readonly walks: FileSize | null;
  /** Copies of the store beside it, newest first. */
  readonly backups: readonly FileSize[];
  readonly freeBytes: number | null;
}

/** How large everything is. @param rows of the main tables */
export function sizesCheck(footprint: Footprint, rows: Readonly<Record<string, number>>): HealthCheck {
  const { store, walks, backups, freeBytes } = footprint;
  const isTight = store !== null && freeBytes !== null && freeBytes < store.bytes;
  const room: readonly HealthFinding[] = isTight
    ? [
        {
          state: 'watch',
          subject: store.path,
          message: `${fileName(store.path)} has ${bytesText(store.bytes)} and its disk has room for ${bytesText(freeBytes)}: a copy before a new schema would not fit.`,
          at: store.at,
          action:
            walks === null
              ? null
              : run('Delete the cache of walks, which is made again', `rm ${quoted(walks.path)}`, walks.path),
        },
      ]
    : [];
  return checkOf({
    name: 'Sizes',
    rule: '▲ where the disk has less room than a copy of the store needs.',
    figure: store === null ? 'in memory' : bytesText(store.bytes),
    findings: [
      ...room,
      ...backups.map((file): HealthFinding => ({
        state: 'steady',
        subject: file.path,
        message: `${fileName(file.path)}: ${bytesText(file.bytes)}, as the store was on ${file.at.slice(0, 10)}.`,
        at: file.at,
        action: run('Look at it', `jackpot --store ${quoted(file.path)} health`, file.path),
      })),
    ],
    steady:
      store === null
        ? 'The store is in memory.'
        : `${fileName(store.path)} has ${bytesText(store.bytes)}${walks === null ? '' : `, the cache of walks ${bytesText(walks.bytes)}`}; ${backups.length === 0 ? 'no copy lies beside it' : `${countText(backups.length)} ${backups.length === 1 ? 'copy lies' : 'copies lie'} beside it`}.`,
    at: newest([store?.at ?? null]),
    facts: [
      ...(store === null ? [] : [['Store file', bytesText(store.bytes)] as const]),
      ...(walks === null ? [] : [['Cache of walks', bytesText(walks.bytes)] as const]),
      ...(backups.length === 0
        ? []
        : [['Copies', bytesText(backups.reduce((sum, { bytes }) => sum + bytes, 0))] as const]),
      ...(freeBytes === null ? [] : [['Room on its disk', bytesText(freeBytes)] as const]),
      ...Object.entries(rows).map(([table, count]) => [`Rows of ${table}`, countText(count)] as const),
    ],
  });
}
