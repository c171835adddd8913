import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceHandlers, Status } from '../../preload/contract';
import { sqliteVersion } from '../db/handle';
import { auditRepository } from '../db/repositories/audit';
import { leagueRepository } from '../db/repositories/leagues';
import { matchRepository } from '../db/repositories/matches';
import { modelRepository } from '../db/repositories/models';
import { sourceRepository } from '../db/repositories/sources';
import { generateDemoLeague } from '../ingestion/demo-league';
import { findLeague } from '../jobs/league-data';
import type { Services } from './services';

type DataHandlers = Omit<
  Pick<ServiceHandlers, Extract<keyof ServiceHandlers, `data.${string}`>>,
  'data.aliases' | 'data.addAlias'
>;

export function dataHandlers(services: Services): DataHandlers {
  const { db, queue } = services;
  return {
    'data.status': () => readStatus(services),
    'data.coverage': () => {
      const cells = [...matchRepository(db).coverage()];
      const leagues = leagueRepository(db)
        .all()
        .map(({ code, name, country }) => ({ code, name, country }));
      return { leagues, seasons: [...new Set(cells.map((cell) => cell.season))].sort(), cells };
    },
    'data.import': ({ paths, dryRun }) => ({ jobId: queue.start({ kind: 'import', paths, dryRun }) }),
    'data.loadDemo': () => {
      const { directory, files } = writeDemoLeague(services.demoDirectory);
      return { jobId: queue.start({ kind: 'import', paths: files, dryRun: false }), directory };
    },
    'data.files': () => [...sourceRepository(db).all()],
    'data.issues': ({ fileId = null, limit }) => {
      const { issues, countIssues } = sourceRepository(db);
      return { total: countIssues(fileId), issues: [...issues(fileId, limit)] };
    },
    'data.matches': ({ league, season }) => [...matchRepository(db).ofSeason(findLeague(db, league).code, season)],
    'data.teams': ({ league }) =>
      leagueRepository(db)
        .teams()
        .filter((team) => league === undefined || team.league === league)
        .map(({ league: code, name, lastSeason }) => ({ league: code, name, lastSeason })),
  };
}

/** Write the demo league's season files and fixture list. Writing the same bytes again changes nothing. */
export function writeDemoLeague(directory: string): { directory: string; files: string[]; fixtures: string } {
  const demo = generateDemoLeague();
  const seasons = join(directory, 'seasons');
  mkdirSync(seasons, { recursive: true });
  const files = demo.files.map(({ name, text }) => {
    writeFileSync(join(seasons, name), text);
    return join(seasons, name);
  });
  const fixtures = join(directory, demo.fixtures.name);
  writeFileSync(fixtures, demo.fixtures.text);
  return { directory, files, fixtures };
}

function readStatus({ db, storePath, analyst }: Services): Status {
  const { matches, lastDate } = matchRepository(db).total();
  const counts = matchRepository(db).countsBySeason();
  const active = new Map(
    modelRepository(db)
      .active()
      .map((model) => [model.leagueId, model.version]),
  );
  const leagues = leagueRepository(db)
    .all()
    .map(({ id, code, name, country }) => {
      const own = counts.filter((count) => count.leagueId === id);
      return {
        code,
        name,
        country,
        seasons: own.map((count) => count.season),
        matches: own.reduce((sum, count) => sum + count.matches, 0),
        withOdds: own.reduce((sum, count) => sum + count.withOdds, 0),
        firstDate: own.map((count) => count.firstDate).sort()[0] ?? null,
        lastDate:
          own
            .map((count) => count.lastDate)
            .sort()
            .at(-1) ?? null,
        activeModel: active.get(id) ?? null,
      };
    });
  const audit = auditRepository(db).verify();
  return { store: storePath, sqlite: sqliteVersion(db), analyst, matches, lastDate, leagues, audit };
}
