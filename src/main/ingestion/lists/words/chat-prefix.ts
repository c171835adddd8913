import { findDate, type FoundDate } from './read-date';

export interface ChatMessage {
  /** When it was sent, as stated. */
  readonly sent: FoundDate | null;
  readonly sender: string;
  readonly text: string;
}

/** `[12/08/2022, 09:15] Admin: …`, `12/08/22, 9:15 pm - Admin: …`. */
const BRACKETED = /^\[([^\]]{4,40})\]\s*([^:\n]{1,40}):\s*(.*)$/u;
const DASHED =
  /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)\s+[-–]\s+([^:\n]{1,40}):\s*(.*)$/iu;

/** The message behind the stamp that a chat puts before it; null for a line without one. */
export function readChatPrefix(text: string): ChatMessage | null {
  const found = BRACKETED.exec(text) ?? DASHED.exec(text);
  if (!found || !/\d[:.]\d{2}/.test(found[1]!)) return null;
  return { sent: findDate(found[1]!), sender: found[2]!.trim(), text: found[3]!.trim() };
}
