import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleDuplicates, type Telling } from '../../../src/main/core/cleaning/duplicates';
import type { CleaningIssue, CleanMatch } from '../../../src/main/core/cleaning/issue';

const UNPLAYED = { homeGoals: null, awayGoals: null, status: 'scheduled' } as const;
const NO_ODDS = { odds: null, oddsSource: null, oddsKind: null } as const;
const doubt = { rule: 'result-disagrees', severity: 'warning', text: 'A' } as CleaningIssue;

/** A 2-1 with closing prices, unless told otherwise. */
function tell(
  line: number,
  changes: Partial<CleanMatch> & Partial<Pick<Telling, 'day' | 'findings' | 'isMarked'>> = {},
) {
  const { day = 100, findings = [], isMarked = false, ...rest } = changes;
  const match: CleanMatch = {
    line,
    status: 'finished',
    date: '2012-08-11',
    home: 'A',
    away: 'B',
    homeGoals: 2,
    awayGoals: 1,
    odds: { home: 2, draw: 3.5, away: 4 },
    oddsSource: 'PSC',
    oddsKind: 'closing',
    neutral: false,
    providerId: null,
    statistics: null,
    ...rest,
  };
  const [home, away] = [match.home, match.away].map((name) => ({ name, key: name.toLowerCase() }));
  const telling: Telling = { match, day, home: home!, away: away!, text: 'x', findings, isMarked };
  return telling;
}

function settle(...tellings: readonly Telling[]): { kept: number[]; issues: string[] } {
  const issues: CleaningIssue[] = [];
  const kept = settleDuplicates(tellings, (issue) => issues.push(issue)).map(({ match }) => match.line);
  return { kept, issues: issues.map(({ line, rule }) => `${line} ${rule}`).sort() };
}

describe('a match that one file tells twice', () => {
  it('is kept once where both say the same, the other row reported', () => {
    expect(settle(tell(2), tell(3))).toEqual({ kept: [2], issues: ['3 duplicate-row'] });
    expect(settle(tell(3), tell(2))).toEqual({ kept: [2], issues: ['3 duplicate-row'] });
  });

  it.each([
    ['a score before none', tell(2, UNPLAYED), tell(3, NO_ODDS)],
    ['a note of what became of it before none', tell(2), tell(3, { ...NO_ODDS, isMarked: true })],
    ['prices before none', tell(2, NO_ODDS), tell(3, { findings: [doubt] })],
    ['closing prices before earlier ones', tell(2, { oddsKind: 'pre-closing' }), tell(3)],
    [
      'closing prices before earlier ones that a plain order would put first',
      tell(2, { oddsKind: 'pre-closing', odds: { home: 1.9, draw: 3.5, away: 4 } }),
      tell(3),
    ],
    ['fewer doubts before more', tell(2, { findings: [doubt] }), tell(3)],
  ])('is taken from the better row: %s', (_, worse, better) => {
    expect(settle(worse, better)).toEqual({ kept: [3], issues: ['2 duplicate-row'] });
    expect(settle(better, worse)).toEqual({ kept: [3], issues: ['2 duplicate-row'] });
  });

  it('is flagged, and so kept out of fits, where the scores differ; which is stored does not depend on the order', () => {
    const expected = { kept: [3], issues: ['2 duplicate-row', '3 duplicate-score-disagrees'] };
    expect(settle(tell(2), tell(3, { homeGoals: 1 }))).toEqual(expected);
    expect(settle(tell(3, { homeGoals: 1 }), tell(2))).toEqual(expected);
    expect(settle(tell(2, { findings: [doubt] }), tell(3, { homeGoals: 3 }))).toEqual(expected);
  });

  it('is flagged where the prices of one kind differ, not where one kind is the better', () => {
    const other = { home: 2.1, draw: 3.4, away: 3.9 };
    expect(settle(tell(2), tell(3, { odds: other })).issues).toEqual(['2 duplicate-odds-disagree', '3 duplicate-row']);
    expect(settle(tell(2), tell(3, { odds: other, oddsKind: 'pre-closing' })).issues).toEqual(['3 duplicate-row']);
  });

  it('says both lines and both scores', () => {
    const messages: string[] = [];
    settleDuplicates([tell(2), tell(7, { homeGoals: 3 })], ({ message }) => messages.push(message));
    expect(messages).toEqual([
      'the same match as line 2: same date and clubs',
      'line 7 gives the same match as 3-1: 2-1 is stored, but kept out of fits',
    ]);
  });
});

it('keeps clubs that meet within days: they are looked at beside the store', () => {
  expect(settle(tell(2), tell(3, { day: 103, date: '2012-08-14' }))).toEqual({ kept: [2, 3], issues: [] });
});

type Row = typeof anyTelling extends fc.Arbitrary<infer T> ? T : never;
const anyTelling = fc.record({
  day: fc.integer({ min: 100, max: 105 }),
  home: fc.constantFrom('A', 'a', 'C'),
  homeGoals: fc.constantFrom(null, 0, 1, 3),
  prices: fc.constantFrom(null, 2, 2.1),
  oddsKind: fc.constantFrom('closing', 'pre-closing'),
  findings: fc.constantFrom([], [doubt]),
  isMarked: fc.boolean(),
});

it('gives the same matches and the same findings whatever the order of the rows', () => {
  const orders = fc
    .array(anyTelling, { minLength: 2, maxLength: 12 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  const settled = (rows: readonly Row[]) => {
    const tellings = rows.map(({ homeGoals, prices, oddsKind, ...rest }, index) => {
      const odds = prices === null ? NO_ODDS : { odds: { home: prices, draw: 3.5, away: 4 }, oddsKind };
      const score = homeGoals === null ? UNPLAYED : { homeGoals };
      return tell(index + 2, { ...rest, ...odds, ...score, date: `day ${rest.day}` });
    });
    const issues: string[] = [];
    const kept = settleDuplicates(tellings, ({ rule, text, message }) =>
      issues.push(JSON.stringify([rule, text, message.replace(/line \d+/, 'line')])),
    );
    const matches = kept.map(({ match, isMarked }) => JSON.stringify([{ ...match, line: 0 }, isMarked]));
    return [matches.sort(), issues.sort()];
  };
  fc.assert(
    fc.property(orders, ([rows, shuffled]) => {
      expect(settled(shuffled)).toEqual(settled(rows));
    }),
  );
});
