const title = (): HTMLElement | null => document.querySelector<HTMLElement>('#page-title');

/** Where the focus fell to nothing, as when the button that had it is gone: the title of the page takes it. */
export function keepFocus(): void {
  requestAnimationFrame(() => {
    const now = document.activeElement;
    if (now === null || now === document.body) title()?.focus();
  });
}
