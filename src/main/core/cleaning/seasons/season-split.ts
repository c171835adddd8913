import { toDayNumber, toIsoDate } from '../../numeric/calendar';
import { seasonWindow, splitSeason, type SeasonWindow } from './season';
import type { Calendar } from './season-label';

/** How a league counts the season of a day. */
export interface LeagueCalendar {
  readonly of: (day: number) => Calendar;
  /** Whether seasons of calendar years are known to run over the new year; else the year of the date is the season. */
  readonly yearsRunOver: boolean;
}

/** The seasons of a league as its dates tell them. */
export interface DatedSeasons {
  /** Label of the season of a day of the league; of a stray day that of the nearest season. */
  readonly seasonOf: (day: number) => string;
  /** The season with most rows; null when no day is given. */
  readonly main: string | null;
  /** Days between which the matches of a season may lie. */
  readonly windowOf: (season: string) => SeasonWindow;
}

/** When in a year one season may give way to the next; month and day. */
interface Turn {
  /** Gaps are measured between these days, the first of the year before where the turn is the new year's. */
  readonly from: number;
  readonly to: number;
  /** The day of the turn where the dates do not show it. */
  readonly usual: number;
  /** No season begins before, and none ends after. */
  readonly firstStart: number;
  readonly lastEnd: number;
  /** Days since which the season before has been under way. */
  readonly since: number;
}

/** Where a file ends within the time of the turn nobody knows what comes next: that gap counts for no more days. */
const LONGEST_OPEN_GAP = 45;
/** So few rows, and so small a share of their league, found no season: a slip of the pen in the year. */
const FEWEST_ROWS = 3;
const SMALLEST_SHARE = 0.1;
/** A few rows this near to a season, and inside its window, belong to it all the same: a play-off in July. */
const NEAR_DAYS = 60;

/**
 * Seasons of a league from the dates of its matches alone.
 *
 * A split season runs from July to June, unless the dates say otherwise: where the season before was under way, the two
 * part in the largest gap of dates between 20 May and 15 September, so that 2019-20, played to August, stays whole. A
 * season of a calendar year that ran into the next one likewise ends in the largest gap between December and April.
 * Fewer than three rows that are under a tenth of the league's found no season.
 *
 * @param days day numbers and how many rows have each
 */
export function splitByDates(days: ReadonlyMap<number, number>, calendar: LeagueCalendar): DatedSeasons {
  const sorted = [...days.keys()].sort((a, b) => a - b);
  const turns = new Map<string, number>();
  const turnOf = (kind: Calendar, year: number): number => {
    const key = `${kind} ${year}`;
    let turn = turns.get(key);
    if (turn === undefined) {
      const plain = kind === 'year' && !calendar.yearsRunOver;
      turns.set(key, (turn = plain ? toDayNumber(year, 1, 1) : findTurn(sorted, turnIn(kind, year))));
    }
    return turn;
  };
  const labelOf = (day: number): string => {
    const year = Number(toIsoDate(day).slice(0, 4));
    const kind = calendar.of(day);
    const start = day >= turnOf(kind, year) ? year : year - 1;
    return kind === 'year' ? String(start).padStart(4, '0') : splitSeason(start);
  };
  const seasons = new Map<string, { rows: number; first: number; last: number }>();
  let total = 0;
  for (const day of sorted) {
    const label = labelOf(day);
    const rows = days.get(day)!;
    total += rows;
    const known = seasons.get(label);
    seasons.set(label, { rows: (known?.rows ?? 0) + rows, first: known?.first ?? day, last: day });
  }
  const isSlip = ({ rows }: { readonly rows: number }): boolean => rows < FEWEST_ROWS && rows < total * SMALLEST_SHARE;
  const kept = new Map([...seasons].filter(([, season]) => !isSlip(season)));
  const nearest = (day: number): string => {
    const distance = ({ first, last }: { first: number; last: number }): number => Math.max(first - day, day - last);
    return [...kept].reduce((a, b) => (distance(b[1]) < distance(a[1]) ? b : a))[0];
  };
  return {
    seasonOf: (day) => {
      const label = labelOf(day);
      return kept.has(label) || kept.size === 0 ? label : nearest(day);
    },
    main: kept.size === 0 ? null : [...kept].reduce((a, b) => (b[1].rows > a[1].rows ? b : a))[0],
    windowOf: (label) => {
      const window = seasonWindow(label);
      const season = kept.get(label);
      if (!season) return window;
      const [from, to] = [
        Math.max(window.from, season.first - NEAR_DAYS),
        Math.min(window.to, season.last + NEAR_DAYS),
      ];
      return { from: Math.min(from, season.first), to: Math.max(to, season.last) };
    },
  };
}

const turnIn = (kind: Calendar, year: number): Turn =>
  kind === 'split'
    ? {
        from: toDayNumber(year, 5, 20),
        to: toDayNumber(year, 9, 15),
        usual: toDayNumber(year, 7, 1),
        firstStart: toDayNumber(year, 6, 25),
        lastEnd: toDayNumber(year, 8, 31),
        since: toDayNumber(year - 1, 9, 15),
      }
    : {
        from: toDayNumber(year - 1, 12, 1),
        to: toDayNumber(year, 4, 30),
        usual: toDayNumber(year, 1, 1),
        firstStart: toDayNumber(year, 1, 10),
        lastEnd: toDayNumber(year, 3, 31),
        since: toDayNumber(year - 1, 4, 30),
      };

/** The first day of the new season. */
function findTurn(sorted: readonly number[], turn: Turn): number {
  const wasUnderWay = sorted.some((day) => day >= turn.since && day < turn.firstStart);
  const inside = sorted.filter((day) => day >= turn.from && day <= turn.to);
  if (!wasUnderWay || inside.length === 0) return turn.usual;
  const goesOn = sorted.some((day) => day > turn.to);
  const points = [turn.from, ...inside, turn.to + 1];
  let [best, longest] = [turn.usual, -1];
  for (let index = 1; index < points.length; index++) {
    const [end, start] = [points[index - 1]!, points[index]!];
    if (start < turn.firstStart || end > turn.lastEnd) continue;
    const gap = start > turn.to && !goesOn ? Math.min(start - end, LONGEST_OPEN_GAP) : start - end;
    if (gap > longest) [best, longest] = [start, gap];
  }
  return best;
}
