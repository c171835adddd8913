import { join } from 'node:path';
import { dataFolder } from './data-folder';
import { knownStores } from './stores/known-stores';

/** The store last chosen, by window or command line: both see one. */
export const defaultStore = (): string => knownStores().current();

/** Where signing keys lie: never beside a store that is somewhere else, so that a copy of its folder gives no key away. */
export const defaultKeys = (): string => process.env.JACKPOT_KEYS ?? join(dataFolder(), 'keys');
