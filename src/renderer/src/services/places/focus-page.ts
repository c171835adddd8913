/** Drawings, once the page is there, until one that is drawn in slices has its own title. */
const PATIENCE = 12;
/** Milliseconds after which a page that has not come is not waited for. */
const LONGEST = 10_000;

/** Whether the place that was gone to is the one that is drawn: its code may have to be read first. */
function hasArrived(): boolean {
  const frame = document.querySelector<HTMLElement>('[data-place]');
  return frame === null || frame.dataset.place === frame.dataset.shown;
}

/**
 * Who went to a page from outside of it, by the palette, a key or the status line, goes on from its title.
 *
 * Its title may be another element than the one before: it is looked for until it stays, or until a person goes elsewhere.
 */
export function focusPage(): void {
  const before = document.activeElement;
  const began = performance.now();
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
    if (title !== null && hasArrived()) {
      title.focus({ preventScroll: true });
      left -= 1;
    } else if (performance.now() - began > LONGEST) left = 0;
    requestAnimationFrame(follow);
  };
  requestAnimationFrame(() => {
    window.addEventListener('keydown', stop, true);
    follow();
  });
}
