import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createCall } from '../../src/main/capabilities/answer';
import type { Services } from '../../src/main/capabilities/services';
import { demoStore, runToEnd, temporaryFolder } from './stores';

/** What a spreadsheet would run, what a reader of CSV must not be confused by, and letters of everywhere. */
export const AWKWARD = '=HYPERLINK("x", 1), "so"\nthat the ÅFK｜＝1';

/** The demo's store with something in every table: a spelling, a decision about a match, a corrected result. */
export async function fullStore(): Promise<Services> {
  const services = demoStore();
  const call = createCall(services);
  const about = { league: 'DEMO', reason: AWKWARD };
  await call('teams.addAlias', { ...about, spelling: '@Ashford, "V"', team: 'Ashford Vale' });
  const [match] = await call('data.matches', { league: 'DEMO', season: '2019-20' });
  const { date, home, away } = match!;
  await call('data.decideMatch', { ...about, season: '2019-20', date, home, away, decision: 'exclude' });
  const path = join(temporaryFolder(), 'DEMO_2021-22.csv');
  const text = readFileSync(join(inject('demo'), 'seasons', 'DEMO_2021-22.csv'), 'utf8');
  writeFileSync(path, text.replace(/,(\d),(\d),[HDA],/, ',9,0,H,'));
  await runToEnd(services, (api) => api('data.import', { paths: [path] }), 'import');
  return services;
}
