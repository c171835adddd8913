import { createStore } from 'zustand/vanilla';
import { verifyState, type VerifyState } from '../../../../text/verify-words';
import type { Api, VerifyCheck, VerifyResult } from '../../contract-types';
import type { Failure } from '../actions/data-actions';
import { LOADING, settled, type Loadable } from '../reading/loadable';

/** One report that is looked at. */
export interface Verification {
  readonly path: string;
  /** The content hash somebody was told, or its beginning; empty for none. */
  readonly expect: string;
  readonly report: Loadable<VerifyResult>;
  /** Others dropped with it: one is looked at at a time. */
  readonly left: number;
  /** What the open store knows of it. */
  readonly store: Loadable<readonly VerifyCheck[]>;
}

/** How a report held when it was last looked at. */
export interface KnownState {
  readonly state: VerifyState;
  readonly contentHash: string | null;
  readonly at: string;
}

export interface VerificationState {
  readonly shown: Verification | null;
  /** Why there is nothing to look at, where something was chosen or dropped. */
  readonly failure: Failure | null;
  /** What the next report is expected to be, as typed. */
  readonly expect: string;
  /** Of every place that was looked at since the window opened. */
  readonly known: ReadonlyMap<string, KnownState>;
  readonly setExpect: (expect: string) => void;
  readonly verify: (path: string, left?: number) => Promise<void>;
  readonly fail: (failure: Failure) => void;
  readonly close: () => void;
}

/** Whether a text can be a content hash, or the beginning of one; empty expects nothing. */
export const isExpectation = (text: string): boolean => text === '' || /^[0-9a-f]{8,64}$/i.test(text);

/** The report that is verified, and how others held; it outlives the page, whose list shows it again. */
export const createVerificationStore = (api: Pick<Api, 'reports.verify' | 'reports.compareWithStore'>) =>
  createStore<VerificationState>()((set, get) => {
    /** Change what is shown, unless another report has overtaken it. */
    const update = (begun: object, change: Partial<Verification>): void => {
      const { shown } = get();
      if (asked === begun && shown) set({ shown: { ...shown, ...change } });
    };
    let asked: object | null = null;
    return {
      shown: null,
      failure: null,
      expect: '',
      known: new Map(),
      setExpect: (expect) => set({ expect: expect.trim() }),
      verify: async (path, left = 0) => {
        const begun = {};
        asked = begun;
        const expect = isExpectation(get().expect) ? get().expect : '';
        set({ failure: null, shown: { path, expect, left, report: LOADING, store: LOADING } });
        const report = api['reports.verify']({ directory: path, ...(expect === '' ? {} : { expect }) });
        const store = api['reports.compareWithStore']({ directory: path });
        const reply = await report;
        update(begun, { report: settled(reply) });
        if (reply.ok) {
          const { contentHash } = reply.value;
          const state = { state: verifyState(reply.value), contentHash, at: new Date().toISOString() };
          set({ known: new Map(get().known).set(path, state) });
        }
        const compared = await store;
        update(begun, { store: settled(compared.ok ? { ...compared, value: compared.value.checks } : compared) });
      },
      fail: (failure) => {
        asked = null;
        set({ failure, shown: null });
      },
      close: () => {
        asked = null;
        set({ failure: null, shown: null });
      },
    };
  });
