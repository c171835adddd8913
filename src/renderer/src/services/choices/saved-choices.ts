import { createStore } from 'zustand/vanilla';
import { formatChoice, parseChoice, type ReliabilityChoice } from './reliability-choice';

const KEY = 'reliability-choices';

export interface SavedChoice {
  readonly name: string;
  readonly choice: ReliabilityChoice;
}
export interface SavedChoicesState {
  /** By name. */
  readonly saved: readonly SavedChoice[];
  /** Under a name; what had the name before is replaced. */
  readonly save: (name: string, choice: ReliabilityChoice) => void;
  readonly remove: (name: string) => void;
}

/**
 * Selections a person gave a name, remembered on this machine as the addresses they have: what a later version does not
 * know any more is then as it is by default. A storage that refuses, or holds something else, is no reason to fail.
 */
export function createSavedChoices(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  const store = createStore<SavedChoicesState>()((set, get) => {
    const keep = (saved: readonly SavedChoice[]): void => {
      set({ saved });
      try {
        storage.setItem(KEY, JSON.stringify(saved.map(({ name, choice }) => [name, formatChoice(choice)])));
      } catch {
        // Remembered until the window closes, then.
      }
    };
    const others = (name: string): readonly SavedChoice[] => get().saved.filter((each) => each.name !== name);
    return {
      saved: read(storage),
      save: (name, choice) =>
        keep([...others(name), { name, choice }].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))),
      remove: (name) => keep(others(name)),
    };
  });
  return store;
}

function read(storage: Pick<Storage, 'getItem'>): readonly SavedChoice[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((each: unknown): SavedChoice[] => {
      const [name, query] = Array.isArray(each) ? (each as unknown[]) : [];
      return typeof name === 'string' && typeof query === 'string' ? [{ name, choice: parseChoice(query) }] : [];
    });
  } catch {
    return [];
  }
}
