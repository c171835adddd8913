import type { Profile } from '../contract-types';

/** What of a profile the sizes of the window depend on: `tokens.css` has the rules. */
export function applyProfile(
  { textSize, density }: Pick<Profile, 'textSize' | 'density'>,
  root: HTMLElement = document.documentElement,
): void {
  root.dataset.textSize = String(textSize);
  root.dataset.density = density;
}
