import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { FixtureExplanation } from '../../src/contract';
import golden from '../golden/dixon-coles-e0.json';
import { describeWithData, footballDataDir } from '../support/football-data';
import { temporaryFolder } from '../support/stores';

function run(store: string, ...args: string[]) {
  const child = spawnSync(process.execPath, ['out/main/cli.js', '--store', store, '--analyst', 'tester', ...args], {
    encoding: 'utf8',
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}
const newStore = () => join(temporaryFolder(), 'store.sqlite');
function demoCopy(): string {
  const store = newStore();
  copyFileSync(join(inject('demo'), 'store.sqlite'), store);
  return store;
}
function fixtureFile(text: string): string {
  const path = join(temporaryFolder(), 'fixtures.csv');
  writeFileSync(path, text);
  return path;
}
const HEADER = 'date,league,home,away,odds_home,odds_draw,odds_away';

describe('jackpot', () => {
  it('prints one JSON document and nothing else with --json', () => {
    const { code, stdout, stderr } = run(demoCopy(), '--json', 'status');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      matches: 4800,
      leagues: [{ code: 'DEMO' }, { code: 'DEMO2' }],
      audit: { ok: true },
    });
  });

  it('says in a sentence that its Node is too old', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'scripts'));
    copyFileSync('scripts/node-version.mjs', join(folder, 'scripts', 'node-version.mjs'));
    const script = join(folder, 'scripts', 'any.mjs');
    writeFileSync(join(folder, 'old.mjs'), "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });");
    writeFileSync(script, "import '../old.mjs';\nimport './node-version.mjs';\nprocess.exit(7);\n");
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('Node 20.20.2 is too old, 22.12 or later is needed')]);
    // Where the scripts' own is installed, it takes over, with everything that was said.
    const own = join(folder, 'node_modules', 'node', 'bin', 'node');
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(own, '#!/bin/sh\necho "$@"\nexit 5\n', { mode: 0o755 });
    const over = spawnSync(process.execPath, [script, 'status', '--json'], { encoding: 'utf8' });
    expect([over.status, over.stdout]).toEqual([5, `${script} status --json\n`]);
  });

  it('ends well and without a word when its reader leaves before the end', async () => {
    const child = spawn(process.execPath, ['out/main/cli.js', '--store', demoCopy(), '--json', 'teams']);
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const code = await new Promise((done) => child.on('close', done));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('reads a table from anywhere once a mapping has been suggested, previewed and saved', () => {
    const store = newStore();
    const folder = temporaryFolder();
    const path = join(folder, 'matcher.csv');
    writeFileSync(path, 'Speldatum;Hemmalag;Bortalag;Ställning\n2024-04-06;Kvarnby;Ådalen;2-1\n');
    expect(run(store, 'import', path)).toMatchObject({ code: 1, stderr: expect.stringContaining('needs-mapping') });
    const mapping = join(folder, 'mapping.json');
    expect(run(store, 'mapping', 'suggest', path, '--out', mapping).code).toBe(0);
    const refused = run(store, 'mapping', 'save', path, '--mapping', mapping);
    expect(refused.stderr).toMatch(/bad-file: .*mapping\.json is not a column mapping: /);
    const draft = JSON.parse(readFileSync(mapping, 'utf8')) as object;
    const complete = {
      ...draft,
      ...{ date: 'Speldatum', home: 'Hemmalag', away: 'Bortalag', dateFormat: 'iso' },
      goals: { kind: 'one-column', column: 'Ställning' },
      league: { kind: 'fixed', text: 'SWE' },
    };
    writeFileSync(mapping, JSON.stringify(complete));
    expect(run(store, 'mapping', 'preview', path, '--mapping', mapping).stdout).toMatch(
      /2024-04-06 +Kvarnby +Ådalen +2-1/,
    );
    expect(run(store, 'mapping', 'save', path, '--mapping', mapping).code).toBe(0);
    expect(JSON.parse(run(store, '--json', 'mapping', 'list').stdout)).toMatchObject([
      { mapping: { home: 'Hemmalag' } },
    ]);
    const { code, stdout } = run(store, '--json', 'import', path);
    expect([code, (JSON.parse(stdout) as { matches: number }).matches]).toEqual([0, 1]);
  });

  it('predicts, finalises, reports and verifies; one changed digit ends with code 3', () => {
    const store = demoCopy();
    const list = fixtureFile(
      `${HEADER}\n2024-09-01,,Saltmere,Underhill,1.9,3.5,4.4\n2024-09-01,DEMO,Copperhill,Fenbridge,,,\n`,
    );
    const { jackpotId, fixtures } = JSON.parse(
      run(store, '--json', 'predict', list, '--name', 'Two', '--finalise').stdout,
    ) as {
      jackpotId: string;
      fixtures: { order: number; sets: object; degradations: { code: string }[] }[];
    };
    expect(fixtures.map((fixture) => fixture.degradations.map(({ code }) => code))).toEqual([[], ['no-odds']]);
    const out = temporaryFolder();
    expect(run(store, 'report', jackpotId, '--out', out).code).toBe(0);
    expect(run(newStore(), 'verify', out).code).toBe(0);
    const path = join(out, 'manifest.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        /"lambdaHome": (\d)\.(\d)/,
        (_, a, b) => `"lambdaHome": ${a}.${(Number(b) + 1) % 10}`,
      ),
    );
    const { code, stdout } = run(newStore(), 'verify', out);
    expect(code).toBe(3);
    expect(stdout).toContain('NOT verified');
  });

  it('explains a fixture in words and step by step, as a text and as one document', async () => {
    const store = demoCopy();
    const list = fixtureFile(
      `${HEADER}\n2024-09-01,DEMO,Saltmere,Underhill,1.9,3.5,4.4\n2024-09-01,Some Cup,Foo United,Bar Town,,,\n`,
    );
    const { jackpotId } = JSON.parse(run(store, '--json', 'predict', list).stdout) as { jackpotId: string };
    const { stdout } = run(store, 'explain', jackpotId, '1');
    expect(stdout).toMatch(/^1\. Saltmere – Underhill, 2024-09-01, DEMO, model DEMO-/);
    const steps = /^percentage points .*\n([\s\S]*?)\n\n/m.exec(stdout)![1]!.split('\n');
    expect(steps.map((line) => line.split(/ {2,}/)[0])).toEqual([
      ...['two average clubs', 'attack of Saltmere', 'defence of Underhill', 'attack of Underhill'],
      ...[
        'defence of Saltmere',
        'home advantage',
        'low scores (rho)',
        'market',
        'calibration',
        'what the set does',
        'set B',
      ],
    ]);
    const told = JSON.parse(run(store, '--json', 'explain', jackpotId, '1').stdout) as FixtureExplanation;
    expect(stdout).toContain(`\n${told.words.B!}\n`);
    for (const part of ['likeliest scores: ', 'both to score', 'days since the last match in this league’s data'])
      expect(stdout).toContain(part);
    expect(stdout).toMatch(/odds 1\.9 \/ 3\.5 \/ 4\.4, overround \+\d+\.\d pp/);
    expect(run(store, 'explain', jackpotId, '1', '--set', 'D').stdout).toMatch(
      /Set D is made from set B here: .*\nSet B is /,
    );
    const cup = run(store, 'explain', jackpotId, '2').stdout;
    expect(cup).toMatch(/Some Cup has no model of its own\. .*\nfallback no-model: /);
    for (const part of [
      'Form: no match in the store.',
      'no market beside it: no odds were given',
      'Set A is as blended',
    ])
      expect(cup).toContain(part);
    expect(run(store, 'explain', jackpotId, '3')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not-found'),
    });
    expect(run(store, 'explain', jackpotId, '1', '--set', 'H')).toMatchObject({ code: 1 });
  });

  it('tells of past prices where a fixture has no odds, and of what strengths learnt from', () => {
    const store = demoCopy();
    const list = fixtureFile(`${HEADER}\n2024-09-01,DEMO,Saltmere,Underhill,,,\n`);
    const { jackpotId } = JSON.parse(run(store, '--json', 'predict', list).stdout) as { jackpotId: string };
    const { stdout } = run(store, 'explain', jackpotId, '1');
    expect(stdout).toMatch(/\npast prices +[+−]?\d.*\ncalibration /);
    expect(stdout).toContain(
      'no market beside it: no odds were given; past prices stand in for it\nbeside past prices ',
    );
    expect(stdout).toMatch(/goal model − past prices .*\nset B − past prices /);
    expect(stdout).toMatch(/\n {2}Goals alone would say attack [+−]?\d\.\d\d, defence /);
    const [{ version }] = JSON.parse(run(store, '--json', 'models', 'list').stdout) as [{ version: string }];
    const model = run(store, 'models', 'show', version).stdout;
    expect(model).toMatch(/^team +attack +defence +attack, goals alone +defence, goals alone /m);
    expect(model).toContain('Strengths learn from goals, shots on target, shots and corners.');
    expect(model).toMatch(/^shots on target +3 +0\.6 +0\.01 +\d+ +2400 +2014-15 to 2023-24$/m);
    expect(model).toMatch(/^Confirmed: set B with past prices /m);
    expect(model).toMatch(/^past prices first confirmed for 20\d\d-\d\d\nwithout odds /m);
    expect(model).toMatch(/^chosen by the forecasts of DEMO, DEMO2\nxi +sigma +omega × +kappa × .*less defaults/m);
    expect(model).toMatch(/^calibration +weight c .*\nset A .*\nset B .*\nset C /m);
    expect(model).toMatch(/^log loss at c\* +A, this league +A, all leagues +B, /m);
    expect(model).toMatch(/^way +log loss +less in use .*\nin use .*\nidentity .*\nplain isotonic /m);
    const { stdout: scores } = run(store, 'validate', '--league', 'DEMO', '--from-season', '2022-23');
    expect(scores).toMatch(/^without odds +forecast .*\n(DEMO +(past prices|set [ABC]) .*\n?){4}$/m);
  });

  it('verifies without making a store', () => {
    const store = newStore();
    expect(run(store, 'verify', join(inject('demo'), 'report')).code).toBe(0);
    expect(existsSync(store)).toBe(false);
  });
});

describe('a fixture list', () => {
  const folder = temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('is told as it was understood, with exactly the fields of the reader', () => {
    const text = 'Sat 10 Aug\n1. Arsenal v Chelsea E0 2.10 3.40 3.20\n2. Leeds v\n';
    const args = ['fixtures', file('list.txt', text), '--as-of', '2024-08-01'];
    expect(JSON.parse(run(newStore(), '--json', ...args).stdout)).toEqual({
      fixtures: [
        {
          date: '2024-08-10',
          league: 'E0',
          league_code: 'E0',
          home: 'Arsenal',
          away: 'Chelsea',
          odds: [2.1, 3.4, 3.2],
        },
      ],
      unreadable: [{ line: 3, why: 'no away side' }],
      ambiguous: [],
    });
    expect(run(newStore(), ...args).stdout).toMatch(
      /1 {2}2024-08-10 {2}E0 {2}Arsenal v Chelsea.*\n.*line 3: no away side/s,
    );
  });

  it('is refused with all its problems, as lines and as one document', () => {
    const row = '2024-09-01,DEMO,Saltmere,Underhill';
    const list = file('bad.csv', `${HEADER}\n${row},1,4,6\n2024-09-01,DEMO,Saltmeer,Underhill,,,\n${row},,,\n`);
    const { code, stdout, stderr } = run(demoCopy(), '--json', 'predict', list);
    expect(code).toBe(1);
    const { error } = JSON.parse(stdout) as { error: { code: string; problems: { line: number; column: string }[] } };
    expect(error.code).toBe('bad-odds');
    expect(error.problems).toMatchObject([
      { line: 2, column: 'odds_home', value: '1', code: 'bad-odds' },
      { line: 3, column: 'home', value: 'Saltmeer', suggestions: expect.arrayContaining(['Saltmere']) as string[] },
      { line: 4, column: 'home', code: 'same-match' },
    ]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/line 4, home: Saltmere v Underhill is the same match as line 2/);
  });

  it('takes one day for all where it states none', () => {
    const list = file('undated.txt', 'Saltmere v Underhill 2.10 3.40 3.20\n');
    expect(run(demoCopy(), 'predict', list).stderr).toMatch(/line 1, date: no date is given/);
    const { stdout } = run(demoCopy(), '--json', 'predict', list, '--date', '2024-09-01');
    expect(JSON.parse(stdout)).toMatchObject({ fixtures: [{ date: '2024-09-01', league: 'DEMO' }] });
  });
});

describe('with --json, a failure of any command is one document on stdout', () => {
  it.each([
    ['a command that does not exist', ['frobnicate'], 'bad-request'],
    ['an option that is missing', ['report', 'jp-none'], 'bad-request'],
    ['a thing that does not exist', ['report', 'jp-none', '--out', 'x'], 'not-found'],
    ['a league that is unknown', ['train', '--league', 'XX'], 'unknown-league'],
    ['a folder without a report', ['verify', temporaryFolder()], 'not-found'],
    ['a file that is missing', ['predict', 'none.csv'], 'not-found'],
  ] as const)('%s', (_what, args, expected) => {
    const { code, stdout, stderr } = run(demoCopy(), '--json', ...args);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: expected, problems: [] } });
    expect(stderr).toMatch(new RegExp(`^${expected}: `));
  });
});

describe('bad input gets one clear line, exit code 1 and an unchanged store', () => {
  const folder = temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  mkdirSync(join(folder, 'empty'));
  const row = '2024-09-01,DEMO,Saltmere,Underhill';
  const cases: [string, () => string[], RegExp][] = [
    [
      'an HTML page named .csv',
      () => ['import', file('page.csv', '<html></html>')],
      /^bad-file: page\.csv, line 1: a web page/,
    ],
    ['an empty file', () => ['import', file('nil.csv', '')], /^bad-file: nil\.csv is empty \(0 bytes\)/],
    ['a folder without CSVs', () => ['import', join(folder, 'empty')], /^not-found: no CSV, JSON or ZIP file in /],
    ['a path that does not exist', () => ['import', join(folder, 'none')], /^not-found: no such file or folder/],
    [
      'an unknown team',
      () => ['predict', file('team.csv', `${HEADER}\n2024-09-01,DEMO,Saltmeer,Underhill,,,\n`)],
      /^unknown-team: .*"Saltmeer" is no team of DEMO; nearest: Saltmere\n/,
    ],
    [
      'odds of 1',
      () => ['predict', file('odds.csv', `${HEADER}\n${row},1,4,6\n`)],
      /^bad-odds: .*line 2, odds_home: a decimal price is above 1, got 1/,
    ],
    [
      'a file that holds no fixture',
      () => ['predict', file('none.csv', 'nothing to see here\n')],
      /^bad-file: .*line 1: no fixture was found/,
    ],
    [
      'a fixture the model has seen',
      () => ['predict', file('seen.csv', `${HEADER}\n2020-01-01,DEMO,Saltmere,Underhill,,,\n`)],
      /^bad-request: .*lies within the data/,
    ],
    [
      'an unknown league to train',
      () => ['train', '--league', 'XX'],
      /^unknown-league: no league XX in the store; it has DEMO, DEMO2/,
    ],
    ['an unknown league to fit', () => ['fit', '--league', 'XX'], /^unknown-league: no league XX/],
    ['an unknown league to validate', () => ['validate', '--league', 'XX'], /^unknown-league: no league XX/],
    [
      'another blend for the specification preset',
      () => ['train', '--all', '--preset', 'specification', '--market-weight', 'learned'],
      /^bad-request: the specification preset blends linearly with a fixed market weight, got blend linear and market weight learned/,
    ],
    [
      'a blend that does not exist',
      () => ['validate', '--all', '--blend', 'cubic'],
      /^bad-request: .*'cubic' is invalid/,
    ],
    ['no league to train', () => ['train'], /^bad-request: name the leagues/],
    [
      'a decay that is no number',
      () => ['fit', '--league', 'DEMO', '--xi', 'fast'],
      /^bad-request: .*"fast" is no number/,
    ],
    ['an unknown jackpot', () => ['report', 'jp-none', '--out', folder], /^not-found: no jackpot jp-none/],
    ['a folder without a report', () => ['verify', folder], /^not-found: no manifest\.json in /],
    ['an unknown command', () => ['frobnicate'], /^bad-request: unknown command 'frobnicate'/],
    [
      'a store that is no database',
      () => ['--store', file('text.sqlite', 'Div,Date\n'.repeat(200)), 'status'],
      /^store-corrupt: .*text\.sqlite/,
    ],
  ];
  const store = demoCopy();
  const contents = () => run(store, '--json', 'status').stdout;
  for (const [what, args, line] of cases) {
    it(what, () => {
      const before = contents();
      const { code, stdout, stderr } = run(store, ...args());
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(line);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(contents()).toBe(before);
    });
  }
});

describeWithData('real seasons through the command line', () => {
  it('stores 21,852 matches once and reproduces the golden optima', () => {
    const store = newStore();
    const folder = join(footballDataDir!, 'football-data');
    const first = JSON.parse(run(store, '--json', 'import', folder).stdout) as { matches: number; refused: unknown[] };
    expect(first).toMatchObject({ matches: 21_852, refused: [] });
    const again = JSON.parse(run(store, '--json', 'import', folder).stdout) as {
      files: { inserted: number; updated: number }[];
    };
    expect(again.files.every((file) => file.inserted === 0 && file.updated === 0)).toBe(true);
    expect(JSON.parse(run(store, '--json', 'status').stdout)).toMatchObject({ matches: 21_852 });

    for (const [name, set] of Object.entries(golden.sets)) {
      const from = name === 'a' ? '2018-07-01' : '2014-07-01';
      const args = [
        '--league',
        'E0',
        '--from',
        from,
        '--before',
        '2019-05-13',
        '--xi',
        String(set.xi),
        '--sigma',
        'none',
      ];
      const fit = JSON.parse(run(store, '--json', 'fit', ...args).stdout) as {
        mu: number;
        homeAdvantage: number;
        rho: number;
        logLikelihood: number;
        teams: { name: string; attack: number; defence: number }[];
      };
      expect(Math.abs(fit.logLikelihood - set.logLikelihood)).toBeLessThan(1e-7);
      expect(Math.abs(fit.mu - set.mu)).toBeLessThan(1e-6);
      expect(Math.abs(fit.homeAdvantage - set.home)).toBeLessThan(1e-6);
      expect(Math.abs(fit.rho - set.rho)).toBeLessThan(1e-6);
      const { attack, defence } = set as { attack: Record<string, number>; defence: Record<string, number> };
      expect(fit.teams).toHaveLength(Object.keys(attack).length);
      for (const team of fit.teams) {
        expect(Math.abs(team.attack - attack[team.name]!)).toBeLessThan(1e-6);
        expect(Math.abs(team.defence - defence[team.name]!)).toBeLessThan(1e-6);
      }
    }
  });
});

it('the demo folder holds everything it names', () => {
  for (const path of ['store.sqlite', 'seasons', 'report/report.html', 'report/manifest.json']) {
    expect(existsSync(join(inject('demo'), path))).toBe(true);
  }
  cpSync(inject('demo'), temporaryFolder(), { recursive: true });
});
