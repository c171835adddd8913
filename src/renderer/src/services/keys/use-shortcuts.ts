import { useEffect } from 'react';
import { closeKeyboardMap, hasMod, isTyping, keyboardMap, openKeyboardMap } from './keyboard';
import { PLACES } from '../places/places';
import { useServices } from '../services-context';

/** Keys that work on every page. Pages add their own with `usePageShortcut`. */
export function useShortcuts(): void {
  const { actions, navigation, theme } = useServices();
  useEffect(() => {
    const plain: Record<string, () => void> = {
      n: () => actions.createJackpot(),
      i: () => void actions.chooseAndImport('files'),
      r: () => navigation.getState().go({ page: 'data', tab: 'teams', view: 'review' }),
      t: () => void actions.train('all'),
      '/': focusFilter,
      '?': openKeyboardMap,
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      const key = event.key.toLowerCase();
      const place = hasMod(event) && !event.shiftKey && !event.altKey ? PLACES[Number(key) - 1] : undefined;
      if (key === 'f1') (keyboardMap.getState().open ? closeKeyboardMap : openKeyboardMap)();
      else if (place) navigation.getState().go(place.start);
      else if (hasMod(event) && event.shiftKey && key === 'l') theme.getState().next();
      else if (event.altKey && key === 'arrowleft') history.back();
      else if (event.altKey && key === 'arrowright') history.forward();
      else if (!hasMod(event) && !event.altKey && !isTyping(event) && !dialogIsOpen() && plain[key]) plain[key]();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions, navigation, theme]);
}

/** A key with Ctrl/Cmd that works while the calling page is shown. */
export function usePageShortcut(key: string, run: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (hasMod(event) && event.key.toLowerCase() === key && !event.defaultPrevented && !dialogIsOpen()) {
        event.preventDefault();
        run(event);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key, run]);
}

const dialogIsOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

function focusFilter(): void {
  document.querySelector<HTMLInputElement>('#content input[data-filter]')?.focus();
}
