import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What another program than ours says of a PDF. */
export interface Printed {
  readonly title: string;
  readonly pages: number;
  /** Width and height of a page in points. */
  readonly size: readonly [number, number];
  /** Named places that a link or a bookmark leads to. */
  readonly places: readonly string[];
  /** What is printed on each page. */
  readonly texts: readonly string[];
  /** Bytes of the picture of each page: a blank one takes next to none. */
  readonly pictures: readonly number[];
}

const TOOLS = ['pdfinfo', 'pdftotext', 'pdftoppm'];

/** What poppler reads in a PDF; null, and a loud word, where it is not installed. */
export function readPrinted(path: string): Printed | null {
  const missing = TOOLS.filter((tool) => !isInstalled(tool));
  if (missing.length > 0) {
    console.warn(`${missing.join(', ')} not found (poppler-utils): the pages of the PDF are NOT looked at`);
    return null;
  }
  const ask = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });
  const facts = ask('pdfinfo', path);
  const fact = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(facts)?.[1] ?? '';
  const [width, height] = fact('Page size').split(' x ').map(parseFloat);
  const texts = ask('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
  const places = [...ask('pdfinfo', '-dests', path).matchAll(/"(.*)"$/gm)].map(([, name]) => name!);
  return {
    ...{ title: fact('Title'), pages: Number(fact('Pages')), size: [width!, height!], places, texts },
    pictures: picturesOf(path),
  };
}

function picturesOf(path: string): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-printed-'));
  try {
    execFileSync('pdftoppm', ['-r', '40', '-png', path, join(folder, 'page')]);
    return readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isInstalled(tool: string): boolean {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
