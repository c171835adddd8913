/** A kind of file that the application opens from the desktop. */
export interface FileAssociation {
  readonly ext: string;
  readonly name: string;
  readonly mimeType: string;
  /** The kind of file it is beneath. */
  readonly subclassOf: string;
}

/**
 * Stores and reports under names of their own. `.sqlite` and `.zip` stay with whoever opens them now: a store or a report
 * of the usual name opens as well, from the window, by "Open with", or given to the application as its argument.
 */
export const FILE_ASSOCIATIONS: readonly FileAssociation[] = [
  {
    ext: 'jackpot-store',
    name: 'Football jackpot store',
    mimeType: 'application/x-football-jackpot-store',
    subclassOf: 'application/vnd.sqlite3',
  },
  {
    ext: 'jackpot-report',
    name: 'Football jackpot report',
    mimeType: 'application/x-football-jackpot-report',
    subclassOf: 'application/zip',
  },
];
