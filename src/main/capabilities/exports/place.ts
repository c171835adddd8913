import { basename, join, resolve } from 'node:path';
import type { RequestOf } from '../../../contract';
import { refuseExisting } from '../../export/whole-file';
import { todayIso } from '../jackpots/today';

/** More leagues than this are counted in a name, not listed. */
const NAMED_LEAGUES = 3;

type Place = { readonly path: string; readonly intoFolder: boolean };

/**
 * Where a file goes. What stands there is found before the work begins.
 * @param name its name where only a folder was chosen
 * @throws {UserError} bad-file
 */
function placeOf({ path, intoFolder }: Place, name: string, overwrite: boolean): string {
  const place = intoFolder ? join(resolve(path), name) : resolve(path);
  refuseExisting(place, overwrite);
  return place;
}

/** Where a table goes: `matches_E0_2019-20–2023-24.csv` says what it holds. */
export function placeOfTable(request: RequestOf<'exports.write'>): string {
  const { table, filter, format, overwrite } = request;
  const { leagues, seasons, from, to } = filter;
  const sorted = [...seasons].sort();
  const span = sorted.length > 1 ? `${sorted[0]}-to-${sorted.at(-1)}` : sorted[0];
  const parts = [
    table,
    ...(leagues.length > NAMED_LEAGUES ? [`${leagues.length}-leagues`] : leagues),
    ...(span === undefined ? [] : [span]),
    ...(from === null ? [] : [`from-${from}`]),
    ...(to === null ? [] : [`to-${to}`]),
  ];
  const name = `${parts.join('_').replaceAll(/[^A-Za-z0-9_.-]+/g, '-')}.${format}`;
  return placeOf(request, name, overwrite);
}

/** Where a copy of the store goes: named so that Health counts it where it lies beside the store. */
export const placeOfCopy = (place: Place, storePath: string): string =>
  placeOf(place, `${basename(storePath)}.${todayIso()}.backup`, false);
