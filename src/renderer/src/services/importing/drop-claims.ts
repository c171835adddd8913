import { useEffect, useEffectEvent } from 'react';
import { createStore } from 'zustand/vanilla';

/** What a page does with files dropped anywhere on the window while it is shown. */
export interface DropClaim {
  /** What happens on letting go, as the window says it while files are held over it. */
  readonly words: string;
  readonly take: (files: readonly File[]) => void;
}

/** The claim of the page that is shown; null where files are season files. */
export const dropClaim = createStore<{ readonly claim: DropClaim | null }>()(() => ({ claim: null }));

/** Take what is dropped on the window while the calling component is shown. @param words null claims nothing */
export function useDropClaim(words: string | null, take: (files: readonly File[]) => void): void {
  const onTake = useEffectEvent(take);
  useEffect(() => {
    if (words === null) return;
    const claim: DropClaim = { words, take: (files) => onTake(files) };
    dropClaim.setState({ claim });
    return () => {
      if (dropClaim.getState().claim === claim) dropClaim.setState({ claim: null });
    };
  }, [words]);
}
