import type { HealthCheck, HealthFinding } from '../../../contract';
import { countText, plural } from '../../../text/counts';
import { parseSummary } from '../../audit/model-summary';
import { countDoubts, findDoubts } from '../../clubs/doubts';
import type { ReadableDb } from '../../db/connection';
import { healthRepository } from '../../db/repositories/health';
import { jobRepository } from '../../db/repositories/jobs';
import { leagueRepository } from '../../db/repositories/leagues';
import { modelRepository } from '../../db/repositories/models';
import { seasonSummaries } from '../../db/repositories/season-summaries';
import type { Reading } from '../capability';
import { todayIso } from '../jackpots/today';
import { open, train } from './actions';
import { checkOf, newest } from './check-of';
import { dataAgeCheck, RHYTHM_SEASONS, type LeagueResults } from './data-age';
import { failedTrainingsCheck } from './failed-trainings';
import { fallbacksCheck, RECENT_JACKPOTS } from './fallbacks';
import { footprintOf } from './footprint';
import { looked } from './looked';
import { RECENT_JOBS, recentJobsCheck } from './recent-jobs';
import { settingsCheck } from './settings-check';
import { sizesCheck } from './sizes';

/** What the records say of the store, the data, the models, the jackpots and the jobs. */
export function healthChecks({ db, storePath }: Reading, today = todayIso()): HealthCheck[] {
  const health = healthRepository(db);
  return [
    looked('Data', () => dataCheck(db)),
    looked('Results up to date', () => dataAgeCheck(leagueResults(db), today)),
    looked('Doubts about the data', () => doubtCheck(db)),
    looked('Models trained', () => trainedCheck(db)),
    looked('Models up to date', () => staleCheck(db)),
    looked('Settings of models', () => settingsCheck(db)),
    looked('Failed trainings', () => failedTrainingsCheck(health.failedTrainings())),
    looked('Forecasts kept', () => forecastsCheck(db)),
    looked('Fallbacks in recent jackpots', () => fallbacksCheck(health.fallbacks(RECENT_JACKPOTS))),
    looked('Jobs', () => recentJobsCheck(jobRepository(db).logged(RECENT_JOBS))),
    looked('Sizes', () => sizesCheck(footprintOf(storePath), health.counts())),
  ];
}

function dataCheck(db: ReadableDb): HealthCheck {
  const { matches, lastDate } = seasonSummaries(db).total();
  const empty: HealthFinding = {
    state: 'watch',
    subject: 'matches',
    message: 'Nothing is imported yet.',
    at: null,
    action: open('Import files', '/data/coverage', 'jackpot import <files>'),
  };
  return checkOf({
    name: 'Data',
    rule: '▲ where there is no match.',
    figure: plural(matches, 'match', 'matches'),
    findings: matches > 0 ? [] : [empty],
    steady: lastDate === null ? 'No result yet.' : `Results to ${lastDate}.`,
    at: healthRepository(db).lastImport(),
  });
}

/** Every league with its last result and the seasons before that of it. */
function leagueResults(db: ReadableDb): LeagueResults[] {
  const seasons = seasonSummaries(db).lastResults();
  const { seasonDays } = healthRepository(db);
  return [...new Set(seasons.map(({ league }) => league))].map((league) => {
    const played = seasons.filter((each) => each.league === league && each.lastResult !== null);
    const lastResult = newest(played.map((each) => each.lastResult));
    const before = played.slice(0, -1);
    const past = (before.length > 0 ? before : played).slice(-RHYTHM_SEASONS);
    return { league, lastResult, past: past.map(({ season }) => ({ season, days: seasonDays(league, season) })) };
  });
}

function doubtCheck(db: ReadableDb): HealthCheck {
  const kinds = countDoubts(findDoubts(db));
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  return checkOf({
    name: 'Doubts about the data',
    rule: '▲ where a match, club or name is in question.',
    figure: `${countText(total)} open`,
    findings: kinds.map(({ kind, count, meaning, action }) => ({
      state: 'watch',
      subject: kind,
      message: `${countText(count)}: ${meaning} ${action}`,
      at: null,
      action: open('Open the doubts', '/data/doubts', 'jackpot doubts'),
    })),
    steady: 'No match, club or name is in question.',
    at: healthRepository(db).lastImport(),
  });
}

const activeModels = (db: ReadableDb) =>
  modelRepository(db)
    .listed(null)
    .filter(({ status }) => status === 'active')
    .map(({ league, version, trainedAt, lastUsed, summary }) => ({
      ...{ league, version, trainedAt, lastUsed },
      dataTo: parseSummary(summary).dataTo,
    }));

/** Whether every league has a model. */
function trainedCheck(db: ReadableDb): HealthCheck {
  const active = activeModels(db);
  const leagues = leagueRepository(db).all();
  const untrained = leagues.filter(({ code }) => !active.some(({ league }) => league === code));
  return checkOf({
    name: 'Models trained',
    rule: '▲ where a league has no active model.',
    figure: `${active.length} of ${leagues.length}`,
    findings: untrained.map(({ code }) => ({
      state: 'watch',
      subject: code,
      message: `${code} has no model.`,
      at: null,
      action: train([code]),
    })),
    steady: leagues.length === 0 ? 'No league yet.' : 'Every league has an active model.',
    at: newest(active.map(({ trainedAt }) => trainedAt)),
  });
}

/** Whether each has seen the newest results. */
function staleCheck(db: ReadableDb): HealthCheck {
  const active = activeModels(db);
  const stale = active.filter(({ lastUsed, dataTo }) => lastUsed !== null && lastUsed > dataTo);
  return checkOf({
    name: 'Models up to date',
    rule: '▲ where results have come that the active model has not seen.',
    figure: `${stale.length} stale`,
    findings: stale.map(({ league, version, dataTo, lastUsed, trainedAt }) => ({
      state: 'watch',
      subject: league,
      message: `${version} has seen results to ${dataTo}, and ${league} has results to ${lastUsed}.`,
      at: trainedAt,
      action: train([league]),
    })),
    steady: 'No results have come that the models have not seen.',
    at: newest(active.map(({ trainedAt }) => trainedAt)),
  });
}

/** Models stored before forecasts were kept: Reliability cannot look at them. */
function forecastsCheck(db: ReadableDb): HealthCheck {
  const without = new Set(healthRepository(db).withoutForecasts());
  const active = modelRepository(db)
    .listed(null)
    .filter(({ status }) => status === 'active');
  const older = active.filter(
    ({ league, summary }) => without.has(league) && parseSummary(summary).validation !== null,
  );
  return checkOf({
    name: 'Forecasts kept',
    rule: '▲ where an active model was scored and its forecasts were not kept: it was stored before they were.',
    figure: `${active.length - older.length} of ${active.length}`,
    findings: older.map(({ league, version, trainedAt }) => ({
      state: 'watch',
      subject: league,
      message: `${version} was stored before forecasts were kept: Reliability cannot look at ${league}.`,
      at: trainedAt,
      action: train([league]),
    })),
    steady: active.length === 0 ? 'No model yet.' : 'Reliability can look at every active model that was scored.',
    at: newest(active.map(({ trainedAt }) => trainedAt)),
  });
}
