import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Status } from '../../../contract';
import { countDoubts, findDoubts } from '../../clubs/doubts';
import { sqliteVersion } from '../../db/handle';
import { correctionRepository } from '../../db/repositories/corrections';
import { auditRepository } from '../../db/repositories/audit';
import { leagueRepository } from '../../db/repositories/leagues';
import { matchRepository } from '../../db/repositories/matches';
import { seasonSummaries } from '../../db/repositories/season-summaries';
import { modelRepository } from '../../db/repositories/models';
import { sourceRepository } from '../../db/repositories/sources';
import { generateDemoLeague } from '../../demo/demo-league';
import { meaningOf } from '../../core/cleaning/rules';
import { decideMatch } from './decide-match';
import { findLeague } from '../../ingestion/leagues/find-league';
import { capability, queues, reads, writes, type HandlersOf, type Reading } from '../capability';
import { mappingHandlers } from './mapping-handlers';

type MappingNames = 'describeTable' | 'previewMapping' | 'mappings' | 'saveMapping';

const ownHandlers: Omit<HandlersOf<'data'>, MappingNames> = {
  status: reads((context) => readStatus(context)),
  coverage: reads(({ db }) => {
    const cells = [...seasonSummaries(db).coverage()];
    const leagues = leagueRepository(db)
      .all()
      .map(({ code, name, country }) => ({ code, name, country }));
    return { leagues, seasons: [...new Set(cells.map((cell) => cell.season))].sort(), cells };
  }),
  import: queues(({ queue }, { paths, dryRun, decisions, partial }) => ({
    jobId: queue.start('import', { paths, dryRun, decisions, partial }),
  })),
  loadDemo: queues(({ queue, demoDirectory }) => {
    const { directory, files } = writeDemoLeague(demoDirectory);
    return { jobId: queue.start('import', { paths: files, dryRun: false, decisions: [] }), directory };
  }),
  files: reads(({ db }) => [...sourceRepository(db).all()]),
  issues: reads(({ db }, { fileId, rule, severity, text, limit }) => {
    const { issues, countIssues, ruleCounts } = sourceRepository(db);
    const filter = {
      file: fileId ?? null,
      rule: rule ?? null,
      severity: severity ?? null,
      text: text === undefined || text === '' ? null : text,
    };
    const rules = ruleCounts(fileId ?? null).map((row) => ({ ...row, meaning: meaningOf(row.rule) }));
    return { total: countIssues(filter), rules, issues: [...issues(filter, limit)] };
  }),
  matches: reads(({ db }, { league, season }) => [
    ...matchRepository(db).ofSeason(findLeague(db, league).code, season),
  ]),
  decideMatch: writes(['data'], (context, request) => decideMatch(context, request)),
  corrections: reads(({ db }, { league, season, limit }) => {
    const { find, count } = correctionRepository(db);
    const filter = { league: league === undefined ? null : findLeague(db, league).code, season: season ?? null };
    return { total: count(filter), corrections: [...find(filter, limit)] };
  }),
};
export const dataHandlers = capability('data')({ ...ownHandlers, ...mappingHandlers });

export const doubtHandlers = capability('doubts')({
  list: reads(({ db }, { league }) => {
    const doubts = findDoubts(db, league === undefined ? undefined : findLeague(db, league).code);
    return { total: doubts.length, kinds: countDoubts(doubts), doubts };
  }),
});

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

function readStatus({ db, storePath, analyst }: Reading): Status {
  const { matches, lastDate } = seasonSummaries(db).total();
  const counts = seasonSummaries(db).countsBySeason();
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
