import fc from 'fast-check';
import { toIsoDate } from '../src/main/core/numeric/calendar';
import { toLetter } from '../src/main/core/cleaning/validation';

export type Layout = 'main' | 'second';

/** A season file before it is text: no fault in it, every pair at home once a season, every club once a day. */
export interface Table {
  readonly layout: Layout;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const CLUBS = ['Arsenal', "Nott'm Forest", 'Ath Bilbao', 'St. Pauli', 'Göteborg', 'Lens, RC', 'Ajax', '1. FC Köln'];
const HEADERS: Readonly<Record<Layout, readonly string[]>> = {
  main: [
    'Div',
    'Date',
    'HomeTeam',
    'AwayTeam',
    'FTHG',
    'FTAG',
    'FTR',
    'HTHG',
    'HTAG',
    'Referee',
    'PSCH',
    'PSCD',
    'PSCA',
    'AvgH',
    'AvgD',
    'AvgA',
  ],
  second: [
    'Country',
    'League',
    'Season',
    'Date',
    'Time',
    'Home',
    'Away',
    'HG',
    'AG',
    'Res',
    'PSCH',
    'PSCD',
    'PSCA',
    'AvgCH',
    'AvgCD',
    'AvgCA',
  ],
};
/** 15 August 2018; every club plays once a week. */
const FIRST_DAY = 17_758;

interface Shape {
  readonly layout: Layout;
  readonly division: string;
  readonly clubs: number;
  readonly seasons: number;
  readonly goals: readonly number[];
  readonly prices: readonly (readonly [number, number, number])[];
}

const price = fc.integer({ min: 210, max: 400 }).map((cents) => cents / 100);

/** Files of either layout; the main one holds one season, the second one or two. */
export const tables: fc.Arbitrary<Table> = fc
  .record({
    layout: fc.constantFrom<Layout>('main', 'second'),
    division: fc.constantFrom('E0', 'SC3', 'EC'),
    clubs: fc.constantFrom(4, 6, 8),
    seasons: fc.integer({ min: 1, max: 2 }),
    goals: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 7, maxLength: 31 }),
    // Prices that hardly differ keep the overround of any three inside its range.
    prices: fc.array(fc.tuple(price, fc.constant(3.3), fc.constant(3.6)), { minLength: 5, maxLength: 23 }),
  })
  .map(toTable);

function toTable(shape: Shape): Table {
  const { layout, division, clubs, goals, prices } = shape;
  const seasons = layout === 'main' ? 1 : shape.seasons;
  const rows = Array.from({ length: seasons }, (_, season) =>
    roundRobin(clubs).map(({ week, home, away }, index) => {
      const at = season * 100 + index;
      const [homeGoals, awayGoals] = [goals[(2 * at) % goals.length]!, goals[(2 * at + 1) % goals.length]!];
      const [year, month, day] = toIsoDate(FIRST_DAY + 365 * season + 7 * week).split('-') as [string, string, string];
      const date = `${day}/${month}/${year}`;
      const teams = [CLUBS[home]!, CLUBS[away]!];
      const score = [String(homeGoals), String(awayGoals), toLetter(homeGoals, awayGoals)];
      const odds = [...prices[at % prices.length]!, ...prices[(at + 1) % prices.length]!].map(String);
      return layout === 'main'
        ? [division, date, ...teams, ...score, String(homeGoals >> 1), '0', 'M Oliver', ...odds]
        : [
            'Argentina',
            'Liga Profesional',
            `${2018 + season}/${2019 + season}`,
            date,
            '20:00',
            ...teams,
            ...score,
            ...odds,
          ];
    }),
  ).flat();
  return { layout, header: HEADERS[layout], rows };
}

/** Every pair twice, by the circle method: the last club stays, the others go round. */
function roundRobin(clubs: number): { week: number; home: number; away: number }[] {
  const weeks = clubs - 1;
  return Array.from({ length: 2 * weeks }, (_, week) =>
    Array.from({ length: clubs / 2 }, (_, pair) => {
      const first = (week + pair) % weeks;
      const second = pair === 0 ? clubs - 1 : (week + weeks - pair) % weeks;
      return week < weeks ? { week, home: first, away: second } : { week, home: second, away: first };
    }),
  ).flat();
}

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);

/** The text of a table, as the site writes it. */
export const toText = ({ header, rows }: Pick<Table, 'header' | 'rows'>): string =>
  [header, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n';

/** The same text with one cell as it stands, quotes or none: row 0 is the first match. */
export function withCell({ header, rows }: Table, row: number, column: number, raw: string): string {
  const lines = rows.map((cells, index) =>
    cells.map((cell, place) => (index === row && place === column ? raw : quoted(cell))).join(','),
  );
  return [header.map(quoted).join(','), ...lines].join('\r\n') + '\r\n';
}
