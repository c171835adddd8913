import { useProfile } from '../../services/use-profile';

/** Pixels of a row of one line, as `tokens.css` has them. */
const ROW = { comfortable: 32, compact: 26 } as const;

/** How high rows are for this person: of one line in pixels, and what text is multiplied by. */
export function useRowScale(): { readonly row: number; readonly text: number } {
  const { density, textSize } = useProfile();
  return { row: (ROW[density] * textSize) / 100, text: textSize / 100 };
}
