/** Drawings until a page that is drawn in slices has its own title. */
const PATIENCE = 12;

/**
 * Who went to a page from outside of it, by the palette, a key or the status line, goes on from its title.
 *
 * Its title may be another element than the one before: it is looked for until it stays, or until a person goes elsewhere.
 */
export function focusPage(): void {
  const before = document.activeElement;
  let left = PATIENCE;
  const stop = (): void => {
    left = 0;
    window.removeEventListener('keydown', stop, true);
  };
  const follow = (): void => {
    const title = document.querySelector<HTMLElement>('#page-title');
    const now = document.activeElement;
    // What was opened since, and a page that begins with something to type into, have the focus where it is wanted.
    if (now !== null && ![document.body, before, title].includes(now as HTMLElement)) left = 0;
    if (left === 0) return stop();
    title?.focus({ preventScroll: true });
    left -= 1;
    requestAnimationFrame(follow);
  };
  requestAnimationFrame(() => {
    window.addEventListener('keydown', stop, true);
    follow();
  });
}
