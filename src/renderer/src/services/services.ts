import type { Bridge, Job } from '../contract-types';
import { createActions } from './actions/actions';
import { announceFinishedJob, leadTo, type Ways } from './telling/announce-job';
import { isToldByTheSystem, tellDesktop } from './telling/tell-desktop';
import { keepPlace, lastPlace, placeInstead } from './places/last-place';
import { formatRoute } from './places/route';
import { createTableChoices } from './choices/table-choices';
import { createDataActions } from './actions/data-actions';
import { createDeskActions } from './actions/desk-actions';
import { createExportActions } from './actions/export-actions';
import { createJobsStore } from './work/jobs-store';
import { createKeyActions } from './actions/key-actions';
import { createStoreActions } from './actions/store-actions';
import { createNavigationStore, type AddressBar } from './places/navigation-store';
import { createPreflightStore } from './importing/preflight-store';
import { createAhead, restOf } from './reading/ahead';
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
import { createTourStore } from './tour/tour-store';
import { createVerificationStore } from './work/verification-store';

/** What of the page's window is used here. */
interface Host extends AddressBar, Partial<Pick<Window, 'requestIdleCallback'>> {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly document?: Pick<Document, 'hasFocus'>;
}

/** Everything pages work with, made once from the bridge, whichever that is. */
export function createServices(bridge: Bridge, host: Host) {
  const waits = createWaits();
  const api = createSafeApi(bridge.api, waits.begin);
  const restored = /^#?\/?$/.test(host.location.hash) ? lastPlace(host.localStorage) : null;
  const navigation = createNavigationStore(host, restored);
  keepPlace(host.localStorage, navigation);
  arriveAt(navigation.getState().route);
  navigation.subscribe(({ route }) => arriveAt(route));
  const preflight = createPreflightStore();
  const tableChoices = createTableChoices(host.localStorage);
  const training = createTrainingStore();
  const profile = createProfileStore(api, host.localStorage);
  const savedChoices = createSavedChoices(host.localStorage);
  const reportChoices = createReportChoices(host.localStorage);
  const runs = createReportRuns();
  const tour = createTourStore(host.localStorage);
  const verification = createVerificationStore(api);
  const queries = createQueryCache(api, createSafeApi(bridge.api));
  const ahead = createAhead(restOf(queries.isAsked, host));
  const ways: Ways = {
    go: navigation.getState().go,
    tell: (result) => preflight.getState().tell(result),
    showReport: (ended) => void reportActions.showReportJob(ended),
    showFile: (path) => void api['desktop.showInFolder']({ path }),
  };
  const jobs = createJobsStore(api, (job: Job) => {
    if (isToldByTheSystem(job, host.document?.hasFocus() ?? true)) void tellDesktop(job, api, () => leadTo(job, ways));
    if (preflight.getState().take(job) || isInSight(job, navigation.getState().route, runs.getState())) return;
    announceFinishedJob(job, ways);
  });
  const reportActions = createReportActions({ api, jobs, navigation, runs, verification });
  if (restored) {
    void placeInstead(restored, api).then((instead) => {
      const { route, replace } = navigation.getState();
      if (instead && formatRoute(route) === formatRoute(restored)) replace(instead);
    });
  }
  /** Listen to the engine until the returned function is called. */
  const listen = (): (() => void) => {
    // What this start was asked to open.
    void reportActions.verifyOpened();
    return bridge.onEvent((event) => {
      if (event.type === 'opened') void reportActions.verifyOpened();
      else if (event.type === 'job') jobs.getState().receive(event.job);
      else {
        queries.touch(event.topics);
        if (event.topics.includes('models') || event.topics.includes('data')) ahead.renew();
        if (event.topics.includes('profile')) void profile.getState().load();
        if (event.topics.includes('jobs')) void jobs.getState().load();
      }
    });
  };
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
  const stores = {
    navigation,
    tableChoices,
    preflight,
    savedChoices,
    reportChoices,
    runs,
    profile,
    training,
    tour,
    verification,
  };
  return { api, bridge, waits: waits.store, ...stores, jobs, queries, ahead, listen, actions };
}

export type Services = ReturnType<typeof createServices>;
