import { readFileSync } from 'node:fs';
import { seasonPath } from './football-data';

/** A row of a plain table of matches. */
export interface PlainRow {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number;
  readonly awayGoals: number;
}

/** The matches of a real season, by the columns that every era has. */
export function plainSeason(league: string, season: string): PlainRow[] {
  const [header = '', ...lines] = readFileSync(seasonPath(league, season), 'utf8').split('\n');
  const names = header.split(',');
  const at = (name: string): number => names.indexOf(name);
  return lines
    .map((line) => line.split(','))
    .filter((cells) => (cells[at('HomeTeam')] ?? '') !== '')
    .map((cells) => {
      const [day = '', month = '', year = ''] = (cells[at('Date')] ?? '').split('/');
      return {
        date: `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
        home: cells[at('HomeTeam')]!,
        away: cells[at('AwayTeam')]!,
        homeGoals: Number(cells[at('FTHG')]),
        awayGoals: Number(cells[at('FTAG')]),
      };
    });
}

/** The rows as a file of the main layout. */
export const asSeasonFile = (league: string, rows: readonly PlainRow[]): string =>
  [
    'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG',
    ...rows.map(({ date, home, away, homeGoals, awayGoals }) =>
      [league, date.split('-').reverse().join('/'), home, away, homeGoals, awayGoals].join(','),
    ),
    '',
  ].join('\n');

export const shiftDate = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

export const swapSides = ({ date, home, away, homeGoals, awayGoals }: PlainRow): PlainRow => ({
  date,
  home: away,
  away: home,
  homeGoals: awayGoals,
  awayGoals: homeGoals,
});
