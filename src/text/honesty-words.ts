import { countText } from './counts';

const TAIL = 0.05;
/** Fewer expected than this, and even none would be no surprise: e^−3 is a chance of 5 %. */
const FEWEST = 3;

/** Slates all right: how many were said, how many came, and the exact chances of so many or more, and or fewer. */
export interface AllRight {
  readonly allExpected: number;
  readonly allObserved: number;
  readonly allAtLeast: number;
  readonly allAtMost: number;
}

/** Whether the chance of all right, as it was said, has been honest. @param chance how a probability is written */
export function honestyInWords(
  { allExpected, allObserved, allAtLeast, allAtMost }: AllRight,
  chance: (probability: number) => string,
): string {
  if (allAtLeast <= TAIL)
    return `■ more than said: ${countText(allObserved)} or more had a chance of ${chance(allAtLeast)}`;
  if (allAtMost <= TAIL)
    return `■ fewer than said: ${countText(allObserved)} or fewer had a chance of ${chance(allAtMost)}`;
  if (allExpected < FEWEST) return '▲ too rare to tell';
  return '● nothing speaks against it';
}
