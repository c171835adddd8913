import { createStore } from 'zustand/vanilla';

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
/** The name of the main modifier on this machine. */
export const MOD = isMac ? '⌘' : 'Ctrl';

export const keyboardMap = createStore<{ readonly open: boolean }>()(() => ({ open: false }));
export const openKeyboardMap = (): void => keyboardMap.setState({ open: true });
export const closeKeyboardMap = (): void => keyboardMap.setState({ open: false });
export const toggleKeyboardMap = (): void => keyboardMap.setState(({ open }) => ({ open: !open }));

/** Ctrl here, Command on a Mac. */
export const hasMod = (event: Pick<KeyboardEvent, 'metaKey' | 'ctrlKey'>): boolean =>
  isMac ? event.metaKey : event.ctrlKey;

type Pressed = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/** Whether a key as commands write it, `mod+shift+l`, is the one pressed. Shift is part of what `?` is. */
export function isPressed(written: string, event: Pressed): boolean {
  const parts = written.split('+');
  const key = parts.at(-1)!;
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  return (
    event.key.toLowerCase() === key &&
    hasMod(event) === parts.includes('mod') &&
    event.altKey === parts.includes('alt') &&
    (isSign || event.shiftKey === parts.includes('shift'))
  );
}

/** A key without modifiers that writes something: it gives way to typing, and to a dialog. */
export const isSingle = (written: string): boolean => written.length === 1;

const NAMES: Readonly<Record<string, string>> = {
  mod: MOD,
  alt: 'Alt',
  shift: 'Shift',
  arrowleft: '←',
  arrowright: '→',
};

/** As it stands on a keyboard: `Ctrl Shift L`. */
export const nameOfKey = (written: string): string =>
  written
    .split('+')
    .map((part) => NAMES[part] ?? part.toUpperCase())
    .join(' ');

/** True while keys belong to something a person types into. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
