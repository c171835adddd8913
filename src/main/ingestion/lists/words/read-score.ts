export interface FoundScore {
  readonly score: readonly [home: number, away: number];
  /** The line without it; a tab stands where it stood between the sides. */
  readonly rest: string;
}

const GOALS = '(?:0|[1-9]|1\\d)';
const JOINED = new RegExp(
  `(?<![\\d.,:/-])(?<![-–]\\s?\\d?\\s?)(${GOALS})\\s?[-–:]\\s?(${GOALS})(?![\\d%]|\\.\\s?\\p{L}|[.,:/-]\\d|\\s?[-–]\\s?\\d)`,
  'u',
);
const APART = new RegExp(`^(\\D*\\p{L}\\D*?)[\\s\\t]+(${GOALS})[\\s\\t]+(\\D*\\p{L}\\D*?)[\\s\\t]+(${GOALS})$`, 'u');
const HALF_TIME =
  /\s*\((?:(?:ht|agg|pens?|aet|p)\.?:?\s*)?\d{1,2}\s?[-–:]\s?\d{1,2}(?:\s*(?:ht|agg|pens?|aet))?\.?\)/giu;

/** A result within a line: `2 - 2`, `0-1`, `2:1` between or behind the sides, or a number behind each. */
export function findScore(raw: string): FoundScore | null {
  const text = raw.replace(HALF_TIME, (all, at: number) => (at > 0 && JOINED.test(raw.slice(0, at)) ? '' : all));
  const joined = JOINED.exec(text);
  if (joined && /\p{L}/u.test(text.slice(0, joined.index))) {
    const rest = `${text.slice(0, joined.index).replace(/[([]\s*$/, '')}\t${text.slice(joined.index + joined[0].length)}`;
    return { score: [Number(joined[1]), Number(joined[2])], rest };
  }
  const apart = APART.exec(text.trim());
  if (!apart || /\s(?:vs?\.?|[-–—x@])\s/.test(text)) return null;
  return { score: [Number(apart[2]), Number(apart[4])], rest: `${apart[1]}\t${apart[3]}` };
}
