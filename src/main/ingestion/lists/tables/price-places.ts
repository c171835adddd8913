import { findPrices, roleOf, type PriceRole } from '../lines/find-prices';
import type { PricesTogether, TableColumns } from './table-columns';

const SINGLE = /^(?:\d{1,3}[.,]\d{1,3}|\d{1,3}\/\d{1,3}|[+-]\d{3,}|\d{1,2}|evs?|evens?)$/i;
const GROUP = /^(?:.*\b(?:odds?|prices?|quot[ae]n?|cuotas?|cotes?|quotas?)\b.*)$/i;

/**
 * Where the prices stand under a header that has no three columns for them: all three in one column, as `1 X 2`, or in
 * three of which the first alone has a name, as below a cell that spans them.
 *
 * @param rows cells of the rows below the header
 */
export function placePrices(columns: TableColumns, rows: readonly (readonly string[])[]): TableColumns {
  if (columns.prices !== null) return columns;
  for (const [at, name] of columns.names.entries()) {
    const roles = rolesIn(name);
    if (isUsed(columns, at) || (roles === null && !GROUP.test(name))) continue;
    if (isNameless(columns, at + 1) && isNameless(columns, at + 2) && [at, at + 1, at + 2].every(isSingle(rows)))
      return { ...columns, prices: inOrder(at, roles), width: Math.max(columns.width, at + 3) };
  }
  // Under a name that says so one cell of three is enough; any other column shows by most of its cells what it holds.
  const at = columns.names.findIndex(
    (name, each) => rolesIn(name) && !isUsed(columns, each) && rows.some((cells) => isThree(cells[each] ?? '')),
  );
  const place =
    at >= 0 ? at : columns.names.findIndex((_, each) => !isUsed(columns, each) && most(rows, each, isThree));
  return place < 0 ? columns : { ...columns, together: { at: place, roles: rolesIn(columns.names[place]!) } };
}

/** Which price stands where under `1 X 2`, `1X2`, `H/D/A`, `Home-Draw-Away odds`; null for a name that is no such row. */
export function rolesIn(name: string): readonly PriceRole[] | null {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  for (const labels of [words, ...words.map((word) => [...word])]) {
    const roles = labels.map(roleOf).filter((role) => role !== null);
    if (roles.length === 3 && (['1', 'X', '2'] as const).every((role) => roles.includes(role))) return roles;
  }
  return null;
}

/** The cells that `1.60 / 4.20 / 5.50` would be if each price had its own: home, draw, away, as written. */
export function cutPrices(cell: string, { roles }: PricesTogether): readonly string[] {
  if (!isThree(cell)) {
    const pieces = cell.split(/\s*[\s/|;]\s*/);
    return pieces.length > 3 ? [cell, '', ''] : [...pieces, '', ''].slice(0, 3);
  }
  const tokens = findPrices(cell)!.tokens.map(({ text }) => text);
  return roles ? (['1', 'X', '2'] as const).map((role) => tokens[roles.indexOf(role)]!) : tokens;
}

const isNameless = ({ names }: TableColumns, at: number): boolean => (names[at] ?? '') === '';

function isUsed({ date, time, tz, league, country, sides, status, score, goals }: TableColumns, at: number): boolean {
  return [date, time, tz, league, country, status, score, ...(goals ?? []), ...Object.values(sides)].includes(at);
}

const inOrder = (at: number, roles: readonly PriceRole[] | null): [number, number, number] => {
  const of = (role: PriceRole, place: number): number => at + (roles ? roles.indexOf(role) : place);
  return [of('1', 0), of('X', 1), of('2', 2)];
};

const most = (rows: readonly (readonly string[])[], at: number, holds: (cell: string) => boolean): boolean => {
  const given = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '' && !/^[-–—.]+$/.test(cell));
  return given.length > 0 && given.filter(holds).length * 2 > given.length;
};
const isSingle =
  (rows: readonly (readonly string[])[]) =>
  (at: number): boolean =>
    most(rows, at, (cell) => SINGLE.test(cell));
const isThree = (cell: string): boolean => {
  const run = findPrices(cell);
  return run !== null && run.rest.trim() === '' && run.tokens.length === 3;
};
