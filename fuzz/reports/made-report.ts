import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, type Ended } from './in-process';

const LEAGUES = ['E0', 'D1', 'F1'];

/** Seventeen fixtures of three leagues: some without prices, one on neutral ground, two new clubs, one unknown cup. */
const FIXTURES = `date,league,home,away,odds_home,odds_draw,odds_away,neutral
2024-08-16,E0,Man United,Fulham,1.6,4.2,5.25,
2024-08-17,E0,Ipswich Town,Liverpool,8.5,5.5,1.33,
2024-08-17,E0,Arsenal,Wolves,1.18,7.5,13,
2024-08-17,E0,Everton,Brighton,,,,
2024-08-17,E0,Newcastle,Southampton,1.36,5.25,8,
2024-08-18,E0,Chelsea,Man City,3.8,4,1.85,true
2024-08-23,D1,M'gladbach,Leverkusen,4.5,4.2,1.7,
2024-08-24,D1,Augsburg,Werder Bremen,2.55,3.5,2.7,
2024-08-24,D1,Hoffenheim,Holstein Kiel,1.6,4.5,5,
2024-08-24,D1,Dortmund,Ein Frankfurt,,,,
2024-08-25,D1,Wolfsburg,Bayern Munich,5.5,4.75,1.5,
2024-08-16,F1,Le Havre,Paris SG,9,5.5,1.33,
2024-08-17,F1,Brest,Marseille,3.2,3.5,2.2,
2024-08-17,F1,Reims,Lille,,,,
2024-08-17,F1,Monaco,St Etienne,1.44,4.8,6.5,
2024-08-18,F1,Montpellier,Strasbourg,2.3,3.5,3.05,
2024-08-21,CUP,Real Atlantis,Nowhere Town,,,,true
`;

/** A report, one of another jackpot of its store, and what they were made from. */
export interface MadeReport {
  readonly report: string;
  readonly other: string;
  readonly data: string;
  readonly cli: Cli;
}
export type Cli = (...args: string[]) => Promise<Ended>;

/** The command line on a store below a folder, as a person has it. */
export function cliOn(folder: string, storePath = join(folder, 'store.sqlite')): Cli {
  const env = { ...process.env, JACKPOT_KEYS: join(folder, 'keys') };
  const file = join(process.cwd(), 'out/main/cli.js');
  return (...args) =>
    runNode(process.execPath, [file, '--store', storePath, '--analyst', 'acceptance', '--json', ...args], {
      folder,
      env,
    });
}

/** The command must do what it is asked for. @returns what it answers */
export async function done<T>(ended: Promise<Ended>): Promise<T> {
  const { code, out } = await ended;
  if (code !== 0) throw new Error(`a command ended with ${code}: ${out.slice(0, 2000)}`);
  return JSON.parse(out.slice(out.indexOf('{'))) as T;
}

/** Import real seasons of three leagues, train, predict, finalise, sign and export in every format. */
export async function makeReport(folder: string, seasons: string): Promise<MadeReport> {
  const data = join(folder, 'data');
  for (const league of LEAGUES) {
    const from = join(seasons, 'football-data', league);
    if (!existsSync(from)) throw new Error(`${from} is missing`);
    cpSync(from, join(data, league), { recursive: true });
  }
  const cli = cliOn(folder);
  await done(cli('import', data));
  await done(cli('train', '--all'));
  await done(cli('key', 'make'));
  for (const [league, name] of [
    ['E0', 'Ipswich Town'],
    ['D1', 'Holstein Kiel'],
  ] as const)
    await done(cli('jackpots', 'new-club', league, name, '--reason', 'promoted'));
  await done(cli('jackpots', 'new-competition', 'CUP', '--reason', 'a cup'));
  const report = await exported(cli, folder, 'report', FIXTURES);
  const other = await exported(cli, folder, 'other', FIXTURES.split('\n').slice(0, 6).join('\n'), '--no-pdf');
  return { report, other, data, cli };
}

/** The report of the demo, with another jackpot beside it. @param demo where it was run before; by default it is run */
export async function demoReport(folder: string, demo = join(folder, 'demo')): Promise<MadeReport> {
  if (!existsSync(demo)) await done(cliOn(folder)('demo', '--out', demo));
  const store = join(folder, 'store.sqlite');
  cpSync(join(demo, 'store.sqlite'), store);
  const cli = cliOn(folder, store);
  const list = readdirSync(demo).find((name) => name.endsWith('_fixtures.csv'))!;
  const first = readFileSync(join(demo, list), 'utf8').split('\n').slice(0, 6).join('\n');
  const other = await exported(cli, folder, 'other', first, '--no-pdf');
  return { report: join(demo, 'report'), other, data: join(demo, 'seasons'), cli };
}

async function exported(cli: Cli, folder: string, name: string, fixtures: string, ...flags: string[]): Promise<string> {
  const list = join(folder, `${name}.csv`);
  writeFileSync(list, fixtures);
  const { jackpotId } = await done<{ jackpotId: string }>(cli('predict', list, '--finalise', '--name', name));
  await done(cli('report', jackpotId, '--out', join(folder, name), ...flags));
  return join(folder, name);
}

/** A copy of the raw files in which one home side has one goal more. @returns the copy, and the file and clubs it is about */
export function withOneCellChanged(
  data: string,
  folder: string,
): { readonly data: string; readonly names: readonly string[] } {
  cpSync(data, folder, { recursive: true });
  const path = join(folder, 'E0', '2018-19.csv');
  const lines = readFileSync(path, 'utf8').split('\n');
  const columns = lines[0]!.split(',');
  const cells = lines[100]!.split(',');
  const at = columns.indexOf('FTHG');
  cells[at] = String(Number(cells[at]) + 1);
  const result = columns.indexOf('FTR');
  const [home, away] = [Number(cells[at]), Number(cells[columns.indexOf('FTAG')])];
  cells[result] = home > away ? 'H' : home < away ? 'A' : 'D';
  lines[100] = cells.join(',');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, lines.join('\n'));
  return {
    data: folder,
    names: ['2018-19.csv', cells[columns.indexOf('HomeTeam')]!, cells[columns.indexOf('AwayTeam')]!],
  };
}
