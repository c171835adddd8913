import { notificationsStore } from '@mantine/notifications';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createServices } from '../../../src/renderer/src/services/services';
import { demoStore, temporaryFolder, WORKER_FILE } from '../../support/stores';
import { openWindow, resultOf, type TestWindow } from '../../support/window';

/** A job starts a worker, and draws every fixture. */
const SLOW = { timeout: 50_000 };
/** What the dialogs answer next. */
let chosen: string | null = null;
let window: TestWindow;
let jackpot: { readonly id: string; readonly name: string };
beforeAll(async () => {
  const answer = () => Promise.resolve({ ok: true as const, value: { path: chosen } });
  window = await openWindow(demoStore(WORKER_FILE), {
    'desktop.chooseFolder': answer,
    'desktop.chooseReport': answer,
    'desktop.showInFolder': ({ path }) =>
      Promise.resolve({ ok: false as const, error: { code: 'bad-request' as const, message: `no folder ${path}` } }),
  });
  [jackpot] = (await window.ask('jackpots.list', {})) as unknown as [typeof jackpot];
});
afterAll(() => window.close());

let page: ReturnType<typeof createServices>;
beforeEach(() => {
  page = createServices(window.bridge, {
    location: { hash: '' },
    addEventListener: () => undefined,
    localStorage: { getItem: () => null, setItem: () => undefined },
  });
  notificationsStore.setState({ ...notificationsStore.getState(), notifications: [], queue: [] });
  const stop = page.listen();
  return () => stop();
});
const said = (): unknown[] => notificationsStore.getState().notifications.map(({ title }) => title);
const shown = () => page.verification.getState().shown;
const place = () => page.navigation.getState().route;
/** A copy of the demo's report. */
const copy = (): string => {
  const folder = join(temporaryFolder(), 'report');
  cpSync(join(inject('demo'), 'report'), folder, { recursive: true });
  return folder;
};
const exportInto = async (folder: string | null) => {
  chosen = folder;
  const options = { sections: ['summary' as const], note: 'for the board' };
  return page.actions.exportReport({ jackpotId: jackpot.id, options, pdf: false }, jackpot.name);
};
const jobOf = (id: string | undefined) => page.jobs.getState().jobs.find((job) => job.id === id);

describe('a report as it is exported', () => {
  it('goes into a folder of its own, and its end is told where it was begun alone', async () => {
    page.actions.buildReport(jackpot.id);
    expect(place()).toEqual({ page: 'reports', build: jackpot.id });
    const folder = temporaryFolder();
    expect(await exportInto(folder)).toBeNull();
    const id = page.runs.getState().exports.get(jackpot.id);
    await expect.poll(() => jobOf(id)?.state, SLOW).toBe('done');
    const job = await window.ask('jobs.get', { id: id! });
    expect(job.title).toMatch(new RegExp(`^Export the report of ${jackpot.name}, version 1$`));
    expect(job).toMatchObject({ result: { signed: false, withoutPdf: 'it was not asked for' } });
    const { directory } = (job as { result: { directory: string } }).result;
    expect(directory.startsWith(folder)).toBe(true);
    expect(readFileSync(join(directory, 'report.html'), 'utf8')).toContain('for the board');
    expect(said()).toEqual([]);
    const [newest] = await window.ask('reports.list', {});
    expect(newest).toMatchObject({ directory, signed: false });
  });
  it('is announced to a person who went elsewhere, with the way back to what it brought', async () => {
    await exportInto(temporaryFolder());
    await expect.poll(said, SLOW).toEqual([expect.stringMatching(/^Export the report of .*: done$/)]);
    const [job] = page.jobs.getState().jobs;
    page.runs.setState({ exports: new Map() });
    expect(await page.actions.showReportJob({ ...job!, result: null } as typeof job & object)).toBeNull();
    expect(place()).toEqual({ page: 'reports', build: jackpot.id });
    expect(page.runs.getState().exports.get(jackpot.id)).toBe(job!.id);
  });
  it('is not begun where no folder was chosen, and fails where it was asked for', async () => {
    const before = page.runs.getState().exports.size;
    expect(await exportInto(null)).toBeNull();
    expect(page.runs.getState().exports.size).toBe(before);
    const { jackpot: draft } = await window.ask('jackpots.create', { name: 'Draft', fixtures: [] });
    chosen = temporaryFolder();
    page.actions.buildReport(draft.id);
    expect(await page.actions.exportReport({ jackpotId: draft.id }, 'Draft')).toMatchObject({
      what: 'Exporting Draft failed',
      error: { message: 'Draft version 1 is a draft' },
    });
    expect(await page.actions.exportReport({ jackpotId: 'jp-none' }, 'Nothing')).toMatchObject({
      what: 'Exporting Nothing failed',
      error: { code: 'not-found' },
    });
    expect(await page.actions.openFolder('/x')).toMatchObject({ error: { message: 'no folder /x' } });
    expect(said()).toEqual([]);
  });
});

describe('a report that is verified', () => {
  const status = () => shown()?.report.status;
  it('is looked at in itself and against this store, and how it held is known afterwards', async () => {
    const folder = copy();
    await page.actions.verifyReport(folder);
    expect(place()).toEqual({ page: 'reports', tab: 'verify' });
    expect(shown()).toMatchObject({ path: folder, report: { status: 'ready', value: { ok: true } } });
    expect(shown()!.store).toMatchObject({
      status: 'ready',
      value: [
        { name: 'anchor in this store', verdict: 'passed' },
        { name: 'jackpot in this store', verdict: 'passed' },
      ],
    });
    expect(page.verification.getState().known.get(folder)).toMatchObject({ state: 'verified' });
    page.verification.getState().close();
    expect(shown()).toBeNull();
    expect(page.verification.getState().known.has(folder)).toBe(true);
  });
  it('is the expected one or not; what can be no hash expects nothing', async () => {
    const folder = copy();
    const { contentHash } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { contentHash: string };
    const verdict = async (expected: string): Promise<unknown> => {
      page.verification.getState().setExpect(expected);
      await page.actions.verifyReport(folder);
      const { report } = shown()!;
      return report.status === 'ready'
        ? report.value.checks.find(({ name }) => name === 'expected hash')?.verdict
        : null;
    };
    expect(await verdict(` ${contentHash.slice(0, 12).toUpperCase()} `)).toBe('passed');
    expect(await verdict('0123456789')).toBe('failed');
    expect(await verdict('not a hash')).toBeUndefined();
  });
  it('is the last one that was asked for, whichever answer comes first', async () => {
    const [first, second] = [copy(), copy()];
    await Promise.all([page.actions.verifyReport(first), page.actions.verifyReport(second)]);
    expect(shown()).toMatchObject({ path: second, report: { value: { directory: second } } });
    expect([...page.verification.getState().known.keys()]).toEqual(expect.arrayContaining([first, second]));
  });
  it('says in place why it cannot be read, or that nothing on disk was dropped', async () => {
    await page.actions.verifyReport(join(temporaryFolder(), 'nothing'));
    expect(shown()).toMatchObject({ report: { status: 'failed', error: { code: 'not-found' } } });
    page.actions.refuseDrop();
    expect(page.verification.getState()).toMatchObject({ shown: null, failure: { error: { code: 'bad-file' } } });
    expect(said()).toEqual([]);
  });
  it('is taken from what is dropped, anywhere by its manifest, among reports every zip; the rest is for the import', async () => {
    const folder = copy();
    const seasons = join(inject('demo'), 'seasons');
    const zip = join(temporaryFolder(), 'seasons.zip');
    writeFileSync(zip, 'no archive');
    page.navigation.getState().go({ page: 'health' });
    expect(await page.actions.takeReports([seasons, zip])).toEqual([seasons, zip]);
    expect(place()).toEqual({ page: 'health' });
    const archive = join(folder, 'report.zip');
    expect(existsSync(archive)).toBe(true);
    expect(await page.actions.takeReports([seasons, archive, folder])).toEqual([seasons]);
    expect(place()).toEqual({ page: 'reports', tab: 'verify' });
    expect(shown()).toMatchObject({ path: archive, left: 1 });
    await expect.poll(status).toBe('ready');
    expect(await page.actions.takeReports([zip])).toEqual([]);
    await expect.poll(status).toBe('failed');
  });
});

describe('a report made again from the raw files', () => {
  it('is begun from one that holds, and its end is told where it stands', async () => {
    const folder = copy();
    chosen = folder;
    expect(await page.actions.chooseAndVerify('folder')).toBe(true);
    chosen = temporaryFolder();
    writeFileSync(join(chosen, 'another.csv'), 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\n');
    expect(await page.actions.reproduceReport(folder)).toBeNull();
    const id = page.runs.getState().reproduction!;
    await expect.poll(() => jobOf(id)?.state, SLOW).toBe('done');
    const job = await window.ask('jobs.get', { id });
    expect(job).toMatchObject({ kind: 'reproduce', title: 'Make report again from the raw files' });
    const { same, again, files, differences } = resultOf(job, 'reproduce');
    expect([same, again, files, differences[0]?.what]).toEqual([false, null, 0, 'file']);
    expect(said()).toEqual([]);
    page.navigation.getState().go({ page: 'health' });
    await page.actions.showReportJob(job);
    expect(place()).toEqual({ page: 'reports', tab: 'verify' });
  });
  it('is not begun from one that does not hold, nor where nothing was chosen', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'predictions.csv'), 'nothing');
    chosen = folder;
    await page.actions.chooseAndReproduce();
    expect(shown()).toMatchObject({ report: { value: { ok: false } } });
    expect(page.runs.getState().reproduction).toBeNull();
    chosen = null;
    await page.actions.chooseAndReproduce();
    expect(shown()).toMatchObject({ path: folder });
  });
});
