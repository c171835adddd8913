import { entryInWords, type EntryBody, type NameOf } from '../../../text/audit-words';

type Body = EntryBody & { readonly analyst: string };

const UNREADABLE: Body = { action: 'unreadable', subject: '', analyst: '', details: {} };
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * What an entry says, whatever its details; one that somebody has damaged says nothing, and is shown all the same. Checked by
 * hand: a log of a hundred thousand entries is read in one go.
 */
export function bodyOf(entry: string): Body {
  try {
    const body = JSON.parse(entry) as unknown;
    if (!isObject(body)) return UNREADABLE;
    const { action, subject, analyst, details } = body;
    if (typeof action !== 'string' || typeof subject !== 'string' || typeof analyst !== 'string') return UNREADABLE;
    return { action, subject, analyst, details: isObject(details) ? details : {} };
  } catch {
    return UNREADABLE;
  }
}

export const wordsOf = (entry: string, nameOf: NameOf): string => entryInWords(bodyOf(entry), nameOf);
