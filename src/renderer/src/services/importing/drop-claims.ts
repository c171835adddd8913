import { useEffect, useEffectEvent } from 'react';
import { createStore } from 'zustand/vanilla';

/** What a page does with files dropped anywhere on the window while it is shown. */
export interface DropClaim {
  /** What happens on letting go, as the window says it while files are held over it. */
  readonly words: string;
  /** Whether these are files of that kind: others are what they are elsewhere. */
  readonly accepts: (files: readonly File[]) => boolean;
  readonly take: (files: readonly File[]) => void;
}

/** The claim of the page that is shown; null where files are season files. */
export const dropClaim = createStore<{ readonly claim: DropClaim | null }>()(() => ({ claim: null }));

const anything = (): boolean => true;

/** One text, and no folder or archive. */
export const isOneText = ([file, ...more]: readonly File[]): boolean =>
  file !== undefined && more.length === 0 && /\.(?:txt|csv|tsv)$/i.test(file.name);

/** Take what is dropped on the window while the calling component is shown. @param words null claims nothing */
export function useDropClaim(
  words: string | null,
  take: (files: readonly File[]) => void,
  accepts: DropClaim['accepts'] = anything,
): void {
  const onTake = useEffectEvent(take);
  useEffect(() => {
    if (words === null) return;
    const claim: DropClaim = { words, accepts, take: (files) => onTake(files) };
    dropClaim.setState({ claim });
    return () => {
      if (dropClaim.getState().claim === claim) dropClaim.setState({ claim: null });
    };
  }, [words, accepts]);
}
