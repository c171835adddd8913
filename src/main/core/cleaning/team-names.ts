import { canonicalize, spellingKey, teamKey } from './canonicalize';
import type { CleaningIssue } from './issue';
import { undoTwiceEncoded } from './twice-encoded';

const LONGEST_NAME = 100;
/** What a spreadsheet leaves where a formula broke: `#REF!`, `#N/A`, `#DIV/0!`. */
const SPREADSHEET_ERROR = /^#[A-Z]+(?:\/[A-Z0]+)?[!?]?$/;

/** What is left of a letter that was lost on the way, and the `?` that some programs write in its place. */
const DAMAGED = /[\ufffd?]/;

/** Half of a character beyond the basic plane, as escapes in JSON can spell it; a store would change it in silence. */
const HALF_CHARACTER = /\p{Cs}/u;

export interface TeamName {
  /** Canonical spelling; empty when the cell is. */
  readonly name: string;
  readonly key: string;
}

/** The club names of one file: each spelling is cleaned once, and each change or doubt is reported once. */
export interface TeamNames {
  readonly read: (raw: string, line: number, column: string) => TeamName;
  /** Count a name as used by a kept match; only those can be asked about. */
  readonly use: (team: TeamName, line: number) => void;
  /** Two spellings in this file that differ only in punctuation, spaces or case: a question for a person. */
  readonly suspicions: () => readonly CleaningIssue[];
}

export function createTeamNames(report: (issue: CleaningIssue) => void): TeamNames {
  const cleaned = new Map<string, TeamName>();
  const used = new Map<string, { line: number; count: number }>();
  return {
    read: (raw, line, column) => {
      const known = cleaned.get(raw);
      if (known) return known;
      const name = canonicalize(undoTwiceEncoded(raw));
      const team = { name, key: teamKey(name) };
      cleaned.set(raw, team);
      if (name !== raw && name !== '') report(repaired(raw, name, line, column));
      return team;
    },
    use: ({ name }, line) => {
      const entry = used.get(name);
      if (entry) used.set(name, { line: Math.min(entry.line, line), count: entry.count + 1 });
      else used.set(name, { line, count: 1 });
    },
    suspicions: () => findSuspicions(used),
  };
}

/** Whether a canonical text can be a club's name at all. */
export const isTeamName = (name: string): boolean =>
  name !== '' &&
  name.length <= LONGEST_NAME &&
  !SPREADSHEET_ERROR.test(name) &&
  !HALF_CHARACTER.test(name) &&
  !isDamagedText(name);

/** Whether a letter of a text was lost on its way: `Atl\ufffdtico`, `Atl?tico`. */
export const isDamagedText = (text: string): boolean => DAMAGED.test(text);

/** Of alike spellings the most frequent, then the shortest, is what others are compared with, whatever the row order. */
function findSuspicions(used: ReadonlyMap<string, { line: number; count: number }>): CleaningIssue[] {
  const first = new Map<string, string>();
  const issues: CleaningIssue[] = [];
  const byUse = [...used].sort(([a, x], [b, y]) => y.count - x.count || a.length - b.length || (a < b ? -1 : 1));
  for (const [name, { line, count }] of byUse) {
    const key = spellingKey(name);
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    else issues.push(alike({ name, line, count }, { name: other, count: used.get(other)?.count ?? 0 }));
  }
  return issues;
}

interface UsedName {
  readonly name: string;
  readonly count: number;
}

/** What is stored of two alike names: names that differ in case only are one club, others two. */
function alike({ name, line, count }: UsedName & { readonly line: number }, other: UsedName): CleaningIssue {
  const both = `${name} (${count} times) and ${other.name} (${other.count} times)`;
  const base = { line, column: null, action: 'flagged', text: name } as const;
  return teamKey(name) === teamKey(other.name)
    ? {
        ...base,
        rule: 'spelling-variant',
        severity: 'info',
        message: `${both} differ in case only: they are stored as one club`,
      }
    : { ...base, rule: 'spelling-suspected', severity: 'warning', message: `${both} may be one club` };
}

const repaired = (text: string, name: string, line: number, column: string): CleaningIssue => ({
  line,
  column,
  rule: 'team-name-repaired',
  severity: 'info',
  action: 'repaired',
  text,
  message: `read as ${name}, here and wherever the file spells it so`,
});
