/** Something of others that is shipped, as Vite tells it: under which licence, and its text. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

/** What is shipped, each text once: `text` is its place among the texts. */
export interface Licences {
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: number;
  }[];
  readonly texts: readonly string[];
}

/** Licences that let us ship what stands under them, as SPDX names them. Another one is a person's to look at first. */
const KNOWN: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Public domain',
  'Chromium',
]);

const byName = (a: Shipped, b: Shipped): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * @param shipped in any order
 * @param texts of packages that bring none themselves, by name
 * @throws {Error} naming what has no licence that is known, or no text
 */
export function toLicences(shipped: readonly Shipped[], texts: Readonly<Record<string, string>>): Licences {
  const places = new Map<string, number>();
  const packages = [...shipped].sort(byName).map(({ name, version, identifier = '', text: own }) => {
    const unknown = identifier.split(/ AND /).find((id) => !KNOWN.has(id));
    if (unknown !== undefined)
      throw new Error(`${name} ${version} is shipped under a licence nobody looked at: "${unknown}"`);
    const text = (own || texts[name])?.trim();
    if (!text) throw new Error(`${name} ${version} (${identifier}) is shipped without the text of its licence`);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return { name, version, licence: identifier, text: place };
  });
  return { packages, texts: [...places.keys()] };
}
