import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFixtureText } from '../../../src/main/ingestion/lists/read-fixture-text';
import { createClubKnowledge } from '../../../src/main/ingestion/lists/words/known-clubs';

const options = { asOf: '2022-08-10', knows: createClubKnowledge() };
const ENGLISH = [
  'Arsenal',
  'Blackpool',
  'Brentford',
  'Bristol City',
  'Burnley',
  'Cardiff',
  'Coventry',
  'Derby',
  'Everton',
  'Fulham',
];
const OTHERS = [
  'Atalanta',
  'Real Madrid',
  '1. FC Köln',
  'Bodø/Glimt',
  'Greuther Fürth',
  'Casa Pia',
  'PSV',
  'Schalke 04',
  'Sturm Graz',
  'Celta',
];

/** Prices of an honest market, to two places. */
const prices = fc.tuple(fc.integer({ min: 25, max: 50 }), fc.integer({ min: 22, max: 30 })).map(([home, draw]) => {
  const shares = [home, draw, 106 - home - draw];
  return shares.map((share) => (100 / share).toFixed(2));
});
const pair = fc.tuple(fc.constantFrom(...ENGLISH), fc.constantFrom(...OTHERS));
const day = fc.integer({ min: 11, max: 31 }).map((each) => `2022-08-${each}`);

describe('readFixtureText', () => {
  it('never throws, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            'v',
            ' ',
            '-',
            '\n',
            '2.10',
            '1',
            'X',
            'Leeds',
            'Hull',
            '|',
            '\t',
            ';',
            ',',
            '13/08',
            ':',
            '(',
            ')',
            '"',
            '{',
            '[',
            '<tr>',
            '&amp;',
            'home',
            'away',
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (each) => {
        const read = readFixtureText(each, options);
        for (const { home, away } of read.fixtures) expect([home.trim(), away.trim()]).not.toContain('');
      }),
      { numRuns: 1500 },
    );
  });

  it('reads a table as it was written, whatever its delimiter and the order of its columns', () => {
    const columns = ['date', 'league', 'home', 'away', 'odds_home', 'odds_draw', 'odds_away'];
    const row = fc.record({ date: day, sides: pair, prices: fc.option(prices) });
    const order = fc.shuffledSubarray(columns, { minLength: 7 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        order,
        fc.constantFrom(',', ';', '\t'),
        (rows, names, delimiter) => {
          const lines = rows.map((each) => {
            const [home, draw, away] = each.prices ?? ['', '', ''];
            const values = [each.date, 'E0', ...each.sides, home, draw, away];
            return names.map((name) => values[columns.indexOf(name)]).join(delimiter);
          });
          const { fixtures, unreadable } = readFixtureText([names.join(delimiter), ...lines].join('\r\n'), options);
          expect(unreadable).toEqual([]);
          expect(
            fixtures.map(({ date, home, away, odds, line }) => ({ date, sides: [home, away], odds, line })),
          ).toEqual(
            rows.map((each, at) => ({
              date: each.date,
              sides: each.sides,
              odds: each.prices?.map(Number) ?? null,
              line: at + 2,
            })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('loses no line with two clubs in silence, whatever stands around them', () => {
    const number = fc.constantFrom('', '#');
    const line = fc.record({
      sides: pair,
      separator: fc.constantFrom(' v ', ' vs ', ' - ', ' – ', ' x ', '  ', '\t', ' .... '),
      end: fc.constantFrom(
        '',
        ' 2.10 3.40 3.20',
        ' 2,10 3,40 3,20',
        ' 1X',
        ' - 2',
        ' 20:00',
        ' 2-1',
        ' (N)',
        ' TBA',
        ' 1.45 SUSP 6.50',
      ),
    });
    const other = fc.constantFrom('', 'Premier League', 'Sat 13 Aug', 'Good luck!', '🔥 JACKPOT 🔥', 'Deadline 8pm');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, other), { minLength: 1, maxLength: 8 }), number, (entries, mark) => {
        const texts = entries.flatMap(([{ sides, separator, end }, between], at) => [
          between,
          `${mark === '' ? '' : `${at + 1}. `}${sides[0]}${separator}${sides[1]}${end}`,
        ]);
        const { fixtures, unreadable, ambiguous } = readFixtureText(texts.join('\n'), options);
        const told = new Set([...fixtures, ...unreadable, ...ambiguous].map((each) => each.line));
        entries.forEach(([{ sides }], at) => {
          expect(told).toContain(at * 2 + 2);
          const read = fixtures.find((each) => each.line === at * 2 + 2);
          if (read) expect([read.home, read.away]).toEqual(sides);
        });
      }),
      { numRuns: 500 },
    );
  });
});
