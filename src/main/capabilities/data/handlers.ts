import type { Status } from '../../../contract';
import { sqliteVersion } from '../../db/handle';
import { correctionRepository } from '../../db/repositories/corrections';
import { leagueRepository } from '../../db/repositories/leagues';
import { matchRepository } from '../../db/repositories/matches';
import { seasonSummaries } from '../../db/repositories/season-summaries';
import { modelRepository } from '../../db/repositories/models';
import { sourceRepository } from '../../db/repositories/sources';
import { meaningOf } from '../../core/cleaning/rules';
import { findLeague } from '../../ingestion/leagues/find-league';
import { checkLog } from '../audit/check-log';
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
  loadDemo: queues(async ({ queue, demoDirectory }) => {
    const { writeDemoLeague } = await import('./demo-files');
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
  decideMatch: writes(['data'], async (context, request) =>
    (await import('./decide-match')).decideMatch(context, request),
  ),
  corrections: reads(({ db }, { league, season, limit }) => {
    const { find, count } = correctionRepository(db);
    const filter = { league: league === undefined ? null : findLeague(db, league).code, season: season ?? null };
    return { total: count(filter), corrections: [...find(filter, limit)] };
  }),
};
export const dataHandlers = capability('data')({ ...ownHandlers, ...mappingHandlers });

function readStatus(context: Reading): Status {
  const { db, storePath, analyst } = context;
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
  const { count, head, ok, findings } = checkLog(context);
  const audit = { count, head, ok, fault: findings[0]?.message ?? null };
  return { store: storePath, sqlite: sqliteVersion(db), analyst, matches, lastDate, leagues, audit };
}
