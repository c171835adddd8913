import { toDayNumber } from '../../numeric/calendar';
import { splitSeason } from './season';

/** How the calendar of a league counts its seasons. */
export type Calendar = 'split' | 'year';

/** What the digits of a label are: both years, the calendar year, the first or last year, or two two-digit years. */
export type LabelKind = 'both-years' | 'year' | 'first-year' | 'two-digit-years' | 'last-year';

/** One way to understand a label. */
export interface LabelReading {
  readonly kind: LabelKind;
  /** `2019-20` or `2019`. */
  readonly season: string;
}

/** Where a label fits two readings alike, the earlier of these is taken. */
const KINDS: readonly LabelKind[] = ['both-years', 'year', 'first-year', 'two-digit-years', 'last-year'];
const YEARS = { from: 1860, to: 2199 } as const;
/** Two-digit years from here on are of the last century, as in dates. */
const FIRST_OF_1900S = 40;

/**
 * Every reading of a season's label: `2015/16`, `15/16`, `2015-2016`, `2015 – 16` (any dash, slash or underline) say both
 * years; `2015` (also `2015.0`, as spreadsheets save it) may be the calendar year, or the first or last year of a split
 * one; `1516` and `2021` may be two two-digit years. Empty for anything else, also for years that do not follow.
 */
export function parseSeasonLabel(text: string): readonly LabelReading[] {
  const label = text.replace(/^(?:season|saison|temporada|stagione|seizoen)\s+/i, '').replace(/\.0+$/, '');
  const pair = /^(\d{4}|\d{2})\s*[/_\-\u2010-\u2015\u2212]\s*(\d{4}|\d{2})$/.exec(label);
  if (pair) {
    const start = pair[1]!.length === 4 ? Number(pair[1]) : fullYear(pair[1]!);
    return isNext(start, pair[2]!) && isYear(start) ? [{ kind: 'both-years', season: splitSeason(start) }] : [];
  }
  if (!/^\d{4}$/.test(label)) return [];
  const year = Number(label);
  const start = fullYear(label.slice(0, 2));
  return [
    ...(isYear(year)
      ? ([
          { kind: 'year', season: label },
          { kind: 'first-year', season: splitSeason(year) },
          { kind: 'last-year', season: splitSeason(year - 1) },
        ] as const)
      : []),
    ...(isNext(start, label.slice(2)) ? [{ kind: 'two-digit-years', season: splitSeason(start) } as const] : []),
  ];
}

/** A label and the days of the rows that carry it, with the number of rows of each day. */
export interface LabelUse {
  readonly label: string;
  readonly days: ReadonlyMap<number, number>;
  /** How the league counted its seasons then; null where nobody knows. */
  readonly calendar: Calendar | null;
}

/**
 * The season that each label of one league means: of the readings that its calendar allows, the kind that puts most rows
 * into the season they say. Labels of one league are of one kind; of two that fit alike the plainer one is taken. A label
 * that has no reading of that kind is read by its own rows.
 *
 * @returns by label; null for a text that is no label of a season
 */
export function readLabels(labels: readonly LabelUse[]): ReadonlyMap<string, LabelReading | null> {
  const parsed = labels.map((use) => ({ use, readings: allowed(parseSeasonLabel(use.label), use.calendar) }));
  const fits = (kind: LabelKind, calendar: Calendar | null): number =>
    parsed
      .filter(({ use }) => use.calendar === calendar)
      .reduce(
        (sum, { use, readings }) =>
          sum +
          fitOf(
            readings.find((reading) => reading.kind === kind),
            use,
          ),
        0,
      );
  const ranks = new Map(
    ([null, 'split', 'year'] as const).map((calendar) => [
      calendar,
      new Map(KINDS.map((kind) => [kind, fits(kind, calendar)])),
    ]),
  );
  return new Map(
    parsed.map(({ use, readings }) => {
      const rank = ranks.get(use.calendar)!;
      const best = [...readings].sort(
        (a, b) =>
          rank.get(b.kind)! - rank.get(a.kind)! ||
          fitOf(b, use) - fitOf(a, use) ||
          KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
      );
      return [use.label, best[0] ?? null];
    }),
  );
}

/** Readings of the league's own calendar, where the label has any. */
function allowed(readings: readonly LabelReading[], calendar: Calendar | null): readonly LabelReading[] {
  const own = readings.filter(({ kind }) => calendar === null || (kind === 'year') === (calendar === 'year'));
  return own.length > 0 ? own : readings;
}

/** Rows of a label whose day lies in the season of a reading: the calendar year, or July to June. */
function fitOf(reading: LabelReading | undefined, { days }: LabelUse): number {
  if (!reading) return 0;
  const year = Number(reading.season.slice(0, 4));
  const [from, before] =
    reading.kind === 'year'
      ? [toDayNumber(year, 1, 1), toDayNumber(year + 1, 1, 1)]
      : [toDayNumber(year, 7, 1), toDayNumber(year + 1, 7, 1)];
  let rows = 0;
  for (const [day, count] of days) if (day >= from && day < before) rows += count;
  return rows;
}

const fullYear = (digits: string): number => Number(digits) + (Number(digits) >= FIRST_OF_1900S ? 1900 : 2000);
const isYear = (year: number): boolean => year >= YEARS.from && year <= YEARS.to;
const isNext = (start: number, digits: string): boolean => String(start + 1).endsWith(digits) && digits.length >= 2;
