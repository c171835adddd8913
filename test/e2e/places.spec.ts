import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel, Reply } from '../../src/contract';
import { call, chooseInDialogs, chosenFolder, copyStore, expect, launch, test, type Running } from './application';

const SECRET = 'Day;Home team;Away team\n2023-05-01;the analyst’s own;secret\n';
const NOT_CHOSEN = 'this is no file or folder that was chosen or dropped for this';

/** What main answers to a call of a page that sends whatever it likes. */
const answerTo = ({ page }: Running, channel: Channel, request: unknown): Promise<Reply<unknown>> =>
  page.evaluate<Reply<unknown>, readonly [Channel, unknown]>(
    ([name, argument]) => {
      const api = window.jackpot.api as unknown as Record<Channel, (request: unknown) => Promise<Reply<unknown>>>;
      return api[name](argument);
    },
    [channel, request],
  );

/** Every call by which a page could reach a file, with these for what it reads and what it writes into. */
const callsWith = (jackpotId: string, file: string, into: string): readonly (readonly [Channel, unknown])[] => [
  ['data.import', { paths: [file] }],
  ['data.import', { paths: [file], dryRun: true }],
  ['data.describeTable', { path: file }],
  ['reports.verify', { directory: file }],
  ['reports.compareWithStore', { directory: file }],
  ['reports.recognise', { paths: [file] }],
  ['reports.reproduce', { report: file, data: file }],
  ['reports.export', { jackpotId, directory: into }],
  ['exports.write', { table: 'matches', path: into, intoFolder: true }],
  ['exports.copyStore', { path: into, intoFolder: true }],
  ['desktop.showInFolder', { path: into }],
];

test('the page names no path: whatever it says itself is refused, and nothing is read or written', async ({
  demo,
  folder,
}) => {
  const running = await launch({ store: copyStore(demo, folder) });
  const { app, page } = running;
  const [secret, out] = [join(folder, 'secret.csv'), join(folder, 'out')];
  writeFileSync(secret, SECRET);
  mkdirSync(out);
  const [jackpot] = await call(page, 'jackpots.list', {});
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { shown: [] });
    shell.showItemInFolder = (path) => (globalThis as unknown as { shown: string[] }).shown.push(path);
  });
  const jobs = (await call(page, 'jobs.list', {})).length;
  /** All of it is refused, for the reason that it was not chosen. */
  const refuses = async (file: string, into: string): Promise<void> => {
    for (const [channel, request] of callsWith(jackpot!.id, file, into)) {
      const reply = await answerTo(running, channel, request);
      expect([channel, reply]).toMatchObject([channel, { ok: false, error: { message: NOT_CHOSEN } }]);
    }
  };

  await test.step('a path', () => refuses(secret, out));
  await test.step('a path of another machine', () => refuses('\\\\host\\share\\a.csv', '\\\\host\\share'));
  const read = await chosenFolder(running, join(demo.directory, 'seasons'), 'read');
  const write = await chosenFolder(running, out, 'write');
  await test.step('a place of another use', () => refuses(write, read));
  await test.step('a place with another path in it', () =>
    refuses(read.replace(join(demo.directory, 'seasons'), secret), write.replace(out, join(folder, 'elsewhere'))));
  await test.step('a place with another use written on it', () =>
    refuses(write.replace('place:write:', 'place:read:'), read.replace('place:read:', 'place:write:')));
  await test.step('a drop that a script has made up', async () => {
    const dropped = await page.evaluate(async (path) => {
      const files = new DataTransfer();
      const file = new File(['x'], 'secret.csv');
      Object.defineProperty(file, 'path', { value: path });
      files.items.add(file);
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      return window.jackpot.dropped();
    }, secret);
    expect(dropped).toEqual([]);
  });
  expect([readdirSync(out), existsSync(join(folder, 'elsewhere'))]).toEqual([[], false]);
  expect((await call(page, 'jobs.list', {})).length).toBe(jobs);
  expect(await app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)).toEqual([]);

  await test.step('what was chosen is read and written, and what a record names is shown', async () => {
    await call(page, 'exports.write', { table: 'matches', path: write, intoFolder: true });
    await expect.poll(() => readdirSync(out)).toEqual(['matches.csv']);
    await expect.poll(async () => (await call(page, 'jobs.list', {}))[0]?.state).toBe('done');
    const [job] = await call(page, 'jobs.list', {});
    const { path } = (job as { result: { path: string } }).result;
    expect(path).toMatch(/^place:record:/);
    await call(page, 'desktop.showInFolder', { path });
    expect(await app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)).toEqual([
      join(out, 'matches.csv'),
    ]);
    await chooseInDialogs(app, secret);
    const { paths } = await call(page, 'desktop.chooseImport', { what: 'files' });
    expect(await call(page, 'data.describeTable', { path: paths[0]! })).toMatchObject({ name: 'secret.csv', rows: 1 });
  });
  await app.close();
});
