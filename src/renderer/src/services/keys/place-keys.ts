import { MOD } from './keyboard';

/** Keys of one part of a page, as the keyboard map lists them below those that work anywhere. */
export interface PlaceKeys {
  readonly place: string;
  readonly keys: readonly { readonly keys: string; readonly does: string }[];
}

export const PLACE_KEYS: readonly PlaceKeys[] = [
  {
    place: 'In a table',
    keys: [
      { keys: '↑ ↓ Page ↑ ↓ Home End', does: 'Move; Shift extends the selection' },
      { keys: `${MOD} A`, does: 'Select all rows' },
      { keys: 'Enter', does: 'Open the row in focus' },
      { keys: `${MOD} C`, does: 'Copy the selected rows with headers, in full precision' },
      { keys: 'Esc', does: 'Close the details, and back to the row' },
    ],
  },
  {
    place: 'In the fixture grid',
    keys: [
      { keys: 'Tab, Enter, ↑ ↓ ← →', does: 'Move; Enter one row down' },
      { keys: `Shift ↑ ↓ ← →, ${MOD} A`, does: 'Select cells, all cells' },
      { keys: `${MOD} C, ${MOD} X, ${MOD} V`, does: 'Copy, cut, paste cells, or fixtures in any form' },
      { keys: `${MOD} Z, ${MOD} Y`, does: 'Undo, redo' },
      { keys: `${MOD} D, ${MOD} Delete, Alt ↑ ↓`, does: 'Duplicate, delete, move rows' },
      { keys: 'Alt Enter', does: 'In a marked cell: the ways to mend it' },
    ],
  },
  {
    place: 'On a jackpot',
    keys: [
      { keys: `${MOD} E`, does: 'The report of the jackpot shown; on its page, export it' },
      { keys: 'H D A V, ↑ ↓', does: 'In picks and results: home, draw, away, void; the fixture above, below' },
      { keys: `${MOD} ↑ ↓`, does: 'On the page of an explanation: the fixture before, the next one' },
    ],
  },
];
