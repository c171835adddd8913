import type { DraftRow, Place, RowCells } from './draft-row';

/** What main may write otherwise than it was typed: a day as the store writes it, a time that stood beside the day. */
const READ = ['date', 'time'] as const;
interface Reading {
  readonly key: number;
  readonly column: (typeof READ)[number];
  readonly from: string;
  readonly to: string;
}

const taken = (rows: readonly DraftRow[], readings: readonly Reading[]): readonly DraftRow[] => {
  if (readings.length === 0) return rows;
  return rows.map((row) =>
    readings
      .filter(({ key, column, from }) => key === row.key && row[column] === from)
      .reduce((cells, { column, to }) => ({ ...cells, [column]: to }), row),
  );
};

/** Takes what main read into the cells it was read from, but never into one in which a person is. */
export function createTakeOver() {
  let place: Place | null = null;
  let waiting: readonly Reading[] = [];
  const isThere = ({ key, column }: Reading): boolean => place?.key === key && place.column === column;
  return {
    /** @returns the rows of now with what was read of those that were sent */
    read: (now: readonly DraftRow[], sent: readonly DraftRow[], stored: readonly RowCells[]): readonly DraftRow[] => {
      const readings = sent.flatMap((row, index) =>
        READ.flatMap((column): Reading[] => {
          const to = stored[index]?.[column];
          return to === undefined || to === row[column] ? [] : [{ key: row.key, column, from: row[column], to }];
        }),
      );
      waiting = readings.filter(isThere);
      return taken(
        now,
        readings.filter((reading) => !isThere(reading)),
      );
    },
    /** A person goes to another cell: what was read of the one they leave is taken there. */
    enter: (next: Place | null, now: readonly DraftRow[]): readonly DraftRow[] => {
      place = next;
      const left = waiting.filter((reading) => !isThere(reading));
      waiting = waiting.filter(isThere);
      return taken(now, left);
    },
  };
}
