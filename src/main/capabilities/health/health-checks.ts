import type { HealthCheck } from '../../../contract';
import { canonicalJson } from '../../audit/canonical-json';
import { parseEvidence } from '../../audit/model-evidence';
import { summariseModel } from '../../audit/model-summary';
import { countDoubts, findDoubts } from '../../clubs/doubts';
import { countText } from '../../../text/counts';
import type { ReadableDb } from '../../db/connection';
import { quickCheck, sqliteVersion } from '../../db/handle';
import { SCHEMA_VERSION } from '../../db/migrate';
import { auditRepository } from '../../db/repositories/audit';
import { leagueRepository } from '../../db/repositories/leagues';
import { matchRepository } from '../../db/repositories/matches';
import { seasonSummaries } from '../../db/repositories/season-summaries';
import { checkSeal } from '../../db/repositories/model-seal';
import { modelRepository } from '../../db/repositories/models';
import type { Reading } from '../capability';

function doubtCheck(db: ReadableDb): HealthCheck {
  const kinds = countDoubts(findDoubts(db));
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const detail = kinds.map(({ count, meaning }) => `${count}: ${meaning}`).join(' ');
  return {
    name: 'Doubts about the data',
    state: total === 0 ? 'steady' : 'watch',
    figure: `${countText(total)} open`,
    detail: total === 0 ? 'no match, club or name is in question' : `${detail} The Doubts tab on Data settles them.`,
  };
}

/** Whether every model is what its training put out. */
function sealCheck(db: ReadableDb): HealthCheck {
  const models = modelRepository(db)
    .all()
    .map((row) => ({ version: row.version, seal: checkSeal(db, row) }));
  const broken = models.flatMap(({ version, seal }) =>
    seal.state === 'broken' ? [`${version} (${seal.parts.join(', ')})`] : [],
  );
  const unsealed = models.filter(({ seal }) => seal.state === 'unsealed').length;
  const intact = models.length - broken.length - unsealed;
  const said = [
    ...(intact > 0 ? ['parameters, covariance, evidence and calibration have the hashes in the audit log'] : []),
    ...(unsealed > 0 ? [`${unsealed} trained by an earlier version cannot be checked`] : []),
  ];
  return {
    name: 'Models as trained',
    state: broken.length > 0 ? 'degraded' : unsealed > 0 ? 'watch' : 'steady',
    figure: broken.length > 0 ? `${broken.length} changed` : `${intact} of ${models.length}`,
    detail:
      broken.length > 0 ? `changed since their training: ${broken.join('; ')}` : said.join('; ') || 'no model yet',
  };
}

/** Whether what lists show is what matches and models say. */
function summaryCheck(db: ReadableDb): HealthCheck {
  const seasons = seasonSummaries(db)
    .differing()
    .map(({ league, season }) => `${league} ${season}`);
  const models = modelRepository(db)
    .listed(null)
    .flatMap(({ id, version, summary }) => {
      const { league, parameters, evidence } = modelRepository(db).byId(id)!;
      return canonicalJson(summariseModel(league, parameters, evidence)) === summary ? [] : [version];
    });
  const differing = [...seasons, ...models];
  return {
    name: 'Summaries',
    state: differing.length === 0 ? 'steady' : 'degraded',
    figure: differing.length === 0 ? 'true' : `${differing.length} differ`,
    detail:
      differing.length === 0
        ? 'what lists and maps show is what the matches and models say'
        : `not what their matches or models say: ${differing.join(', ')}`,
  };
}

export function healthChecks({ db }: Reading): HealthCheck[] {
  const damage = quickCheck(db);
  const audit = auditRepository(db).verify();
  const { matches, lastDate } = seasonSummaries(db).total();
  const active = new Map(
    modelRepository(db)
      .active()
      .map((model) => [model.league, model]),
  );
  const leagues = leagueRepository(db).all();
  const untrained = leagues.filter((league) => !active.has(league.code)).map((league) => league.code);
  const stale = [...active.values()].filter((model) => {
    const last = matchRepository(db).lastFinishedDate(model.league);
    return last !== null && last > parseEvidence(model.evidence).dataTo;
  });
  return [
    {
      name: 'Store file',
      state: damage.length === 0 ? 'steady' : 'degraded',
      figure: damage.length === 0 ? 'sound' : `${damage.length} faults`,
      detail: damage[0] ?? `SQLite ${sqliteVersion(db)}, schema ${SCHEMA_VERSION}, quick_check found nothing`,
    },
    {
      name: 'Audit log',
      state: audit.ok ? 'steady' : 'degraded',
      figure: `${countText(audit.count)} entries`,
      detail: audit.ok ? `every link holds; head ${audit.head}` : 'a link of the hash chain is broken',
    },
    {
      name: 'Data',
      state: matches > 0 ? 'steady' : 'watch',
      figure: `${countText(matches)} matches`,
      detail: lastDate ? `results to ${lastDate}` : 'nothing imported yet',
    },
    doubtCheck(db),
    sealCheck(db),
    summaryCheck(db),
    {
      name: 'Models trained',
      state: untrained.length === 0 ? 'steady' : 'watch',
      figure: `${active.size} of ${leagues.length}`,
      detail: untrained.length === 0 ? 'every league has an active model' : `without a model: ${untrained.join(', ')}`,
    },
    {
      name: 'Models up to date',
      state: stale.length === 0 ? 'steady' : 'watch',
      figure: `${stale.length} stale`,
      detail:
        stale.length === 0
          ? 'no newer results than the models have seen'
          : `newer results than the model: ${stale.map((model) => model.league).join(', ')}`,
    },
  ];
}
