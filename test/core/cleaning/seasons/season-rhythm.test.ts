import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAfter, SHIFT_DAYS, type PastSeason } from '../../../../src/main/core/cleaning/seasons/season-rhythm';
import { dayOf, toIsoDate } from '../../../../src/main/core/numeric/calendar';

const season = (name: string, ...days: string[]): PastSeason => ({ season: name, days: days.map(dayOf) });
/** August to May with a pause in winter, begun and ended on other days each year. */
const AUTUMN = [
  season('2021-22', '2021-08-14', '2021-10-02', '2021-12-18', '2022-01-29', '2022-03-12', '2022-05-22'),
  season('2022-23', '2022-08-06', '2022-10-01', '2022-12-17', '2023-01-28', '2023-03-11', '2023-05-28'),
  season('2023-24', '2023-08-12', '2023-09-30', '2023-12-16', '2024-01-27', '2024-03-09', '2024-05-19'),
];
const at = (last: string, today: string, seasons = AUTUMN) => {
  const { next, ...rest } = expectAfter(seasons, dayOf(last), dayOf(today));
  return { next: toIsoDate(next), ...rest };
};

describe('what earlier seasons lead one to expect', () => {
  it('is nothing yet in the pause between two seasons, although others ended some days later', () => {
    // 2023-05-28 is nine days after 2024-05-19: no more than a season may be shifted.
    expect(at('2024-05-19', '2024-07-20')).toEqual({ next: '2024-08-12', isOverdue: false, isUnderWay: false });
  });

  it('is a match day of the middle season once they have begun again', () => {
    expect(at('2024-05-19', '2024-08-26')).toEqual({ next: '2024-08-12', isOverdue: false, isUnderWay: true });
    expect(at('2024-05-19', '2024-08-27')).toEqual({ next: '2024-08-12', isOverdue: true, isUnderWay: true });
  });

  it('is nothing in a winter pause that they had, too', () => {
    expect(at('2024-12-14', '2025-01-25')).toEqual({ next: '2025-01-28', isOverdue: false, isUnderWay: true });
    expect(at('2024-12-14', '2025-02-15')).toMatchObject({ isOverdue: true });
  });

  it('is still that day two years later', () => {
    expect(at('2024-05-19', '2026-11-26')).toEqual({ next: '2024-08-12', isOverdue: true, isUnderWay: true });
    expect(at('2024-05-19', '2026-07-01')).toEqual({ next: '2024-08-12', isOverdue: true, isUnderWay: false });
  });

  it('is of the year for leagues that play from spring to autumn', () => {
    const spring = [season('2023', '2023-03-04', '2023-07-01', '2023-11-25')];
    expect(at('2023-11-25', '2024-02-01', spring)).toEqual({
      next: '2024-03-04',
      isOverdue: false,
      isUnderWay: false,
    });
    expect(at('2023-11-25', '2024-04-01', spring)).toMatchObject({ isOverdue: true, isUnderWay: true });
  });

  it('of two seasons is what the later one says, and half of them suffice for a season under way', () => {
    const two = [season('a', '2022-08-01', '2022-12-01'), season('b', '2023-09-01', '2023-12-01')];
    expect(at('2023-12-01', '2024-08-20', two)).toEqual({ next: '2024-09-01', isOverdue: false, isUnderWay: true });
  });

  it('is of the next year where a match day is no more than a shift after the last result', () => {
    const one = [season('2022-23', '2023-05-19')];
    expect(at('2024-05-09', '2024-06-10', one)).toMatchObject({ next: '2025-05-19', isOverdue: false });
    expect(at('2024-05-08', '2024-06-10', one)).toMatchObject({ next: '2024-05-19', isOverdue: true });
  });

  it('knows that some years have no 29 February', () => {
    expect(at('2024-02-10', '2025-03-15', [season('2024', '2024-02-29')])).toMatchObject({ next: '2025-03-01' });
  });
});

const day = fc.integer({ min: dayOf('2001-01-01'), max: dayOf('2030-12-31') });
const seasons = fc.array(
  fc
    .tuple(day, fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 }))
    .map(([first, gaps]): PastSeason => ({
      season: 's',
      days: [...new Set([0, ...gaps])].sort((a, b) => a - b).map((gap) => first + gap),
    })),
  { minLength: 1, maxLength: 4 },
);
/** The calendar repeats itself after so many days. */
const CYCLE = 146_097;

describe('the rhythm of seasons', () => {
  it('expects something within a year and a day of what a season may be shifted by, and never earlier than that', () => {
    fc.assert(
      fc.property(seasons, day, day, (past, last, today) => {
        const begun = Math.max(...past.map(({ days }) => days[0]!));
        fc.pre(last >= begun);
        const { next } = expectAfter(past, last, today);
        expect(next).toBeGreaterThan(last + SHIFT_DAYS);
        expect(next).toBeLessThanOrEqual(last + SHIFT_DAYS + 367);
      }),
    );
  });

  it('calls nobody in time later who was late, and nobody late who has played since', () => {
    fc.assert(
      fc.property(seasons, day, day, fc.nat(900), fc.nat(900), (past, last, today, later, played) => {
        const before = expectAfter(past, last, today);
        if (before.isOverdue) expect(expectAfter(past, last, today + later).isOverdue).toBe(true);
        else expect(expectAfter(past, last + played, today).isOverdue).toBe(false);
      }),
    );
  });

  it('does not depend on the order of seasons, nor on the century', () => {
    fc.assert(
      fc.property(seasons, day, day, (past, last, today) => {
        const here = expectAfter(past, last, today);
        expect(expectAfter([...past].reverse(), last, today)).toEqual(here);
        const shifted = past.map(({ season: name, days }) => ({
          season: name,
          days: days.map((each) => each + CYCLE),
        }));
        expect(expectAfter(shifted, last + CYCLE, today + CYCLE)).toEqual({ ...here, next: here.next + CYCLE });
      }),
    );
  });
});
