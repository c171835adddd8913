import type { StoreApi } from 'zustand/vanilla';
import type { Api, Job, RequestInput } from '../../contract-types';
import type { ActionEnd } from './data-actions';
import type { JobsState } from '../work/jobs-store';
import type { NavigationState } from '../places/navigation-store';
import type { ReportRuns } from '../work/report-runs';
import type { VerificationState } from '../work/verification-store';

export interface ReportActionDeps {
  readonly api: Api;
  readonly jobs: StoreApi<JobsState>;
  readonly navigation: StoreApi<NavigationState>;
  readonly runs: StoreApi<ReportRuns>;
  readonly verification: StoreApi<VerificationState>;
}

type ExportRequest = Omit<RequestInput<'reports.export'>, 'directory' | 'ownFolder'>;
const NOT_ON_DISK = { code: 'bad-file', message: 'What was dropped is not a file or folder on disk.' } as const;

/** What a person can do with reports. What goes wrong is handed back, or stands where reports are verified. */
export function createReportActions({ api, jobs, navigation, runs, verification }: ReportActionDeps) {
  const chooseFolder = async (
    title: string,
    use: 'read' | 'write',
  ): Promise<{ readonly path: string | null } | { readonly end: ActionEnd }> => {
    const reply = await api['desktop.chooseFolder']({ title, use });
    return reply.ok ? reply.value : { end: { what: 'Choosing a folder failed', error: reply.error } };
  };
  const goToVerify = (): void => navigation.getState().go({ page: 'reports', tab: 'verify' });
  const verify = async (path: string, left = 0): Promise<void> => {
    goToVerify();
    await verification.getState().verify(path, left);
  };
  /** Ask for a folder or a zip, and verify it; where nothing was chosen, what was shown stays. */
  const chooseAndVerify = async (what: 'folder' | 'zip'): Promise<boolean> => {
    goToVerify();
    const reply = await api['desktop.chooseReport']({ what });
    if (!reply.ok) verification.getState().fail({ what: 'Choosing a report failed', error: reply.error });
    else if (reply.value.path !== null) await verify(reply.value.path);
    return reply.ok && reply.value.path !== null;
  };
  const showExport = (jackpotId: string, jobId: string): void => {
    runs.setState(({ exports }) => ({ exports: new Map(exports).set(jackpotId, jobId) }));
    navigation.getState().go({ page: 'reports', build: jackpotId });
  };
  /** Make the report again from the raw files in a folder a person chooses. */
  const reproduce = async (report: string): Promise<ActionEnd> => {
    const folder = await chooseFolder('Folder of the raw season files', 'read');
    if ('end' in folder) return folder.end;
    if (folder.path === null) return null;
    const reply = await api['reports.reproduce']({ report, data: folder.path });
    if (!reply.ok) return { what: 'Making the report again failed', error: reply.error };
    runs.setState({ reproduction: reply.value.jobId });
    await jobs.getState().follow(reply.value.jobId);
    return null;
  };

  return {
    verifyReport: (path: string): Promise<void> => verify(path),
    chooseAndVerify,
    reproduceReport: reproduce,
    buildReport: (build: string): void => navigation.getState().go({ page: 'reports', build }),
    /** Ask for a folder, and write the report into one of its own there. */
    exportReport: async (request: ExportRequest, name: string): Promise<ActionEnd> => {
      const folder = await chooseFolder(`Folder for the report of ${name}`, 'write');
      if ('end' in folder) return folder.end;
      if (folder.path === null) return null;
      const reply = await api['reports.export']({ ...request, directory: folder.path, ownFolder: true });
      if (!reply.ok) return { what: `Exporting ${name} failed`, error: reply.error };
      // Before its end can be told: who waits for it sees it here.
      runs.setState(({ exports }) => ({ exports: new Map(exports).set(request.jackpotId, reply.value.jobId) }));
      await jobs.getState().follow(reply.value.jobId);
      return null;
    },
    openFolder: async (path: string): Promise<ActionEnd> => {
      const reply = await api['desktop.showInFolder']({ path });
      return reply.ok ? null : { what: 'Showing the folder failed', error: reply.error };
    },
    /** Verify a report a person chooses; one that holds is then made again from the raw files they choose. */
    chooseAndReproduce: async (): Promise<void> => {
      if (!(await chooseAndVerify('folder'))) return;
      const { shown } = verification.getState();
      if (shown?.report.status !== 'ready' || !shown.report.value.ok) return;
      const end = await reproduce(shown.path);
      if (end) verification.getState().fail(end);
    },
    /**
     * What of dropped paths is no report. A report is verified: anywhere by the manifest in it; where reports are
     * expected, every archive is one.
     */
    takeReports: async (paths: readonly string[]): Promise<readonly string[]> => {
      const isAmongReports = navigation.getState().route.page === 'reports';
      const reply = await api['reports.recognise']({ paths: [...paths] });
      const recognised = reply.ok ? reply.value.reports : [];
      const isReport = (path: string): boolean => recognised.includes(path) || (isAmongReports && /\.zip$/i.test(path));
      const [first, ...left] = paths.filter(isReport);
      if (first !== undefined) void verify(first, left.length);
      return paths.filter((path) => !isReport(path));
    },
    /** Verify the report that was opened from outside, if there is one. */
    verifyOpened: async (): Promise<void> => {
      const reply = await api['desktop.takeOpened']({});
      if (reply.ok && reply.value.path !== null) void verify(reply.value.path);
    },
    refuseDrop: (): void => {
      goToVerify();
      verification.getState().fail({ what: 'Verifying a report failed', error: NOT_ON_DISK });
    },
    /** Go to where the result of a job about reports stands. */
    showReportJob: async (job: Job): Promise<ActionEnd> => {
      if (job.kind === 'reproduce') {
        runs.setState({ reproduction: job.id });
        // Nothing above it that hides it.
        verification.getState().close();
        goToVerify();
        return null;
      }
      // A list leaves out large results.
      const reply = job.result ? { ok: true as const, value: job } : await api['jobs.get']({ id: job.id });
      if (!reply.ok) return { what: `Reading what ${job.title} brought failed`, error: reply.error };
      if (reply.value.kind === 'report' && reply.value.result) showExport(reply.value.result.jackpotId, job.id);
      return null;
    },
  };
}
