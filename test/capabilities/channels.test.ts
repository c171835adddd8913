import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import {
  CHANNEL_NAMES,
  contract,
  desktopChannels,
  type Channel,
  type DesktopChannel,
  type Reply,
  type RequestInput,
  type ResponseOf,
  type ServiceChannel,
} from '../../src/contract';
import { EXPORT_TABLES } from '../../src/main/core/words/export-tables';
import { answer } from '../../src/main/capabilities/answer';
import type { Writing } from '../../src/main/capabilities/capability';
import { HANDLERS } from '../../src/main/capabilities/handlers';
import { emptyMemory } from '../../src/main/capabilities/model-memory';
import { openServices, type Services } from '../../src/main/capabilities/services';
import { rescue } from '../../src/main/capabilities/stores/rescue';
import type { ReadableDb } from '../../src/main/db/connection';
import { USABLE } from '../../src/main/db/repositories/usable';
import { openStoreReadOnly } from '../../src/main/db/handle';
import type { StoreSwitch } from '../../src/main/electron/store-switch';
import { answerDesktop } from '../../src/main/electron/answer-desktop';
import { demoStore, temporaryFolder } from '../support/stores';

interface Told {
  readonly title: string;
  readonly emit: (event: 'click' | 'close') => void;
}
const { dialog, shell, notifications, Notification } = vi.hoisted(() => {
  const notifications: Told[] = [];
  class Notification {
    static isSupported = (): boolean => true;
    readonly #listeners = new Map<string, () => void>();
    constructor(private readonly options: { title: string }) {}
    on(event: string, listener: () => void): void {
      this.#listeners.set(event, listener);
    }
    show(): void {
      notifications.push({ title: this.options.title, emit: (event) => this.#listeners.get(event)?.() });
    }
  }
  return { notifications, Notification, ...electronParts() };
  function electronParts() {
    return {
      dialog: {
        showOpenDialog: vi.fn<() => Promise<{ filePaths: string[] }>>(),
        showSaveDialog: vi.fn<(...asked: unknown[]) => Promise<{ filePath: string }>>(),
      },
      shell: { showItemInFolder: vi.fn<(path: string) => void>() },
    };
  }
});
vi.mock('electron', () => ({ dialog, shell, Notification }));
/** What was done to bring the window to the front. */
const fronted: string[] = [];
const frontWindow = {
  isDestroyed: () => false,
  isMinimized: () => false,
  show: () => void fronted.push('show'),
  focus: () => void fronted.push('focus'),
} as never;

let services: Services;
const connections: ReadableDb[] = [];
beforeAll(() => {
  services = demoStore();
});
afterAll(async () => {
  for (const connection of connections) connection.close();
  await services.close();
});

const rethrow = (error: unknown): never => {
  throw error;
};

/** What a handler of the channel's kind is given in the window: a reader's connection cannot write. */
function contextFor(channel: ServiceChannel): Writing {
  const { kind } = HANDLERS[channel];
  if (kind === 'writes' || kind === 'queues') return services;
  if (kind === 'storeless') return { logBug: rethrow } as unknown as Writing;
  const { storePath, analyst, applicationVersion } = services;
  const db = openStoreReadOnly({ path: storePath, analyst });
  connections.push(db);
  return { db, storePath, analyst, applicationVersion, models: emptyMemory(), logBug: rethrow } as unknown as Writing;
}

/** Leaves the store for another as the window does, without a window. */
const went: string[] = [];
const opened: string[] = [];
let known: readonly string[] = [];
const storeSwitch: StoreSwitch = {
  current: () => known[0]!,
  stores: () => ({ current: known[0]!, recent: known.map((path) => ({ path, exists: existsSync(path) })) }),
  goTo: async (path, work) => {
    await work?.();
    went.push(path);
    return true;
  },
  takeOpened: () => opened.shift() ?? null,
  rescue: (task) => Promise.resolve(rescue(task)),
  forget: (path) => (known = known.filter((each) => each !== path)),
  analyst: 'tester',
};
/** A small store of its own, closed, with a backup. */
async function closedStore(): Promise<{ path: string; backup: string }> {
  const path = join(temporaryFolder(), 'store.sqlite');
  const own = openServices({ storePath: path, analyst: 'tester', workerFile: null });
  const id = own.queue.start('backup', { reason: 'asked' });
  const job = await own.queue.finished(id);
  await own.close();
  return { path, backup: job.kind === 'backup' ? job.result!.name : '' };
}

/** Call a channel as the window does; its response must be what the contract says. */
async function call<C extends Channel>(channel: C, request: RequestInput<C>): Promise<ResponseOf<C>> {
  const reply = (await (channel.startsWith('desktop.')
    ? answerDesktop({ window: () => frontWindow, stores: storeSwitch }, channel as DesktopChannel, request, rethrow)
    : answer(contextFor(channel as ServiceChannel), channel as ServiceChannel, request))) as Reply<ResponseOf<C>>;
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  contract[channel].response.parse(structuredClone(reply.value));
  return reply.value;
}
const finishedOf = ({ jobId }: { jobId: string }) => services.queue.finished(jobId);
/** A table of nobody we know: semicolons, decimal commas. */
function otherTable(): string {
  const path = join(temporaryFolder(), 'other.csv');
  const rows = ['2023-05-01;Ädelsberg;Kvarnby;2;1;1,90;3,50;4,20', '2023-05-08;Kvarnby;Ädelsberg;0;0;;;'];
  writeFileSync(path, ['Day;Home team;Away team;HG;AG;Odds 1;Odds X;Odds 2', ...rows, ''].join('\n'));
  return path;
}
async function otherMapping() {
  const { suggestion } = await call('data.describeTable', { path: otherTable() });
  const { date, home, away } = suggestion;
  return { ...suggestion, date: date!, home: home!, away: away!, league: { kind: 'fixed', text: 'Norra' } } as const;
}
const finished = async ({ jobId }: { jobId: string }) => (await services.queue.finished(jobId)).state;
const fixture = { date: '2024-09-01', league: 'DEMO', home: 'Saltmere', away: 'Eastwick Rovers', odds: null };
/** A key of one's own, whatever there was before. */
async function newKey(passphrase: string | null = null) {
  const old = await call('keys.own', {});
  if (old) await call('keys.revoke', { publicKey: old.publicKey, reason: 'test' });
  return call('keys.make', { passphrase });
}
const newDraft = async () => (await call('jackpots.create', { name: 'Draft', fixtures: [fixture] })).jackpot.id;
const choose = (...filePaths: string[]) => dialog.showOpenDialog.mockResolvedValueOnce({ filePaths });
const demoVersion = async () => (await call('models.list', {}))[0]!.version;

/** One real call a channel. The type refuses a channel of the contract that has none here. */
const cases: Record<Channel, () => Promise<void>> = {
  'app.info': async () => expect((await call('app.info', {})).analyst).toBe('tester'),
  'about.licences': async () => {
    const { packages, texts, notBuilt } = await call('about.licences', {});
    expect(notBuilt).not.toContain('main');
    const sqlite = packages.find(({ name }) => name === 'better-sqlite3')!;
    expect([sqlite.licence, texts[sqlite.text]]).toEqual(['MIT', expect.stringContaining('Joshua Wise')]);
  },
  'jobs.list': async () => expect((await call('jobs.list', {})).map((job) => job.kind)).toContain('train'),
  'jobs.get': async () => {
    const [job] = await call('jobs.list', {});
    const { log, ...whole } = await call('jobs.get', { id: job!.id });
    expect({ ...whole, log: null }).toEqual(job);
    expect(log!.map(({ kind, text }) => `${kind} ${text}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^phase /), expect.stringMatching(/^message /)]),
    );
    await expect(call('jobs.get', { id: 'none' })).rejects.toThrow('not-found: no job none');
  },
  'jobs.cancel': async () => {
    const [job] = await call('jobs.list', {});
    expect((await call('jobs.cancel', { id: job!.id })).state).toBe('done');
  },
  'settings.list': async () => {
    const { inForce, rows } = await call('settings.list', {});
    expect(inForce).toMatchObject({ version: 0, isDefault: true, analyst: null, changes: [] });
    expect(rows.find(({ name }) => name === 'TIME_DECAY_XI')).toMatchObject({
      specification: '0.0065',
      value: '0.002',
    });
  },
  'settings.change': async () => {
    const before = (await call('settings.history', {}))[0]!;
    const after = await call('settings.change', { name: 'CALIBRATION_BINS', value: '10', reason: 'coarser' });
    expect(after).toMatchObject({ version: before.version + 1, analyst: 'tester', reason: 'coarser' });
    expect(after.changes).toEqual([{ name: 'CALIBRATION_BINS', before: '20', after: '10' }]);
    await expect(call('settings.change', { name: 'CALIBRATION_BIN', value: '10' })).rejects.toThrow(
      'no setting is called CALIBRATION_BIN',
    );
    await call('settings.change', { name: 'CALIBRATION_BINS', value: null });
  },
  'settings.reset': async () => {
    await call('settings.change', { name: 'SET_D', value: 'off' });
    const after = await call('settings.reset', { reason: 'enough' });
    expect(after).toMatchObject({ isDefault: true, reason: 'enough' });
    expect(after.changes).toContainEqual({ name: 'SET_D', before: 'off', after: 'on' });
    await expect(call('settings.reset', {})).rejects.toThrow('every setting has its default already');
  },
  'settings.history': async () => {
    const history = await call('settings.history', {});
    expect(history.at(-1)).toMatchObject({ version: 0, analyst: null });
    expect(history.map(({ version }) => version)).toEqual(history.map((_, at) => history.length - 1 - at));
  },
  'profile.get': async () => expect((await call('profile.get', {})).dates).toBe('iso'),
  'profile.set': async () => {
    const before = await call('profile.get', {});
    const after = await call('profile.set', { changes: { textSize: 150, displayName: ' Anna ' } });
    expect(after).toEqual({ ...before, textSize: 150, displayName: 'Anna' });
    await expect(call('profile.set', { changes: { textSize: 120 as never } })).rejects.toThrow('bad-request');
    expect(await call('profile.get', {})).toEqual(after);
    await call('profile.set', { changes: before });
  },
  'health.check': async () => {
    const inSeason = await call('health.check', { today: '2024-05-06' });
    expect(inSeason.filter(({ state }) => state !== 'steady').map(({ name }) => name)).toEqual([
      'Fallbacks in recent jackpots',
    ]);
    const late = (await call('health.check', {})).find(({ name }) => name === 'Results up to date')!;
    expect(late).toMatchObject({ state: 'degraded', figure: '2 leagues behind', at: '2024-05-05' });
  },
  'health.integrity': async () =>
    expect((await call('health.integrity', {})).map(({ name, state }) => `${name} ${state}`)).toEqual(
      ['Store file', 'Audit log', 'Models as trained', 'Summaries'].map((name) => `${name} steady`),
    ),
  'audit.find': async () => {
    const { total, matching, columns, analysts } = await call('audit.find', {});
    const { sequence } = columns;
    expect([sequence.length, matching, sequence[0], sequence.at(-1)]).toEqual([total, total, total, 1]);
    expect(analysts).toEqual(['tester']);
    const trained = await call('audit.find', { action: 'train', text: 'trained DEMO2' });
    expect([trained.matching, trained.columns.words[0]]).toEqual([1, expect.stringMatching(/^Trained DEMO2: /)]);
    expect(await call('audit.find', { limit: 3 })).toMatchObject({
      matching: total,
      columns: { sequence: { length: 3 } },
    });
  },
  'audit.entries': async () => {
    const [first, none] = await call('audit.entries', { sequences: [1, 999_999] });
    expect(first).toMatchObject({ sequence: 1, action: 'import', analyst: 'tester' });
    expect(first!.words).toMatch(/^Imported DEMO2_2014-15\.csv: DEMO2 2014-15, \d+ rows, 240 new matches, 0 changed/);
    expect(none).toBeUndefined();
  },
  'audit.check': async () => {
    const { count } = services.db.prepare('SELECT count(*) AS count FROM audit_log').get() as { count: number };
    expect(await call('audit.check', {})).toMatchObject({ ok: true, count, findings: [], checkpoints: { signed: 0 } });
  },
  'audit.text': async () => {
    const { name, text, entries } = await call('audit.text', { format: 'jsonl', action: 'import' });
    expect([name, entries, text.split('\n').length]).toEqual(['audit-log.jsonl', 20, 21]);
  },
  'data.status': async () => {
    const status = await call('data.status', {});
    expect(status.matches).toBe(4800);
    expect(status.leagues).toMatchObject([
      { code: 'DEMO', matches: 2400, withOdds: 2400, seasons: { length: 10 } },
      { code: 'DEMO2', matches: 2400, withOdds: 2400, seasons: { length: 10 } },
    ]);
    expect(status.audit.ok).toBe(true);
  },
  'data.coverage': async () => {
    const { cells } = await call('data.coverage', {});
    expect(
      cells.map(({ matches, expected, closing, preClosing }) => [matches, expected, closing + preClosing]),
    ).toEqual(Array.from({ length: 20 }, () => [240, 240, 240]));
    // Where a closing price is spoilt the earlier ones serve.
    const spoilt = cells.filter(({ closing }) => closing === 239).map(({ league, season }) => `${league} ${season}`);
    expect(spoilt).toEqual(['DEMO 2015-16', 'DEMO 2016-17', 'DEMO2 2017-18', 'DEMO2 2019-20']);
  },
  'data.import': async () => {
    const jobId = await call('data.import', { paths: [join(inject('demo'), 'seasons')] });
    expect(await finished(jobId)).toBe('done');
  },
  'data.loadDemo': async () => expect(await finished(await call('data.loadDemo', {}))).toBe('done'),
  'data.files': async () =>
    expect((await call('data.files', {})).map((file) => file.league).sort()).toEqual([
      ...Array<string>(10).fill('DEMO'),
      ...Array<string>(10).fill('DEMO2'),
    ]),
  'data.issues': async () => {
    const { total, rules, issues } = await call('data.issues', {});
    expect([total, rules.length, issues.length]).toEqual([15, 15, 15]);
    const [found] = issues.filter(({ rule }) => rule === 'shots-disagree');
    const asked = { rule: 'shots-disagree', severity: 'warning', text: 'shots on target' } as const;
    expect(await call('data.issues', asked)).toMatchObject({ total: 1, issues: [found] });
    const other = await call('data.issues', { ...asked, rule: 'not-played' });
    expect([other.total, other.issues]).toEqual([0, []]);
  },
  'data.matches': async () => {
    const matches = await call('data.matches', { league: 'DEMO', season: '2019-20' });
    expect(matches).toHaveLength(240);
    expect(matches[0]!.file).toBe('DEMO_2019-20.csv');
    await expect(call('data.matches', { league: 'XX', season: '2019-20' })).rejects.toThrow(
      'unknown-league: no league XX',
    );
  },
  'teams.aliases': async () => expect(await call('teams.aliases', {})).toEqual([]),
  'teams.addAlias': async () => {
    const alias = { league: 'DEMO', spelling: 'The Salts', team: 'saltmere', reason: 'nickname' };
    expect(await call('teams.addAlias', alias)).toMatchObject({
      spelling: 'The Salts',
      team: 'Saltmere',
      analyst: 'tester',
    });
    await call('teams.addAlias', alias);
    expect(await call('teams.aliases', {})).toHaveLength(1);
    await expect(call('teams.addAlias', { ...alias, team: 'Underhill' })).rejects.toThrow(
      'already means Saltmere in DEMO',
    );
    await expect(call('teams.addAlias', { ...alias, spelling: 'Underhill' })).rejects.toThrow(
      'is itself a team of DEMO',
    );
    await expect(call('teams.addAlias', { ...alias, team: 'Saltmeer' })).rejects.toThrow(
      /no team of DEMO; nearest: Saltmere/,
    );
    const { problems } = await call('jackpots.check', { fixtures: [{ ...fixture, home: 'the salts' }] });
    expect(problems).toEqual([]);
  },
  'teams.list': async () => {
    const teams = await call('teams.list', { league: 'DEMO' });
    expect(teams.length).toBeGreaterThanOrEqual(16);
    expect(teams.find(({ name }) => name === 'Saltmere')).toMatchObject({ seasons: 10, matches: 300, club: null });
    expect(teams.find(({ name }) => name === 'Pellwater')).toMatchObject({ club: 'Pellwater' });
    await expect(call('teams.list', { league: 'XX' })).rejects.toThrow('no league XX in the store');
  },
  'teams.twins': async () => expect(await call('teams.twins', {})).toEqual([]),
  'teams.knownSpellings': async () => expect((await call('teams.knownSpellings', {})).isOn).toBe(true),
  'teams.useKnownSpellings': async () => {
    expect(await call('teams.useKnownSpellings', { isOn: false, reason: 'test' })).toMatchObject({ isOn: false });
    expect((await call('teams.useKnownSpellings', { isOn: true, reason: 'test' })).choice).toMatchObject({
      reason: 'test',
    });
  },
  'doubts.list': async () => {
    expect(await call('doubts.list', {})).toMatchObject({ total: 0, doubts: [] });
    services.db.exec(`UPDATE matches SET suspicion = 'repeat-suspected' WHERE id IN (1, 500, 900)`);
    const { total, kinds, doubts } = await call('doubts.list', { limit: 2 });
    expect([total, kinds[0]!.count, doubts.length]).toEqual([3, 3, 2]);
    services.db.exec('UPDATE matches SET suspicion = NULL');
  },
  'teams.review': async () => expect(await call('teams.review', {})).toEqual([]),
  'teams.decide': async () => {
    const decision = { league: 'DEMO', spelling: 'The Hills', team: 'Underhill', reason: 'nickname' };
    expect(await call('teams.decide', { decisions: [decision] })).toEqual({ decided: 1 });
    await expect(
      call('teams.decide', { decisions: [{ ...decision, spelling: 'Nobody', team: null }] }),
    ).rejects.toThrow('not-found: "Nobody" does not wait for a decision in DEMO');
  },
  'teams.merge': async () => {
    const pair = { league: 'DEMO', from: 'Saltmere', into: 'Underhill', reason: 'no' };
    await expect(call('teams.merge', pair)).rejects.toThrow(/Saltmere and Underhill met on .*: they are two clubs/);
  },
  'teams.split': async () => {
    const split = await call('teams.split', { league: 'DEMO', spelling: 'The Hills', reason: 'mistaken' });
    expect(split).toMatchObject({ kind: 'split', subject: 'The Hills', object: 'Underhill', matches: 0 });
    await expect(call('teams.split', { league: 'DEMO', spelling: 'The Hills', reason: 'again' })).rejects.toThrow(
      'is no recorded spelling',
    );
  },
  'teams.history': async () =>
    expect((await call('teams.history', {})).map(({ kind }) => kind)).toEqual([
      ...['split', 'alias', 'alias'],
      ...Array<string>(32).fill('link'),
    ]),
  'teams.clubs': async () => {
    const { clubs, suggestions } = await call('teams.clubs', {});
    expect([clubs.length, suggestions]).toEqual([16, []]);
    expect(clubs.every(({ teams }) => teams.map(({ league }) => league).join() === 'DEMO,DEMO2')).toBe(true);
  },
  'teams.link': async () => {
    const teams = ['Saltmere', 'Underhill'].map((team) => ({ league: 'DEMO', team }));
    await expect(call('teams.link', { name: 'Both', teams, reason: 'no' })).rejects.toThrow(
      'two teams of one league cannot be one club',
    );
  },
  'teams.unlink': async () => {
    const team = { league: 'DEMO', team: 'Saltmere', reason: 'no' };
    await expect(call('teams.unlink', team)).rejects.toThrow('Saltmere of DEMO is linked to no club');
  },
  'data.corrections': async () =>
    expect(await call('data.corrections', { league: 'DEMO' })).toEqual({ total: 0, corrections: [] }),
  'data.decideMatch': async () => {
    const [match] = await call('data.matches', { league: 'DEMO', season: '2019-20' });
    const { date, home, away } = match!;
    const asked = { league: 'DEMO', season: '2019-20', date, home, away, reason: 'played behind closed doors' };
    const excluded = await call('data.decideMatch', { ...asked, decision: 'exclude' });
    expect(excluded).toMatchObject({ home, decision: 'exclude', decisionReason: asked.reason });
    expect((await call('training.fit', { league: 'DEMO', sigma: null, xi: 0 })).matches).toBe(2399);
    const { cells } = await call('data.coverage', {});
    expect(cells.filter(({ excluded }) => excluded > 0)).toMatchObject([
      { league: 'DEMO', season: '2019-20', excluded: 1 },
    ]);
    expect(await call('data.decideMatch', { ...asked, decision: null })).toMatchObject({ decision: null });
    await expect(call('data.decideMatch', { ...asked, date: '2001-01-01', decision: 'exclude' })).rejects.toThrow(
      /not-found: no match .* on 2001-01-01 in DEMO 2019-20/,
    );
  },
  'data.describeTable': async () => {
    const table = await call('data.describeTable', { path: otherTable() });
    expect(table).toMatchObject({ delimiter: ';', rows: 2, missing: ['league'] });
    expect(table.suggestion).toMatchObject({ date: 'Day', home: 'Home team', decimal: 'comma' });
  },
  'data.previewMapping': async () => {
    const preview = await call('data.previewMapping', { path: otherTable(), mapping: await otherMapping() });
    expect(preview.matches.map(({ home, homeGoals, odds }) => [home, homeGoals, odds?.home])).toEqual([
      ['Ädelsberg', 2, 1.9],
      ['Kvarnby', 0, undefined],
    ]);
  },
  'data.mappings': async () => expect(await call('data.mappings', {})).toEqual([]),
  'data.saveMapping': async () => {
    const path = otherTable();
    await expect(finishedOf(await call('data.import', { paths: [path] }))).resolves.toMatchObject({
      error: { code: 'needs-mapping' },
    });
    const { header } = await call('data.describeTable', { path });
    const mapping = await otherMapping();
    expect(await call('data.saveMapping', { header, mapping })).toMatchObject({ analyst: 'tester', mapping });
    expect(await finished(await call('data.import', { paths: [path] }))).toBe('done');
    expect((await call('teams.list', { league: 'norra' })).map(({ name }) => name)).toEqual(['Kvarnby', 'Ädelsberg']);
  },
  'training.fit': async () => {
    const fit = await call('training.fit', { league: 'DEMO', sigma: null, xi: 0 });
    expect(fit.teams.reduce((total, team) => total + team.attack, 0)).toBeCloseTo(0, 10);
    expect(fit.matches).toBe(2400);
  },
  'training.train': async () => {
    expect(await finished(await call('training.train', { leagues: ['DEMO', 'DEMO2'] }))).toBe('done');
    await expect(call('training.train', { leagues: ['XX'] })).rejects.toThrow('unknown-league');
  },
  'validation.run': async () => {
    const { jobId } = await call('validation.run', { leagues: 'all', preset: 'specification' });
    const job = await services.queue.finished(jobId);
    expect(job.kind === 'validate' && job.result?.leagues.map(({ n }) => n)).toEqual([9 * 240, 9 * 240]);
  },
  'features.form': async () => {
    const { asOf, teams } = await call('features.form', { league: 'DEMO', asOf: '2020-01-01', last: 3 });
    expect([asOf, teams.length]).toEqual(['2020-01-01', 16]);
    expect(teams.every((form) => form.history === 'some' && form.results.length === 3)).toBe(true);
  },
  'features.baselines': async () => {
    const { seasons, all } = await call('features.baselines', { league: 'DEMO' });
    expect([seasons.length, all!.matches, all!.prices.priced]).toEqual([10, 2400, 2400]);
  },
  'features.history': async () => {
    const rows = await call('features.history', { version: await demoVersion(), team: 'Saltmere' });
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.map(({ date }) => date)).toEqual(rows.map(({ date }) => date).sort());
  },
  'features.rebuild': async () => {
    const version = await demoVersion();
    const rebuilt = await call('features.rebuild', { version });
    expect(rebuilt).toMatchObject({ version, differences: [] });
    expect(rebuilt.rows).toBeGreaterThan(500);
    await expect(call('features.rebuild', { version, date: '1999-01-01' })).rejects.toThrow(
      'no feature snapshot of 1999-01-01',
    );
  },
  'models.compare': async () => {
    const version = await demoVersion();
    const { teams, parameters } = await call('models.compare', { first: version, second: version });
    expect(parameters.every(({ first, second }) => first === second)).toBe(true);
    expect(teams.length).toBeGreaterThanOrEqual(16);
    await expect(call('models.compare', { first: version, second: 'none' })).rejects.toThrow(
      'not-found: no model none',
    );
  },
  'models.failures': async () => expect(await call('models.failures', {})).toEqual([]),
  'models.list': async () => expect(await call('models.list', {})).toHaveLength(2),
  'models.get': async () => {
    const detail = await call('models.get', { version: await demoVersion() });
    expect(detail.calibration).toHaveLength(9);
    // Ten seasons, of which nine are forecast: five have four behind them.
    expect(detail.calibrationEvidence!.map(({ set }) => set)).toEqual(['A', 'B', 'C']);
    for (const { chain, alternatives } of detail.calibrationEvidence!) {
      expect(chain).toMatchObject({ seasons: 5, from: '2019-20', to: '2023-24', n: 5 * 240, share: 0.5 });
      expect(chain!.rows.map(({ scope, losses }) => [scope, losses.length])).toEqual([
        ['league', 11],
        ['pooled', 11],
      ]);
      expect(alternatives).toMatchObject({ seasons: 5, n: 5 * 240 });
      expect(alternatives!.alternatives.find(({ method }) => method === 'identity')!.logLoss).toBeCloseTo(
        chain!.rows[0]!.losses[0]!,
        12,
      );
    }
    const [chosen, ...more] = detail.profile.filter((point) => point.chosen);
    expect(more).toEqual([]);
    // The demo's strengths stand still, so the smaller decay beats the defaults by more than luck explains.
    expect(chosen).toMatchObject({ xi: 0.001, sigma: 0.3 });
    expect(chosen!.difference!).toBeLessThan(-2.7 * chosen!.standardError!);
    expect(detail.profile[0]).toMatchObject({ xi: 0.002, sigma: 0.3, difference: 0, standardError: 0 });
    expect(detail).toMatchObject({ profileAgainst: 'defaults', chosenBy: ['DEMO', 'DEMO2'] });
    expect(detail.oddsMethods).toMatchObject({ n: 9 * 240 });
    expect(detail.oddsMethods!.methods).toHaveLength(5);
    expect(detail.blend).toMatchObject({ method: 'linear', marketWeight: 'fixed', marketWeightB: 0.4 });
    await expect(call('models.get', { version: 'none' })).rejects.toThrow('not-found: no model none');
  },
  'models.activate': async () =>
    expect((await call('models.activate', { version: await demoVersion() })).status).toBe('active'),
  'reliability.scores': async () => {
    const { facts, voices, comparisons, threshold } = await call('reliability.scores', { selection: {}, set: 'B' });
    expect(facts).toMatchObject({ n: 2 * 9 * 240, unpriced: 0, leagues: ['DEMO', 'DEMO2'], withoutForecasts: [] });
    const [model] = await call('models.list', {});
    const { n } = (await call('reliability.scores', { selection: { leagues: ['DEMO'] } })).facts;
    expect(n).toBe(model!.validation!.n);
    const own = await call('reliability.scores', { selection: { leagues: ['DEMO'] } });
    for (const set of ['A', 'B', 'C', 'G'] as const) {
      const { logLoss, brier, rps } = own.voices.find(({ voice }) => voice === set)!;
      const stored = model!.validation!.sets[set]!;
      expect(logLoss.value).toBeCloseTo(stored.logLoss, 12);
      expect(brier.value).toBeCloseTo(stored.brier, 12);
      expect(rps.value).toBeCloseTo(stored.rps, 12);
      expect(logLoss.low).toBeLessThan(logLoss.value!);
    }
    expect(voices).toHaveLength(9);
    expect(comparisons.map(({ against }) => against)).toEqual(['A', 'C', 'D', 'E', 'F', 'G', 'market', 'baseRates']);
    expect(threshold.value).toBe(0.22);
    expect(threshold.baseRates).toBeLessThan(0.22);
  },
  'reliability.diagram': async () => {
    const selection = { leagues: ['DEMO'] };
    const { diagram, words, verdict } = await call('reliability.diagram', { selection, voice: 'B', outcome: 'draw' });
    expect(words).toMatch(/^Set B's draws in DEMO, 2015-/);
    expect(verdict.n).toBe(9 * 240);
    const { score, miscalibration, discrimination, uncertainty } = diagram!.brier;
    expect(score).toBeCloseTo(miscalibration - discrimination + uncertainty, 12);
    expect(diagram!.curve.reduce((total, { cases }) => total + cases, 0)).toBe(diagram!.n);
    expect(diagram!.bins.reduce((total, { n }) => total + n, 0)).toBe(diagram!.n);
    const none = await call('reliability.diagram', { selection: { leagues: ['NONE'] }, voice: 'B', outcome: 'draw' });
    expect(none).toMatchObject({ diagram: null, verdict: { kind: 'cannot-tell', reason: 'too-few', n: 0 } });
  },
  'reliability.multiples': async () => {
    const { diagrams } = await call('reliability.multiples', { selection: {} });
    expect(diagrams).toHaveLength(9 * 3);
    for (const { n, miscalibration } of diagrams) {
      expect(n).toBe(2 * 9 * 240);
      expect(miscalibration).toBeGreaterThanOrEqual(0);
    }
  },
  'reliability.matches': async () => {
    const whole = { selection: {}, voice: 'B', outcome: 'draw', low: 0, high: 1 } as const;
    const all = await call('reliability.matches', whole);
    expect([all.total, all.matches.length]).toEqual([2 * 9 * 240, 100]);
    const some = await call('reliability.matches', { ...whole, low: 0.28, high: 0.3, offset: 1 });
    expect(some.total).toBeLessThan(all.total);
    for (const { forecast } of some.matches) expect(forecast >= 0.28 && forecast <= 0.3).toBe(true);
  },
  'reliability.drift': async () => {
    const { judgement, outcomes, seasons, months, rule } = await call('reliability.drift', { selection: {}, set: 'B' });
    expect(rule).toContain('DEGRADED');
    expect(judgement.state).not.toBeNull();
    expect(outcomes.map(({ observed }) => observed).reduce((a, b) => a + b)).toBe(2 * 9 * 240);
    expect(outcomes.map(({ expected }) => expected).reduce((a, b) => a + b)).toBeCloseTo(2 * 9 * 240, 6);
    expect(seasons).toHaveLength(9);
    expect(months.map(({ n }) => n).reduce((a, b) => a + b)).toBe(2 * 9 * 240);
    const meanGoals = services.db
      .prepare(
        `SELECT avg(home_goals + away_goals) FROM matches m JOIN leagues l ON l.id = m.league_id
          WHERE season = ? AND l.code IN ('DEMO', 'DEMO2') AND ${USABLE}`,
      )
      .pluck();
    for (const { period, n, goals, homeAdvantage, expected, expectedGoals, observed } of seasons) {
      expect(goals.n).toBe(n);
      expect(goals.expected).toBeCloseTo(expectedGoals, 12);
      expect(goals.observed.value).toBeCloseTo(meanGoals.get(period) as number, 12);
      expect(goals.observed.low! < goals.observed.value! && goals.observed.value! < goals.observed.high!).toBe(true);
      expect(homeAdvantage.expected).toBeCloseTo((expected.home - expected.away) / n, 12);
      expect(homeAdvantage.observed.value).toBeCloseTo((observed.home - observed.away) / n, 12);
      expect(homeAdvantage.observed.low).toBeLessThan(homeAdvantage.observed.value!);
    }
  },
  'reliability.slates': async () => {
    const { slates, records } = await call('reliability.slates', { selection: {}, size: 13 });
    expect(slates).toBe(Math.floor((2 * 9 * 240) / 13));
    for (const { expected, observed, allAtLeast, allAtMost } of records) {
      expect(observed.reduce((a, b) => a + b)).toBe(slates);
      expect(expected.reduce((a, b) => a + b)).toBeCloseTo(slates, 8);
      expect(allAtLeast + allAtMost).toBeGreaterThanOrEqual(1 - 1e-9);
    }
    const byLeague = await call('reliability.slates', { selection: {}, size: 17, rule: 'by-league' });
    expect(byLeague.slates).toBe(2 * Math.floor((9 * 240) / 17));
  },
  'reliability.locked': async () => {
    const { locked, jackpots, complete, records } = await call('reliability.locked', { selection: {} });
    const record = await call('jackpots.record', {});
    expect([locked.jackpots, locked.superseded]).toEqual([record.jackpots.length, record.superseded]);
    expect(jackpots.map(({ id }) => id)).toEqual(record.jackpots.map(({ id }) => id).reverse());
    expect(complete).toBe(jackpots.filter(({ open, counted }) => open === 0 && counted > 0).length);
    for (const { probabilities } of records) expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  },
  'jackpots.parse': async () => {
    const { fixtures } = await call('jackpots.parse', {
      text: '2024-09-01\tDEMO\tSaltmere\tUnderhill\t1,9\t3,5\t4,2\n',
    });
    expect(fixtures).toEqual([
      {
        date: '2024-09-01',
        league: 'DEMO',
        home: 'Saltmere',
        away: 'Underhill',
        odds: { home: 1.9, draw: 3.5, away: 4.2 },
      },
    ]);
  },
  'jackpots.check': async () => {
    const { problems } = await call('jackpots.check', { fixtures: [{ ...fixture, home: 'Saltmeer' }] });
    expect(problems[0]).toMatchObject({ line: 1, column: 'home', code: 'unknown-team' });
    expect(problems[0]!.suggestions[0]).toBe('Saltmere');
  },
  'jackpots.list': async () =>
    expect((await call('jackpots.list', {})).some((each) => each.status === 'finalised')).toBe(true),
  'jackpots.get': async () =>
    expect((await call('jackpots.get', { id: await newDraft() })).predictions).toHaveLength(1),
  'jackpots.create': async () => {
    const { jackpot, predictions } = await call('jackpots.create', { name: 'One', fixtures: [fixture] });
    expect(jackpot).toMatchObject({ version: 1, status: 'draft', fixtures: 1 });
    expect(Object.keys(predictions[0]!.sets).sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    const final = { name: 'Final', fixtures: [fixture], finalise: true };
    expect((await call('jackpots.create', final)).jackpot).toMatchObject({ status: 'finalised' });
    // Finalised at once, or not there at all.
    const odd = { ...fixture, home: 'Nobody Anywhere' };
    const refused = call('jackpots.create', { name: 'Never', fixtures: [odd], finalise: true });
    await expect(refused).rejects.toThrow('cannot finalise');
    expect((await call('jackpots.list', {})).some(({ name }) => name === 'Never')).toBe(false);
  },
  'jackpots.update': async () => {
    const id = await newDraft();
    const changed = await call('jackpots.update', {
      id,
      name: 'Renamed',
      fixtures: [fixture, { ...fixture, home: 'Underhill' }],
    });
    expect(changed.jackpot).toMatchObject({ name: 'Renamed', fixtures: 2 });
    const kept = await call('jackpots.update', { id, useCurrentModels: true });
    expect(kept.inputs).toHaveLength(2);
  },
  'jackpots.delete': async () => {
    const id = await newDraft();
    await call('jackpots.delete', { id });
    await expect(call('jackpots.get', { id })).rejects.toThrow('not-found');
  },
  'jackpots.finalise': async () => {
    const id = await newDraft();
    const { jackpot, contentHash } = await call('jackpots.finalise', { id });
    expect(jackpot.status).toBe('finalised');
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    for (const work of [
      call('jackpots.update', { id, name: 'x' }),
      call('jackpots.delete', { id }),
      call('jackpots.finalise', { id }),
    ]) {
      await expect(work).rejects.toThrow(/finalised: .* never edited/);
    }
  },
  'jackpots.revise': async () => {
    const id = await newDraft();
    const reason = 'a price was wrong';
    await expect(call('jackpots.revise', { id, reason })).rejects.toThrow('still a draft');
    await call('jackpots.finalise', { id });
    const { jackpot, inputs } = await call('jackpots.revise', { id, reason });
    expect(jackpot).toMatchObject({ version: 2, status: 'draft', revises: id, reason });
    expect(inputs).toEqual([fixture]);
  },
  'jackpots.distribution': async () => {
    const sets = await call('jackpots.distribution', { id: await newDraft() });
    expect(sets.map(({ set }) => set).join('')).toBe('ABCDEFG');
    for (const { all, picks, distribution, interval } of sets) {
      expect(distribution).toEqual([1 - all, all]);
      expect(picks).toEqual([{ order: 1, outcome: expect.any(String), probability: all, isChanged: false }]);
      expect(interval!.low).toBeLessThan(all);
      expect(interval!.high).toBeGreaterThan(all);
    }
  },
  'jackpots.plan': async () => {
    const plan = await call('jackpots.plan', { id: await newDraft(), lines: 2 });
    expect(plan).toMatchObject({ set: 'B', asked: 2, lines: 2 });
    expect(plan.choices[0]!.outcomes).toHaveLength(2);
    expect(plan.choices[0]!.covered).toBeCloseTo(plan.covered, 12);
    expect(plan.alternatives.map(({ lines }) => lines)).toEqual([1, 2, 3]);
    await expect(call('jackpots.plan', { id: await newDraft(), lines: 5_000_000 })).rejects.toThrow(
      'a plan has at most 4000000 lines',
    );
  },
  'jackpots.pick': async () => {
    const id = await newDraft();
    const before = await call('jackpots.get', { id });
    const [, b] = await call('jackpots.pick', { id, order: 1, set: 'B', outcome: 'draw' });
    const draw = before.predictions[0]!.sets.B!.draw;
    expect(b).toMatchObject({ set: 'B', all: draw, picks: [{ outcome: 'draw', isChanged: true }] });
    expect((await call('jackpots.get', { id })).jackpot.probabilityAll).toBe(draw);
    await call('jackpots.pick', { id, order: 1, set: 'B', outcome: null });
    expect((await call('jackpots.get', { id })).jackpot.probabilityAll).toBe(before.jackpot.probabilityAll);
    await expect(call('jackpots.pick', { id, order: 2, set: 'B', outcome: null })).rejects.toThrow('no fixture 2');
  },
  'jackpots.explain': async () => {
    const id = await newDraft();
    const explained = await call('jackpots.explain', { id, order: 1 });
    const { fixture: shown, sets, words, home, scores, meetings, comesOut } = explained;
    expect([sets.B!.final, comesOut]).toEqual([shown.sets.B, true]);
    expect(words.B).toMatch(/^Two average clubs on neutral ground: .* Set B: \d+\.\d %\.$/);
    expect(home).toMatchObject({ name: 'Saltmere', form: expect.any(Array) as unknown });
    expect(home.form).toHaveLength(6);
    expect(home.trail.length).toBeGreaterThan(6);
    expect(scores.grid.flat().reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    for (const match of meetings) expect([match.home, match.away].sort()).toEqual(['Eastwick Rovers', 'Saltmere']);
    const priced = { ...fixture, odds: { home: 1.9, draw: 3.5, away: 4.4 } };
    const { jackpot } = await call('jackpots.create', { name: 'Priced', fixtures: [priced] });
    const told = (await call('jackpots.explain', { id: jackpot.id, order: 1 })).sets;
    const behind = (set: 'B' | 'D' | 'G') => [sets, told].map((from) => from[set]!.calibrators.map((each) => each.set));
    // Past prices stand in for the market that the first is without: B and C are calibrated as they are with one.
    expect([shown.market, shown.memory]).toEqual([null, expect.any(Object)]);
    expect([behind('B'), behind('D'), behind('G')]).toEqual(
      [['B'], ['B'], ['A', 'B', 'C']].map((blended) => [blended, blended]),
    );
    const { calibration } = await call('models.get', { version: shown.modelVersion });
    const { set, weight, scope, samples, reason } = calibration.find((each) => each.set === 'B')!;
    expect(told.B!.calibrators).toEqual([{ set, weight, scope, samples, reason }]);
    await expect(call('jackpots.explain', { id, order: 77 })).rejects.toThrow('no forecast for fixture 77');
  },
  'jackpots.addNote': async () => {
    const id = await newDraft();
    const { notes } = await call('jackpots.addNote', { id, text: ' two injured ' });
    expect(notes).toMatchObject([{ text: 'two injured', analyst: 'tester' }]);
  },
  'jackpots.results': async () => {
    const results = await call('jackpots.results', { id: await newDraft() });
    expect(results).toMatchObject({ latest: [null], entries: [], offered: [] });
    expect(results.sets.map(({ counted }) => counted)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  },
  'jackpots.enterResults': async () => {
    const id = await newDraft();
    const enter = (outcome: 'home' | 'draw', note = '', order = 1) =>
      call('jackpots.enterResults', { id, results: [{ order, outcome, note }] });
    await expect(enter('home')).rejects.toThrow('is a draft');
    await call('jackpots.finalise', { id });
    await expect(enter('home', '', 2)).rejects.toThrow('there is no number 2');
    await expect(enter('home', '', 77)).rejects.toThrow('there is no number 77');
    const twice = (['home', 'draw'] as const).map((outcome) => ({ order: 1, outcome }));
    await expect(call('jackpots.enterResults', { id, results: twice })).rejects.toThrow(
      'fixture 1 is told twice: home and draw',
    );
    expect(await enter('home')).toMatchObject({ latest: ['home'], entries: [{ outcome: 'home', source: 'hand' }] });
    expect((await enter('home')).entries).toHaveLength(1);
    await expect(enter('draw')).rejects.toThrow('has the result home already');
    const { latest, entries, sets } = await enter('draw', 'it was two all');
    expect(latest).toEqual(['draw']);
    expect(entries.map(({ isReplaced }) => isReplaced)).toEqual([true, false]);
    expect(sets[1]).toMatchObject({ set: 'B', counted: 1 });
  },
  'jackpots.takeResults': async () => {
    const id = await newDraft();
    await call('jackpots.finalise', { id });
    expect(await call('jackpots.takeResults', { id })).toMatchObject({ latest: [null], offered: [] });
  },
  'jackpots.record': async () => {
    const { jackpots, sets } = await call('jackpots.record', {});
    expect(sets).toHaveLength(7);
    expect(jackpots.every(({ counted }) => counted > 0)).toBe(true);
  },
  'jackpots.diff': async () => {
    const id = await newDraft();
    await call('jackpots.finalise', { id });
    const { jackpot } = await call('jackpots.revise', { id, reason: 'odds came' });
    const odds = { home: 2, draw: 3.4, away: 4 };
    await call('jackpots.update', { id: jackpot.id, fixtures: [{ ...fixture, odds }] });
    const diff = await call('jackpots.diff', { from: id, to: jackpot.id });
    expect(diff).toMatchObject({ from: { version: 1 }, to: { version: 2 }, reason: 'odds came' });
    expect(diff.changes[0]).toEqual({
      kind: 'fixture',
      order: 1,
      what: 'Saltmere – Eastwick Rovers (DEMO): odds',
      before: 'none',
      after: '2 / 3.4 / 4',
    });
    expect(diff.changes.filter(({ kind }) => kind === 'probability').length).toBeGreaterThan(3);
    expect((await call('jackpots.diff', { from: id, to: id })).changes).toEqual([]);
  },
  'jackpots.coming': async () => {
    const all = await call('jackpots.coming', { from: '2000-01-01' });
    expect(all.every(({ date }) => date >= '2000-01-01')).toBe(true);
    await expect(call('jackpots.coming', { league: 'XX' })).rejects.toThrow('XX');
  },
  'jackpots.addClub': async () => {
    const odd = { ...fixture, away: 'Brand New Town' };
    const before = await call('jackpots.create', { name: 'New', fixtures: [odd] });
    expect(before.problems).toMatchObject([{ code: 'unknown-team', column: 'away' }]);
    await call('jackpots.addClub', { league: 'DEMO', name: 'Brand New Town', reason: 'promoted' });
    const { problems, predictions } = await call('jackpots.get', { id: before.jackpot.id });
    expect(problems).toEqual([]);
    expect(predictions[0]!.degradations.map(({ code }) => code)).toContain('unseen-team');
  },
  'jackpots.addCompetition': async () => {
    const cup = { ...fixture, league: 'Demo League Cup' };
    const { jackpot, problems } = await call('jackpots.create', { name: 'Cup', fixtures: [cup] });
    expect(problems).toMatchObject([{ code: 'unknown-league', column: 'league' }]);
    await call('jackpots.addCompetition', { name: 'Demo League Cup', reason: 'it is a cup' });
    const after = await call('jackpots.get', { id: jackpot.id });
    expect(after.problems).toEqual([]);
    expect(after.predictions[0]).toMatchObject({ league: 'Demo League Cup', degradations: [{ code: 'no-model' }, {}] });
    expect(after.predictions[0]!.modelVersion).toMatch(/^POOL-/);
  },
  'reports.export': async () => {
    const id = await newDraft();
    const directory = temporaryFolder();
    await expect(call('reports.export', { jackpotId: id, directory })).rejects.toThrow('is a draft');
    await call('jackpots.finalise', { id });
    expect(await finished(await call('reports.export', { jackpotId: id, directory, pdf: false }))).toBe('done');
    const [exported] = await call('reports.list', {});
    expect(exported!.files.map((file) => file.name)).toEqual([
      ...['report.html', 'report.json', 'predictions.csv', 'verify.mjs', 'manifest.json', 'seal.json', 'report.zip'],
    ]);
  },
  'reports.preview': async () => {
    const { id } = (await call('jackpots.list', {})).find(({ status }) => status === 'finalised')!;
    const { html, bytes } = await call('reports.preview', { jackpotId: id, options: { sections: ['limits'] } });
    expect(html).toContain('<h2>Limits and responsible use</h2>');
    expect(html).not.toContain('<h2>Forecasts</h2>');
    expect(bytes).toBe(Buffer.byteLength(html));
  },
  'reports.verify': async () => {
    const result = await call('reports.verify', { directory: join(inject('demo'), 'report') });
    expect(result).toMatchObject({ ok: true, probabilities: 15 * 7 * 3, maxDifference: 0 });
  },
  'reports.compareWithStore': async () => {
    const { checks } = await call('reports.compareWithStore', { directory: join(inject('demo'), 'report') });
    expect(checks.map(({ verdict }) => verdict)).toEqual(['passed', 'passed']);
  },
  'reports.reproduce': async () => {
    const report = join(inject('demo'), 'report');
    const { jobId } = await call('reports.reproduce', { report, data: temporaryFolder() });
    expect((await services.queue.finished(jobId)).error).toMatchObject({ code: 'not-found' });
  },
  'exports.tables': async () => {
    const tables = await call('exports.tables', {});
    expect(tables.map(({ id }) => id)).toEqual([...EXPORT_TABLES]);
    expect(tables[0]!.columns[0]).toEqual({
      ...{ name: 'league', kind: 'text', unit: null, about: 'Code of the league.' },
    });
  },
  'exports.preview': async () => {
    const asked = { table: 'matches', filter: { leagues: ['DEMO'], seasons: ['2019-20'] }, limit: 2 } as const;
    const { total, rows } = await call('exports.preview', asked);
    expect([total, rows.length, rows[0]!.slice(0, 2)]).toEqual([240, 2, ['DEMO', '2019-20']]);
  },
  'exports.write': async () => {
    const filter = { leagues: ['DEMO'], seasons: ['2020-21', '2019-20'], from: '2019-12-01' };
    const asked = { table: 'statistics', filter, format: 'jsonl', path: temporaryFolder(), intoFolder: true } as const;
    const job = await finishedOf(await call('exports.write', asked));
    const result = job.kind === 'export-data' ? job.result! : null;
    expect(result!.path).toBe(join(asked.path, 'statistics_DEMO_2019-20-to-2020-21_from-2019-12-01.jsonl'));
    expect(readFileSync(result!.path, 'utf8').split('\n')).toHaveLength(result!.rows + 1);
    await expect(call('exports.write', asked)).rejects.toThrow('is there already');
  },
  'exports.copyStore': async () => {
    const asked = { path: temporaryFolder(), intoFolder: true };
    const job = await finishedOf(await call('exports.copyStore', asked));
    expect(job.kind === 'copy-store' && job.result!.path).toMatch(/store\.sqlite\.\d{4}-\d\d-\d\d\.backup$/);
    await expect(call('exports.copyStore', asked)).rejects.toThrow('is there already');
  },
  'exports.names': async () =>
    expect(JSON.parse((await call('exports.names', {})).text)).toMatchObject({ format: 'football-jackpot-names/1' }),
  'exports.takeNames': async () => {
    const { text } = await call('exports.names', {});
    expect((await call('exports.takeNames', { text })).counts).toMatchObject({ added: 0, conflict: 0 });
    await expect(call('exports.takeNames', { text: '[]' })).rejects.toThrow('this is not a file of names');
  },
  'exports.settings': async () =>
    expect(JSON.parse((await call('exports.settings', {})).text)).toMatchObject({
      format: 'football-jackpot-settings/1',
    }),
  'exports.takeSettings': async () => {
    const { text } = await call('exports.settings', {});
    expect((await call('exports.takeSettings', { text, dryRun: true })).counts).toMatchObject({ added: 0 });
  },
  'keys.own': async () => {
    const { publicKey } = await newKey();
    expect(await call('keys.own', {})).toMatchObject({ publicKey, protection: 'none', isUnlocked: true });
    await call('keys.revoke', { publicKey, reason: 'test' });
    expect(await call('keys.own', {})).toBeNull();
  },
  'keys.make': async () => {
    const made = await newKey();
    expect(made).toMatchObject({ analyst: 'tester', protection: 'none', isUnlocked: true, revoked: null });
    expect(made.words.split(' ')).toHaveLength(8);
    // Asked again, it is the one there is.
    expect(await call('keys.make', {})).toEqual(made);
    await expect(call('keys.make', { passphrase: 'a passphrase' })).rejects.toThrow('tester has a signing key already');
  },
  'keys.protect': async () => {
    await newKey('a passphrase');
    expect(await call('keys.protect', { newPassphrase: 'another one' })).toMatchObject({ protection: 'passphrase' });
    await expect(call('keys.protect', { newPassphrase: 'short' })).rejects.toThrow('at least 8 characters');
    await expect(call('keys.protect', { passphrase: 'other', newPassphrase: null })).rejects.toThrow('key-locked');
    expect(await call('keys.protect', { newPassphrase: null })).toMatchObject({ protection: 'none' });
  },
  'keys.unlock': async () => {
    await newKey('a passphrase');
    expect(await call('keys.unlock', { passphrase: 'a passphrase' })).toMatchObject({ isUnlocked: true });
    await expect(call('keys.unlock', { passphrase: 'other' })).rejects.toThrow('that is not the passphrase');
  },
  'keys.rotate': async () => {
    const old = await newKey('a passphrase');
    await expect(call('keys.rotate', { reason: 'new year' })).rejects.toThrow('the new one was given none');
    const now = await call('keys.rotate', { reason: 'new year', newPassphrase: 'another passphrase' });
    expect([now.publicKey === old.publicKey, now.protection]).toEqual([false, 'passphrase']);
  },
  'keys.known': async () => {
    const old = await newKey();
    const { publicKey } = await call('keys.rotate', { reason: 'new year' });
    const known = await call('keys.known', {});
    expect(known.slice(0, 2)).toMatchObject([
      { publicKey, analyst: 'tester', isOwn: true, replaced: null, revoked: null },
      { publicKey: old.publicKey, isOwn: true, replaced: expect.any(String) as string, revoked: null },
    ]);
  },
  'keys.about': async () => {
    const { publicKey, words } = await newKey();
    expect(await call('keys.about', { publicKey })).toMatchObject({ known: true, analyst: 'tester', words });
    const other = await call('keys.about', { publicKey: 'd'.repeat(64) });
    expect([other.known, other.analyst, other.words.split(' ').length]).toEqual([false, null, 8]);
  },
  'keys.trust': async () => {
    const publicKey = 'AB'.repeat(32);
    const trusted = await call('keys.trust', { publicKey: ` ${publicKey}\n`, name: 'Grace' });
    expect(trusted).toMatchObject({ analyst: 'Grace', isOwn: false, publicKey: 'ab'.repeat(32) });
    await expect(call('keys.trust', { publicKey, name: 'Ada' })).rejects.toThrow('is known as that of Grace');
    await expect(call('keys.trust', { publicKey: 'xyz', name: 'Ada' })).rejects.toThrow('64 hexadecimal digits');
  },
  'keys.revoke': async () => {
    const { publicKey } = await newKey();
    expect(await call('keys.revoke', { publicKey, reason: 'lost' })).toMatchObject({ reason: 'lost', isOwn: true });
    await expect(call('keys.trust', { publicKey, name: 'tester' })).rejects.toThrow('was revoked on');
    await expect(call('keys.revoke', { publicKey: 'c'.repeat(64), reason: 'x' })).rejects.toThrow('is known here');
  },
  'reports.list': async () => expect((await call('reports.list', {}))[0]!.contentHash).toMatch(/^[0-9a-f]{64}$/),
  'reports.recognise': async () => {
    const report = join(inject('demo'), 'report');
    const paths = [report, join(report, 'report.zip'), inject('demo'), join(report, 'manifest.json'), '/nowhere'];
    expect(await call('reports.recognise', { paths })).toEqual({ reports: paths.slice(0, 2) });
  },
  'reports.signer': async () =>
    expect(await call('reports.signer', {})).toEqual({ publicKey: null, why: 'tester has no signing key' }),
  'desktop.chooseImport': async () => {
    choose('/a.csv', '/b.csv');
    expect(await call('desktop.chooseImport', { what: 'files' })).toEqual({ paths: ['/a.csv', '/b.csv'] });
  },
  'desktop.chooseFolder': async () => {
    choose();
    expect(await call('desktop.chooseFolder', { title: 'Where?', use: 'write' })).toEqual({ path: null });
  },
  'desktop.chooseReport': async () => {
    choose('/report.zip');
    expect(await call('desktop.chooseReport', { what: 'zip' })).toEqual({ path: '/report.zip' });
    choose();
    expect(await call('desktop.chooseReport', { what: 'folder' })).toEqual({ path: null });
  },
  'desktop.readTextFile': async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'jackpot-text-')), 'list.csv');
    writeFileSync(path, 'date,home,away\n');
    choose(path);
    expect(await call('desktop.readTextFile', { title: 'List' })).toEqual({
      name: 'list.csv',
      text: 'date,home,away\n',
    });
    writeFileSync(path, 'x'.repeat(1_000_001));
    choose(path);
    await expect(call('desktop.readTextFile', { title: 'List' })).rejects.toThrow(
      'bad-file: list.csv has 1000001 bytes: no fixture list',
    );
    // A document of names may be as long as a store has names.
    choose(path);
    const document = await call('desktop.readTextFile', { title: 'Names', kind: 'document' });
    expect(document!.text).toHaveLength(1_000_001);
  },
  'desktop.saveTextFile': async () => {
    const path = join(temporaryFolder(), 'summary.txt');
    dialog.showSaveDialog.mockResolvedValueOnce({ filePath: path });
    const text = 'what was found';
    expect(await call('desktop.saveTextFile', { title: 'Save', name: 'summary.txt', text })).toEqual({ path });
    expect(readFileSync(path, 'utf8')).toBe(text);
    dialog.showSaveDialog.mockResolvedValueOnce({ filePath: '' });
    expect(await call('desktop.saveTextFile', { title: 'Save', name: 'summary.txt', text })).toEqual({ path: null });
  },
  'stores.backups': async () => {
    const { folder, backups } = await call('stores.backups', {});
    expect(folder).toBe(`${services.storePath}.backups`);
    expect(backups.every(({ path }) => existsSync(path))).toBe(true);
  },
  'stores.backUp': async () => {
    const { jobId } = await call('stores.backUp', {});
    const job = await finishedOf({ jobId: jobId! });
    const made = job.kind === 'backup' ? job.result! : null;
    expect(made).toMatchObject({ removed: [], auditCount: expect.any(Number) as number });
    // What was just backed up needs no daily backup.
    expect(await call('stores.backUp', { reason: 'daily' })).toEqual({ jobId: null });
    const { backups } = await call('stores.backups', {});
    expect(backups[0]).toMatchObject({ name: made!.name, reason: 'asked', bytes: made!.bytes });
  },
  'stores.checkBackup': async () => {
    const job = await finishedOf({ jobId: (await call('stores.backUp', {})).jobId! });
    const { name } = job.kind === 'backup' ? job.result! : { name: '' };
    expect(await call('stores.checkBackup', { name })).toMatchObject({ fault: null });
    await expect(call('stores.checkBackup', { name: '../store.sqlite' })).rejects.toThrow('has no backup named');
  },
  'stores.deleteBackup': async () => {
    const job = await finishedOf({ jobId: (await call('stores.backUp', {})).jobId! });
    const { name, path } = job.kind === 'backup' ? job.result! : { name: '', path: '' };
    await call('stores.deleteBackup', { name });
    expect(existsSync(path)).toBe(false);
    await expect(call('stores.deleteBackup', { name: '../store.sqlite' })).rejects.toThrow('has no backup named');
  },
  'stores.opening': async () =>
    expect(await call('stores.opening', {})).toEqual({ alsoOpen: [], leftOpen: [], interruptedJobs: 0 }),
  'desktop.takeOpened': async () => {
    opened.push('/report.zip');
    expect(await call('desktop.takeOpened', {})).toEqual({ path: '/report.zip' });
    expect(await call('desktop.takeOpened', {})).toEqual({ path: null });
  },
  'desktop.stores': async () => {
    known = [services.storePath, '/not/there.sqlite'];
    expect((await call('desktop.stores', {})).recent.map(({ exists }) => exists)).toEqual([true, false]);
  },
  'desktop.storeOpen': async () => {
    const { path } = await closedStore();
    known = [services.storePath, path];
    await call('desktop.storeOpen', { number: 1 });
    expect(went.at(-1)).toBe(path);
    await expect(call('desktop.storeOpen', { number: 7 })).rejects.toThrow('no store number 7');
    dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [__filename] });
    await expect(call('desktop.storeOpen', { number: null })).rejects.toThrow('cannot be used');
    dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [] });
    expect(await call('desktop.storeOpen', { number: null })).toEqual({ done: false });
  },
  'desktop.storeNew': async () => {
    const path = join(temporaryFolder(), 'new.sqlite');
    dialog.showSaveDialog.mockResolvedValueOnce({ filePath: path });
    expect(await call('desktop.storeNew', {})).toEqual({ done: true });
    expect(went.at(-1)).toBe(path);
    dialog.showSaveDialog.mockResolvedValueOnce({ filePath: services.storePath });
    await expect(call('desktop.storeNew', {})).rejects.toThrow('is there already');
  },
  'desktop.storeMove': async () => {
    const { path, backup } = await closedStore();
    const folder = temporaryFolder();
    known = [path];
    dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [folder] });
    await call('desktop.storeMove', {});
    const to = join(folder, 'store.sqlite');
    expect([went.at(-1), existsSync(path), existsSync(to)]).toEqual([to, false, true]);
    expect(existsSync(join(`${to}.backups`, backup))).toBe(true);
  },
  'desktop.storeForget': async () => {
    known = [services.storePath, '/not/there.sqlite'];
    await call('desktop.storeForget', { number: 1 });
    expect(known).toEqual([services.storePath]);
  },
  'desktop.storeRestore': async () => {
    const { path, backup } = await closedStore();
    known = [path];
    expect(await call('desktop.storeRestore', { name: backup })).toEqual({ done: true });
    expect(went.at(-1)).toBe(path);
    await expect(call('desktop.storeRestore', { name: 'x' })).rejects.toThrow('has no backup named x');
  },
  'desktop.savePicture': async () => {
    const path = join(temporaryFolder(), 'chart.png');
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('drawn')]);
    dialog.showSaveDialog.mockResolvedValueOnce({ filePath: path });
    const asked = { title: 'Save', name: '../../etc/chart.png', png: png.toString('base64') };
    expect(await call('desktop.savePicture', asked)).toEqual({ path });
    expect(readFileSync(path)).toEqual(png);
    expect(dialog.showSaveDialog).toHaveBeenLastCalledWith(frontWindow, { title: 'Save', defaultPath: 'chart.png' });
    await expect(call('desktop.savePicture', { ...asked, png: btoa('#!/bin/sh') })).rejects.toThrow('is no PNG');
    await expect(call('desktop.savePicture', { ...asked, png: '<svg>' })).rejects.toThrow('bad-request: png: ');
  },
  'desktop.notify': async () => {
    const told = call('desktop.notify', { title: 'Train all: done', body: '3 leagues.' });
    await vi.waitFor(() => expect(notifications.at(-1)).toMatchObject({ title: 'Train all: done' }));
    notifications.at(-1)!.emit('click');
    expect(await told).toEqual({ clicked: true });
    expect(fronted).toEqual(['show', 'focus']);
    const closed = call('desktop.notify', { title: 'Backup: done', body: '' });
    await vi.waitFor(() => expect(notifications).toHaveLength(2));
    notifications.at(-1)!.emit('close');
    expect(await closed).toEqual({ clicked: false });
    await expect(call('desktop.notify', { title: 'x'.repeat(201), body: '' })).rejects.toThrow('bad-request');
  },
  'desktop.showInFolder': async () => {
    await call('desktop.showInFolder', { path: '/tmp' });
    expect(shell.showItemInFolder).toHaveBeenCalledWith('/tmp');
    await expect(call('desktop.showInFolder', { path: '/nowhere' })).rejects.toThrow(
      'not-found: /nowhere is not there',
    );
    await expect(call('desktop.showInFolder', { path: '//host/share' })).rejects.toThrow('lies on another machine');
    expect(shell.showItemInFolder).toHaveBeenCalledTimes(1);
  },
};

describe('every channel of the contract', () => {
  const channels = Object.keys(contract) as Channel[];
  it('has a schema for request and response, a handler and a test', () => {
    const answered = [...Object.keys(HANDLERS), ...Object.keys(desktopChannels)];
    expect(answered.sort()).toEqual([...channels].sort());
    expect([...CHANNEL_NAMES].sort()).toEqual([...channels].sort());
    expect(Object.keys(cases).sort()).toEqual([...channels].sort());
    for (const channel of channels) {
      expect(contract[channel].request).toHaveProperty('parse');
      expect(contract[channel].response).toHaveProperty('parse');
    }
  });
  for (const channel of channels) it(channel, () => cases[channel]());
});

describe('answer', () => {
  it('refuses a request that is not what the contract says, naming the field', async () => {
    const reply = await answer(services, 'training.fit', { league: 'DEMO', xi: -1 });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'bad-request', message: expect.stringMatching(/^xi: /) as string },
    });
    expect(await answer(services, 'data.status', { extra: 1 })).toMatchObject({ ok: false });
  });

  it('turns a bug into "internal" with the id of its log entry', async () => {
    const logged: unknown[] = [];
    const broken = {
      get db(): never {
        throw new Error('boom');
      },
      logBug: (error: unknown) => {
        logged.push(error);
        return 'abc123';
      },
    } as unknown as Writing;
    const reply = await answer(broken, 'data.files', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal', message: 'internal error abc123' } });
    expect(logged).toHaveLength(1);
  });
});
