import { userInfo } from 'node:os';

/** Whose jackpots are seen: the operating system's user unless somebody is named. */
export const analystOr = (analyst: string | undefined): string => analyst ?? userInfo().username;
