import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGoalCells, readScoreCell, type ScoreCell } from '../../../src/main/core/cleaning/score-cell';

function say({ home, away, halfTime, words }: ScoreCell): string {
  const score = home === '' && away === '' ? 'no score' : `${home}-${away}`;
  const half = halfTime ? [`half-time ${halfTime.join('-')}`] : [];
  const extra = words?.isAfterExtraTime ? ['extra time'] : [];
  const status = words?.status && words.status !== 'finished' ? [words.status] : [];
  return [score, ...half, ...status, ...extra, ...(words?.ninety ? [words.ninety.join('-')] : [])].join(', ');
}

describe('readScoreCell', () => {
  it.each([
    ['３：２', '3-2'],
    ['0\u20130', '0-0'],
    ["'4-1", '4-1'],
    ['3 : 1 (2 : 0)', '3-1, half-time 2-0'],
    ['1-0 HT 0-0', '1-0, half-time 0-0'],
    ['3-2 a.e.t.', '3-2, extra time'],
    ['(5) 2–2 (4)', '2-2, extra time'],
    ['2 (3) - 2 (5)', '2-2, extra time'],
    ['0-0 (3-1 pens)', '0-0, extra time'],
    ['4:3 n.E.', '4-3, extra time'],
    ['FT 2-2 aet 4-2', '4-2, extra time, 2-2'],
    ['2-1 FT', '2-1'],
    ['0:2 (Wertung)', '0-2, awarded'],
    ['1-0 abd 67’', '1-0, abandoned'],
    ['Postponed', 'no score, postponed'],
    ['P-P', 'no score, postponed'],
    ['A-A', 'no score, abandoned'],
    ['w-o', 'no score, awarded'],
    ['TBD', 'no score, scheduled'],
    ['-:-', 'no score'],
    ['?-?', 'no score'],
    ['vs', 'no score'],
    ['', 'no score'],
  ])('reads %j as %s', (text, meaning) => expect(say(readScoreCell(text))).toBe(meaning));

  it.each(['1-0*', '3-Mar', '02/01/2023', 'L-W', '44930', '1-2-3', '2:1 (1:2)', 'PD:1', '100-1', '1,5', '2-', 'x:1'])(
    'makes no score of %j',
    (text) => expect(readScoreCell(text)).toEqual({ home: text, away: '', halfTime: null, words: null }),
  );

  it('reads every score with any dash', () => {
    const goals = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(goals, goals, fc.constantFrom('-', ':', ' - ', '–', ' : ', '−'), (home, away, between) => {
        expect(say(readScoreCell(`${home}${between}${away}`))).toBe(`${home}-${away}`);
      }),
    );
  });
});

describe('readGoalCells', () => {
  it.each([
    ['P', 'P', 'no score, postponed'],
    ['A', 'A', 'no score, abandoned'],
    ['w', 'o', 'no score, awarded'],
    ['Awarded', 'Awarded', 'no score, awarded'],
    ['', 'Canc.', 'no score, cancelled'],
    ['2', '', '2-'],
    ['x', '1', 'x-1'],
    ['1 (5)', '1 (4)', '1-1, extra time'],
    ['３', '０', '3-0'],
  ])('reads %j and %j as %s', (home, away, meaning) => expect(say(readGoalCells(home, away))).toBe(meaning));
});
