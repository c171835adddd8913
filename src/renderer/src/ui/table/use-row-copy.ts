import { useEffect, useEffectEvent, type RefObject } from 'react';
import { notifyDone } from '../../services/telling/notify';
import { plural } from '../../text/format';

/** Rows as they are copied, and how many they are. */
export interface CopiedRows {
  readonly text: string;
  readonly rows: number;
}

/** Say what lies on the clipboard now. */
export const sayCopied = (rows: number): void =>
  notifyDone('Copied', `${plural(rows, 'row')} with headers, in full precision.`);

const isText = (element: Element): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/**
 * Ctrl/Cmd+C while something of the table has the focus copies its selected rows. Without marked text the event goes to
 * the page and not to what has the focus, so that the document listens. Text that is marked, or typed into, is copied as
 * anywhere else.
 */
export function useRowCopy(table: RefObject<HTMLElement | null>, selected: () => CopiedRows): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const focused = document.activeElement;
    if (event.defaultPrevented || !focused || !table.current?.contains(focused) || isText(focused)) return;
    if ((globalThis.getSelection()?.toString() ?? '') !== '') return;
    const { text, rows } = selected();
    if (rows === 0) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    sayCopied(rows);
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => take(event);
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, []);
}
