import { csvLine } from '../../../../text/csv';
import type { Column } from '../table/table-column';

/**
 * The numbers behind a chart in full precision, for a file: nothing for a missing value. The last column says in every row
 * what chart they are of, so that a file that was renamed, or rows of several together, still tell.
 */
export function toCsv<T>(columns: readonly Column<T>[], rows: readonly T[], title: string): string {
  const header = [...columns.map(({ group, header }) => (group ? `${group} ${header}` : header)), 'Chart'];
  return [header, ...rows.map((row) => [...columns.map(({ value }) => value(row)), title])].map(csvLine).join('');
}

/** The text of an SVG that plotly hands out as a data address. */
export const svgOf = (address: string): string => decodeURIComponent(address.replace(/^data:image\/svg\+xml,/, ''));

/** A picture that stands by itself. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** An SVG as an address that an image can be read from. */
export const addressOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Twice as many pixels as points, for print and for dense screens. */
const DENSITY = 2;
/** Draw an SVG as a PNG, in base64. @throws if the picture cannot be decoded or drawn */
export async function toPng(address: string, width: number, height: number): Promise<string> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = /^data:image\/png;base64,(.+)$/.exec(canvas.toDataURL('image/png'))?.[1];
  if (drawn === undefined) throw new Error('no picture was made');
  return drawn;
}
