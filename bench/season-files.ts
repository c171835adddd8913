import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toIsoDate } from '../src/main/core/numeric/calendar';
import { roundRobin } from '../src/main/demo/demo-calendar';
import { generateDemoLeague } from '../src/main/demo/demo-league';

/** How many files an import is timed with. */
export const FILES = 105;

/**
 * Write season files into a folder: the real leagues over and over under codes of their own, or else the demo's.
 * @returns their number and bytes
 */
export function writeSeasonFiles(folder: string): { files: number; bytes: number } {
  mkdirSync(folder, { recursive: true });
  const sources = readSources();
  let bytes = 0;
  for (let index = 0; index < FILES; index += 1) {
    const { name, text } = sources[index % sources.length]!;
    const round = String.fromCharCode(65 + Math.floor(index / sources.length));
    const code = `${name.split('_')[0]!}${round}`;
    const lines = text.split(/\r?\n/).map((line, number) => (number === 0 ? line : line.replace(/^[^,]+/, code)));
    const content = lines.join('\n');
    writeFileSync(join(folder, `${code}_${name.split('_')[1]!}`), content);
    bytes += Buffer.byteLength(content);
  }
  return { files: FILES, bytes };
}

function readSources(): { name: string; text: string }[] {
  const directory = process.env.FOOTBALL_DATA_DIR;
  if (!directory) return generateDemoLeague().files.map(({ name, text }) => ({ name, text }));
  return ['E0', 'F1', 'D1'].flatMap((league) => {
    const folder = join(directory, 'football-data', league);
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return names.sort().map((name) => ({
      name: `${league}_${basename(name)}`,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
  });
}

const CLUBS = 20;
export const ROWS_OF_A_FILE = CLUBS * (CLUBS - 1);
const LEAGUES = 80;

/** Write season file number `index` of the scale run: 80 leagues, one season after another, 380 rows. */
export function writeScaleFile(folder: string, index: number): string {
  const league = index % LEAGUES;
  const year = 1950 + Math.floor(index / LEAGUES);
  const clubs = Array.from({ length: CLUBS }, (_, club) => `Club ${club}`);
  const rows = roundRobin(clubs, `${year}-08-10`).map(({ dayNumber, home, away }, row) => {
    const [y, m, d] = toIsoDate(dayNumber).split('-') as [string, string, string];
    const luck = (row * 7919 + index * 104_729) % 997;
    const [h, a] = [luck % 4, luck % 3];
    const result = h > a ? 'H' : h < a ? 'A' : 'D';
    return `L${league},${d}/${m}/${y},${home},${away},${h},${a},${result},${h >> 1},${a >> 1},2.1,3.4,3.6,2.05,3.3,3.5`;
  });
  const header = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,PSCH,PSCD,PSCA,AvgH,AvgD,AvgA';
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `L${league}_${year}.csv`);
  writeFileSync(path, [header, ...rows, ''].join('\n'));
  return path;
}
