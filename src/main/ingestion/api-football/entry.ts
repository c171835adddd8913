import { z } from 'zod';
import { rejectRow, type CleaningIssue } from '../../core/cleaning/issue';

const Goals = z.object({ home: z.unknown().optional(), away: z.unknown().optional() }).nullish();
const Team = z.object({ id: z.unknown().optional(), name: z.string().nullish() });

/** The parts we read of one fixture as API-Football v3 states it. */
export const FixtureEntry = z.object({
  fixture: z.object({
    id: z.int(),
    date: z.string().nullish(),
    timestamp: z.int().nullish(),
    status: z.object({ short: z.string(), long: z.unknown().optional() }),
  }),
  league: z.object({
    id: z.int().positive(),
    name: z.string().nullish(),
    country: z.string().nullish(),
    season: z.int().min(1900).max(2199),
  }),
  teams: z.object({ home: Team, away: Team }),
  goals: Goals,
  score: z.object({ halftime: Goals, fulltime: Goals }).nullish(),
  statistics: z.unknown().optional(),
});
export type FixtureEntry = z.infer<typeof FixtureEntry>;

/** An entry that is built as `schema` says, or null with the first thing that is not, reported. */
export function readEntryAs<T>(
  schema: z.ZodType<T>,
  what: string,
  line: number,
  value: unknown,
  report: (issue: CleaningIssue) => void,
): T | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  const text = JSON.stringify(valueAt(value, issue?.path ?? [])) ?? '';
  const message = `no ${what} as API-Football states them: ${path || 'no object'}`;
  report(rejectRow(line, path === '' ? null : path, 'entry-unreadable', text, message));
  return null;
}

/** The text of a value that should be a short one; '' for nothing. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}
