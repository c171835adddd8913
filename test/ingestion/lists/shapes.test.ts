import { describe, expect, it } from 'vitest';
import { readFixtureText } from '../../../src/main/ingestion/lists/read-fixture-text';
import type { ListedFixture } from '../../../src/main/ingestion/lists/types';
import { createClubKnowledge } from '../../../src/main/ingestion/lists/words/known-clubs';

const AS_OF = '2022-08-10';

/** `2022-08-13 15:00 [E0] Hull v Stoke 2.1/3.4/3.2`, with what is given. */
function toText({ date, time, league, leagueCode, home, away, odds, status, neutral, score }: ListedFixture): string {
  const parts = [
    date,
    time,
    league === null ? null : `[${league}${leagueCode ? `=${leagueCode}` : ''}]`,
    `${home} v ${away}`,
  ];
  return [...parts, odds?.join('/'), status, neutral ? 'neutral' : null, score?.join('-')].filter(Boolean).join(' ');
}

/** A shape, its text, the fixtures, the unreadable lines and the questions. */
type Shape = readonly [
  name: string,
  text: string,
  fixtures: readonly string[],
  unreadable?: readonly number[],
  asked?: readonly string[],
];

const SHAPES: readonly Shape[] = [
  [
    'numbers before clubs that begin with one',
    '1. Getafe v Betis\n2. 1. FC Köln v Mainz 05',
    ['Getafe v Betis', '1. FC Köln v Mainz 05'],
  ],
  [
    'a club that begins with 1. in a list without numbers',
    '1. FC Köln v Mainz\nBayern v Bochum',
    ['1. FC Köln v Mainz', 'Bayern v Bochum'],
  ],
  [
    'tight dashes beside hyphenated names',
    'Paris Saint-Germain-Lyon\nSaint-Étienne-Nice',
    ['Paris Saint-Germain v Lyon', 'Saint-Étienne v Nice'],
  ],
  [
    'a separator on a line of its own',
    'Juventus\nvs\nTorino\nMilan\nvs\nLecce',
    ['Juventus v Torino', 'Milan v Lecce'],
  ],
  ['pairs parted by blank lines', 'Arsenal\nChelsea\n\nLeeds\nEverton', ['Arsenal v Chelsea', 'Leeds v Everton']],
  [
    'pictures for numbers and versus',
    '1️⃣ Arsenal 🆚 Chelsea\n🔟 Hull vs Stoke ⚽',
    ['Arsenal v Chelsea', 'Hull v Stoke'],
  ],
  ...(
    [
      ['spaces under 1 X 2', '1 X 2', '1.60 4.20 5.50'],
      ['slashes under 1X2', '1X2', '1.60/4.20/5.50'],
      ['bars and commas under odds', 'Odds', '1,60 | 4,20 | 5,50'],
      ['dashes under H-D-A', 'H-D-A', '1.60 - 4.20 - 5.50'],
      ['their own order', 'A/D/H', '5.50 4.20 1.60'],
      ['any name', 'Bookie', '1.60 4.20 5.50'],
      ['fractions', '1 X 2', '3/5 16/5 9/2'],
    ] as const
  ).map(([name, header, cell]): Shape => [
    `three prices in one column: ${name}`,
    `Date;Home;Away;${header}\n2022-08-13;Hull;Stoke;${cell}\n2022-08-14;Leeds;Everton;-`,
    ['2022-08-13 Hull v Stoke 1.6/4.2/5.5', '2022-08-14 Leeds v Everton'],
  ]),
  [
    'three prices below one name that spans them',
    'Date;Home;Away;1 X 2;;;Ground\n2022-08-13;Hull;Stoke;1.60;4.20;5.50;KC\n2022-08-14;Leeds;Everton;;;;ER',
    ['2022-08-13 Hull v Stoke 1.6/4.2/5.5', '2022-08-14 Leeds v Everton'],
  ],
  [
    'three prices below the last name, which spans them',
    'Home;Away;2 X 1\nHull;Stoke;5.50;4.20;1.60\nLeeds;Everton;2.4;3.3;3.1',
    ['Hull v Stoke 1.6/4.2/5.5', 'Leeds v Everton 3.1/3.3/2.4'],
  ],
  [
    'three prices below a cell of HTML that spans them',
    '<table><tr><th>Match</th><th>Date</th><th colspan="3">Odds</th><th>TV</th></tr>\n' +
      '<tr><td>Hull v Stoke</td><td>2022-08-13</td><td>1.60</td><td>4.20</td><td>5.50</td><td>2</td></tr></table>',
    ['2022-08-13 Hull v Stoke 1.6/4.2/5.5'],
  ],
  [
    'two or four prices in the column of three',
    'Home;Away;1 X 2\nHull;Stoke;1.60 4.20 5.50\nLeeds;Everton;2.4 3.3\nBury;Luton;2.4 3.3 3.1 1.5\nHull;Luton;2.4 3.3 3.1',
    ['Hull v Stoke 1.6/4.2/5.5', 'Leeds v Everton', 'Bury v Luton', 'Hull v Luton 2.4/3.3/3.1'],
    [3, 4],
  ],
  [
    'a column of two prices a cell is named, not dropped in silence',
    'Home;Away;Quotes\nHull;Stoke;1.60 4.20\nLeeds;Everton;2.4 3.3',
    ['Hull v Stoke', 'Leeds v Everton'],
    [1],
  ],
  [
    'a tip under 1 X 2 is no price',
    'Home;Away;1 X 2\nHull;Stoke;1\nLeeds;Everton;X\nBury;Luton;1',
    ['Hull v Stoke', 'Leeds v Everton', 'Bury v Luton'],
  ],
  [
    'a table of HTML',
    '<table><tr><th>Home</th><th>Away</th></tr>\n<tr><td>Dag &amp; Red</td><td>Leeds</td></tr></table>',
    ['Dag & Red v Leeds'],
  ],
  [
    'JSON within JSON',
    '{"response":[{"fixture":{"date":"2022-08-13T14:00:00Z"},"league":{"name":"EPL"},"teams":{"home":{"name":"Arsenal"},"away":{"name":"Leeds"}}}]}',
    ['2022-08-13 14:00 [EPL=E0] Arsenal v Leeds'],
  ],
  [
    'headings of a league, days and times',
    'Premier League\nSat 13 Aug\n12:30 Arsenal v Leeds\nSun 14 Aug\nHull v Stoke',
    ['2022-08-13 12:30 [Premier League=E0] Arsenal v Leeds', '2022-08-14 [Premier League=E0] Hull v Stoke'],
  ],
  ['a weekday beside the time', 'Arsenal v Chelsea Sat 15:00', ['2022-08-13 15:00 Arsenal v Chelsea']],
  ['labels in another order', 'Fulham v Wolves X=3.40 1=2.10 2=3.20', ['Fulham v Wolves 2.1/3.4/3.2']],
  ['a header of prices in another order', '2 X 1\nFulham v Wolves 3.20 3.40 2.10', ['Fulham v Wolves 2.1/3.4/3.2']],
  ['cells between bars without a header', 'Fulham | Wolves | 2.10 | 3.40 | 3.20', ['Fulham v Wolves 2.1/3.4/3.2']],
  [
    'cells between commas without a header',
    '2022-08-13,E0,Fulham,Wolves,2.10,3.40,3.20\n2022-08-13,,Leeds,Hull,,,',
    ['2022-08-13 [E0=E0] Fulham v Wolves 2.1/3.4/3.2', '2022-08-13 Leeds v Hull'],
  ],
  ['six prices without a header', 'Fulham v Wolves 2.10 3.40 3.20 1.30 1.72 1.29', ['Fulham v Wolves'], [], ['1 odds']],
  [
    'bets that are no prices of the match',
    'Leeds v Hull - Over 2.5\nDerby v Bolton Tip: 1\nLuton v QPR @1.85',
    ['Leeds v Hull', 'Derby v Bolton', 'Luton v QPR'],
  ],
  [
    'what became of matches',
    'Leeds v Hull - postponed\nDerby v Bolton ABD\nReserve 1: Luton v QPR',
    ['Leeds v Hull postponed', 'Derby v Bolton abandoned', 'Luton v QPR reserve'],
  ],
  [
    'results between and behind',
    'Leeds 2:2 Everton\nHull 1 Stoke 0\nSchalke 04 - 1. FC Köln 2-1',
    ['Leeds v Everton 2-2', 'Hull v Stoke 1-0', 'Schalke 04 v 1. FC Köln 2-1'],
  ],
  ['prices between the sides', 'Leeds 2.60\nDraw 3.30\nWolves 2.65', ['Leeds v Wolves 2.6/3.3/2.65']],
  [
    'shares of players',
    '1 Milan - Lecce 65-20-15\n2 Roma - Pisa 40-30-30 1,85 3,60 4,10',
    ['Milan v Lecce', 'Roma v Pisa 1.85/3.6/4.1'],
  ],
  [
    'a message with its day',
    '[10/08/22, 18:44:10] ~ Tips: Tomorrow\n[10/08/22, 18:45:00] ~ Tips: Leeds vs Hull 3pm',
    ['2022-08-11 15:00 Leeds v Hull'],
  ],
  [
    'days of other languages',
    'Venerdì 12/08\nBari-Como\nSábado, 13 de agosto\nCelta x Betis\nlørdag 20. august\nBrann - Viking',
    ['2022-08-12 Bari v Como', '2022-08-13 Celta v Betis', '2022-08-20 Brann v Viking'],
  ],
  [
    'day and month in one order',
    '12/31 Hull v Stoke\n08/09 Luton v QPR',
    ['2022-12-31 Hull v Stoke', '2023-08-09 Luton v QPR'],
  ],
  [
    'both orders in one column',
    'Date,Home,Away\n08/13/2022,Hull,Stoke\n14/08/2022,Luton,QPR\n09/08/2022,Derby,Bolton',
    ['2022-08-13 Hull v Stoke', '2022-08-14 Luton v QPR', 'Derby v Bolton'],
    [],
    ['4 date'],
  ],
  ['serial numbers of a spreadsheet', 'Home,Away,Date\nHull,Stoke,44786', ['2022-08-13 Hull v Stoke']],
  [
    'whole prices without their point',
    'Home\tAway\t1\tX\t2\nIpswich\tWigan\t210\t340\t320',
    ['Ipswich v Wigan'],
    [],
    ['2 odds'],
  ],
  ['closing prices only', 'Home,Away,PSCH,PSCD,PSCA\nHull,Stoke,2.10,3.40,3.20', ['Hull v Stoke'], [1]],
  ['two columns of one name', 'date,home,away,home\n2022-08-13,Hull,Stoke,QPR', [], [1]],
  [
    'prices named like the sides',
    'Game\tHome\tDraw\tAway\nHull - Stoke\t2.10\t3.40\t3.20',
    ['Hull v Stoke 2.1/3.4/3.2'],
  ],
  [
    'sides without a separator',
    '1 Blackburn West Brom\n2 Crystal P. Aston V.\n3 Leicester Southampton',
    ['Blackburn v West Brom', 'Crystal P. v Aston V.', 'Leicester v Southampton'],
  ],
  [
    'leagues of one name told apart by their clubs',
    'Bundesliga\nRapid Wien v Sturm Graz\nBundesliga\nBayern v Mainz',
    ['[Bundesliga=AUT] Rapid Wien v Sturm Graz', '[Bundesliga=D1] Bayern v Mainz'],
  ],
  [
    'a league of a country that is not catalogued',
    'KENYA PREMIER LEAGUE\nGor Mahia v AFC Leopards',
    ['[KENYA PREMIER LEAGUE] Gor Mahia v AFC Leopards'],
  ],
  [
    'leagues behind and in brackets',
    'Lyon - Nantes (Ligue 1) 1,45 4,50 6,50\nMetz - Dijon | Ligue 2',
    ['[Ligue 1=F1] Lyon v Nantes 1.45/4.5/6.5', '[Ligue 2=F2] Metz v Dijon'],
  ],
  [
    'women, youth and neutral ground',
    'Real Madrid (Women) v Barcelona (Women)\nLeeds U21 v Hull U21\nCeltic v Rangers - neutral venue',
    ['Real Madrid (Women) v Barcelona (Women)', 'Leeds U21 v Hull U21', 'Celtic v Rangers neutral'],
  ],
  ['prices nobody can place', 'Leeds v Hull\n2.10 3.40 3.20\n5.00 2.00 1.00', ['Leeds v Hull 2.1/3.4/3.2'], [3]],
  [
    'three clubs, half a fixture, a club alone',
    'Leeds v Hull\nLens v Nice v Lyon\nInter v\nTorino\nDerby v Stoke',
    ['Leeds v Hull', 'Inter v Torino', 'Derby v Stoke'],
    [2],
  ],
  ['a row longer than its header', 'Home,Away,1,X,2\nHull,Stoke,2,05,3,30,3,60', ['Hull v Stoke'], [2]],
  [
    'a footer below a table',
    'date,home,away\n2022-08-13,Hull,Stoke\nTotal stake KSh 99,,',
    ['2022-08-13 Hull v Stoke'],
  ],
  [
    'numbers in other writing',
    'Home,Away,1,X,2\nHull,Stoke,0x3,3.4,3.2\nLeeds,QPR,29e-1,3.3,2.5\nDerby,Wigan,２.９0,3.30\u00a0,2.45',
    ['Hull v Stoke', 'Leeds v QPR', 'Derby v Wigan 2.9/3.3/2.45'],
    [2, 3],
  ],
  [
    'kick-off times that look like prices',
    '15.00 Derby v Hull 2.35 3.10 3.05\nKO 17.30 Bolton v QPR',
    ['15:00 Derby v Hull 2.35/3.1/3.05', '17:30 Bolton v QPR'],
  ],
  ['a day that does not exist', '31/09/2022 Bari v Como', ['Bari v Como'], [1]],
  [
    'a message whose Saturday is past',
    '[01/08/2022, 10:00] A: Saturday games\n[01/08/2022, 10:01] A: Hull v Stoke',
    ['Hull v Stoke'],
    [],
    ['1 date'],
  ],
  [
    'a day of a pool beside its heading',
    'WEEK 6 - 13 AUG 2022\n1 Arsenal Leicester FRI\n2 Hull Stoke SUN',
    ['2022-08-12 Arsenal v Leicester', '2022-08-14 Hull v Stoke'],
  ],
  [
    'dates in the place of fractions, without a header',
    'Hull\tStoke\t06-Apr\t09-Apr\t02-Jan',
    ['Hull v Stoke'],
    [],
    ['1 odds'],
  ],
  [
    'labels in brackets, without a space, and clubs for labels',
    'Hull v Stoke (1) 2.22 (X) 3.05 (2) 3.35\nLuton v QPR H2.22 D3.05 A3.35\nSion (2.22) Draw (3.05) Basel (3.35)',
    ['Hull v Stoke 2.22/3.05/3.35', 'Luton v QPR 2.22/3.05/3.35', 'Sion v Basel 2.22/3.05/3.35'],
  ],
  [
    'sides in the other order',
    'Away - Home 2 X 1\nEverton - Brentford 3.20 3.40 2.10',
    ['Brentford v Everton 2.1/3.4/3.2'],
  ],
  [
    'raised points and a hyphen that breaks no line',
    'Hull v Stoke 2·10 3·40 3·20\nLeeds‑Derby',
    ['Hull v Stoke 2.1/3.4/3.2', 'Leeds v Derby'],
  ],
  ['JSON that ends between two events', '{"events":[\n{"home":"Hull","away":"Stoke"},\n', ['Hull v Stoke'], [2]],
  [
    'counts of other markets',
    'Hull v Stoke 2.22 3.05 3.35 142 Markets\nLuton v QPR 2.22 3.05 3.35 (+97)',
    ['Hull v Stoke 2.22/3.05/3.35', 'Luton v QPR 2.22/3.05/3.35'],
  ],
  [
    'prices that are not whole',
    'Hull v Stoke 2.35 - 3.05\nLuton v QPR 2.10 OFF 3.60',
    ['Hull v Stoke', 'Luton v QPR'],
    [1, 2],
  ],
  [
    'a draw of another language between the sides',
    'Marseille 2.10\nMatch nul 3.40\nLens 3.20',
    ['Marseille v Lens 2.1/3.4/3.2'],
  ],
  [
    'leagues that begin with a number are no list of numbers',
    '2. Bundesliga\n1. FC Nürnberg v Hamburger SV\n3. Liga\n1860 München v Dynamo Dresden',
    ['[2. Bundesliga=D2] 1. FC Nürnberg v Hamburger SV', '[3. Liga] 1860 München v Dynamo Dresden'],
  ],
  [
    'days in words above the matches',
    'Today\nHull v Luton 19:45\nTomorrow\nStoke v Reading',
    ['2022-08-10 19:45 Hull v Luton', '2022-08-11 Stoke v Reading'],
  ],
  [
    'a header in French',
    'Date;Heure;Domicile;Extérieur;1;N;2\n13/08/2022;15:00;Lens;Nice;2,10;3,40;3,20',
    ['2022-08-13 15:00 Lens v Nice 2.1/3.4/3.2'],
  ],
  [
    'one league heading for two countries',
    'CHAMPIONSHIP\nAyr v Raith\nHull v Burnley',
    ['[CHAMPIONSHIP=SC1] Ayr v Raith', '[CHAMPIONSHIP=E1] Hull v Burnley'],
  ],
  [
    'ticks printed as one word',
    '1. BETIS - OSASUNA 1X2\n2. CÁDIZ - ATHLETIC 1X2',
    ['BETIS v OSASUNA', 'CÁDIZ v ATHLETIC'],
  ],
];

describe('lists of other clubs in the same shapes', () => {
  it.each(SHAPES.map((shape) => [shape[0], shape] as const))(
    '%s',
    (_name, [, text, fixtures, unreadable = [], asked = []]) => {
      const read = readFixtureText(text, { asOf: AS_OF, knows: createClubKnowledge() });
      expect(read.fixtures.map(toText)).toEqual(fixtures);
      expect([...new Set(read.unreadable.map(({ line }) => line))]).toEqual(unreadable);
      expect(read.ambiguous.map(({ line, field }) => `${line} ${field}`)).toEqual(asked);
    },
  );
});
