import { createCall } from '../../src/main/capabilities/answer';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe } from 'vitest';
import type { Services } from '../../src/main/capabilities/services';
import { ColumnMapping, type ImportResult, type RequestInput } from '../../src/contract';
import { footballDataDir } from './football-data';
import { emptyStore, runToEnd } from './stores';

/** Folder of the small inputs that went wrong once, beside the real season files; undefined where there is none. */
export const casesDir = footballDataDir === undefined ? undefined : join(footballDataDir, '..', 'cases');
const hasCases = casesDir !== undefined && existsSync(casesDir);
if (footballDataDir !== undefined && !hasCases) console.warn(`${casesDir} is not there: tests of cases are SKIPPED`);

/** A describe that needs the cases. */
export const describeWithCases: (name: string, body: () => void) => void = hasCases ? describe : describe.skip;

export const casePath = (name: string): string => join(casesDir!, name);

/** Import files one after another into one store, each table with the mapping that stands beside it or is suggested. */
export async function importCases(
  paths: readonly string[],
  more: Partial<RequestInput<'data.import'>> = {},
): Promise<{ readonly services: Services; readonly results: readonly ImportResult[] }> {
  const services = emptyStore();
  const results: ImportResult[] = [];
  for (const path of paths) {
    await saveMapping(services, path);
    results.push(await runToEnd(services, (call) => call('data.import', { paths: [path], ...more }), 'import'));
  }
  return { services, results };
}

/** Remember the mapping of a table that is of no layout we know; nothing where it is. */
async function saveMapping(services: Services, path: string): Promise<void> {
  if (!path.endsWith('.csv')) return;
  const call = createCall(services);
  const beside = path.replace(/\.csv$/, '.mapping.json');
  if (existsSync(beside)) {
    const mapping = ColumnMapping.parse(JSON.parse(readFileSync(beside, 'utf8')));
    const { header } = await call('data.describeTable', { path });
    await call('data.saveMapping', { header, mapping });
    return;
  }
  if (isOfTheSite(path)) return;
  const { header, suggestion } = await call('data.describeTable', { path });
  await call('data.saveMapping', { header, mapping: ColumnMapping.parse(suggestion) });
}

const isOfTheSite = (path: string): boolean => {
  const [header = ''] = readFileSync(path, 'latin1').split(/\r?\n/);
  return /\bDiv\b/.test(header) || /^\W*Country,League/.test(header) || !basename(path).endsWith('.csv');
};

/** Matches of a league's season in a store, as `date home-away score exclusion`. */
export async function matchesOf(services: Services, league: string, season: string): Promise<string[]> {
  const rows = await createCall(services)('data.matches', { league, season });
  return rows.map(({ date, home, away, status, homeGoals, awayGoals, exclusion }) =>
    [date, `${home} - ${away}`, homeGoals === null ? status : `${homeGoals}-${awayGoals}`, exclusion ?? '']
      .join(' ')
      .trim(),
  );
}

/** Matches by league and season. */
export async function countsOf(services: Services): Promise<Record<string, number>> {
  const { cells } = await createCall(services)('data.coverage', {});
  return Object.fromEntries(cells.map(({ league, season, matches }) => [`${league} ${season}`, matches]));
}
