import { describe, expect, it } from 'vitest';
import { EMPTY_CELLS } from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/draft-row';
import {
  needsPreview,
  takeInList,
  toPastedList,
  withDay,
} from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/pasted-fixtures';
import { pricesAsWritten } from '../../../../../../src/renderer/src/pages/jackpots/entry/draft/prices-as-written';

const row = { league: '', home: 'Hull', away: 'Stoke', odds: null, written: { date: '', odds: [] } };
const problem = { column: null, code: 'unreadable', message: 'one club alone', value: null, suggestions: [] };

describe('a pasted list', () => {
  it('keeps every row, also a bad one, with what was written there, beside its line', () => {
    const { rows, problems } = toPastedList(
      {
        rows: [
          { ...row, line: 2, date: null, written: { date: '2022-02-30', odds: ['19', '3.7', '4'] } },
          {
            ...row,
            line: 5,
            date: '2022-08-13',
            odds: { home: 2.1, draw: 3.4, away: 3.2 },
            kickoff: '15:00',
            neutral: true,
          },
        ],
        problems: [
          { ...problem, line: 2, column: 'date', message: 'no such day', suggestions: ['2022-03-02'] },
          { ...problem, line: 4, value: 'Sassuolo' },
        ],
      },
      'Round 2\n2022-02-30 Hull v Stoke\n\nSassuolo\n13 Aug Hull v Stoke 2.10 3.40 3,20',
    );
    expect(rows).toMatchObject([
      { line: 2, text: '2022-02-30 Hull v Stoke', cells: { date: '2022-02-30', oddsHome: '19' }, isRead: true },
      { line: 4, text: 'Sassuolo', cells: { ...EMPTY_CELLS, home: 'Sassuolo' }, isRead: false },
      {
        line: 5,
        cells: {
          date: '2022-08-13',
          time: '15:00',
          oddsHome: '2.10',
          oddsDraw: '3.40',
          oddsAway: '3,20',
          neutral: true,
        },
      },
    ]);
    expect(problems).toMatchObject([
      { row: 0, column: 'date', message: 'no such day', suggestions: ['2022-03-02'] },
      { row: 1, column: null, message: 'one club alone' },
    ]);
  });
  it('tells what a heading leaves open at the next row', () => {
    const { problems } = toPastedList(
      {
        rows: [{ ...row, line: 3, date: null }],
        problems: [{ ...problem, line: 1, column: 'date', message: 'which day?' }],
      },
      '',
    );
    expect(problems).toMatchObject([{ row: 0, column: 'date', message: 'which day?' }]);
  });
  it('tells a match that is there twice once, whoever saw it', () => {
    const twice = { ...problem, line: 2, column: 'home', code: 'same-match', message: 'of the text' };
    const read = { rows: [1, 2].map((line) => ({ ...row, line, date: '2022-08-13' })), problems: [twice] };
    const { problems } = toPastedList(read, '', [{ ...twice, message: 'of the store' }]);
    expect(problems.map(({ message }) => message)).toEqual(['of the store']);
  });
  it('is shown first when it is long, or when something is to be asked', () => {
    const of = (count: number, problems = [] as (typeof problem & { line: number })[]) =>
      toPastedList(
        { rows: Array.from({ length: count }, (_, at) => ({ ...row, line: at + 1, date: '2022-08-13' })), problems },
        '',
      );
    expect([of(5), of(6), of(1, [{ ...problem, line: 1 }])].map(needsPreview)).toEqual([false, true, true]);
  });
  it('gives one day to every row without one, and asks no more about those', () => {
    const undated = { ...problem, column: 'date', message: 'which day?' };
    const list = toPastedList(
      {
        rows: [
          { ...row, line: 1, date: null },
          { ...row, line: 2, date: null, written: { date: '32 May', odds: [] } },
          { ...row, line: 3, date: '2022-08-13' },
        ],
        problems: [
          { ...undated, line: 1 },
          { ...undated, line: 2 },
        ],
      },
      '',
    );
    const { rows, problems } = withDay(list, '2022-08-20');
    expect(rows.map(({ cells }) => cells.date)).toEqual(['2022-08-20', '32 May', '2022-08-13']);
    expect(problems.map((each) => each.row)).toEqual([1]);
  });
  it('takes an answer into its cell, or into the three prices', () => {
    const list = toPastedList(
      {
        rows: [{ ...row, line: 1, date: null, written: { date: '3/4/22', odds: ['2', '3', '4'] } }],
        problems: [
          { ...problem, line: 1, column: 'date', suggestions: ['2022-04-03', '2022-03-04'] },
          { ...problem, line: 1, column: 'odds_home', message: 'which?', suggestions: ['2.2 3.3 4.4'] },
        ],
      },
      '',
    );
    const dated = takeInList(list, list.problems[0]!, '2022-03-04');
    const priced = takeInList(dated, dated.problems[0]!, '2.2 3.3 4.4');
    expect(priced.problems).toEqual([]);
    expect(priced.rows[0]!.cells).toMatchObject({
      date: '2022-03-04',
      oddsHome: '2.2',
      oddsDraw: '3.3',
      oddsAway: '4.4',
    });
  });
});

describe('prices', () => {
  it('stay as the line has them', () => {
    expect(pricesAsWritten('A v B 1.60 3,75 6/4', [1.6, 3.75, 2.5])).toEqual(['1.60', '3,75', '6/4']);
    expect(pricesAsWritten('A v B +150 -200 4', [2.5, 1.5, 4])).toEqual(['+150', '-200', '4']);
    expect(pricesAsWritten('A v B 2.0 2.00 3', [2, 2, 3])).toEqual(['2.0', '2.00', '3']);
  });
  it('that are not in the line stand as the numbers they are', () => {
    expect(pricesAsWritten('', [1.6, 3.75, 2.5])).toEqual(['1.6', '3.75', '2.5']);
  });
});
