import { createStore } from 'zustand/vanilla';

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
/** The name of the main modifier on this machine. */
export const MOD = isMac ? '⌘' : 'Ctrl';

/** What the keyboard map shows, in its order. */
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: `${MOD} K`, does: 'Search actions, pages, models, jackpots and teams' },
  { keys: `${MOD} 1 … 7`, does: 'Go to Data, Models, Jackpots, Reliability, Reports, Health, Settings' },
  { keys: 'Alt ← / →', does: 'Back, forward' },
  { keys: 'N', does: 'New jackpot' },
  { keys: 'I', does: 'Import files' },
  { keys: 'R', does: 'Review names that wait for a person' },
  { keys: 'T', does: 'Train all leagues' },
  { keys: '/', does: 'Filter the table on the page' },
  { keys: '↑ ↓ Home End', does: 'Move in a table; Shift extends the selection' },
  { keys: 'Enter', does: 'Open the row in focus; in the fixture grid, one row down' },
  { keys: 'H D A V, ↑ ↓', does: 'In picks and results: choose home, draw, away, void; the fixture above, below' },
  { keys: `${MOD} C`, does: 'Copy the selected rows with headers, in full precision' },
  { keys: 'Esc', does: 'Close the details' },
  { keys: `${MOD} Z, ${MOD} Y`, does: 'Undo, redo in a draft' },
  { keys: `${MOD} V`, does: 'In the fixture grid: paste cells, or fixtures in any form' },
  { keys: `Shift ↑ ↓ ← →, ${MOD} A`, does: 'In the fixture grid: select cells, all cells' },
  { keys: `${MOD} D, ${MOD} Delete, Alt ↑ ↓`, does: 'In the fixture grid: duplicate, delete, move rows' },
  { keys: 'Alt Enter', does: 'In a marked cell: the ways to mend it' },
  { keys: `${MOD} ↑ / ↓`, does: 'On the page of an explanation: the fixture before, the next one' },
  { keys: `${MOD} E`, does: 'The report of the jackpot shown; on its page, export it' },
  { keys: `${MOD} Shift L`, does: 'Look: light, dark, as the system' },
  { keys: 'F1 or ?', does: 'This map' },
];

export const keyboardMap = createStore<{ readonly open: boolean }>()(() => ({ open: false }));
export const openKeyboardMap = (): void => keyboardMap.setState({ open: true });
export const closeKeyboardMap = (): void => keyboardMap.setState({ open: false });

/** Ctrl here, Command on a Mac. */
export const hasMod = (event: KeyboardEvent | React.KeyboardEvent): boolean => (isMac ? event.metaKey : event.ctrlKey);

/** True while keys belong to something a person types into. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
