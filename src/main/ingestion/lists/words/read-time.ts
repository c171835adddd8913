export interface FoundTime {
  readonly time: string;
  readonly tz: string | null;
  readonly start: number;
  readonly end: number;
}

const LEAD = '(?:(?:kl|ko|k\\.o|kick-?off|ore|saa|at|um|ab|klo)\\.?:?[\\s\\t]*)';
const ZONE =
  '(?:[\\s\\t]*\\(?(?<tz>(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d{2})?|Z(?![\\p{L}])|UTC|GMT|BST|CES?T|EAT|WAT|CAT|EES?T|WES?T|SAST|MSK|IST|E[SD]?T|P[SD]T|C[SD]T|BRT|[+-]\\d{2}:?\\d{2})(?![\\p{L}\\p{N}])\\)?)?';
const EDGE = '(?<![\\p{L}\\p{N}.,:/+-])';
/** `15:00`, `15h00`, with or without seconds and zone. */
const COLON = new RegExp(
  `(?:${EDGE}${LEAD}?|(?<=\\d)[T])(?<hour>\\d{1,2})[:hH](?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?!\\d)(?:[\\s\\t]*(?<half>[ap])\\.?m\\.?(?![\\p{L}]))?${ZONE}(?:[\\s\\t]*(?:Uhr|hrs?|h)(?![\\p{L}]))?`,
  'iu',
);
/** `3pm`, `5.30pm`. */
const HALVES = new RegExp(
  `${EDGE}${LEAD}?(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?[\\s\\t]*(?<half>[ap])\\.?m\\.?(?![\\p{L}])${ZONE}`,
  'iu',
);
/** `15.00` only where it cannot be a price: after `kl`, before `Uhr`, or alone before the names. */
const DOTTED = new RegExp(
  `${EDGE}(?:${LEAD}(?<h1>\\d{1,2})\\.(?<m1>\\d{2})(?![\\d.,])|(?<h2>\\d{1,2})\\.(?<m2>\\d{2})[\\s\\t]*(?:Uhr|hrs?|h)(?![\\p{L}])|(?<h3>^[\\s\\t]*\\d{1,2})\\.(?<m3>\\d{2})(?![\\d.,%])(?=[\\s\\t]*[-–—|]?[\\s\\t]+[^\\d\\s\\t+/|-]))${ZONE}`,
  'iu',
);

/** `15 Uhr`, and in brackets or alone at the end a time of the hours in which football is played. */
const LATE = new RegExp(
  `${EDGE}(?:(?<hour>\\d{1,2})\\s?(?:Uhr|h)(?![\\p{L}\\d])|(?<=[([])(?<h1>\\d{1,2})\\.(?<m1>\\d{2})(?=[)\\]])|(?<=\\p{L}\\D*\\s)(?<h2>1[1-9]|2[0-3])\\.(?<m2>[0-5][05])(?=\\s*$))`,
  'iu',
);

/** The first kick-off time of a text; null for none. */
export function findTime(text: string): FoundTime | null {
  for (const pattern of [HALVES, COLON, DOTTED, LATE]) {
    const found = pattern.exec(text);
    // Beside other decimals one in brackets is a price.
    if (!found || (pattern === LATE && (text.match(/\d[.,]\d/g) ?? []).length > 1)) continue;
    const { hour, minute, half, tz, h1, h2, h3, m1, m2, m3 } = found.groups!;
    const time = toTime(Number(hour ?? h1 ?? h2 ?? h3), Number(minute ?? m1 ?? m2 ?? m3 ?? 0), half);
    if (time) return { time, tz: tz ?? null, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

function toTime(hour: number, minute: number, half: string | undefined): string | null {
  if (hour > 23 || minute > 59 || (half && (hour < 1 || hour > 12))) return null;
  const full = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
