import { openReport } from './report-files';

/** Whether a path is a report, by the manifest in it; whatever cannot be opened is none. */
export function isReport(path: string): boolean {
  try {
    openReport(path);
    return true;
  } catch {
    return false;
  }
}
