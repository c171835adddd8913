import { NEW_JACKPOT } from '../places/route';

/** Jackpots made in this window, by the page on which they were begun. */
const begun = new Map<string, string>();
let page = 0;
const nameOf = (): string => `new ${page}`;

/** The page of a jackpot stays the same one when its jackpot is made: what has the focus keeps it. */
export const keyOfJackpot = (id: string): string => (id === NEW_JACKPOT ? nameOf() : (begun.get(id) ?? id));

/** A jackpot begun on the page of a new one has its id now. */
export const jackpotMade = (id: string): void => void begun.set(id, nameOf());

/** Another new jackpot is another page, once the one before it has been made. */
export function beginAnother(): void {
  if ([...begun.values()].includes(nameOf())) page += 1;
}
