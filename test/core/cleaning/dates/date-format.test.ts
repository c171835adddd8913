import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../../src/main/core/numeric/calendar';
import { parseDate } from '../../../../src/main/core/cleaning/dates/date-format';

const isoOf = (text: string, format: 'day-first' | 'month-first' | 'iso'): string | null => {
  const day = parseDate(text, format);
  return day === null ? null : toIsoDate(day);
};

describe('parseDate', () => {
  it.each([
    ['11/08/2023', 'day-first', '2023-08-11'],
    ['11.8.23', 'day-first', '2023-08-11'],
    ['31-12-1999', 'day-first', '1999-12-31'],
    ['11/08/2023 20:00', 'day-first', '2023-08-11'],
    ['08/11/2023', 'month-first', '2023-08-11'],
    ['8-11-99', 'month-first', '1999-08-11'],
    ['15/08/92', 'day-first', '1992-08-15'],
    ['15/08/40', 'day-first', '1940-08-15'],
    ['15/08/39', 'day-first', '2039-08-15'],
    ['11 August 2023', 'day-first', '2023-08-11'],
    ['11 August 2023', 'iso', '2023-08-11'],
    ['2023-08-11', 'iso', '2023-08-11'],
    ['2023/8/1', 'iso', '2023-08-01'],
    ['2023.08.11', 'iso', '2023-08-11'],
    ['2023-08-11T23:30:00+02:00', 'iso', '2023-08-11'],
    ['2023-08-11 19:00:00.000Z', 'iso', '2023-08-11'],
  ] as const)('reads %s, %s, as %s', (text, format, iso) => expect(isoOf(text, format)).toBe(iso));

  it.each([
    ['13/08/2023', 'month-first'],
    ['08/13/2023', 'day-first'],
    ['2023-08-11', 'day-first'],
    ['11/08/2023', 'iso'],
    ['23-08-11', 'iso'],
    ['11/08-2023', 'day-first'],
    ['29/02/2023', 'day-first'],
    ['2023-02-29', 'iso'],
    ['11/08/2023x', 'day-first'],
    ['20:00', 'iso'],
    ['', 'iso'],
  ] as const)('refuses "%s" as %s', (text, format) => expect(isoOf(text, format)).toBeNull());

  it('gives back every day in every order and with every separator', () => {
    const anyDay = fc.integer({ min: -10_957, max: 25_566 }); // 1940 to 2039
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '.', '-'), (day, separator) => {
        const [year = '', month = '', date = ''] = toIsoDate(day).split('-');
        expect(parseDate([date, month, year].join(separator), 'day-first')).toBe(day);
        expect(parseDate([month, date, year.slice(2)].join(separator), 'month-first')).toBe(day);
        expect(parseDate([year, month, date].join(separator), 'iso')).toBe(day);
      }),
    );
  });
});
