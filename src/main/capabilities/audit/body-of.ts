import { z } from 'zod';
import { entryInWords, type EntryBody, type NameOf } from '../../../text/audit-words';

/** What every entry says, whatever its details; a later application may say more. */
const Body = z.object({
  action: z.string(),
  subject: z.string(),
  analyst: z.string(),
  details: z.record(z.string(), z.unknown()).default({}),
});

const NOTHING = { action: 'unreadable', subject: '', analyst: '', details: {} };

/** What an entry says; one that somebody has damaged says nothing, and is shown all the same. */
export function bodyOf(entry: string): EntryBody & { readonly analyst: string } {
  try {
    return Body.safeParse(JSON.parse(entry)).data ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

export const wordsOf = (entry: string, nameOf: NameOf): string => entryInWords(bodyOf(entry), nameOf);
