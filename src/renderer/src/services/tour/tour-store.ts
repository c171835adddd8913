import { createStore } from 'zustand/vanilla';
import { TOUR_STEPS, type TourStep } from '../../../../text/tour/tour-steps';

const KEY = 'tour';

export interface TourState {
  readonly isOpen: boolean;
  readonly step: TourStep;
  /** Steps that ask for nothing but a look. */
  readonly seen: readonly TourStep[];
  /** Begin, or go on where it was left. */
  readonly open: () => void;
  readonly leave: () => void;
  readonly goTo: (step: TourStep) => void;
  readonly see: (step: TourStep) => void;
}
type Kept = Pick<TourState, 'isOpen' | 'step' | 'seen'>;

const isStep = (value: unknown): value is TourStep => TOUR_STEPS.some((step) => step === value);
const BEGIN: Kept = { isOpen: false, step: TOUR_STEPS[0], seen: [] };

/** Where a person is in the tour, remembered on this machine. A storage that refuses is no reason to fail. */
export function createTourStore(storage: Pick<Storage, 'getItem' | 'setItem'>) {
  return createStore<TourState>()((set, get) => {
    const keep = (change: Partial<Kept>): void => {
      set(change);
      const { isOpen, step, seen } = get();
      try {
        storage.setItem(KEY, JSON.stringify({ isOpen, step, seen }));
      } catch {
        // Remembered until the window closes, then.
      }
    };
    return {
      ...read(storage),
      open: () => keep({ isOpen: true }),
      leave: () => keep({ isOpen: false }),
      goTo: (step) => keep({ step }),
      see: (step) => {
        if (!get().seen.includes(step)) keep({ seen: [...get().seen, step] });
      },
    };
  });
}

function read(storage: Pick<Storage, 'getItem'>): Kept {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    return {
      isOpen: kept.isOpen === true,
      step: isStep(kept.step) ? kept.step : BEGIN.step,
      seen: Array.isArray(kept.seen) ? kept.seen.filter(isStep) : [],
    };
  } catch {
    return BEGIN;
  }
}
