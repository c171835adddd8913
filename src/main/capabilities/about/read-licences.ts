import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ShippedPackage, type ResponseOf } from '../../../contract';

type Licences = ResponseOf<'about.licences'>;
type Part = Licences['notBuilt'][number];

/** Folders of what is built; a build leaves its list in each. */
const PARTS: Readonly<Record<Part, string>> = { main: 'main', preload: 'preload', window: 'renderer' };
const List = z.strictObject({ packages: z.array(ShippedPackage), texts: z.array(z.string()) });

/** What all parts built in an application's folder are made of: each package and each text once, by name. */
export function readLicences(application: string): Licences {
  const packages = new Map<string, ShippedPackage>();
  const places = new Map<string, number>();
  const notBuilt: Part[] = [];
  for (const [part, folder] of Object.entries(PARTS) as [Part, string][]) {
    const path = join(application, 'out', folder, 'licences.json');
    if (!existsSync(path)) {
      notBuilt.push(part);
      continue;
    }
    const list = List.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const shipped of list.packages) {
      const text = list.texts[shipped.text]!;
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      packages.set(`${shipped.name} ${shipped.version}`, { ...shipped, text: place });
    }
  }
  const name = (shipped: ShippedPackage): string => shipped.name.toLowerCase();
  return {
    packages: [...packages.values()].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)),
    texts: [...places.keys()],
    notBuilt,
  };
}
