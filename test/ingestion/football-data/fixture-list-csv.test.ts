import { describe, expect, it } from 'vitest';
import { groupsOf, parseLines, refusalOf, rulesOf } from '../sources';

const HEADER = 'Div,Date,Time,HomeTeam,AwayTeam,Referee,B365H,B365D,B365A,AvgCH,AvgCD,AvgCA';
const OLD = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,B365H,B365D,B365A';
const old = (division: string, home: string, away: string, score = ',,,,,'): string =>
  `${division},05/02/2019,${home},${away},${score},2,3.5,3.75`;

describe('fixture lists of the main layout', () => {
  it('give a group per division, every match scheduled, the season from the dates', () => {
    const source = parseLines(
      HEADER,
      'SP1,19/08/2026,19:00,Atl. Madrid,Malaga,,2,3.5,3.75,,,',
      'E2,20/08/2026,20:00,Sheffield Wed,Bradford City,T Parsons,2,3.5,3.75,,,',
      ' sp1,20/08/2026,19:00,Betis,Getafe,,2,3.5,3.75,,,',
    );
    expect(source).toMatchObject({ source: 'football-data.co.uk fixtures', rows: 3, issues: [] });
    expect(groupsOf(source)).toEqual(['E2 2026-27 1/1', 'SP1 2026-27 2/2']);
    expect(source.groups[1]).toMatchObject({ leagueName: 'La Liga', country: 'Spain' });
    expect(source.groups[0]?.matches[0]).toMatchObject({
      status: 'scheduled',
      homeGoals: null,
      awayGoals: null,
      oddsSource: 'B365',
      oddsKind: 'pre-closing',
    });
  });

  it('are known without goal columns even when they hold one division', () => {
    expect(parseLines(HEADER, 'E2,20/08/2026,20:00,A,B,,2,3.5,3.75,,,').source).toBe('football-data.co.uk fixtures');
  });

  it('never call a price closing, since there is no closing price before kick-off', () => {
    const source = parseLines(HEADER, 'E2,20/08/2026,20:00,A,B,,,,,2,3.5,3.75');
    expect(source.groups[0]?.matches[0]).toMatchObject({ oddsSource: 'AvgC', oddsKind: 'pre-closing' });
  });

  it('are known by several divisions and no scores', () => {
    const source = parseLines(OLD, old('E0', 'A', 'B'), old('SC0', 'C', 'D'));
    expect(source).toMatchObject({ source: 'football-data.co.uk fixtures', issues: [] });
    expect(groupsOf(source)).toEqual(['E0 2018-19 1/1', 'SC0 2018-19 1/1']);
  });

  it('give no result, even when a score stands in them', () => {
    const source = parseLines(OLD, old('E0', 'A', 'B'), old('SC0', 'C', 'D', '1,0,H,0,0,D'), old('E0', 'E', 'F'));
    expect(rulesOf(source)).toEqual(['3 score-in-fixture-list cell-ignored']);
    expect(source.issues[0]?.text).toBe('1,0,H,0,0');
    expect(source.groups[1]?.matches[0]).toMatchObject({ status: 'scheduled', homeGoals: null, awayGoals: null });
  });

  it('are not seasons of one division that have not begun, nor seasons glued together', () => {
    const season = parseLines(OLD, old('E0', 'A', 'B'));
    expect(season).toMatchObject({ source: 'football-data.co.uk', groups: [{ matches: [{ status: 'scheduled' }] }] });
    const glued = [old('E0', 'A', 'B', '1,0,H,0,0,D'), old('E1', 'C', 'D', '1,0,H,0,0,D'), old('E1', 'E', 'F')];
    const source = parseLines(OLD, ...glued);
    expect([source.source, ...groupsOf(source)]).toEqual(['football-data.co.uk', 'E0 2018-19 1/1', 'E1 2018-19 2/2']);
  });

  it('are not seasons under way, glued together, though most of their matches are to come', () => {
    const rows = ['E0', 'E1'].flatMap((division) =>
      Array.from({ length: 10 }, (_, month) => {
        const date = `05/${String(((month + 7) % 12) + 1).padStart(2, '0')}/${month < 5 ? 2018 : 2019}`;
        return `${division},${date},H${month},A${month},${month < 3 ? '1,0,H' : ',,'}`;
      }),
    );
    const source = parseLines('Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR', ...rows);
    expect([source.source, ...groupsOf(source)]).toEqual([
      'football-data.co.uk',
      'E0 2018-19 10/10',
      'E1 2018-19 10/10',
    ]);
    expect(source.groups[0]!.matches.filter(({ status }) => status === 'finished')).toHaveLength(3);
  });

  it.each([
    ['no division', ',20/08/2026,20:00,C,D,', '3 competition-missing row-rejected'],
    ['the rest of a broken row', '3.4,2.1,3.5,C,D', '3 competition-invalid row-rejected'],
    ['the same match again', 'E2,20/08/2026,20:00,a,B,', '3 duplicate-row row-rejected'],
    ['a day that is not in the calendar', 'E2,31/09/2026,20:00,C,D,', '3 date-unreadable row-rejected'],
    ['such a date in a league of its own', 'D1,31/09/2026,20:00,C,D,', '3 date-unreadable row-rejected'],
    ['a date that is still open', 'E2,TBC,20:00,C,D,', '3 date-open row-rejected'],
    [
      'another spelling in the same country',
      'E1,20/08/2026,20:00,A.,D,',
      '3 odds-missing flagged,3 spelling-suspected flagged',
    ],
    ['that spelling in another country', 'D1,20/08/2026,20:00,A.,D,', '3 odds-missing flagged'],
  ])('meet %s', (_, line, rules) => {
    const source = parseLines(HEADER, 'E2,20/08/2026,20:00,A,B,,2,3.5,3.75,,,', line);
    expect(rulesOf(source).join()).toBe(rules);
  });

  it('are refused when no date can be read', () => {
    expect(refusalOf(() => parseLines(HEADER, 'E2,soon,20:00,A,B,'))).toMatch(
      /no match in the table: no row names a league/,
    );
  });

  it('are refused when their dates are of two orders', () => {
    const rows = ['E2,20/08/2026,20:00,A,B,', 'D1,08/20/2026,20:00,C,D,'];
    expect(refusalOf(() => parseLines(HEADER, ...rows))).toMatch(
      /day, month, year in 1 rows \(line 2: 20\/08\/2026\) and month, day, year in 1 rows \(line 3: 08\/20\/2026\)/,
    );
  });

  it.each([
    ['Div,Date,HomeTeam,AwayTeam,Home Goals,Away Goals', 'E0,05/02/2019,A,B,2,1'],
    ['Div,Date,HomeTeam,AwayTeam,Score', 'E0,05/02/2019,A,B,2-1'],
    ['Div,Date,HomeTeam,AwayTeam,X,Y', 'E0,05/02/2019,A,B,2,1'],
    ['Div,Date,HomeTeam,AwayTeam,FTHG,Guests,FTR', 'E0,05/02/2019,A,B,2,1,H'],
    ['Div,Date,HomeTeam,AwayTeam,Result', 'E0,05/02/2019,A,B,H'],
    ['Country,League,Date,Home,Away,HomeGoals,AwayGoals', 'Brazil,Serie A,05/02/2019,A,B,2,1'],
  ])('are no tables with results under other names: %s', (header, row) => {
    expect(() => parseLines(header, row)).toThrow(/results stand in columns with other names/);
  });

  it('may have such columns as long as nothing stands in them', () => {
    const source = parseLines('Div,Date,HomeTeam,AwayTeam,Score,Bb1X2,BbOU', 'E0,05/02/2019,A,B,,3,3');
    expect(source.source).toBe('football-data.co.uk fixtures');
  });
});

describe('fixture lists of the second layout', () => {
  const header = 'Country,League,Date,Time,Home,Away,PH,PD,PA,MaxH,MaxD,MaxA';

  it('take the season from the dates, as the country counts its seasons', () => {
    const source = parseLines(
      header,
      'Switzerland,Super League,02/02/2019,18:00,Young Boys,Xamax,1.24,6.36,11.27,9,9,9',
      'Brazil,Serie A,02/05/2019,18:00,Santos,Palmeiras,2,3.5,3.75,9,9,9',
    );
    expect(source).toMatchObject({ source: 'football-data.co.uk fixtures', issues: [] });
    expect(groupsOf(source)).toEqual(['BRA 2019 1/1', 'SWZ 2018-19 1/1']);
    expect(source.groups[1]?.matches[0]).toMatchObject({
      status: 'scheduled',
      oddsSource: 'P',
      oddsKind: 'pre-closing',
    });
  });

  it('take the season that is stated', () => {
    const stated = 'Country,League,Season,Date,Time,Home,Away,HG,AG,Res';
    const source = parseLines(stated, 'Brazil,Serie A,2020,02/02/2021,18:00,Santos,Palmeiras,,,');
    expect(source.source).toBe('football-data.co.uk fixtures');
    expect(groupsOf(source)).toEqual(['BRA 2020 1/1']);
  });
});
