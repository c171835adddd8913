import type { ClubKnowledge } from '../types';

export type ClubSplit =
  | { readonly kind: 'two'; readonly home: string; readonly away: string }
  /** One side and a separator. */
  | { readonly kind: 'half'; readonly side: 'home' | 'away'; readonly name: string }
  | { readonly kind: 'more'; readonly names: readonly string[] }
  /** A separator alone. */
  | { readonly kind: 'separator' }
  | { readonly kind: 'none' };

/** Words that separate wherever they stand alone between two names. */
const VERSUS =
  /(?<=^|[\s\t])(?:[-–/]\s?)?(?:\(\s?)?(?:vs?\.?|versus|contra|gegen|kontra)(?:\s?\))?(?:\s?[-–/])?(?=[\s\t]|$)/giu;
/** In `Aston V. Everton` the V. is a name. */
const VILLA = /(?<!\p{L})aston\s+v\.?(?=\s|$)/iu;
const VERSUS_BUT_VILLA = new RegExp(VERSUS.source.replace('(?<=^|[\\s\\t])', '(?<=^|(?<!aston)[\\s\\t])'), 'giu');
const AT = /(?<=\S[\s\t]+)(?:@|at)(?=[\s\t]+\S)|(?<=[\p{L}.)])@(?=\p{L})/giu;
const SPACED = /(?<=\S[\s\t]+)[-‐‑‒–—−](?=[\s\t]+\S)/gu;
/** Long dashes join no name. */
const LONG_DASH = /(?<=\S)\s*[–—−]\s*(?=\S)|(?<=\S)\s+[-](?=\p{L})|(?<=[\p{L}.)])[-]\s+(?=\S)/gu;
const CROSS = /(?<=\S[\s\t]+)[xX×](?=[\s\t]+\S)/gu;
const SLASH = /(?<=\S[\s\t]+)[/|:•·](?=[\s\t]+\S)/gu;
const HARD = /\t+|\s{2,}|\s*(?:\.{3,}|…+|_{3,}|-{3,}|·{3,})\s*/gu;
const DANGLING = /^[\s\t\-–—|:;,•·/@=>)\]*]+|[\s\t\-–—|:;,•·/@=<([*?!]+$/gu;

/** A name without what dangles at its ends: dashes, bars, colons, open brackets. */
export function trimName(raw: string): string {
  const text = raw.replace(DANGLING, '').replace(/[\s\t]+/g, ' ');
  const open = text.split('(').length - text.split(')').length;
  return open < 0 && text.startsWith('(') ? text.slice(1) : open > 0 && /\)$/.test(raw.trim()) ? `${text})` : text;
}

/**
 * The two sides of a fixture. Separators are tried from the surest to the least; a dash within words, a stroke or an
 * `x` separates only where it stands between two clubs.
 */
export function splitClubs(text: string, knows: ClubKnowledge): ClubSplit {
  const versus = splitBy(text, VILLA.test(text) ? VERSUS_BUT_VILLA : VERSUS);
  if (versus) return versus.kind === 'none' ? splitWeak(text, knows) : versus;
  return splitWeak(text, knows);
}

function splitWeak(text: string, knows: ClubKnowledge): ClubSplit {
  const at = splitBy(text, AT);
  if (at?.kind === 'two' && (text.includes('@') || isKnownPair(at.home, at.away, knows) || !hasDash(text)))
    return { kind: 'two', home: at.away, away: at.home };
  for (const pattern of [SPACED, HARD, LONG_DASH, CROSS, SLASH]) {
    const split = splitBy(text, pattern);
    if (split && split.kind !== 'none' && split.kind !== 'half')
      return split.kind === 'more' ? pickPair(split, knows) : split;
  }
  return splitTight(text, knows);
}

const hasDash = (text: string): boolean => /\s[-–—]\s/.test(text);
const isKnown = (name: string, knows: ClubKnowledge): boolean => knows.countriesOf(name).length > 0;
const isKnownPair = (a: string, b: string, knows: ClubKnowledge): boolean => isKnown(a, knows) && isKnown(b, knows);

/** Null where the separator does not occur. */
function splitBy(text: string, pattern: RegExp): ClubSplit | null {
  const pieces = text.split(pattern);
  if (pieces.length < 2) return null;
  const names = pieces.map(trimName);
  const given = names.filter((name) => name !== '');
  if (given.length === 0) return { kind: 'separator' };
  if (given.length === 2 && isName(given[0]!) && isName(given[1]!))
    return { kind: 'two', home: given[0]!, away: given[1]! };
  if (given.length === 1) {
    if (!isName(given[0]!)) return { kind: 'none' };
    return { kind: 'half', side: names.indexOf(given[0]!) === 0 ? 'home' : 'away', name: given[0]! };
  }
  return given.length > 2 ? { kind: 'more', names: given } : { kind: 'none' };
}

/** A club's name has letters. */
const isName = (text: string): boolean => /\p{L}/u.test(text) && text.length <= 60;

/** Of several dashes, that between two known clubs, where just one is. */
function pickPair(split: Extract<ClubSplit, { kind: 'more' }>, knows: ClubKnowledge): ClubSplit {
  const { names } = split;
  const pairs = names
    .slice(1)
    .map((_, at) => [names.slice(0, at + 1).join(' - '), names.slice(at + 1).join(' - ')] as const);
  const known = pairs.filter(([home, away]) => isKnownPair(home, away, knows));
  return known.length === 1 ? { kind: 'two', home: known[0]![0], away: known[0]![1] } : split;
}

/** First halves of hyphenated names of clubs and towns. */
const HYPHENATED =
  /^(?:saint|st|ste|sainte|sint|san|al|el|ash|be|oud|ham|vvv|mvv|bourg|quevilly|us|as|fc|sc|v|s|b|f|u|k|x|ki|rot|schwarz|grün|blau|weiss|paris saint|paris st|nord|sud|süd|ost|west|mid|pro|beer|be'er|maccabi|kafr|ahli|omonia|villefranche|clermont|boulogne|evian|ain|new|half|ukr|kryliya|arles|châteauroux)$/iu;
/** Second halves of such names. */
const SECOND_HALVES =
  /^(?:étienne|etienne|germain|truiden|heverlee|rouen|venlo|kam|pulse|varen|peronnas|péronnas|lyon duchère|sur|en|le|la|les|de|du|sous|lès|aux|oberhausen|essen|ahlen|erfurt|frankfurt|hove|gilloise|bénite|bel|foot|united|city|esch)(?![\p{L}])/iu;

/** `Genoa-Bari`: the one dash, or stroke, that stands between two names rather than within one. */
function splitTight(text: string, knows: ClubKnowledge): ClubSplit {
  const places = [...text.matchAll(/(?<=[\p{L}\p{N}.)'’])[-‐‑/](?=[\p{L}\p{N}(])/gu)].map(({ index }) => index);
  if (places.length === 0 || places.length > 6) return { kind: 'none' };
  const options = places
    .map((at) => ({ home: trimName(text.slice(0, at)), away: trimName(text.slice(at + 1)), mark: text[at] }))
    .filter(({ home, away }) => isName(home) && isName(away));
  const known = options.filter(({ home, away }) => isKnownPair(home, away, knows));
  if (known.length === 1) return two(known[0]!);
  if (isKnown(trimName(text), knows)) return { kind: 'none' };
  const free = options.filter(
    ({ home, away, mark }) =>
      mark !== '/' &&
      !HYPHENATED.test(home.split(/[\s-]/).at(-1)!) &&
      !HYPHENATED.test(home) &&
      !SECOND_HALVES.test(away) &&
      /^[\p{Lu}\p{N}(]/u.test(away) &&
      !/^\d+$/.test(home),
  );
  if (free.length === 1) return two(free[0]!);
  const half = free.filter(({ home, away }) => isKnown(home, knows) || isKnown(away, knows));
  return half.length === 1 ? two(half[0]!) : { kind: 'none' };
}

const two = ({ home, away }: { home: string; away: string }): ClubSplit => ({ kind: 'two', home, away });
