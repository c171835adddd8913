import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../../src/main/core/numeric/calendar';
import { isOpenDate, readDateCell } from '../../../../src/main/core/cleaning/dates/date-cell';

const read = (text: string): string | null => {
  const cell = readDateCell(text);
  if (!cell) return null;
  const day = cell.common === null ? 'none' : toIsoDate(cell.common);
  return `${cell.shape} ${day}${cell.hasTime ? ' timed' : ''}`;
};

describe('readDateCell', () => {
  it.each([
    ['13/08/2022', 'year-last 2022-08-13'],
    ['13.8.22', 'year-last 2022-08-13'],
    ['2022-08-13', 'year-first 2022-08-13'],
    ['20220813', 'year-first 2022-08-13'],
    ['44786', 'serial 2022-08-13'],
    ['44786.625', 'serial 2022-08-13 timed'],
    ['13-Aug-22', 'words 2022-08-13'],
    ['13 Aug 2022', 'words 2022-08-13'],
    ['Aug 13 2022', 'words 2022-08-13'],
    ['August 13th, 2022', 'words 2022-08-13'],
    ['Sat Aug 13 2022', 'words 2022-08-13'],
    ['Saturday, 13 August 2022', 'words 2022-08-13'],
    ["13 Aug '22", 'words 2022-08-13'],
    ['2022-Aug-13', 'words 2022-08-13'],
    ['Sat 13/08/2022', 'year-last 2022-08-13'],
    ['Sa., 13.08.2022', 'year-last 2022-08-13'],
    ['13. März 2022', 'words 2022-03-13'],
    ['5 de agosto de 2022', 'words 2022-08-05'],
    ['sábado 5 de marzo de 2022', 'words 2022-03-05'],
    ['mar 8 mar 2022', 'words 2022-03-08'],
    ['Mar 8 2022', 'words 2022-03-08'],
    ['1er août 2022', 'words 2022-08-01'],
    ['13 maggio 2022', 'words 2022-05-13'],
    ['13 de março de 2022', 'words 2022-03-13'],
    ['13 maart 2022', 'words 2022-03-13'],
    ['segunda-feira, 8 de agosto de 2022', 'words 2022-08-08'],
    ['13/08/2022 15:00', 'year-last 2022-08-13 timed'],
    ['13/08/2022, 15:00', 'year-last 2022-08-13 timed'],
    ['13/08/2022 3:00:00 PM', 'year-last 2022-08-13 timed'],
    ['13/08/2022 3pm', 'year-last 2022-08-13 timed'],
    ['2022-08-13T14:00:00Z', 'year-first 2022-08-13 timed'],
    ['2022-08-13T14:00:00.000+00:00', 'year-first 2022-08-13 timed'],
    ['Sat, 13 Aug 2022 14:00:00 GMT', 'words 2022-08-13 timed'],
    ['Sat Aug 13 2022 15:00:00 GMT+0100 (British Summer Time)', 'words 2022-08-13 timed'],
    ['13.08.2022 15:30 Uhr', 'year-last 2022-08-13 timed'],
    ['08/13/2022', 'year-last none'],
  ])('reads %s as %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(['', 'x', '2.5', '15:00', '13/08-2022', '13 August', 'August 2022', '31 June 2022', 'May', '123', '1234567'])(
    'sees no date in "%s"',
    (text) => expect(readDateCell(text)).toBeNull(),
  );

  it.each(['TBC', 't.b.a.', 'tbd', '?', 'To be confirmed'])('knows that %s is still open', (text) => {
    expect([isOpenDate(text), readDateCell(text)]).toEqual([true, null]);
  });
  it.each(['', 'TB', 'soon', 'not to be confirmed'])('does not take "%s" for an open date', (text) => {
    expect(isOpenDate(text)).toBe(false);
  });
});
