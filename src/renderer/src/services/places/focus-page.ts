/**
 * Who went to a page from outside of it, by the palette, a key or the status line, goes on from its title.
 *
 * A page is drawn in slices, and its title is another element than the one before: it is looked for until it stays.
 */
export function focusPage(): void {
  let left = 12;
  const before = document.activeElement;
  const follow = (): void => {
    const title = document.querySelector<HTMLElement>('#page-title');
    const now = document.activeElement;
    // A page that begins with something to type into, and what was opened since, have the focus where it is wanted.
    if (now !== title && now !== before && now?.closest('#content, [role="dialog"]')) return;
    title?.focus({ preventScroll: true });
    left -= 1;
    if (left > 0) requestAnimationFrame(follow);
  };
  requestAnimationFrame(follow);
}
