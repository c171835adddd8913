import { createStore } from 'zustand/vanilla';
import type { Channel } from '../../../../contract';

/** A call that has no answer yet, and for how long a person has been told so. */
export interface Wait {
  readonly channel: Channel;
  /** When it was asked, in milliseconds of `performance.now()`. */
  readonly since: number;
}

/** What answers faster needs no words. */
const SLOW_AFTER_MS = 1000;
/** A dialog waits for the person, not the person for it. */
const waitsForThePerson = (channel: Channel): boolean => channel.startsWith('desktop.');

/** Calls that have been under way for more than a second, the oldest first. */
export function createWaits(now: () => number = () => performance.now()) {
  const store = createStore<{ readonly slow: readonly Wait[] }>()(() => ({ slow: [] }));
  /** A call begins. @returns what is to be called when it has its answer */
  const begin = (channel: Channel): (() => void) => {
    if (waitsForThePerson(channel)) return () => undefined;
    const wait: Wait = { channel, since: now() };
    const timer = setTimeout(() => store.setState(({ slow }) => ({ slow: [...slow, wait] })), SLOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      store.setState(({ slow }) => (slow.includes(wait) ? { slow: slow.filter((each) => each !== wait) } : {}));
    };
  };
  return { store, begin };
}

const ABOUT: Readonly<Record<string, string>> = {
  data: 'the data',
  teams: 'the clubs',
  doubts: 'the doubts',
  models: 'the models',
  features: 'the models',
  training: 'the training',
  jackpots: 'the jackpots',
  reliability: 'past forecasts',
  validation: 'past forecasts',
  reports: 'the reports',
  exports: 'the exports',
  health: 'the state of the store',
  audit: 'the audit log',
  keys: 'the keys',
  jobs: 'the jobs',
  settings: 'the settings',
};

/** What is waited for, in words: `Waiting for an answer about the jackpots, 3 s`. */
export const waitInWords = ({ channel, since }: Wait, now: number): string =>
  `Waiting for an answer about ${ABOUT[channel.split('.')[0]!] ?? 'the store'}, ${Math.round((now - since) / 1000)} s`;
