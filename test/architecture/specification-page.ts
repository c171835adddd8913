/** Words that stand before what a reference names. */
const KINDS = [
  'column',
  'table',
  'index',
  'view',
  'trigger',
  'unique',
  'check',
  'foreign key',
  'enum',
  'channel',
  'command',
  'constant',
] as const;

/** Something of the application that a row of docs/specification.md names. */
export type Reference =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'export'; readonly path: string; readonly names: readonly string[] }
  | { readonly kind: 'test'; readonly path: string; readonly title: string }
  | { readonly kind: (typeof KINDS)[number]; readonly text: string };

export interface SpecificationRow {
  /** The heading of the second level above it. */
  readonly section: string;
  readonly line: number;
  /** What of the specification it is about: the code of its first cell. */
  readonly names: readonly string[];
  readonly references: readonly Reference[];
}
export interface SpecificationPage {
  readonly rows: readonly SpecificationRow[];
  /** Sentences about what cannot be read: each begins with its line. */
  readonly faults: readonly string[];
}

const HEADER = ['Specification', 'Answer', 'Here', 'Why'].join('|');
const NOTHING = '–';
const CODE = /`([^`]+)`/g;

/** Every row of every table. Strict: a line with a bar that is no row, and a row that says too little, is a fault. */
export function readSpecification(text: string): SpecificationPage {
  const rows: SpecificationRow[] = [];
  const faults: string[] = [];
  let section = '';
  text.split('\n').forEach((content, index) => {
    const line = index + 1;
    section = /^## (.+)$/.exec(content)?.[1] ?? section;
    if (!content.includes('|')) return;
    const cells = /^\| (.+) \|$/.exec(content)?.[1]?.split(' | ') ?? [];
    if (cells.join('|') === HEADER || cells.every((cell) => /^-+$/.test(cell))) {
      if (cells.length !== 4) faults.push(`${line}: ${cells.length} columns instead of 4`);
      return;
    }
    const row = readRow(cells);
    if (typeof row === 'string') faults.push(`${line}: ${row}`);
    else rows.push({ section, line, ...row });
  });
  return { rows, faults };
}

type Cells = Pick<SpecificationRow, 'names' | 'references'>;

function readRow(cells: readonly string[]): Cells | string {
  const [specification, answer, here, why] = cells;
  if (cells.length !== 4) return `${cells.length} cells instead of 4`;
  const names = [...specification!.matchAll(CODE)].map(([, name]) => name!);
  if (names.length === 0) return 'no name of the specification';
  const references = here === NOTHING ? [] : here!.split('<br>').map(readReference);
  const unreadable = references.find((each) => typeof each === 'string');
  if (typeof unreadable === 'string') return `cannot read ${unreadable}`;
  const isAnswered: Readonly<Record<string, boolean>> = {
    kept: references.length > 0,
    different: references.length > 0 && why !== NOTHING,
    'not applicable': references.length === 0 && why !== NOTHING,
  };
  if (isAnswered[answer!] === undefined) return `no answer ${answer}`;
  if (!isAnswered[answer!])
    return `${answer} needs ${answer === 'kept' ? 'a place' : 'a reason, and a place where it is'}`;
  return { names, references: references.filter((each) => typeof each !== 'string') };
}

/** @returns the text itself where it is no reference */
function readReference(text: string): Reference | string {
  const file = /^`([^`]+)`$/.exec(text);
  if (file) return { kind: 'file', path: file[1]! };
  const exported = /^((?:`\w+`, )*`\w+`) in `([^`]+)`$/.exec(text);
  if (exported) {
    const names = [...exported[1]!.matchAll(CODE)].map(([, name]) => name!);
    return { kind: 'export', path: exported[2]!, names };
  }
  const test = /^test `([^`]+)`: “([^”]+)”$/.exec(text);
  if (test) return { kind: 'test', path: test[1]!, title: test[2]! };
  const other = /^([a-z ]+) `([^`]+)`$/.exec(text);
  const kind = KINDS.find((each) => each === other?.[1]);
  return kind ? { kind, text: other![2]! } : text;
}
