import { createStore } from 'zustand/vanilla';
import type { Job } from '../../../../contract';
import type { ApiError, ImportResult, SpellingDecision } from '../../contract-types';
import type { SpellingChoices } from './spelling-choices';
import type { TwinAnswers } from './twin-answers';

/** Where one import stands in front of a person: looked at, asked about, under way, told. */
export type ImportStep =
  | WorkStep<'looking'>
  /** `settled` are the decisions that the files were looked at with: the result no longer asks about them. */
  | {
      readonly step: 'asking';
      readonly paths: readonly string[];
      readonly result: ImportResult;
      readonly settled: readonly SpellingDecision[];
    }
  /** The columns of one refused file are being named; `result` is what is gone back to. */
  | {
      readonly step: 'mapping';
      readonly paths: readonly string[];
      readonly result: ImportResult;
      readonly settled: readonly SpellingDecision[];
      readonly path: string;
    }
  | WorkStep<'importing'>
  | { readonly step: 'finished'; readonly result: ImportResult }
  | {
      readonly step: 'failed';
      readonly paths: readonly string[];
      readonly what: string;
      readonly error: ApiError;
      /** The import had begun: files before the fault may be in the store. */
      readonly hadBegun: boolean;
    };

interface WorkStep<S extends 'looking' | 'importing'> {
  readonly step: S;
  readonly paths: readonly string[];
  /** What spellings mean; with decisions an import stores everything or nothing. */
  readonly decisions: readonly SpellingDecision[];
  readonly jobId: string | null;
}

type JobStep = 'looking' | 'importing';

export interface PreflightState {
  /** Shown while not null. */
  readonly shown: ImportStep | null;
  /** What was chosen for unknown names; kept while the same files are looked at again. */
  readonly choices: SpellingChoices;
  readonly setChoices: (choices: SpellingChoices) => void;
  /** What was answered about names whose matches coincide. */
  readonly twins: TwinAnswers;
  readonly setTwins: (twins: TwinAnswers) => void;
  /** Of files of which a tenth of the rows or more cannot be used, take what can be read. */
  readonly partial: boolean;
  readonly takePart: () => void;
  /** Show that files are being looked at or imported, before the job that does it is known. */
  readonly begin: (step: JobStep, paths: readonly string[], decisions?: readonly SpellingDecision[]) => void;
  /** The job that was begun; it may have ended before its id is known here. */
  readonly started: (jobId: string) => void;
  readonly failed: (what: string, error: ApiError) => void;
  readonly mapColumns: (path: string) => void;
  readonly backToAsking: () => void;
  readonly tell: (result: ImportResult) => void;
  /** Take the end of a job. @returns whether it is told here, so that nobody else need announce it */
  readonly take: (job: Job) => boolean;
  readonly close: () => void;
}

const NO_CHOICES: SpellingChoices = new Map();
const NO_TWINS: TwinAnswers = new Map();

/** Answers that the files were looked at with are settled; a new question about the same league is a new one. */
const stillOpen = (twins: TwinAnswers, settled: readonly SpellingDecision[]): TwinAnswers => {
  const leagues = new Set(settled.map(({ league }) => league));
  return new Map([...twins].filter(([league, { areSame }]) => !areSame || !leagues.has(league)));
};

/** Holds the one import a person is asked about. What goes on after the dialog is closed is announced elsewhere. */
export const createPreflightStore = () =>
  createStore<PreflightState>()((set, get) => {
    /** Ends that came while the id of the job begun here was not known yet. */
    let early = new Map<string, Job>();
    /** A dry run nobody waits for any more, whose end is nobody's news. */
    const isDryRun = (job: Job): boolean => job.kind === 'import' && job.result?.dryRun === true;
    const abandoned = new Set<string>();
    let begun: JobStep = 'looking';

    const settle = (job: Job): void => {
      const { shown } = get();
      if (job.kind !== 'import' || (shown?.step !== 'looking' && shown?.step !== 'importing')) return;
      const { paths, step, decisions } = shown;
      const what = step === 'looking' ? 'Looking at the files failed' : 'Import failed';
      if (job.state === 'done' && job.result) {
        if (job.result.dryRun) {
          const asking = { step: 'asking', paths, result: job.result, settled: decisions } as const;
          set({ shown: asking, twins: stillOpen(get().twins, decisions) });
        } else get().tell(job.result);
      } else if (job.state === 'cancelled') set({ shown: null });
      else {
        const error = job.error ?? { code: 'internal' as const, message: 'No reason was given.' };
        set({
          shown: { step: 'failed', paths, what, error, hadBegun: step === 'importing' && decisions.length === 0 },
        });
      }
    };
    return {
      shown: null,
      choices: NO_CHOICES,
      setChoices: (choices) => set({ choices }),
      twins: NO_TWINS,
      setTwins: (twins) => set({ twins }),
      partial: false,
      takePart: () => set({ partial: true }),
      begin: (step, paths, decisions = []) => {
        early = new Map();
        begun = step;
        set({ shown: { step, paths, decisions, jobId: null } });
      },
      started: (jobId) => {
        const { shown } = get();
        if (shown?.step !== 'looking' && shown?.step !== 'importing') {
          if (begun === 'looking') abandoned.add(jobId);
          return;
        }
        set({ shown: { ...shown, jobId } });
        const job = early.get(jobId);
        early = new Map();
        if (job) settle(job);
      },
      failed: (what, error) => {
        const { shown } = get();
        const paths = shown && shown.step !== 'finished' ? shown.paths : [];
        set({ shown: { step: 'failed', paths, what, error, hadBegun: false } });
      },
      mapColumns: (path) => {
        const { shown } = get();
        if (shown?.step === 'asking') set({ shown: { ...shown, step: 'mapping', path } });
      },
      backToAsking: () => {
        const { shown } = get();
        if (shown?.step === 'mapping')
          set({ shown: { step: 'asking', paths: shown.paths, result: shown.result, settled: shown.settled } });
      },
      tell: (result) =>
        set({ shown: { step: 'finished', result }, choices: NO_CHOICES, twins: NO_TWINS, partial: false }),
      take: (job) => {
        if (job.kind !== 'import') return false;
        const { shown } = get();
        const waits = shown?.step === 'looking' || shown?.step === 'importing' ? shown : null;
        if (waits?.jobId === job.id) {
          settle(job);
          // What was cancelled closes the dialog; of an import somebody must still hear.
          return job.state !== 'cancelled' || waits.step === 'looking';
        }
        if (waits?.jobId === null && (job.result === null || isDryRun(job) === (waits.step === 'looking'))) {
          early.set(job.id, job);
          return true;
        }
        return isDryRun(job) || abandoned.delete(job.id);
      },
      close: () => {
        const { shown } = get();
        if (shown?.step === 'looking' && shown.jobId !== null) abandoned.add(shown.jobId);
        set({ shown: null, choices: NO_CHOICES, twins: NO_TWINS, partial: false });
      },
    };
  });
