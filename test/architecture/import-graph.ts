import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/** One file that imports another, both as paths below the folder that was read, with slashes. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Every relative import of a text: of values and of types alone, at its head and within its code. */
export const importsOf = (text: string): readonly string[] =>
  ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => (fileName.startsWith('.') ? [fileName] : []));

/** All files of `root` and who of them imports whom; style sheets are files, too. @throws on an import that leads nowhere */
export function readImports(root: string): readonly Import[] {
  const name = (path: string): string => relative(root, path).split(sep).join('/');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return importsOf(readFileSync(path, 'utf8')).map((imported) => {
        // What follows a question mark is for the bundler.
        const target = join(dirname(path), imported.replace(/\?.*$/, ''));
        const found = ENDINGS.map((ending) => target + ending).find(isFile);
        if (found === undefined) throw new Error(`${name(path)} imports ${imported}, which is not there`);
        return { from: name(path), to: name(found) };
      });
    });
}

/** Groups of files that import each other, directly or by others: none where imports point one way only. */
export function circlesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const reached = new Map([...next.keys()].map((file) => [file, reachedFrom(file, next)]));
  const groups = [...next.keys()]
    .filter((file) => reached.get(file)!.has(file))
    .map((file) => [...reached.get(file)!].filter((other) => reached.get(other)?.has(file)).sort());
  return [...new Map(groups.map((group) => [group.join('\n'), group])).values()];
}

function reachedFrom(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(next.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...(next.get(file) ?? []));
  }
  return reached;
}

/** Imports against an order of rooms, the lowest first. `roomOf` says in which a file stands; null: it is not judged. */
export function againstOrder(
  imports: readonly Import[],
  order: readonly string[],
  roomOf: (file: string) => string | null,
): readonly string[] {
  return imports.flatMap(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    if (room === null || other === null) return [];
    const [at, below] = [order.indexOf(room), order.indexOf(other)];
    if (at < 0 || below < 0) return [`${at < 0 ? from : to} stands in no room of ${order.join(' < ')}`];
    return below > at ? [`${from} (${room}) imports ${to} (${other})`] : [];
  });
}
