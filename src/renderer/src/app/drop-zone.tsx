import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { dropClaim } from '../services/importing/drop-claims';
import { notifyError } from '../services/telling/notify';
import type { Page } from '../services/places/route';
import classes from './drop-zone.module.css';
import { useServices } from '../services/services-context';

/** What happens on letting go, where it is more than an import. */
const WORDS: Partial<Record<Page, string>> = {
  reports: 'Drop a report, its folder or zip, to verify it; season files are imported',
};

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes season files, folders and reports, on every page that has no other use for files. */
export function DropZone() {
  const { actions, bridge, navigation } = useServices();
  const { page } = useStore(navigation).route;
  const [isOver, setIsOver] = useState(false);
  const { claim } = useStore(dropClaim);
  useEffect(() => {
    const take = async (files: readonly File[]): Promise<void> => {
      const { claim: open } = dropClaim.getState();
      const claim = open?.accepts(files) ? open : null;
      const paths = await bridge.dropped();
      const left = paths.length > 0 ? await actions.takeReports(paths) : paths;
      if (claim && left.length === paths.length) claim.take(files);
      else if (left.length > 0 && !claim) void actions.importPaths(left);
      else if (paths.length > 0) return;
      else if (navigation.getState().route.page === 'reports') actions.refuseDrop();
      else
        notifyError('Import failed', {
          code: 'bad-file',
          message: 'What was dropped is not a file or folder on disk.',
        });
    };
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
      void take([...(event.dataTransfer?.files ?? [])]);
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
  }, [actions, bridge, navigation]);
  return isOver ? (
    <div className={classes.drop}>{claim?.words ?? WORDS[page] ?? 'Drop season files or folders to import them'}</div>
  ) : null;
}
