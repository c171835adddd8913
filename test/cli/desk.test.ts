import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createCall } from '../../src/main/capabilities/answer';
import { openServices } from '../../src/main/capabilities/services';
import type {
  CoveragePlan,
  JackpotDetail,
  JackpotDiff,
  JackpotResults,
  JackpotSummary,
  RunningRecord,
  SetDistribution,
} from '../../src/contract';
import { ANALYST, temporaryFolder } from '../support/stores';

function demoCopy(): string {
  const store = join(temporaryFolder(), 'store.sqlite');
  copyFileSync(join(inject('demo'), 'store.sqlite'), store);
  return store;
}
function run(store: string, ...args: string[]) {
  const words = ['out/main/cli.js', '--store', store, '--analyst', ANALYST, '--json', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { code: status, stderr, value: stdout === '' ? null : (JSON.parse(stdout) as unknown) };
}
const valueOf = <T>(store: string, ...args: string[]): T => {
  const { code, stderr, value } = run(store, ...args);
  expect([code, stderr], args.join(' ')).toEqual([0, '']);
  return value as T;
};
const LIST = [
  'date,league,home,away,odds_home,odds_draw,odds_away',
  '2024-09-01,DEMO,Saltmere,Eastwick Rovers,1.90,3.50,4.20',
  '2024-09-01,FA Cup,Saltmere,Somebody,,,',
  '2024-09-02,DEMO,Copperhill,Fenbridge,2.10,3.40,3.60',
].join('\n');

describe('the desk in a terminal', () => {
  it('goes the whole way, and what it locks has the hash that the window’s channels lock', async () => {
    const store = demoCopy();
    const file = join(temporaryFolder(), 'saturday.csv');
    writeFileSync(file, LIST);
    const draft = valueOf<JackpotDetail>(store, 'jackpots', 'new', file, '--name', 'Saturday');
    const { id } = draft.jackpot;
    expect([draft.problems, draft.predictions.length]).toEqual([[], 3]);
    expect(draft.rows.map(({ oddsHome, oddsDraw }) => `${oddsHome} ${oddsDraw}`)).toEqual([
      '1.90 3.50',
      ' ',
      '2.10 3.40',
    ]);
    const picks = valueOf<SetDistribution>(store, 'picks', id, '--pick', '2=draw', '--pick', '3=X');
    expect(picks.picks.map(({ outcome, isChanged }) => [outcome, isChanged]).slice(1)).toEqual([
      ['draw', true],
      ['draw', true],
    ]);
    const plan = valueOf<CoveragePlan>(store, 'plan', id, '--lines', '6');
    expect([plan.lines, plan.choices.map(({ outcomes }) => outcomes.length).sort()]).toEqual([6, [1, 2, 3]]);
    const closed = valueOf<JackpotDetail>(store, 'jackpots', 'finalise', id);

    const services = openServices({ storePath: demoCopy(), analyst: ANALYST, workerFile: null });
    const call = createCall(services);
    const made = await call('jackpots.create', { name: 'Saturday', rows: draft.rows });
    for (const order of [2, 3]) await call('jackpots.pick', { id: made.jackpot.id, order, set: 'B', outcome: 'draw' });
    const same = await call('jackpots.finalise', { id: made.jackpot.id });
    expect(same.contentHash).toBe(closed.contentHash);
    await services.close();

    const results = valueOf<JackpotResults>(
      store,
      'results',
      id,
      '--enter',
      '1=H',
      '--enter',
      '2=x',
      '--enter',
      '3=void',
    );
    expect(results.latest).toEqual(['home', 'draw', 'void']);
    expect(run(store, 'results', id, '--enter', '1=A')).toMatchObject({ code: 1 });
    const corrected = valueOf<JackpotResults>(
      store,
      'results',
      id,
      '--enter',
      '1=A',
      '--note',
      'the second half counts',
    );
    expect(corrected.entries.map(({ isReplaced }) => isReplaced)).toEqual([true, false, false, false]);
    expect(valueOf<RunningRecord>(store, 'record').sets[1]).toMatchObject({ set: 'B', n: 2, right: 1 });

    const list = join(temporaryFolder(), 'results.txt');
    writeFileSync(list, '3 A\nSaltmere 0-2 Eastwick Rovers\n');
    expect(run(store, 'results', id, '--file', list)).toMatchObject({ code: 1 });
    const told = valueOf<JackpotResults>(store, 'results', id, '--file', list, '--note', 'the replay');
    expect([told.latest, told.entries.at(-1)!.source]).toEqual([['away', 'draw', 'away'], 'file']);
    writeFileSync(list, '3 perhaps\n');
    expect(run(store, 'results', id, '--file', list).code).toBe(1);
    const revised = valueOf<JackpotDetail>(store, 'jackpots', 'revise', id, '--reason', 'a club withdrew');
    expect(valueOf<JackpotDiff>(store, 'jackpots', 'diff', id, revised.jackpot.id)).toMatchObject({
      reason: 'a club withdrew',
      changes: [],
    });
    // A set that is switched off is left out of a draft, which says so; what was finalised keeps it.
    expect(run(store, 'settings', 'set', 'SET_G', 'off', '--reason', 'not asked for').code).toBe(0);
    expect(valueOf<SetDistribution[]>(store, 'distribution', revised.jackpot.id).map(({ set }) => set)).toEqual([
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
    ]);
    const words = ['out/main/cli.js', '--store', store, '--analyst', ANALYST, 'distribution', revised.jackpot.id];
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect(stdout).toContain('Set G is switched off in the settings and left out.');
    valueOf(store, 'jackpots', 'delete', revised.jackpot.id);
    expect(valueOf<JackpotSummary[]>(store, 'jackpots').map(({ name }) => name)).toEqual(['Saturday', 'Demo jackpot']);
    expect(valueOf<SetDistribution[]>(store, 'distribution', closed.contentHash!)).toHaveLength(7);
  }, 120_000);

  it('keeps a row that cannot be read, and says what would mend it', () => {
    const store = demoCopy();
    const file = join(temporaryFolder(), 'list.csv');
    writeFileSync(file, LIST.replace('Fenbridge', 'Fenbrige').replace('2024-09-01,DEMO', '2024-09-31,DEMO'));
    const { rows, problems, jackpot } = valueOf<JackpotDetail>(store, 'jackpots', 'new', file);
    expect([jackpot.name, rows.length]).toEqual(['list', 3]);
    expect(problems.map(({ line, column }) => `${line} ${column!}`)).toEqual(['1 date', '3 away']);
    expect(problems[1]!.suggestions).toEqual(['Fenbridge']);
    expect(run(store, 'jackpots', 'finalise', jackpot.id)).toMatchObject({ code: 1 });
    expect(run(store, 'jackpots', 'new-club', 'DEMO', 'Fenbrige', '--reason', 'founded')).toMatchObject({ code: 0 });
    expect(valueOf<JackpotDetail>(store, 'jackpots', 'show', jackpot.id).problems.map(({ line }) => line)).toEqual([1]);
  }, 120_000);

  it('names what it does not understand', () => {
    const store = demoCopy();
    const [{ id }] = valueOf<[JackpotSummary]>(store, 'jackpots', 'list');
    for (const words of [
      ['plan', id, '--lines', '0'],
      ['plan', id, '--lines', '2', '--set', 'H'],
      ['picks', id, '--pick', '3'],
      ['results', id, '--enter', '3=maybe'],
      ['distribution', 'jp-none'],
    ])
      expect(run(store, ...words), words.join(' ')).toMatchObject({ code: 1 });
  }, 120_000);
});
