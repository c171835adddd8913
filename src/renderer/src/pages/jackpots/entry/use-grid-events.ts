import { useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { hasMod } from '../../../services/keys/keyboard';
import { COLUMNS } from './draft/draft-row';
import type { DraftStore } from './draft/draft-store';
import { kindOfPaste } from './draft/paste-kind';
import type { GridCursorStore } from './grid-cursor';
import { placeOfCell } from './grid-focus';
import { commandOf, type GridCommand } from './grid-keys';
import { lastCopied, type GridWork } from './grid-work';

interface GridEventsOptions {
  readonly draft: DraftStore;
  readonly cursor: GridCursorStore;
  readonly work: GridWork;
  readonly isOpen: boolean;
  readonly onList: (text: string, key: number) => void;
}

/** What the table does with keys, pastes and clicks in any of its cells. */
export function useGridEvents({ draft, cursor, work, isOpen, onList }: GridEventsOptions) {
  const run = (command: GridCommand): void => {
    const here = work.at();
    switch (command.does) {
      case 'go':
        if (here) work.go({ row: here.row + command.by.row, column: here.column + command.by.column });
        return;
      case 'extend':
        return work.extend(command.by);
      case 'next':
        return work.next(isOpen);
      case 'all':
        return work.all();
      case 'copy':
        return work.copy();
      case 'cut':
        work.copy();
        return work.clear();
      case 'clear':
        return work.clear();
      case 'narrow':
        return work.select(null);
      case 'duplicate':
        return work.duplicate();
      case 'move':
        return work.move(command.by);
      case 'delete':
        return work.remove();
    }
  };
  /** The column that the focus leaves by Tab; -1 where it moves otherwise. */
  const tabbedFrom = useRef(-1);
  return {
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>): void => {
      const { target, key, shiftKey, altKey } = event;
      if (event.defaultPrevented || !(target instanceof HTMLInputElement) || !placeOfCell(target)) return;
      if (key === 'Tab') {
        tabbedFrom.current = cursor.getState().startColumn;
        return;
      }
      const [start, end] = [target.selectionStart, target.selectionEnd];
      const isAll = target.type !== 'text' || (start === 0 && end === target.value.length);
      const command = commandOf({
        key,
        hasMod: hasMod(event),
        shiftKey,
        altKey,
        atStart: isAll || end === 0,
        atEnd: isAll || start === target.value.length,
        isAllSelected: isAll,
        hasRange: cursor.getState().range !== null,
        isOpen,
      });
      if (!command) return;
      event.preventDefault();
      run(command);
    },
    onPaste: (event: ClipboardEvent<HTMLTableElement>): void => {
      const place = placeOfCell(event.target);
      if (!isOpen || !place) return;
      const text = event.clipboardData.getData('text/plain');
      const pasted = kindOfPaste(text, place.column, lastCopied());
      if (pasted.kind === 'cell') return;
      event.preventDefault();
      if (pasted.kind === 'block') work.put(pasted.block);
      else onList(text, place.key);
    },
    onInput: (): void => work.select(null),
    onFocus: (event: FocusEvent<HTMLTableElement>): void => {
      const place = placeOfCell(event.target);
      if (!place) return;
      const { place: before, range } = cursor.getState();
      const isSame = before?.key === place.key && before.column === place.column;
      const startColumn = tabbedFrom.current >= 0 ? tabbedFrom.current : COLUMNS.indexOf(place.column);
      tabbedFrom.current = -1;
      cursor.setState({ place, startColumn, range: isSame ? range : null });
      draft.getState().enter(place);
    },
    onBlur: (event: FocusEvent<HTMLTableElement>): void => {
      if (!placeOfCell(event.relatedTarget)) draft.getState().enter(null);
    },
    onMouseDown: (event: MouseEvent<HTMLTableElement>): void => {
      const place = placeOfCell(event.target);
      if (!place) return;
      if (event.shiftKey && cursor.getState().place) {
        event.preventDefault();
        work.extendTo(place);
      } else work.select(null);
    },
  };
}
