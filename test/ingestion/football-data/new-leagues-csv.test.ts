import { describe, expect, it } from 'vitest';
import { groupsOf, parseLines, refusalOf, rulesOf } from '../sources';

const HEADER =
  'Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PSCH,PSCD,PSCA,MaxCH,MaxCD,MaxCA,AvgCH,AvgCD,AvgCA,B365CH,B365CD,B365CA';
const PRICES = '2,3.5,3.75,9,9,0,2.1,3.4,3.6,2.2,3.3,3.4';
const row = (league: string, season: string, date: string, home: string, away: string, score = '2,1,H'): string =>
  `${league},${season},${date},01:00,${home},${away},${score},${PRICES}`;
const BRAZIL = 'Brazil,Serie A';

describe('files of the second layout', () => {
  it('give one group per competition and season, by code and season', () => {
    const source = parseLines(
      HEADER,
      row('Argentina,Liga Profesional ', '2012/2013', '03/08/2012', 'Colon', 'Boca'),
      row('Argentina,Copa De La Liga Profesional', '2020', '30/10/2020', 'Colon', 'Boca'),
      row('Argentina, Liga  Profesional', '2012/2013', '29/06/2013', 'Boca', 'Colon'),
      row('Argentina,Liga Profesional', '2015', '13/02/2015', 'Boca', 'Colon'),
      row('Iceland,Besta deild karla', '2024', '13/04/2024', 'Valur', 'KR'),
    );
    expect(source).toMatchObject({ source: 'football-data.co.uk new leagues', rows: 5, issues: [] });
    expect(groupsOf(source)).toEqual([
      'ARG 2012-13 2/2',
      'ARG 2015 1/1',
      'ARG-copa-de-la-liga-profesional 2020 1/1',
      'iceland-besta-deild-karla 2024 1/1',
    ]);
    expect(source.groups[2]).toMatchObject({ leagueName: 'Copa De La Liga Profesional', country: 'Argentina' });
    expect(source.groups[3]).toMatchObject({ leagueName: 'Besta deild karla', country: 'Iceland' });
  });

  it('have closing prices only, under either header; the best price and the exchange do not matter', () => {
    const [next] = parseLines(HEADER, row(BRAZIL, '2019', '27/10/2019', 'A', 'B')).groups;
    expect(next?.matches[0]).toMatchObject({ oddsSource: 'PSC', oddsKind: 'closing', odds: { home: 2 } });
    const old = 'Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PH,PD,PA,MaxH,MaxD,MaxA,AvgH,AvgD,AvgA';
    const lines = [
      '19/05/12,22:30,A,B,1,1,D,1.75,3.86,5.25,9,9,0,1.7,3.5,4.9',
      '20/05/12,22:30,B,C,1,1,D,,,,9,9,9,1.7,3.5,4.9',
    ];
    const [earlier] = parseLines(old, ...lines.map((line) => `Brazil,Serie A,2012,${line}`)).groups;
    expect(earlier?.matches.map(({ oddsSource, oddsKind }) => `${oddsSource} ${oddsKind}`)).toEqual([
      'P closing',
      'Avg closing',
    ]);
  });

  it("read the column B36CA of the site's file of Japan as what was meant", () => {
    const header = 'Country,League,Season,Date,Time,Home,Away,HG,AG,Res,B365CH,B365CD,B36CA';
    const source = parseLines(header, 'Japan,J1 League,2025,10/05/2025,05:00,A,B,2,3,A,1.94,3.56,4.34');
    expect(source).toMatchObject({ issues: [], groups: [{ league: 'JPN', matches: [{ oddsSource: 'B365C' }] }] });
  });

  it.each([
    ['a match never played', row(BRAZIL, '2016', '11/12/2016', 'C', 'D', ',,'), 'not-played flagged', 2],
    ['3-0, half-time not being there to tell', row(BRAZIL, '2016', '11/12/2016', 'C', 'D', '3,0,H'), null, 2],
    [
      'a season that spans no two years',
      row(BRAZIL, '2016/2018', '11/12/2016', 'C', 'D'),
      'season-unreadable row-rejected',
      1,
    ],
    ['no season', row(BRAZIL, '', '11/12/2016', 'C', 'D'), 'season-unreadable row-rejected', 1],
    ['no competition', row('Brazil,', '2016', '11/12/2016', 'C', 'D'), 'competition-missing row-rejected', 1],
    ['a number for a country', row('3.4,2.1', '2016', '11/12/2016', 'C', 'D'), 'competition-invalid row-rejected', 1],
    ['neither league nor match', ',,,,,,,#REF!', 'row-without-match row-rejected', 1],
    ['a calendar year that ran into February', row(BRAZIL, '2016', '26/02/2017', 'C', 'D'), null, 2],
    ['a calendar year too far', row(BRAZIL, '2016', '26/05/2017', 'C', 'D'), 'date-outside-season flagged', 2],
    ['six weeks beyond a split year', row(BRAZIL, '2015/2016', '11/08/2016', 'C', 'D'), null, 2],
    ['more than six weeks', row(BRAZIL, '2015/2016', '12/08/2016', 'C', 'D'), 'date-outside-season flagged', 2],
    ['the wrong century', row(BRAZIL, '2015/2016', '12/08/2061', 'C', 'D'), 'date-outside-season row-rejected', 1],
    ['the same match again', row(BRAZIL, '2016', '19/05/2016', 'a', 'B'), 'duplicate-row row-rejected', 1],
    ['that pair in another season', row(BRAZIL, '2015/2016', '19/05/2016', 'A', 'B'), null, 2],
    [
      'another spelling, in another season',
      row(BRAZIL, '2017', '19/05/2017', 'A.', 'C'),
      'spelling-suspected flagged',
      2,
    ],
    ['that spelling in another country', row('Norway,Eliteserien', '2017', '19/05/2017', 'A.', 'C'), null, 2],
  ])('meet %s', (_, line, rule, matches) => {
    const source = parseLines(HEADER, row(BRAZIL, '2016', '19/05/2016', 'A', 'B'), line);
    expect(rulesOf(source)).toEqual(rule === null ? [] : [`3 ${rule}`]);
    expect(source.groups.flatMap((group) => group.matches)).toHaveLength(matches);
    expect(source.rows).toBe(2);
  });

  it('store a match that was never played as scheduled, not as 0-0', () => {
    const lines = [row(BRAZIL, '2016', '04/12/2016', 'A', 'B'), row(BRAZIL, '2016', '11/12/2016', 'C', 'D', ',,')];
    const [, match] = parseLines(HEADER, ...lines).groups[0]!.matches;
    expect(match).toMatchObject({ status: 'scheduled', homeGoals: null, awayGoals: null, date: '2016-12-11' });
  });

  it('take the season from the dates and the calendar of the country where they do not state it', () => {
    const header = 'Country,League,Date,Home,Away,HG,AG';
    const source = parseLines(header, 'Brazil,Serie A,19/05/2016,A,B,1,1', 'Austria,Bundesliga,19/05/2016,A,B,1,1');
    expect(groupsOf(source)).toEqual(['AUT 2015-16 1/1', 'BRA 2016 1/1']);
    expect(source.source).toBe('football-data.co.uk new leagues');
  });

  it.each([
    [[HEADER], /no match in 0 rows/],
    [
      [HEADER, row(BRAZIL, '2016', '19/05/2016', 'A', 'A')],
      /no match in 1 rows; the first, line 2: A cannot play itself/,
    ],
    [[HEADER, row(BRAZIL, '2016', '19/05/2016', 'A', 'B'), HEADER], /line 3: a second header half-way/],
    [[HEADER.replace('Home', 'Heim')], /line 1: the site's other layout, but without one column Home/],
  ])('are refused as a whole: %s', (lines, message) => {
    expect(refusalOf(() => parseLines(...lines))).toMatch(message);
  });
});
