import { useEffect } from 'react';

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';
/** What stands over or beside the page keeps the focus as long as it is there. */
const ENCLOSED = '[role="dialog"], aside, [data-focus-stays]';

const isNothing = (element: Element | null): boolean => element === null || element === document.body;
const canHaveFocus = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null;
const isSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/**
 * What takes the focus when the thing that had it is gone: the row of its table one is on, what is first in the details or
 * dialog it was in, else the title of the page. Never another button of the same row: the next Enter would press it.
 *
 * @param path the element that had the focus, and what it stood in, innermost first
 */
function heirOf(path: readonly Element[]): HTMLElement | null {
  for (const element of path) {
    if (!element.isConnected) continue;
    const place = element.matches('table')
      ? 'tr[tabindex="0"], [tabindex="0"]'
      : element.matches(ENCLOSED)
        ? FOCUSABLE
        : '';
    const found = place === '' ? undefined : [...element.querySelectorAll<HTMLElement>(place)].find(isSeen);
    if (found) return found;
  }
  return document.querySelector<HTMLElement>('#page-title');
}

/** The focus never falls to nothing: where what had it goes or can have it no longer, something near it takes it. */
export function useFocusGuard(): void {
  useEffect(() => {
    let path: readonly Element[] = [];
    let frame = 0;
    const isLost = (): boolean => isNothing(document.activeElement) && path[0] !== undefined && !canHaveFocus(path[0]);
    const note = ({ target }: FocusEvent): void => {
      path = [];
      const ancestors: Element[] = [];
      for (let at = target instanceof Element ? target : null; at; at = at.parentElement) ancestors.push(at);
      path = ancestors;
    };
    // A click on nothing is a person who let go of the focus.
    const letGo = (): void =>
      void setTimeout(() => {
        if (isNothing(document.activeElement) && !isLost()) path = [];
      });
    const mend = (): void => {
      frame = 0;
      if (!isLost()) return;
      const heir = heirOf(path);
      path = [];
      heir?.focus({ preventScroll: true });
    };
    // Two drawings later, so that a page that gives the focus a place itself comes first.
    const look = (): void => {
      if (frame === 0 && isLost()) frame = requestAnimationFrame(() => (frame = requestAnimationFrame(mend)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'inert'],
    });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', letGo, true);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', letGo, true);
    };
  }, []);
}
