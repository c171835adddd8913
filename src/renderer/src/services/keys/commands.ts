import { RELIABILITY, type Route } from '../places/route';
import { focusPage } from '../places/focus-page';
import { PLACES } from '../places/places';
import type { Services } from '../services';
import { askTraining } from './ask-training';
import { openKeyboardMap, toggleKeyboardMap } from './keyboard';

/** Something a person can do from anywhere: by its key, or by its name in the palette. */
export interface Command {
  readonly id: string;
  /** What the palette calls it. */
  readonly label: string;
  readonly run: () => void;
  /** As `n`, `mod+e`, `mod+shift+l`, `alt+arrowleft`. The first is shown. A single letter gives way to typing and dialogs. */
  readonly keys?: readonly string[];
  /** What the keyboard map says of its key, where that is another thing than its label. */
  readonly does?: string;
  /** What a key does at once, a name in the palette need not. */
  readonly byKey?: () => void;
  /** Not in the palette: it makes no sense there. */
  readonly isKeyOnly?: boolean;
}

/** Every command, in the order of the keyboard map and of the palette. */
export function createCommands({ actions, navigation, profile, tour }: Services): readonly Command[] {
  const { go } = navigation.getState();
  const arrive = (route: Route) => (): void => {
    go(route);
    focusPage();
  };
  return [
    {
      id: 'new-jackpot',
      label: 'New jackpot',
      keys: ['n'],
      run: () => {
        actions.createJackpot();
        focusPage();
      },
    },
    { id: 'import-files', label: 'Import files…', keys: ['i'], run: () => void actions.chooseAndImport('files') },
    { id: 'import-folder', label: 'Import folder…', run: () => void actions.chooseAndImport('folder') },
    {
      id: 'review-names',
      label: 'Review names that wait for a person',
      keys: ['r'],
      run: arrive({ page: 'data', tab: 'teams', view: 'review' }),
    },
    {
      id: 'train-all',
      label: 'Train all leagues',
      keys: ['t'],
      does: 'Train all leagues, after asking',
      byKey: askTraining,
      run: () => void actions.train('all'),
    },
    { id: 'load-demo', label: 'Load the demo league', run: () => void actions.loadDemo() },
    {
      id: 'validate',
      label: 'Run validation',
      run: () => void actions.validate({ leagues: 'all', preset: 'fitted' }),
    },
    { id: 'calibration', label: 'Calibration of past forecasts', run: arrive(RELIABILITY) },
    {
      id: 'data-exports',
      label: 'Export data (tables, the store, names, settings)',
      run: arrive({ page: 'reports', tab: 'data' }),
    },
    { id: 'backup', label: 'Back up the store now', run: () => void actions.stores.backUp() },
    { id: 'backups', label: 'Backups: check, restore, delete', run: arrive({ page: 'health', tab: 'backups' }) },
    { id: 'copy-store', label: 'Copy the store to a folder…', run: () => void actions.copyStore() },
    { id: 'verify-report', label: 'Verify a report…', run: () => void actions.chooseAndVerify('folder') },
    { id: 'verify-zip', label: 'Verify the zip of a report…', run: () => void actions.chooseAndVerify('zip') },
    {
      id: 'reproduce-report',
      label: 'Reproduce a report from the raw files…',
      run: () => void actions.chooseAndReproduce(),
    },
    {
      id: 'look',
      label: 'Look: light, dark, as the system',
      keys: ['mod+shift+l'],
      run: () => profile.getState().nextLook(),
    },
    { id: 'look-light', label: 'Theme: light', run: () => void profile.getState().change({ look: 'light' }) },
    { id: 'look-dark', label: 'Theme: dark', run: () => void profile.getState().change({ look: 'dark' }) },
    { id: 'look-auto', label: 'Theme: as the system', run: () => void profile.getState().change({ look: 'auto' }) },
    { id: 'tour', label: 'Take the tour', run: () => tour.getState().open() },
    { id: 'keyboard', label: 'Keyboard map', keys: ['f1', '?'], byKey: toggleKeyboardMap, run: openKeyboardMap },
    { id: 'filter', label: 'Filter the table on the page', keys: ['/'], isKeyOnly: true, run: focusFilter },
    { id: 'back', label: 'Back', keys: ['alt+arrowleft'], isKeyOnly: true, run: () => history.back() },
    { id: 'forward', label: 'Forward', keys: ['alt+arrowright'], isKeyOnly: true, run: () => history.forward() },
    ...PLACES.map(({ page, name, start }, index) => ({
      id: `page-${page}`,
      label: name,
      // A digit a place, as far as there are digits.
      ...(index < 9 ? { keys: [`mod+${index + 1}`] } : {}),
      does: `Go to ${name}`,
      run: arrive(start),
    })),
  ];
}

function focusFilter(): void {
  document.querySelector<HTMLInputElement>('#content input[data-filter]')?.focus();
}
