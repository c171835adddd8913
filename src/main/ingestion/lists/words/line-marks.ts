export type MatchMark = 'postponed' | 'abandoned' | 'cancelled' | 'reserve';

const WORDS: readonly (readonly [mark: MatchMark, pattern: string])[] = [
  [
    'postponed',
    'ppd\\.?|pp|p\\.p\\.|pst\\.?|p-p|postp?\\.?|postponed|rinviat[ao]|aplazad[oa]|adiad[oa]|verlegt|verschoben|report[ée]e?|uppskjuten|utsatt|uitgesteld|imeahirishwa',
  ],
  ['abandoned', 'abd\\.?|aband\\.?|abandoned|abgebrochen|sospesa|suspendido|arr[êe]t[ée]|afgelast'],
  ['cancelled', 'canc\\.?|cancell?ed|void|annullat[ao]|cancelad[oa]|abgesagt|annul[ée]e?|inställd'],
  ['reserve', 'reserve(?: game| match)?|reserves game|res\\.|riserva|reserva|ersatz(?:spiel)?|reservmatch'],
];
const ANY = WORDS.map(([, pattern]) => pattern).join('|');
const BRACKETS = new RegExp(`[([]\\s*(?:${ANY})(?![\\p{L}])[^()\\[\\]]*[)\\]]`, 'iu');
/** `R1`, the first game that takes the place of another. */
const RESERVE_NUMBER = /^R\d{1,2}[.:)]?\s+(?=\p{L})/u;
/** Between the sides only what shouts. */
const BETWEEN = /(?<=\S\s+)(?:P-P|PPD|PST|POSTP?\.?|CANC\.?|ABD\.?)(?=\s+\p{L})/u;
const AT_END = new RegExp(`(?:[\\s\\t]+[-–—|:,]*[\\s\\t]*)(?:${ANY})(?=\\s*[-–—|]?\\s*$)`, 'iu');
const AT_START = new RegExp(`^(?:(?:${ANY})\\s*(?:\\d{1,2}\\s*)?[:.)–—-]\\s*)`, 'iu');
/** Beside a club's name without brackets or a dash, `reserve` is part of the name unless it shouts. */
const BARE_RESERVE = /[^\s–—|:,-][\s\t]+(?:reserve|res\.|riserva|reserva)\s*$/u;
const NEUTRAL =
  /\s*[([]\s*(?:n|neutral(?: (?:venue|ground|site))?)\s*[)\]]|[\s,–—-]+(?:(?:on|at)\s+(?:a\s+)?)?neutral(?: (?:venue|ground|site))?\s*$/iu;

export interface Marks {
  readonly text: string;
  readonly status: MatchMark | null;
  readonly neutral: boolean;
}

/** What a line says of a match besides its sides: postponed, a reserve game, on neutral ground. */
export function readMarks(raw: string): Marks {
  let text = raw;
  let neutral = false;
  if (NEUTRAL.test(text)) {
    neutral = true;
    text = text.replace(NEUTRAL, '\t');
  }
  const reserve = RESERVE_NUMBER.exec(text);
  if (reserve) return { text: text.slice(reserve[0].length), status: 'reserve', neutral };
  for (const place of [BRACKETS, BETWEEN, AT_END, AT_START]) {
    const found = place.exec(text);
    if (!found || (place === AT_END && BARE_RESERVE.test(text))) continue;
    const status = markOf(found[0]);
    if (status === null) continue;
    return { text: `${text.slice(0, found.index)}\t${text.slice(found.index + found[0].length)}`, status, neutral };
  }
  return { text, status: null, neutral };
}

/** The mark that comes first in a text, null for none. */
export function markOf(text: string): MatchMark | null {
  let best: { mark: MatchMark; at: number } | null = null;
  for (const [mark, pattern] of WORDS) {
    const at = text.search(new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu'));
    if (at >= 0 && (best === null || at < best.at)) best = { mark, at };
  }
  return best?.mark ?? null;
}
