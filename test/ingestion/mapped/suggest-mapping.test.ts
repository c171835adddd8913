import { describe, expect, it } from 'vitest';
import { ColumnMapping, DraftMapping } from '../../../src/contract';
import { describeTable } from '../../../src/main/ingestion/table/describe-table';
import { couldBeMatches, suggestMapping } from '../../../src/main/ingestion/mapped/suggest-mapping';

const suggest = (...lines: readonly string[]) => {
  const { mapping, missing } = suggestMapping(describeTable(lines.join('\n')));
  return { ...DraftMapping.parse(mapping), missing };
};

describe('suggestMapping', () => {
  it('maps a table of international results', () => {
    const mapping = suggest(
      'date,home_team,away_team,home_score,away_score,tournament,city,country,neutral',
      '2023-09-12,Japan,Turkey,4,2,Friendly,Genk,Belgium,TRUE',
    );
    expect(mapping).toMatchObject({
      delimiter: ',',
      dateFormat: 'iso',
      date: 'date',
      home: 'home_team',
      away: 'away_team',
      goals: { kind: 'two-columns', home: 'home_score', away: 'away_score' },
      odds: null,
      league: { kind: 'column', column: 'tournament' },
      country: null, // where it was played
      season: { kind: 'from-dates', firstMonth: 'july' },
      neutral: 'neutral',
      missing: [],
    });
  });

  it('maps a season file that a spreadsheet has saved, prices by their order of preference', () => {
    const mapping = suggest(
      'Div;Date;HomeTeam;AwayTeam;FTHG;FTAG;FTR;B365H;B365D;B365A;PSCH;PSCD;PSCA',
      'D1;25.08.2012;A;B;2;1;H;2,1;3,4;3,6;2,12;3,5;3,7',
    );
    expect(mapping).toMatchObject({
      delimiter: ';',
      decimal: 'comma',
      dateFormat: 'day-first',
      goals: { kind: 'two-columns', home: 'FTHG', away: 'FTAG' },
      odds: { home: 'PSCH', draw: 'PSCD', away: 'PSCA', kind: 'closing', source: 'PSC' },
      league: { kind: 'column', column: 'Div' },
      missing: [],
    });
    const { missing: _, ...whole } = mapping;
    expect(ColumnMapping.safeParse(whole).success).toBe(true);
  });

  it('finds a score in one column and prices of nobody in particular', () => {
    expect(
      suggest('Datum\tHeim\tGast\tErgebnis\todds_1\todds_x\todds_2', '25.08.2012\tA\tB\t2:1\t2.1\t3.4\t3.6'),
    ).toMatchObject({
      delimiter: '\t',
      decimal: 'point',
      goals: { kind: 'one-column', column: 'Ergebnis' },
      odds: { home: 'odds_1', draw: 'odds_x', away: 'odds_2', kind: 'pre-closing', source: 'odds' },
      missing: ['league'],
    });
  });

  it('takes no letter of a result for a score', () => {
    expect(suggest('Date,Home,Away,Result', '2012-08-25,A,B,H')).toMatchObject({
      goals: { kind: 'none' },
      missing: ['goals', 'league'],
    });
  });

  it('asks for the order of dates that can be read in two ways, or in none', () => {
    const dates = (...cells: readonly string[]) =>
      suggest('date,home,away,score,league', ...cells.map((c) => `${c},A,B,1-0,X`));
    expect(dates('03/04/2012', '05/06/2012').missing).toEqual(['dateFormat']);
    expect(dates('03/04/2012', '25/06/2012')).toMatchObject({ dateFormat: 'day-first', missing: [] });
    expect(dates('03/04/2012', '06/25/2012')).toMatchObject({ dateFormat: 'month-first', missing: [] });
    expect(dates('25/06/2012', '06/25/2012').missing).toEqual(['dateFormat']);
    expect(dates('3rd of April').missing).toEqual(['dateFormat']);
    expect(dates().missing).toEqual(['dateFormat']);
  });

  it('proposes no column whose name stands there twice', () => {
    expect(suggest('date,home,home,away', '2012-08-25,A,A,B').missing).toContain('home');
  });

  it('says what is missing, all of it', () => {
    expect(suggest('a,b,c', '1,2,3').missing).toEqual(['date', 'home', 'away', 'goals', 'league', 'dateFormat']);
  });
});

describe('couldBeMatches', () => {
  it.each([
    ['date,home,away', true],
    ['a,b,c\n2012-08-25,Aachen,Bonn', true],
    ['a,b,c\n25/08/12,Aachen,Bonn', true],
    ['date,b,c\n,Aachen,Bonn', true],
    ['a,b,c\n1,Aachen,Bonn', false],
    ['a,b,c\n2012-08-25,1,2', false],
    ['date,home', false],
    ['date,,home', false],
    ['', false],
  ])('of %j says %s', (text, answer) => expect(couldBeMatches(describeTable(text))).toBe(answer));
});
