import type { Bridge, Job } from '../../../preload/contract';
import { createJobsStore } from '../stores/jobs-store';
import { createNavigationStore } from '../stores/navigation-store';
import { createPreflightStore } from '../stores/preflight-store';
import { createResourceStore, refresh } from '../stores/resource-store';
import { createSafeApi } from '../stores/safe-api';
import { createThemeStore } from '../stores/theme-store';
import { createActions } from './actions';
import { announceFinishedJob } from './announce-job';

/** Everything pages work with, made once from the bridge; tests and the preview hand in their own. */
export function createServices(bridge: Bridge) {
  const api = createSafeApi(bridge.api);
  const navigation = createNavigationStore(window);
  const preflight = createPreflightStore();
  const theme = createThemeStore(window.localStorage);
  const resources = {
    info: createResourceStore(() => api['app.info']({})),
    status: createResourceStore(() => api['data.status']({})),
    coverage: createResourceStore(() => api['data.coverage']({})),
    files: createResourceStore(() => api['data.files']({})),
    teams: createResourceStore(() => api['data.teams']({})),
    aliases: createResourceStore(() => api['data.aliases']({})),
    models: createResourceStore(() => api['models.list']({})),
    jackpots: createResourceStore(() => api['jackpots.list']({})),
    reports: createResourceStore(() => api['reports.list']({})),
    health: createResourceStore(() => api['health.check']({})),
    audit: createResourceStore(() => api['health.audit']({ limit: 1000 })),
    settings: createResourceStore(() => api['settings.list']({})),
  };
  /** After something was written: everything shown that may depend on it. */
  const refreshAll = (): void => refresh(...Object.values(resources));
  const jobs = createJobsStore({ api, onJobChanged: bridge.onJobChanged }, (job: Job) => {
    if (preflight.getState().take(job)) return;
    refreshAll();
    announceFinishedJob(job, navigation.getState().go);
  });
  const actions = createActions({ api, jobs, navigation, preflight, resources, refreshAll });
  return { api, bridge, navigation, preflight, theme, jobs, resources, refreshAll, actions };
}

export type Services = ReturnType<typeof createServices>;
export type Resources = Services['resources'];
