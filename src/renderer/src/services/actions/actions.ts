import type { StoreApi } from 'zustand/vanilla';
import type { Api, ApiError, Reply, SpellingDecision } from '../../contract-types';
import type { ActionEnd } from './data-actions';
import type { JobsState } from '../work/jobs-store';
import type { NavigationState } from '../places/navigation-store';
import type { PreflightState } from '../importing/preflight-store';
import { toTrainingRequest, type TrainingState } from '../choices/training-store';
import { handList } from '../work/handed-list';
import { beginAnother } from '../work/new-jackpots';
import { NEW_JACKPOT } from '../places/route';
import { notifyDone, notifyError } from '../telling/notify';
import { shortHash } from '../../text/format';

export interface ActionDeps {
  readonly api: Api;
  readonly jobs: StoreApi<JobsState>;
  readonly navigation: StoreApi<NavigationState>;
  readonly preflight: StoreApi<PreflightState>;
  readonly training: StoreApi<TrainingState>;
}

/** What a person can do from anywhere: a button, a key, the palette. Each says itself when it fails. */
export function createActions({ api, jobs, navigation, preflight, training }: ActionDeps) {
  const fail = (what: string, error: ApiError): null => {
    notifyError(what, error);
    return null;
  };
  const started = async (what: string, reply: Reply<{ jobId: string }>): Promise<string | null> => {
    if (!reply.ok) return fail(what, reply.error);
    await jobs.getState().follow(reply.value.jobId);
    return reply.value.jobId;
  };

  /** Import what a person was asked about, with what they said unknown names mean. */
  const importNow = async (paths: readonly string[], decisions: readonly SpellingDecision[]): Promise<void> => {
    preflight.getState().begin('importing', paths, decisions);
    const { partial } = preflight.getState();
    const reply = await api['data.import']({ paths: [...paths], decisions: [...decisions], partial });
    if (!reply.ok) return preflight.getState().failed('Import failed', reply.error);
    preflight.getState().started(reply.value.jobId);
    await jobs.getState().follow(reply.value.jobId);
  };
  /** Look at files as they would be imported with what was decided so far; the pre-flight dialog then asks on. */
  const lookAt = async (paths: readonly string[], decisions: readonly SpellingDecision[]): Promise<void> => {
    preflight.getState().begin('looking', paths, decisions);
    const { partial } = preflight.getState();
    const request = { paths: [...paths], dryRun: true, decisions: [...decisions], partial };
    const reply = await api['data.import'](request);
    if (!reply.ok) return preflight.getState().failed('Looking at the files failed', reply.error);
    preflight.getState().started(reply.value.jobId);
    await jobs.getState().follow(reply.value.jobId);
  };
  /** Look at files first; the pre-flight dialog then asks whether to import them. More files join those asked about. */
  const importPaths = async (paths: readonly string[]): Promise<void> => {
    if (paths.length === 0) return;
    const { shown } = preflight.getState();
    const isAsking = shown?.step === 'asking' || shown?.step === 'mapping';
    await lookAt([...new Set([...(isAsking ? shown.paths : []), ...paths])], isAsking ? shown.settled : []);
  };

  /** Look again, and take what can be read of files that were refused for their rows. */
  const takePart = async (paths: readonly string[], decisions: readonly SpellingDecision[]): Promise<void> => {
    preflight.getState().takePart();
    await lookAt(paths, decisions);
  };

  return {
    lookAt,
    takePart,
    importPaths,
    importNow,
    chooseAndImport: async (what: 'files' | 'folder'): Promise<void> => {
      const reply = await api['desktop.chooseImport']({ what });
      if (reply.ok) await importPaths(reply.value.paths);
      else fail('Choosing what to import failed', reply.error);
    },
    loadDemo: async (): Promise<string | null> =>
      started('Loading the demo league failed', await api['data.loadDemo']({})),
    /** Train with the choices last made, from wherever it is asked for. */
    train: async (leagues: 'all' | readonly string[]): Promise<string | null> =>
      started('Training failed', await api['training.train'](toTrainingRequest(leagues, training.getState()))),
    validate: async (request: Parameters<Api['validation.run']>[0]): Promise<string | null> =>
      started('Validation failed', await api['validation.run'](request)),
    activate: async (version: string): Promise<boolean> => {
      const reply = await api['models.activate']({ version });
      if (!reply.ok) return fail(`Activating ${version} failed`, reply.error) !== null;
      notifyDone('Model activated', `${reply.value.version} now forecasts ${reply.value.league}.`);
      return true;
    },
    /** An empty grid: the store hears of it when something is typed. */
    createJackpot: (): void => {
      beginAnother();
      navigation.getState().go({ page: 'jackpots', id: NEW_JACKPOT, tab: 'fixtures' });
    },
    /** A jackpot that begins with a list a person chooses. */
    beginWithList: async (): Promise<void> => {
      const reply = await api['desktop.readTextFile']({ title: 'Fixture list' });
      if (!reply.ok) return void fail('Opening the fixture list failed', reply.error);
      if (reply.value === null) return;
      handList(new File([reply.value.text], reply.value.name));
      beginAnother();
      navigation.getState().go({ page: 'jackpots', id: NEW_JACKPOT, tab: 'fixtures' });
    },
    finalise: async (id: string): Promise<ActionEnd> => {
      const reply = await api['jackpots.finalise']({ id });
      if (!reply.ok) return { what: 'Finalising failed', error: reply.error };
      const { jackpot, contentHash } = reply.value;
      notifyDone(`${jackpot.name}, version ${jackpot.version}: finalised`, `Content hash ${shortHash(contentHash)}.`);
      return null;
    },
    revise: async (id: string, reason: string): Promise<ActionEnd> => {
      const reply = await api['jackpots.revise']({ id, reason });
      if (!reply.ok) return { what: 'Revising failed', error: reply.error };
      navigation.getState().go({ page: 'jackpots', id: reply.value.jackpot.id, tab: 'fixtures' });
      return null;
    },
    remove: async (id: string, name: string): Promise<ActionEnd> => {
      const reply = id === NEW_JACKPOT ? null : await api['jackpots.delete']({ id });
      if (reply && !reply.ok) return { what: `Deleting ${name} failed`, error: reply.error };
      navigation.getState().go({ page: 'jackpots', id: null, tab: 'fixtures' });
      return null;
    },
  };
}
