import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFixtureList } from '../../src/main/api/fixture-list';

const HEADER = 'date,league,home,away,odds_home,odds_draw,odds_away';
const parse = (...lines: string[]) => parseFixtureList([HEADER, ...lines].join('\n'));

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
    expect(fixtures[1]).toEqual({ date: '2024-08-11', league: '', home: 'Leeds', away: 'Hull', odds: null });
  });

  it('reads semicolons, tabs, a byte-order mark, decimal commas and columns in another order', () => {
    const text = '\uFEFFaway;home;date;odds_home;odds_draw;odds_away\r\nChelsea;Arsenal;2024-08-10;1,5;4,2;6,5\r\n';
    expect(parseFixtureList(text).fixtures).toEqual([
      { date: '2024-08-10', league: '', home: 'Arsenal', away: 'Chelsea', odds: { home: 1.5, draw: 4.2, away: 6.5 } },
    ]);
  });

  for (const [what, line, message] of [
    ['odds of 1', '2024-08-10,E0,Arsenal,Chelsea,1,4,6', 'line 2: odds_home must be above 1, got 1'],
    ['odds that are no number', '2024-08-10,E0,Arsenal,Chelsea,1.5,x,6', 'line 2: odds_draw must be above 1, got x'],
    [
      'two prices of three',
      '2024-08-10,E0,Arsenal,Chelsea,1.5,,6',
      'line 2: odds need all three prices or none, got 2',
    ],
    [
      'an impossible date',
      '2024-02-30,E0,Arsenal,Chelsea,,,',
      'line 2: "2024-02-30" is no date; write YYYY-MM-DD or DD/MM/YYYY',
    ],
    ['a missing team', '2024-08-10,E0,,Chelsea,,,', 'line 2: home is empty'],
  ] as const) {
    it(`names ${what} by line`, () => {
      const { fixtures, problems } = parse(line);
      expect(fixtures).toEqual([]);
      expect(problems[0]!.message).toBe(message);
    });
  }

  it('refuses a list without a header unless columns may stand in their usual order', () => {
    const text = '2024-08-10,E0,Arsenal,Chelsea,1.5,4,6\n';
    expect(parseFixtureList(text).problems[0]!.message).toMatch(/^line 1 is no header: date, home, away missing/);
    expect(parseFixtureList(text, true).fixtures).toHaveLength(1);
    expect(parseFixtureList('').problems[0]!.message).toBe('the fixture list is empty');
    expect(parseFixtureList(HEADER).problems[0]!.message).toMatch(/header but no fixture/);
  });

  it('refuses more fixtures than a jackpot holds', () => {
    const lines = Array.from({ length: 51 }, () => '2024-08-10,E0,Arsenal,Chelsea,,,');
    expect(parse(...lines).problems[0]!.message).toBe('51 fixtures, a jackpot holds at most 50');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.boolean(), (text, headerless) => {
        parseFixtureList(text, headerless);
        parseFixtureList(`${HEADER}\n${text}`, headerless);
      }),
      { numRuns: 500 },
    );
  });
});
