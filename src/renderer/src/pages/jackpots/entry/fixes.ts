import type { Choices } from './choices';
import { leaguesFor } from './choices';
import type { CellProblem } from './draft/draft-problems';
import { isOdds, type DraftColumn, type DraftRow, type RowCells } from './draft/draft-row';

/** What is asked before something is recorded for good. */
export type Question =
  | { readonly kind: 'spelling'; readonly text: string; readonly leagues: readonly string[]; readonly likely: string }
  | { readonly kind: 'club'; readonly text: string; readonly leagues: readonly string[] }
  | { readonly kind: 'competition'; readonly text: string };
/** A way out of a problem. */
export type Fix =
  | { readonly kind: 'use'; readonly label: string; readonly cells: Partial<RowCells> }
  | { readonly kind: 'ask'; readonly label: string; readonly question: Question };

/** The ways out of a problem, the likeliest first. */
export function fixesOf(problem: CellProblem, row: DraftRow, choices: Choices): readonly Fix[] {
  const { column, code, suggestions } = problem;
  if (column === null || column === 'neutral') return [];
  const uses = suggestions.flatMap((text): Fix[] => {
    const cells = isOdds(column) ? pricesOf(text) : { [column]: text };
    // What stands there already mends nothing.
    const isOther = cells && Object.entries(cells).some(([at, value]) => !isSamePrice(row[at as DraftColumn], value));
    return isOther ? [{ kind: 'use', label: `Use ${text}`, cells }] : [];
  });
  return [...uses, ...asked(column, code, row, choices, suggestions[0] ?? '')];
}

function asked(column: keyof RowCells, code: string, row: DraftRow, choices: Choices, likely: string): readonly Fix[] {
  const text = String(row[column]).trim();
  if (text === '') return [];
  const ask = (label: string, question: Question): Fix => ({ kind: 'ask', label, question });
  if (code === 'unknown-team') {
    const leagues = leaguesFor(choices, row);
    const where = leagues.length === 1 ? ` in ${leagues[0]}` : '';
    const meant = likely === '' ? 'a club that is known' : likely;
    return [
      ask(`Record that “${text}” means ${meant}${where}…`, { kind: 'spelling', text, leagues, likely }),
      ask(`“${text}” is new${where}…`, { kind: 'club', text, leagues }),
    ];
  }
  if (code === 'unknown-league') return [ask(`“${text}” is another competition…`, { kind: 'competition', text })];
  return [];
}

/** `3.40` is 3.4. */
const isSamePrice = (a: string | boolean, b: string | boolean): boolean =>
  a === b || (a !== '' && b !== '' && Number(a) === Number(b));

/** Three prices, each for its cell. */
function pricesOf(text: string): Partial<RowCells> | null {
  const [oddsHome, oddsDraw, oddsAway, more] = text.split(' ');
  return oddsHome && oddsDraw && oddsAway && more === undefined ? { oddsHome, oddsDraw, oddsAway } : null;
}
