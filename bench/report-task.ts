import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createCall } from '../src/main/capabilities/answer';
import { openServices } from '../src/main/capabilities/services';
import { toIsoDate } from '../src/main/core/numeric/calendar';
import { generateDemoLeague } from '../src/main/demo/demo-league';
import { verifyReport } from '../src/main/export/report/verify/verify-report';
import { toMatches } from './leagues';

const REPEATS = 5;
const MEGABYTE = 1024 * 1024;
/** Days from the last match to the fixtures: the summer. */
const BREAK = 60;

/** What a report costs, on a store with a few trained leagues. */
export interface ReportFigures {
  readonly leagues: number;
  readonly exportMs: readonly number[];
  /** None where there is no Electron to print with. */
  readonly withPdfMs: readonly number[];
  readonly previewMs: readonly number[];
  readonly reproduceMs: readonly number[];
  readonly isSame: boolean;
  /** Folder of a report of seventeen fixtures; its parent is to be removed. */
  readonly report: string;
}

/** Train three leagues, then export, preview and make again. */
export async function reportTask(): Promise<ReportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-bench-report-'));
  const seasons = join(folder, 'seasons');
  const fixtures = writeSeasons(seasons);
  const services = openServices({
    storePath: join(folder, 'store.sqlite'),
    analyst: 'bench',
    workerFile: join(process.cwd(), 'out/main/worker.js'),
    keysFolder: join(folder, 'keys'),
  });
  const call = createCall(services);
  const finished = async (started: Promise<{ jobId: string }>) => {
    const { state, error, result } = await services.queue.finished((await started).jobId);
    if (state !== 'done') throw new Error(`${state}: ${error?.message}`);
    return result;
  };
  const leagues = [...new Set(fixtures.map(({ league }) => league))];
  await finished(call('data.import', { paths: [seasons] }));
  await finished(call('training.train', { leagues }));
  const finalised = async (count: number): Promise<string> => {
    const { jackpot } = await call('jackpots.create', {
      name: `${count} fixtures`,
      fixtures: fixtures.slice(0, count),
    });
    await call('jackpots.finalise', { id: jackpot.id });
    return jackpot.id;
  };
  const fifty = await finalised(50);
  let exports = 0;
  const exported = async (jackpotId: string, pdf: boolean): Promise<string> => {
    const directory = join(folder, `report-${(exports += 1)}`);
    const result = await finished(call('reports.export', { jackpotId, directory, pdf }));
    return result && 'withoutPdf' in result && result.withoutPdf === null ? 'printed' : 'not printed';
  };
  const hasPrinter = process.env.JACKPOT_ELECTRON !== undefined && (await exported(fifty, true)) === 'printed';
  const withPdfMs = hasPrinter ? await times(REPEATS, () => exported(fifty, true)) : [];
  const exportMs = await times(REPEATS, () => exported(fifty, false));
  const previewMs = await times(REPEATS, () => call('reports.preview', { jackpotId: fifty }));
  const report = join(folder, 'seventeen');
  await finished(call('reports.export', { jackpotId: await finalised(17), directory: report, pdf: false }));
  let isSame = false;
  const reproduceMs = await times(1, async () => {
    const result = await finished(call('reports.reproduce', { report, data: seasons }));
    isSame = result !== null && 'same' in result && result.same;
  });
  await services.close();
  return { leagues: leagues.length, exportMs, withPdfMs, previewMs, reproduceMs, isSame, report };
}

/** What verifying a report costs in a process of its own; its folder is gone afterwards. */
export function verifyTask(report: string): { readonly verifyMs: readonly number[]; readonly rssMb: number } {
  const verifyMs = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    if (!verifyReport(report).ok) throw new Error('an honest report does not verify');
    return performance.now() - start;
  });
  const rssMb = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
  rmSync(dirname(report), { recursive: true, force: true });
  return { verifyMs, rssMb };
}

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let repeat = 0; repeat < count; repeat += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken;
}

/** Write three real leagues, or the demo's two. @returns fixtures between clubs of their last seasons, with prices */
function writeSeasons(folder: string) {
  mkdirSync(folder, { recursive: true });
  const byLeague = sources();
  const priced = [...byLeague].map(([league, files]) => {
    for (const { name, text } of files) writeFileSync(join(folder, `${league}_${name}`), text);
    const { name, text } = files.at(-1)!;
    const matches = toMatches(Buffer.from(text), name);
    const date = toIsoDate(Math.max(...matches.map(({ day }) => day)) + BREAK);
    return matches.map(({ home, away, odds }) => ({ date, league, home, away, odds }));
  });
  return Array.from({ length: 50 }, (_, index) => {
    const own = priced[index % priced.length]!;
    return own[Math.floor(index / priced.length)]!;
  });
}

function sources(): Map<string, { name: string; text: string }[]> {
  const directory = process.env.FOOTBALL_DATA_DIR;
  const files = directory
    ? ['E0', 'D1', 'F1'].flatMap((league) => {
        const own = join(directory, 'football-data', league);
        const names = readdirSync(own).filter((name) => name.endsWith('.csv'));
        return names.sort().map((name) => ({ league, name, text: readFileSync(join(own, name), 'utf8') }));
      })
    : generateDemoLeague().files.map(({ name, text }) => {
        const [league, season] = basename(name).split('_');
        return { league: league!, name: season!, text };
      });
  const byLeague = new Map<string, { name: string; text: string }[]>();
  for (const { league, ...file } of files) byLeague.set(league, [...(byLeague.get(league) ?? []), file]);
  return byLeague;
}
