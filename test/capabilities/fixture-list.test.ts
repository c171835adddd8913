import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFixtureList } from '../../src/main/capabilities/jackpots/list/fixture-list';

const HEADER = 'date,league,home,away,odds_home,odds_draw,odds_away';
const options = { asOf: '2024-08-01' };
const parse = (...lines: string[]) => parseFixtureList([HEADER, ...lines].join('\n'), options);

describe('parseFixtureList', () => {
  it('reads dates of either order of parts, empty leagues and empty odds', () => {
    const { fixtures, problems } = parse('2024-08-10,E0,Arsenal,Chelsea,1.5,4.2,6.5', '11/08/2024,,Leeds,Hull,,,');
    expect(problems).toEqual([]);
    expect(fixtures[0]).toEqual({
      date: '2024-08-10',
      league: 'E0',
      home: 'Arsenal',
      away: 'Chelsea',
      odds: { home: 1.5, draw: 4.2, away: 6.5 },
    });
    expect(fixtures[1]).toMatchObject({ league: '', home: 'Leeds', odds: null });
  });

  it('reads semicolons, a byte-order mark, decimal commas and columns in another order', () => {
    const text = '\uFEFFaway;home;date;odds_home;odds_draw;odds_away\r\nChelsea;Arsenal;2024-08-10;1,5;4,2;6,5\r\n';
    expect(parseFixtureList(text, options).fixtures).toEqual([
      { date: '2024-08-10', league: '', home: 'Arsenal', away: 'Chelsea', odds: { home: 1.5, draw: 4.2, away: 6.5 } },
    ]);
  });

  it.each([
    ['odds of 1', '2024-08-10,E0,Arsenal,Chelsea,1,4.0,6.0', 'odds_home', 'bad-odds', '1'],
    ['odds that are no number', '2024-08-10,E0,Arsenal,Chelsea,1.5,abc,6', 'odds_draw', 'bad-odds', 'abc'],
    ['two prices of three', '2024-08-10,E0,Arsenal,Chelsea,1.5,,6', 'odds_home', 'bad-odds', '1.5  6'],
    ['prices that imply too little', '2024-08-10,E0,Arsenal,Chelsea,19,3.7,4.0', 'odds_home', 'bad-odds', '19 3.7 4.0'],
    ['an impossible date', '2024-02-30,E0,Arsenal,Chelsea,,,', 'date', 'bad-date', '2024-02-30'],
    ['no date', ',E0,Arsenal,Chelsea,,,', 'date', 'bad-date', null],
    ['a missing team', '2024-08-10,E0,,Chelsea,,,', 'home', 'unreadable', null],
    ['a club against itself', '2024-08-10,E0,Chelsea,Chelsea,,,', null, 'unreadable', 'Chelsea v Chelsea'],
  ] as const)('names %s by line, column and value', (_what, line, column, code, value) => {
    const { fixtures, problems } = parse('2024-08-10,E0,Leeds,Hull,,,', line);
    expect(fixtures).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 3, column, code, value });
    expect(problems[0]!.message).not.toMatch(/line 3/);
  });

  it('keeps a row with a problem as it was written', () => {
    const { rows } = parse('2024-02-30,E0,Arsenal,Chelsea,19,3.7,4.0');
    expect(rows).toEqual([
      {
        line: 2,
        date: null,
        league: 'E0',
        home: 'Arsenal',
        away: 'Chelsea',
        odds: null,
        written: { date: '2024-02-30', odds: ['19', '3.7', '4.0'] },
      },
    ]);
  });

  it('gives fixtures without a date the one that is named for all', () => {
    const text = 'Arsenal v Chelsea\nLeeds v Hull';
    expect(parseFixtureList(text, options).problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'bad-date'],
      [2, 'bad-date'],
    ]);
    const { fixtures, problems } = parseFixtureList(text, { ...options, date: '2024-08-10' });
    expect(problems).toEqual([]);
    expect(fixtures.map(({ date }) => date)).toEqual(['2024-08-10', '2024-08-10']);
  });

  it('names the readings of what could be two things', () => {
    const { problems } = parseFixtureList('08/09 Hull v Stoke', { asOf: '2022-08-08' });
    expect(problems[0]).toMatchObject({ code: 'ambiguous-date', suggestions: ['2022-09-08', '2022-08-09'] });
    expect(problems[0]!.message).toMatch(/2022-09-08 or 2022-08-09/);
  });

  it('says that a list holds nothing, or more than a jackpot holds', () => {
    expect(parseFixtureList('', options).problems[0]!.message).toBe('the fixture list is empty');
    expect(parse().problems[0]!.message).toMatch(/a header but no fixture/);
    const days = Array.from({ length: 51 }, (_, at) => `${2024 + at}-08-10,E0,Arsenal,Chelsea,,,`);
    expect(parse(...days).problems[0]!.message).toBe('51 fixtures, a jackpot holds at most 50');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        parseFixtureList(text, options);
        parseFixtureList(`${HEADER}\n${text}`, options);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text that is no list', () => {
  it('is refused for its lines before it is read, where a jackpot could not hold them', () => {
    const line = 'Arsenal v Chelsea';
    expect(() => parseFixtureList(`${line}\n`.repeat(3001), { asOf: '2024-08-01' })).toThrow(
      'the list has 3001 lines, and at most 3000 are read',
    );
    // Lines that hold nothing count for nothing, and a document is one thing.
    expect(parseFixtureList(`${line}${'\n'.repeat(9000)}`, { asOf: '2024-08-01' }).rows).toHaveLength(1);
    const many = Array.from({ length: 700 }, (_, at) => ({
      date: '2024-08-17',
      home: `Home ${at}`,
      away: `Away ${at}`,
    }));
    const document = JSON.stringify(many, null, 1);
    expect(document.split('\n').length).toBeGreaterThan(3000);
    expect(parseFixtureList(document, { asOf: '2024-08-01' }).rows).toHaveLength(700);
  });
  it('asks once about each line that repeats an earlier one', () => {
    const { problems } = parseFixtureList('Arsenal v Chelsea\n'.repeat(2000), {
      asOf: '2024-08-01',
      date: '2024-08-17',
    });
    expect(
      problems.filter(({ code }) => code === 'duplicate').length +
        problems.filter(({ message }) => /same sides/.test(message)).length,
    ).toBeGreaterThanOrEqual(1999);
  });
});
