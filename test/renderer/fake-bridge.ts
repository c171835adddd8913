import type {
  Api,
  Bridge,
  DoubtMatch,
  ImportResult,
  Job,
  JackpotDetail,
  MatchRow,
  ParsedList,
  Reply,
} from '../../src/renderer/src/contract-types';
import { COVERAGE, FILES, MODELS, STATUS, hashOf, matchesOf } from './fake-data';
import { doubtsOf } from './fake-doubts';
import { createFeatureChannels } from './fake-features';
import { EMPTY_RESULT, CORRECTIONS, importResult } from './fake-import';
import { issuesFor } from './fake-issues';
import { JACKPOTS, checkFixtures, summaryOf, toDetail } from './fake-jackpots';
import { createMappingChannels } from './fake-mapping';
import { FAILURES, TRAINED, compareFakes, detailOf } from './fake-models';
import { AUDIT, CHECKS, INFO, REPORTS, SETTINGS, VERIFIED } from './fake-system';
import { createTeamChannels } from './fake-team-channels';

export interface FakeOptions {
  /** Nothing imported yet. */
  readonly isEmpty?: boolean;
  /** Every question fails. */
  readonly isBroken?: boolean;
  /** A training job that stands still at 62 %. */
  readonly hasRunningJob?: boolean;
  readonly tickMs?: number;
}

const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value });
const no = (message: string): Promise<Reply<never>> =>
  Promise.resolve({ ok: false, error: { code: 'not-found', message, hint: 'Look at the list again.' } });

/** A bridge without an engine behind it: answers like main would, from invented data held in memory. */
export function createFakeBridge(options: FakeOptions = {}): Bridge {
  const { isEmpty = false, isBroken = false, hasRunningJob = false, tickMs = 120 } = options;
  const listeners = new Set<(job: Job) => void>();
  let filled = !isEmpty;
  let jackpots: JackpotDetail[] = isEmpty ? [] : [...JACKPOTS];
  let reports = isEmpty ? [] : [...REPORTS];
  let trained = !isEmpty;
  let mapped = false;
  const jobs = new Map<string, Job>();
  if (!isEmpty) for (const job of PAST_JOBS) jobs.set(job.id, job);
  if (hasRunningJob) jobs.set(STANDING_JOB.id, STANDING_JOB);

  const change = (job: Job): void => {
    jobs.set(job.id, job);
    for (const listener of listeners) listener(job);
  };
  const start = (job: Job, finish: (job: Job) => Job): { jobId: string } => {
    change(job);
    let done = 0;
    const timer = setInterval(() => {
      if (jobs.get(job.id)?.state !== 'running') return clearInterval(timer);
      done += 1;
      if (done < 5)
        return change({
          ...job,
          progress: { phase: 'Reading', done: done * 1596, total: 7980, rowsPerSecond: 22_140 },
        });
      clearInterval(timer);
      change(finish({ ...job, state: 'done', finishedAt: new Date().toISOString() }));
    }, tickMs);
    return { jobId: job.id };
  };
  const base = (kind: string, title: string) => ({
    id: `${kind}-${jobs.size + 1}`,
    title,
    state: 'running' as const,
    progress: null,
    error: null,
    startedAt: new Date().toISOString(),
    finishedAt: null,
    result: null,
  });
  const importJob = (title: string, result: ImportResult): { jobId: string } =>
    start({ ...base('import', title), kind: 'import', result: null }, (job) => {
      if (!result.dryRun) filled = true;
      return { ...job, kind: 'import', result } as Job;
    });
  const decided = new Map<string, Pick<MatchRow, 'decision' | 'decisionReason'>>();
  const teams = createTeamChannels(() => filled);
  const find = (id: string): JackpotDetail | undefined => jackpots.find(({ jackpot }) => jackpot.id === id);
  const put = (detail: JackpotDetail): Promise<Reply<JackpotDetail>> => {
    jackpots = [...jackpots.filter(({ jackpot }) => jackpot.id !== detail.jackpot.id), detail];
    return ok(detail);
  };

  const api: Api = {
    'app.info': () => ok(INFO),
    'jobs.list': () => ok([...jobs.values()]),
    'jobs.get': ({ id }) => (jobs.has(id) ? ok(jobs.get(id)!) : no(`No job ${id}`)),
    'jobs.cancel': ({ id }) => {
      const job = jobs.get(id);
      if (!job) return no(`No job ${id}`);
      change({ ...job, state: 'cancelled', finishedAt: new Date().toISOString() });
      return ok(jobs.get(id)!);
    },
    'settings.list': () => ok(SETTINGS),
    'health.check': () => ok(CHECKS),
    'health.audit': () => ok({ total: AUDIT.length, entries: AUDIT }),
    'data.status': () => ok(filled ? STATUS : { ...STATUS, matches: 0, lastDate: null, leagues: [] }),
    'data.coverage': () => ok(filled ? COVERAGE : { leagues: [], seasons: [], cells: [] }),
    'data.import': ({ paths, dryRun = false, decisions = [] }) =>
      ok(importJob(`${dryRun ? 'Look at' : 'Import'} ${paths.length} files`, importResult(dryRun, mapped, decisions))),
    'data.loadDemo': () =>
      ok({
        ...importJob('Load the demo league', { ...EMPTY_RESULT, matches: STATUS.matches, issues: 12 }),
        directory: '/tmp/demo',
      }),
    'doubts.list': () => {
      const { twins, review } = teams.questions();
      const isDecided = (match: DoubtMatch): boolean => (decided.get(matchKey(match))?.decision ?? null) !== null;
      return ok(filled ? doubtsOf(twins, review, isDecided) : { total: 0, kinds: [], doubts: [] });
    },
    'data.files': () => ok(filled ? FILES : []),
    'data.issues': (request) => ok(filled ? issuesFor(request) : { total: 0, rules: [], issues: [] }),
    'data.matches': ({ league, season }) =>
      ok(storedOf(league, season).map((match) => ({ ...match, ...decided.get(matchKey({ league, ...match })) }))),
    'data.decideMatch': ({ reason, decision, ...request }) => {
      const match = storedOf(request.league, request.season).find(
        ({ date, home, away }) => matchKey(request) === matchKey({ league: request.league, date, home, away }),
      );
      if (!match) return no(`No match ${matchKey(request)}`);
      const made = { decision, decisionReason: decision === null ? null : reason };
      decided.set(matchKey(request), made);
      return ok({ ...match, ...made });
    },
    'data.corrections': ({ league, season, limit = 1000 }) => {
      const rows = CORRECTIONS.filter(
        (row) => filled && (league ?? row.league) === row.league && (season ?? row.season) === row.season,
      );
      return ok({ total: rows.length, corrections: rows.slice(0, limit) });
    },
    ...teams.channels,
    ...createMappingChannels(() => (mapped = true)),
    'training.fit': () => no('Not in the preview'),
    'training.train': () =>
      ok(
        start({ ...base('train', 'Train all leagues'), kind: 'train' }, (job) => {
          trained = true;
          return { ...job, kind: 'train', result: TRAINED } as Job;
        }),
      ),
    'validation.run': () =>
      ok(
        start(
          { ...base('validate', 'Validate'), kind: 'validate' },
          (job) => ({ ...job, kind: 'validate', result: { leagues: [MODELS[0]!.validation!] } }) as Job,
        ),
      ),
    'models.list': () => ok(trained ? MODELS : []),
    'models.get': ({ version }) => {
      const model = MODELS.find((known) => known.version === version);
      return model ? ok(detailOf(model)) : no(`No model ${version}`);
    },
    'models.compare': ({ first, second }) => {
      const [a, b] = [first, second].map((version) => MODELS.find((known) => known.version === version));
      return a && b ? ok(compareFakes(detailOf(a), detailOf(b))) : no(`No model ${a ? second : first}`);
    },
    'models.failures': () => ok(trained ? FAILURES : []),
    ...createFeatureChannels(),
    'models.activate': ({ version }) => ok(MODELS.find((known) => known.version === version)!),
    'jackpots.parse': ({ text }) => ok(parseList(text)),
    'jackpots.check': ({ fixtures }) => ok({ problems: checkFixtures(fixtures) }),
    'jackpots.list': () => ok(jackpots.map(({ jackpot }) => jackpot)),
    'jackpots.get': ({ id }) => (find(id) ? ok(find(id)!) : no(`No jackpot ${id}`)),
    'jackpots.create': ({ name, fixtures }) =>
      put(toDetail(summaryOf(`j${jackpots.length + 10}`, { name, createdAt: new Date().toISOString() }), fixtures)),
    'jackpots.update': ({ id, name, fixtures }) => {
      const before = find(id);
      return before
        ? put(toDetail({ ...before.jackpot, name: name ?? before.jackpot.name }, fixtures ?? before.inputs))
        : no(`No jackpot ${id}`);
    },
    'jackpots.delete': ({ id }) => {
      jackpots = jackpots.filter(({ jackpot }) => jackpot.id !== id);
      return ok({ deleted: true as const });
    },
    'jackpots.finalise': ({ id }) => {
      const before = find(id)!;
      return put(
        toDetail(
          { ...before.jackpot, status: 'finalised', finalisedAt: '2024-08-16T09:00:00Z', release: hashOf('r') },
          before.inputs,
        ),
      );
    },
    'jackpots.revise': ({ id }) => {
      const before = find(id)!;
      return put(
        toDetail(
          summaryOf(`${id}r`, { name: before.jackpot.name, version: before.jackpot.version + 1, revises: id }),
          before.inputs,
        ),
      );
    },
    'reports.export': ({ jackpotId, directory }) => {
      const report = {
        ...REPORTS[0]!,
        jackpotId,
        name: find(jackpotId)?.jackpot.name ?? '',
        directory: `${directory}/report`,
        exportedAt: new Date().toISOString(),
      };
      reports = [...reports, report];
      return ok(report);
    },
    'reports.verify': ({ directory }) => ok({ ...VERIFIED, directory }),
    'reports.list': () => ok(reports),
    'desktop.chooseImport': () => ok({ paths: importResult(true).files.map((file) => file.path) }),
    'desktop.chooseFolder': () => ok({ path: '/home/analyst/reports/midweek-17' }),
    'desktop.saveTextFile': ({ name }) => ok({ path: `/home/analyst/${name}` }),
    'desktop.readTextFile': () => ok({ name: 'fixtures.csv', text: LIST }),
    'desktop.showInFolder': () => ok({}),
  };
  if (isBroken) {
    for (const channel of Object.keys(api) as (keyof Api)[]) {
      Object.assign(api, { [channel]: () => Promise.reject(new Error('the store is not readable (log id 7f3a)')) });
    }
  }
  return {
    api,
    onJobChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pathForFile: (file) => `/dropped/${file.name}`,
  };
}

/** The matches of a season, those in doubt with their suspicion. */
function storedOf(league: string, season: string): MatchRow[] {
  const { doubts } = doubtsOf([], [], () => false);
  const inDoubt = doubts.flatMap(({ kind, rule, matches }) =>
    matches.map((match) => ({ rule: kind === 'possible-double' ? rule : null, match })),
  );
  const stored = matchesOf(league, season);
  const found = inDoubt.filter(({ match }) => match.league === league && match.season === season);
  const isSame = (row: MatchRow, other: DoubtMatch): boolean => matchKey({ league, ...row }) === matchKey(other);
  const extra = found.filter(({ match }) => !stored.some((row) => isSame(row, match)));
  return [
    ...stored.map((row) => ({
      ...row,
      exclusion: found.find(({ match }) => isSame(row, match))?.rule ?? row.exclusion,
    })),
    ...extra.map(({ rule, match: { date, home, away, file, line } }) => {
      return { ...stored[0]!, date, home, away, file, line, exclusion: rule };
    }),
  ];
}

const matchKey = (match: Pick<MatchRow, 'date' | 'home' | 'away'> & { readonly league: string }): string =>
  `${match.league} ${match.date} ${match.home} ${match.away}`;

const LIST =
  'date,league,home,away,odds_home,odds_draw,odds_away\n2024-08-17,E0,Arsenal,Everton,1.5,4.2,6.5\n2024-08-17,E0,Chelsea,Fulham,1.8,3.7,4.4';

/** Enough of main's reader for the preview. */
function parseList(text: string): ParsedList {
  const [header = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const separator = header.includes('\t') ? '\t' : ',';
  const fixtures = lines.map((line) => {
    const [date = '', league = '', home = '', away = '', h, d, a] = line.split(separator).map((cell) => cell.trim());
    return {
      date,
      league,
      home,
      away,
      odds: h && d && a ? { home: Number(h), draw: Number(d), away: Number(a) } : null,
    };
  });
  const rows = fixtures.map((fixture, at) => ({ ...fixture, line: at + 2, written: { date: '', odds: [] } }));
  return { fixtures, rows, problems: [] };
}

const past = { state: 'done' as const, progress: null, error: null };
const PAST_JOBS: Job[] = [
  {
    ...past,
    id: 'p1',
    kind: 'import',
    title: 'Import 61 files',
    startedAt: '2024-05-20T08:00:00Z',
    finishedAt: '2024-05-20T08:00:02Z',
    result: { ...EMPTY_RESULT, matches: 21_852, issues: 37 },
  },
  {
    ...past,
    id: 'p2',
    kind: 'train',
    title: 'Train SP1',
    state: 'failed',
    startedAt: '2024-05-20T09:00:00Z',
    finishedAt: '2024-05-20T09:00:31Z',
    result: null,
    error: {
      code: 'not-converged',
      message: 'SP1: stopped after 200 iterations at gradient norm 2.1e-4',
      hint: 'Train with the specification’s constants, or look at the newest season.',
    },
  },
];
const STANDING_JOB: Job = {
  id: 'r1',
  kind: 'train',
  title: 'Train all leagues',
  state: 'running',
  progress: {
    phase: 'walk forward',
    done: 13_640,
    total: 22_000,
    rowsPerSecond: null,
    parts: [
      { name: 'E0', phase: 'walked', done: 5600, total: 5600 },
      { name: 'D1', phase: 'walk forward', done: 4210, total: 4800 },
      { name: 'SP1', phase: 'walk forward', done: 3830, total: 5400 },
      { name: 'G1', phase: 'waiting', done: 0, total: 6200 },
    ],
  },
  error: null,
  result: null,
  startedAt: '2024-05-21T09:00:00Z',
  finishedAt: null,
};
