import type { Bridge, Job } from '../../../contract';
import { createJobsStore } from './jobs-store';
import { createNavigationStore } from './navigation-store';
import { createPreflightStore } from './preflight-store';
import { createResourceStore, refresh } from './resource-store';
import { createSafeApi } from './safe-api';
import { createThemeStore } from './theme-store';
import { createTrainingStore } from './training-store';
import { createActions } from './actions';
import { announceFinishedJob } from './announce-job';
import { createDataActions } from './data-actions';

/** Everything pages work with, made once from the bridge; tests and the preview hand in their own. */
export function createServices(bridge: Bridge) {
  const api = createSafeApi(bridge.api);
  const navigation = createNavigationStore(window);
  const preflight = createPreflightStore();
  const training = createTrainingStore();
  const theme = createThemeStore(window.localStorage);
  const resources = {
    info: createResourceStore(() => api['app.info']({})),
    status: createResourceStore(() => api['data.status']({})),
    coverage: createResourceStore(() => api['data.coverage']({})),
    files: createResourceStore(() => api['data.files']({})),
    teams: createResourceStore(() => api['teams.list']({})),
    aliases: createResourceStore(() => api['teams.aliases']({})),
    review: createResourceStore(() => api['teams.review']({})),
    twins: createResourceStore(() => api['teams.twins']({})),
    knownSpellings: createResourceStore(() => api['teams.knownSpellings']({})),
    doubts: createResourceStore(() => api['doubts.list']({})),
    clubs: createResourceStore(() => api['teams.clubs']({})),
    teamHistory: createResourceStore(() => api['teams.history']({})),
    models: createResourceStore(() => api['models.list']({})),
    failures: createResourceStore(() => api['models.failures']({})),
    jackpots: createResourceStore(() => api['jackpots.list']({})),
    reports: createResourceStore(() => api['reports.list']({})),
    health: createResourceStore(() => api['health.check']({})),
    audit: createResourceStore(() => api['health.audit']({ limit: 1000 })),
    settings: createResourceStore(() => api['settings.list']({})),
  };
  /** After something was written: everything shown that may depend on it. */
  const refreshAll = (): void => refresh(...Object.values(resources));
  const jobs = createJobsStore({ api, onJobChanged: bridge.onJobChanged }, (job: Job) => {
    const isTold = preflight.getState().take(job);
    if (job.kind !== 'import' || job.result?.dryRun !== true) refreshAll();
    if (!isTold) announceFinishedJob(job, navigation.getState().go, preflight.getState().tell);
  });
  const actions = {
    ...createActions({ api, jobs, navigation, preflight, training, resources, refreshAll }),
    ...createDataActions({ api, refreshAll }),
  };
  return { api, bridge, navigation, preflight, theme, training, jobs, resources, refreshAll, actions };
}

export type Services = ReturnType<typeof createServices>;
