import { createCall } from '../../src/main/capabilities/answer';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkList } from '../../src/main/capabilities/jackpots/list/check-list';
import { decodeText } from '../../src/main/ingestion/files/decode-text';
import { describeWithData, footballDataDir, seasonPath } from '../support/football-data';
import { emptyStore, runToEnd } from '../support/stores';

/** What must come of a file: how many fixtures are read and which problems are told, `line column code`. */
type Outcome = readonly [fixtures: number, problems?: readonly string[], odds?: readonly number[] | null];

const EVERTON = [2.9, 3.3, 2.45] as const;
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'p00-baseline.csv': [3],
  'p01-fd-fixture-columns.csv': [2, [], [1.19, 7.1, 12.8]],
  'p02-1x2-headers.csv': [2, [], [1.2, 7, 13]],
  'p03-home-odds-headers.csv': [1, [], [1.2, 7, 13]],
  'p04-american.csv': [1, [], [2.9, 3.3, 2.45]],
  'p05-american-mixed.csv': [1, [], [1.2, 7, 13]],
  'p06-fractional.csv': [1, [], [2.9, 3.3, 2.45]],
  'p07-evens.csv': [1, [], [2, 3.5, 3.75]],
  'p08-cp1252-apostrophe.csv': [1, [], [4.2, 4.1, 1.75]],
  'p09-utf16le-bom.csv': [1, [], EVERTON],
  'p11-sep-line.csv': [1, [], EVERTON],
  'p12-semicolon-comma.csv': [1, [], EVERTON],
  'p13-hash-preamble.csv': [1, [], EVERTON],
  'p14-datetime.csv': [1, [], EVERTON],
  'p15-isoZ.csv': [1, [], EVERTON],
  'p16-serial.csv': [1, [], EVERTON],
  'p17-dots.csv': [1, [], EVERTON],
  'p18-yy.csv': [1, [], EVERTON],
  'p19-us.csv': [1, [], EVERTON],
  'p20-us-ambiguous.csv': [1, [], EVERTON],
  'p21-fullwidth.csv': [1, [], EVERTON],
  'p22-nbsp.csv': [1, [], EVERTON],
  'p23-hex.csv': [1, ['2 odds_home bad-odds']],
  'p24-trailing-seps.csv': [1, [], EVERTON],
  'p25-quoted.csv': [1, [], EVERTON],
  'p26-lowercase-league.csv': [1, [], EVERTON],
  'p27-league-name.csv': [1, [], EVERTON],
  'p28-numbered.csv': [1, [], EVERTON],
  'p29-swapped-dup.csv': [2, ['3 home same-match']],
  'p30-same-twice.csv': [2, ['3 home same-match']],
  'p31-sportpesa-hist.csv': [1, []],
  'p32-vs.csv': [1, [], EVERTON],
  'p33-placeholder-odds.csv': [1, [], null],
  'p34-placeholder-NA.csv': [1, [], null],
  'p35-multiline-quote.csv': [2, []],
  'p36-tab-in-comma.csv': [1, [], EVERTON],
  'p37-blank-first-lines.csv': [1, [], EVERTON],
  'p38-pre-odds-of-one-book-low.csv': [1, [], [3.2, 3.6, 2.6]],
  'p39-two-home-cols.csv': [0, ['1 null unreadable']],
  'p40-odds-mixed-present.csv': [2, [], EVERTON],
  'q3-longrow.csv': [1, ['2 odds_home bad-odds']],
  'q4-total.csv': [1, [], [2.9, 3.3, 2.45]],
  'r1-list.csv': [1, [], [1.2, 7, 13]],
  'fxdup.csv': [2, ['3 home same-match']],
  'q2-relegated.csv': [
    3,
    ['2 home unknown-team', '2 away unknown-team', '3 home unknown-team', '3 away unknown-team', '4 away unknown-team'],
  ],
};

const folder = footballDataDir ? join(footballDataDir, '..', 'cases', 'predict') : '';
/** UTF-16 is read by the decoder of all readers. */
const decodesUtf16 = decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0])).text === 'A';

describeWithData('files given to predict', () => {
  const services = emptyStore();
  const call = createCall(services);
  const check = async (path: string) => checkList({ call }, path, { asOf: '2024-08-01', againstModels: false });
  it('import the teams first', async () => {
    const paths = [seasonPath('E0', '2023-24'), seasonPath('D1', '2023-24')];
    await runToEnd(services, (each) => each('data.import', { paths }), 'import');
  });
  const files = Object.entries(OUTCOMES).filter(
    ([name]) => existsSync(join(folder, name)) && (decodesUtf16 || !name.startsWith('p09')),
  );
  it.each(files)('%s', async (name, [fixtures, problems = [], odds]) => {
    const list = await check(join(folder, name));
    expect(list.problems.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual(problems);
    expect(list.rows).toHaveLength(fixtures);
    if (odds !== undefined) expect(list.rows[0]!.odds && Object.values(list.rows[0]!.odds)).toEqual(odds);
    if (problems.length === 0)
      expect(list.rows.map(({ date }) => date?.slice(0, 4))).toEqual(list.rows.map(() => '2024'));
  });

  it('all ten problems of a list are told at once, with line, column and value', async () => {
    const { problems } = await check(join(folder, 'ten-problems.csv'));
    const lines = new Set(problems.map(({ line }) => line));
    expect([4, 6, 7, 8, 9, 10].every((line) => lines.has(line))).toBe(true);
    for (const { suggestions, message } of problems) {
      expect(suggestions.length).toBeLessThanOrEqual(3);
      expect(message).not.toMatch(/^line /);
    }
    expect(problems.find(({ line }) => line === 7)).toMatchObject({ column: 'date', value: '2026-02-30' });
    expect(problems.find(({ line }) => line === 9)).toMatchObject({ column: 'odds_home', value: '190 370 400' });
  });

  it('each unknown club of a list is told, in its line, with its spelling', async () => {
    const { problems } = await check(join(folder, 'q1-sportpesa-names.csv'));
    const unknown = problems.filter(({ code }) => code === 'unknown-team').map(({ value }) => value);
    expect(unknown).toContain('Arsenal W');
    expect(unknown).toContain('Chelsea W');
  });

  it('more fixtures than a jackpot holds, and impossible prices', async () => {
    const many = await check(join(folder, 'p41-51fixtures.csv'));
    expect(many.problems.map(({ message }) => message)).toContain('51 fixtures, a jackpot holds at most 50');
    const extreme = await check(join(folder, 'v1-extreme-odds.csv'));
    expect(extreme.problems.filter(({ code }) => code === 'bad-odds').map(({ line }) => line)).toEqual([5, 9, 11]);
  });

  it('a byte 0x92 in any list is an apostrophe', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'jackpot-list-')), 'list.txt');
    writeFileSync(path, Buffer.from('17.08.2024\nNott\x92m Forest v Everton 2.10 3.40 3.20\n', 'latin1'));
    expect(await check(path)).toMatchObject({ problems: [], rows: [{ home: 'Nott’m Forest', date: '2024-08-17' }] });
  });
});
