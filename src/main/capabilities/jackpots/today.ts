import { dayOf } from '../../core/numeric/calendar';

/** The day on which a list is pasted or typed, as the store writes it. */
export const todayIso = (): string => new Date().toISOString().slice(0, 10);
/** The same as a day number. */
export const today = (): number => dayOf(todayIso());
