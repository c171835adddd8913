import { z } from 'zod';
import type { HealthCheck, ServiceHandlers, SettingRow } from '../../../contract';
import { parseEvidence } from '../../audit/model-evidence';
import { countDoubts, findDoubts } from '../../clubs/doubts';
import { ENGINE_VERSION, settingsOf, SPECIFICATION } from '../../core/settings/settings';
import { quickCheck, sqliteVersion } from '../../db/handle';
import { SCHEMA_VERSION } from '../../db/migrate';
import { checkSeal } from '../../db/repositories/model-seal';
import { auditRepository } from '../../db/repositories/audit';
import { matchRepository } from '../../db/repositories/matches';
import { leagueRepository } from '../../db/repositories/leagues';
import { modelRepository } from '../../db/repositories/models';
import { APPLICATION_NAME, type Services } from '../services';

/** What every audit entry says, whatever its details. */
const EntryBody = z.object({ action: z.string(), subject: z.string(), analyst: z.string() });

type SystemHandlers = Pick<
  ServiceHandlers,
  Extract<keyof ServiceHandlers, `app.${string}` | `jobs.${string}` | `settings.${string}` | `health.${string}`>
>;

export function systemHandlers(services: Services): SystemHandlers {
  const { db, queue } = services;
  return {
    'app.info': () => ({
      name: APPLICATION_NAME,
      version: services.applicationVersion,
      engine: ENGINE_VERSION,
      schema: SCHEMA_VERSION,
      sqlite: sqliteVersion(db),
      analyst: services.analyst,
      store: services.storePath,
    }),
    'jobs.list': () => queue.list(),
    'jobs.get': ({ id }) => queue.get(id),
    'jobs.cancel': ({ id }) => queue.cancel(id),
    'settings.list': () => settingRows(),
    'health.check': () => healthChecks(services),
    'health.audit': ({ limit }) => {
      const { newest, last } = auditRepository(db);
      const entries = newest(limit).map(({ sequence, entry, hash, at }) => {
        const { action, subject, analyst } = EntryBody.parse(JSON.parse(entry));
        return { sequence, action, subject, analyst, hash, at };
      });
      return { total: last()?.sequence ?? 0, entries };
    },
  };
}

function doubtCheck(db: Services['db']): HealthCheck {
  const kinds = countDoubts(findDoubts(db));
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const detail = kinds.map(({ count, meaning }) => `${count}: ${meaning}`).join(' ');
  return {
    name: 'Doubts about the data',
    state: total === 0 ? 'steady' : 'watch',
    figure: `${formatCount(total)} open`,
    detail: total === 0 ? 'no match, club or name is in question' : `${detail} The Doubts tab on Data settles them.`,
  };
}

/** Whether every model is what its training put out. */
function sealCheck(db: Services['db']): HealthCheck {
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

function healthChecks({ db }: Services): HealthCheck[] {
  const damage = quickCheck(db);
  const audit = auditRepository(db).verify();
  const { matches, lastDate } = matchRepository(db).total();
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
      figure: `${formatCount(audit.count)} entries`,
      detail: audit.ok ? `every link holds; head ${audit.head}` : 'a link of the hash chain is broken',
    },
    {
      name: 'Data',
      state: matches > 0 ? 'steady' : 'watch',
      figure: `${formatCount(matches)} matches`,
      detail: lastDate ? `results to ${lastDate}` : 'nothing imported yet',
    },
    doubtCheck(db),
    sealCheck(db),
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

/** Thin spaces between thousands, as everywhere in the window. */
const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u2009');

/** The specification's constants beside what the fitted preset uses, and why. */
function settingRows(): SettingRow[] {
  const { grid, marketWeights } = settingsOf('fitted');
  const values = (pick: (point: { xi: number; sigma: number }) => number) => [...new Set(grid.map(pick))].join(', ');
  const row = (name: keyof typeof SPECIFICATION, meaning: string, fitted: string, evidence: string): SettingRow => ({
    name,
    meaning,
    specification: String(SPECIFICATION[name]).replace('-', '−'),
    fitted,
    evidence,
  });
  return [
    row(
      'DIXON_COLES_RHO',
      'dependency of low scores',
      'estimated per league',
      'fixed −0.13 puts draws two points above what is observed in the Premier League',
    ),
    row(
      'TIME_DECAY_XI',
      'decay of a match’s weight per day',
      `chosen among ${values((point) => point.xi)}`,
      '0.0065 is Dixon and Coles’ value per half-week; per day it halves a weight in 107 days',
    ),
    row('HOME_ADVANTAGE', 'log rate added at home', 'estimated per league', 'fitted values lie between 0.15 and 0.3'),
    row(
      'MAX_GOALS',
      'smallest score grid',
      'grows until less than 10⁻¹² is lost',
      'eight goals lose up to 3 % of the mass in lopsided matches',
    ),
    row(
      'SHRINKAGE_FACTOR',
      'prior standard deviation of a log strength',
      `chosen among ${values((point) => point.sigma)}`,
      'worth as much log loss as the decay',
    ),
    row(
      'DEFAULT_BLEND_ALPHA',
      'share of the model in set B',
      String(1 - marketWeights.B),
      'the specification’s value, kept',
    ),
    row(
      'MAX_MARKET_WEIGHT',
      'cap on the market’s share in any set',
      String(marketWeights.C),
      'the specification’s value, kept; also a constraint of the store',
    ),
    row(
      'MIN_CALIBRATION_SAMPLES',
      'forecasts below which calibration is the identity',
      '30, and a forward chain of seasons',
      'isotonic calibration on one season raised log loss from 0.97 to 1.24',
    ),
    row(
      'CALIBRATION_BINS',
      'bins of the reliability table',
      '20, for display; maps have their own knots',
      'pooled blocks need no choice of bins',
    ),
    row(
      'BRIER_SCORE_THRESHOLD',
      'mean Brier score per outcome to pass',
      'shown beside the base rates',
      'league base rates alone pass it',
    ),
    row(
      'MIN_VALIDATION_SAMPLES',
      'forecasts below which there is no verdict',
      '100',
      'the specification’s value, kept',
    ),
  ];
}
