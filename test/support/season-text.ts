/** A round robin of clubs as a season file of the main layout, one match a day; scores follow from the names. */
export interface SeasonFile {
  readonly league: string;
  /** Year in which the season begins. */
  readonly start: number;
  readonly clubs: readonly string[];
  /** Rows of the file, in place of all. */
  readonly keep?: (row: number) => boolean;
  /** A row's cells made different: date, home, away, home goals, away goals, three prices. */
  readonly change?: (cells: string[], row: number) => string[];
}

const HEADER = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,PSCH,PSCD,PSCA';

export function seasonText({ league, start, clubs, keep = () => true, change = (cells) => cells }: SeasonFile): string {
  const rows: string[] = [];
  let row = 0;
  for (const home of clubs) {
    for (const away of clubs) {
      if (home === away) continue;
      const day = new Date(Date.UTC(start, 7, 5 + row)).toISOString().slice(0, 10).split('-').reverse().join('/');
      const goals = [(home.length + row) % 4, (away.length + 2 * row) % 3].map(String);
      const cells = change([day, home, away, ...goals, '2.1', '3.4', '3.6'], row);
      if (keep(row)) rows.push([league, ...cells].join(','));
      row += 1;
    }
  }
  return [HEADER, ...rows, ''].join('\n');
}

/** Dates of the file's rows as the store keeps them. */
export const seasonDate = (start: number, row: number): string =>
  new Date(Date.UTC(start, 7, 5 + row)).toISOString().slice(0, 10);
