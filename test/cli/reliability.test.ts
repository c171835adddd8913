import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import type { ResponseOf } from '../../src/contract';
import { ANALYST, demoCopy } from '../support/stores';

const store = join(inject('demo'), 'store.sqlite');
const run = (...args: string[]) => runOn(store, ...args);
function runOn(path: string, ...args: string[]) {
  const words = ['out/main/cli.js', '--store', path, '--analyst', ANALYST, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
const json = <T>(...args: string[]): T => JSON.parse(run('--json', ...args).stdout) as T;

it('says whether a set is calibrated, how it compares, whether it drifted and what slates would have brought', () => {
  const { code, stdout } = run('reliability', '--league', 'DEMO', '--set', 'B', '--outcome', 'draw');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Set B's draws in DEMO, 2015-\d\d-\d\d to 2024-\d\d-\d\d: .*n = 2.160/);
  expect(stdout).toMatch(/Brier score 0\.\d{5} = miscalibration/);
  const compared = run('reliability', 'compare', '--league', 'DEMO', '--set', 'C').stdout;
  expect(compared).toMatch(/^set C\s+\d\.\d{5}/m);
  expect(compared).toMatch(/^Set C is better than base rates by .*; a difference of 0\.\d+ would have been seen$/m);
  const drift = run('reliability', 'drift', '--from-season', '2018-19', '--to-season', '2019-20').stdout;
  expect(drift).toMatch(/^set B: (STABLE|WATCH|DEGRADED)/);
  // Scores and skill, then goals and home advantage.
  expect(drift.match(/^20\d\d-\d\d /gm)).toEqual(['2018-19 ', '2019-20 ', '2018-19 ', '2019-20 ']);
  expect(drift).toMatch(/^season\s+goals expected\s+came/m);
  expect(drift).toContain('Home advantage is the share of home wins less the share of away wins');
  expect(run('reliability', 'slates', '--size', '15').stdout).toMatch(/^288 slates of 15 consecutive matches/);
});

it('gives as JSON what the window is given', () => {
  const asked = ['reliability', '--league', 'DEMO2', '--set', 'A', '--outcome', 'home', '--stage', 'blended'];
  const { facts, diagram, voice, outcome } = json<ResponseOf<'reliability.diagram'>>(...asked);
  expect([facts.leagues, facts.n, voice, outcome]).toEqual([['DEMO2'], 2160, 'A', 'home']);
  expect(diagram!.curve.reduce((total, { cases }) => total + cases, 0)).toBe(2160);
});

it('says so where nothing was kept, and refuses what is none of its choices', () => {
  const { code, stdout } = run('reliability', '--league', 'E0');
  expect([code, stdout.split('\n')[1]]).toEqual([0, 'no stored forecast of a match with odds is in this selection']);
  expect(stdout).toMatch(/^Set B's draws: cannot tell: too few matches; n = 0/);
  expect(run('reliability', '--set', 'Q')).toMatchObject({ code: 1 });
  expect(run('reliability', 'slates', '--size', '12')).toMatchObject({ code: 1 });
  expect(run('reliability', '--from', 'yesterday')).toMatchObject({ code: 1 });
});

it('answers the same of locked jackpots, and says what of them counts', () => {
  const copy = demoCopy();
  const of = (...args: string[]) => runOn(copy, 'reliability', ...args, '--source', 'jackpots');
  expect(of().stdout).toMatch(/no result of a jackpot locked with odds is in this selection\n0 locked jackpots with 0/);
  expect(of('slates').stdout).toMatch(/not enough data: no locked jackpot of the selection has a result/);
  const [{ id, fixtures }] = JSON.parse(runOn(copy, '--json', 'jackpots').stdout) as [{ id: string; fixtures: number }];
  const told = Array.from({ length: fixtures }, (_, at) => `${at + 1}=${['H', 'D', 'A', 'H', 'H'][at % 5]}`);
  expect(runOn(copy, 'results', id, ...told.flatMap((each) => ['--enter', each])).code).toBe(0);
  const { stdout } = of('--outcome', 'home');
  expect(stdout).toMatch(
    /^Set B's home wins of locked jackpots in DEMO, DEMO2, .*: cannot tell: too few matches; n = /,
  );
  expect(stdout).toContain(`1 locked jackpot with ${fixtures} results`);
  expect(of('compare').stdout).toMatch(/^market\s+\d\.\d{5}/m);
  expect(of('drift').stdout).toMatch(/^set B: no state \(too-few\)/);
  const slates = of('slates', '--set', 'C').stdout;
  expect(slates).toMatch(
    new RegExp(`^1 locked jackpot with every result known, ${fixtures} picks that count; 1 of them`),
  );
  expect(slates).toMatch(/^C\s+\d+\s+\d+\.\d\d\s+/m);
  expect(slates).toMatch(/▲ too rare to tell/);
  expect(of('drift', '--stage', 'blended')).toMatchObject({ code: 1 });
  expect(run('reliability', '--source', 'dreams')).toMatchObject({ code: 1 });
});

it('says which leagues have models that kept no forecasts, and answers of the others', () => {
  const copy = demoCopy();
  const db = new Database(copy);
  // As a model of an application that did not keep them.
  db.exec(`DROP TRIGGER model_forecasts_no_delete;
    DELETE FROM model_forecasts WHERE model_id IN (SELECT m.id FROM models m JOIN leagues l ON l.id = m.league_id WHERE l.code = 'DEMO2')`);
  db.close();
  const { stdout } = runOn(copy, 'reliability', 'compare');
  expect(stdout).toMatch(/^2\u202f160 matches on \d+ days, DEMO, /);
  expect(stdout).toContain('not enough data: no forecasts were kept of DEMO2; train again');
});
