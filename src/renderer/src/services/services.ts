import type { Bridge, Job } from '../contract-types';
import { createActions } from './actions';
import { announceFinishedJob } from './announce-job';
import { createDataActions } from './data-actions';
import { createDeskActions } from './desk-actions';
import { createExportActions } from './export-actions';
import { createJobsStore } from './jobs-store';
import { createKeyActions } from './key-actions';
import { createNavigationStore, type AddressBar } from './navigation-store';
import { createPreflightStore } from './preflight-store';
import { createQueryCache } from './query-cache';
import { createReportActions } from './report-actions';
import { createReportChoices } from './report-choices';
import { createReportRuns, isInSight } from './report-runs';
import { createSafeApi } from './safe-api';
import { createSavedChoices } from './saved-choices';
import { createThemeStore } from './theme-store';
import { createTrainingStore } from './training-store';
import { createVerificationStore } from './verification-store';

/** What of the page's window is used here. */
interface Host extends AddressBar {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Everything pages work with, made once from the bridge, whichever that is. */
export function createServices(bridge: Bridge, host: Host) {
  const api = createSafeApi(bridge.api);
  const navigation = createNavigationStore(host);
  const preflight = createPreflightStore();
  const training = createTrainingStore();
  const theme = createThemeStore(host.localStorage);
  const savedChoices = createSavedChoices(host.localStorage);
  const reportChoices = createReportChoices(host.localStorage);
  const runs = createReportRuns();
  const verification = createVerificationStore(api);
  const queries = createQueryCache(api);
  const jobs = createJobsStore(api, (job: Job) => {
    if (preflight.getState().take(job) || isInSight(job, navigation.getState().route, runs.getState())) return;
    announceFinishedJob(job, {
      go: navigation.getState().go,
      tell: preflight.getState().tell,
      showReport: (ended) => void reportActions.showReportJob(ended),
      showFile: (path) => void api['desktop.showInFolder']({ path }),
    });
  });
  const reportActions = createReportActions({ api, jobs, navigation, runs, verification });
  /** Listen to the engine until the returned function is called. */
  const listen = (): (() => void) =>
    bridge.onEvent((event) => {
      if (event.type === 'job') jobs.getState().receive(event.job);
      else {
        queries.touch(event.topics);
        if (event.topics.includes('jobs')) void jobs.getState().load();
      }
    });
  const actions = {
    ...createActions({ api, jobs, navigation, preflight, training }),
    ...createDataActions(api),
    ...createDeskActions(api, queries),
    ...createExportActions(api, jobs),
    keys: createKeyActions(api),
    ...reportActions,
  };
  const stores = { navigation, preflight, savedChoices, reportChoices, runs, theme, training, verification };
  return { api, bridge, ...stores, jobs, queries, listen, actions };
}

export type Services = ReturnType<typeof createServices>;
