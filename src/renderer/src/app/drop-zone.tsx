import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { dropClaim } from '../services/drop-claims';
import { notifyError } from '../services/notify';
import classes from './drop-zone.module.css';
import { useServices } from '../services/services-context';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes season files and folders, on every page that has no other use for files. */
export function DropZone() {
  const { actions, bridge } = useServices();
  const [isOver, setIsOver] = useState(false);
  const { claim } = useStore(dropClaim);
  useEffect(() => {
    // Enter and leave fire for every element crossed; only their balance says whether the pointer is inside.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // What is let go just as something vanishes under the pointer lands on an element that was never held over.
      event.preventDefault();
      depth += 1;
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      const { claim } = dropClaim.getState();
      if (claim) {
        claim.take([...(event.dataTransfer?.files ?? [])]);
        return;
      }
      const paths = [...(event.dataTransfer?.files ?? [])].map((file) => pathOf(file, bridge)).filter((path) => path);
      if (paths.length > 0) void actions.importPaths(paths);
      else
        notifyError('Import failed', {
          code: 'bad-file',
          message: 'What was dropped is not a file or folder on disk.',
        });
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [actions, bridge]);
  return isOver ? (
    <div className={classes.drop}>{claim?.words ?? 'Drop season files or folders to import them'}</div>
  ) : null;
}

/** Older Electron writes the path on the file, newer ones ask the bridge. */
const pathOf = (file: File, bridge: { pathForFile: (file: File) => string }): string =>
  (file as File & { readonly path?: string }).path || bridge.pathForFile(file);
