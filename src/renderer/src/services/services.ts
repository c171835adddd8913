import type { Bridge, Job } from '../contract-types';
import { createActions } from './actions/actions';
import { announceFinishedJob } from './telling/announce-job';
import { createDataActions } from './actions/data-actions';
import { createDeskActions } from './actions/desk-actions';
import { createExportActions } from './actions/export-actions';
import { createJobsStore } from './work/jobs-store';
import { createKeyActions } from './actions/key-actions';
import { createStoreActions } from './actions/store-actions';
import { createNavigationStore, type AddressBar } from './places/navigation-store';
import { createPreflightStore } from './importing/preflight-store';
import { createQueryCache } from './reading/query-cache';
import { createSettingActions } from './actions/setting-actions';
import { createWaits } from './reading/waits';
import { createReportActions } from './actions/report-actions';
import { createReportChoices } from './choices/report-choices';
import { createReportRuns, isInSight } from './work/report-runs';
import { createSafeApi } from './safe-api';
import { arriveAt } from './telling/problems';
import { createSavedChoices } from './choices/saved-choices';
import { createProfileStore } from './choices/profile-store';
import { createTrainingStore } from './choices/training-store';
import { createVerificationStore } from './work/verification-store';

/** What of the page's window is used here. */
interface Host extends AddressBar {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Everything pages work with, made once from the bridge, whichever that is. */
export function createServices(bridge: Bridge, host: Host) {
  const waits = createWaits();
  const api = createSafeApi(bridge.api, waits.begin);
  const navigation = createNavigationStore(host);
  arriveAt(navigation.getState().route);
  navigation.subscribe(({ route }) => arriveAt(route));
  const preflight = createPreflightStore();
  const training = createTrainingStore();
  const profile = createProfileStore(api, host.localStorage);
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
        if (event.topics.includes('profile')) void profile.getState().load();
        if (event.topics.includes('jobs')) void jobs.getState().load();
      }
    });
  const actions = {
    ...createActions({ api, jobs, navigation, preflight, training }),
    ...createDataActions(api),
    ...createDeskActions(api, queries),
    ...createExportActions(api, jobs),
    keys: createKeyActions(api),
    settings: createSettingActions(api),
    stores: createStoreActions(api, jobs, queries),
    ...reportActions,
  };
  const stores = { navigation, preflight, savedChoices, reportChoices, runs, profile, training, verification };
  return { api, bridge, waits: waits.store, ...stores, jobs, queries, listen, actions };
}

export type Services = ReturnType<typeof createServices>;
