import { isDay } from '../../../../../text/day';
import type { AuditFilter } from '../../../contract-types';

/** Which entries a person wants to see; empty means everything. */
export interface AuditChoice {
  readonly action: AuditFilter['action'] | null;
  readonly analyst: string | null;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}
export const EVERY_ENTRY: AuditChoice = { action: null, analyst: null, from: '', to: '', text: '' };

/** The question to the engine: only the conditions there are. A day half typed is none yet. */
export const toAuditFilter = ({ action, analyst, from, to, text }: AuditChoice): AuditFilter => ({
  ...(action ? { action } : {}),
  ...(analyst === null ? {} : { analyst }),
  ...(isDay(from.trim()) ? { from: from.trim() } : {}),
  ...(isDay(to.trim()) ? { to: to.trim() } : {}),
  ...(text.trim() === '' ? {} : { text: text.trim().slice(0, 500) }),
});

export const isNarrowed = (choice: AuditChoice): boolean => Object.keys(toAuditFilter(choice)).length > 0;
