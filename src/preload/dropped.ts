import { ipcRenderer, webUtils } from 'electron';
import { DROPPED } from '../contract/topics';

/**
 * What a person last let go over the window, as the tokens of its places. The files are taken from the event itself, in a
 * world that the page cannot reach: a page can neither make such an event nor give a file another path.
 */
export function followDrops(): () => Promise<readonly string[]> {
  let last: Promise<readonly string[]> = Promise.resolve([]);
  window.addEventListener(
    'drop',
    (event) => {
      if (!event.isTrusted) return;
      const paths = [...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== '');
      last = ipcRenderer.invoke(DROPPED, paths) as Promise<readonly string[]>;
    },
    { capture: true },
  );
  return () => last;
}

/** Electron before 29 has no `webUtils` and writes the path on the file itself. */
const pathOf = (file: File): string =>
  (webUtils as typeof webUtils | undefined)?.getPathForFile(file) ?? (file as File & { path?: string }).path ?? '';
