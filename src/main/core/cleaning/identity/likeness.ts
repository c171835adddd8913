/** Words that many clubs bear and that tell none apart, also as numbers of a founding year. */
const AFFIXES: ReadonlySet<string> = new Set(
  'fc afc cf sc ac as ss us sv fk bk if sk ks nk cd ud sd rcd rc ca sad vfb vfl vfr tsv tsg tus fsv spvgg ssv bsc kv krc ksc rsc cfc ssc acf aik club clube football futbol futebol calcio fussball the de do da el la le los 1 04 05 09 96 98 07 1899 1846 1860 1900'.split(
    ' ',
  ),
);
/** Second words of clubs that are left away at times, with their short forms. */
const SECOND_WORDS: Readonly<Record<string, string>> = {
  utd: 'united',
  weds: 'wednesday',
  wed: 'wednesday',
  rvs: 'rovers',
  rov: 'rovers',
  wand: 'wanderers',
  wdrs: 'wanderers',
  wands: 'wanderers',
  ath: 'athletic',
  cty: 'city',
  tn: 'town',
  alb: 'albion',
  sp: 'sporting',
  dyn: 'dynamo',
  dep: 'deportivo',
  int: 'internacional',
};
const LEFT_AWAY: ReadonlySet<string> = new Set(
  'united city town rovers wanderers albion athletic county wednesday hotspur argyle alexandra orient thistle academical north south county villa rangers stadium borough forest spor kulubu belediyespor'.split(
    ' ',
  ),
);
/** Letters that decomposition leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SHORTEST_FOR_ONE_SLIP = 5;
const SHORTEST_FOR_TWO_SLIPS = 9;
/** Letters that two words must share at their beginning, and which share of the shorter one. */
const SHARED_BEGINNING = 5;
const SHARED_PART = 0.7;
const SHORTEST_ENDING = 6;
/** So short a beginning of a word says nothing by itself: `Man` may be Manchester or Mansfield. */
const LONGEST_SAYING_NOTHING = 3;

/** Words of a name in lower case without accents. */
export function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłßæœđðþı]/g, (letter) => LETTERS[letter] ?? letter);
  return plain
    .replace(/['’`´]/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Why two names may be one club's: a reason to ask a person, never an answer. Seen are accents and punctuation, the order
 * of words, words left away (`FC`, `United`), abbreviations and initials, and slips of a letter or two in long words.
 * @returns null where nothing says so; the relation is symmetric
 */
export function likeness(a: string, b: string): string | null {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.join('') === y.join('')) return 'the same letters';
  const [one, other] = [x, y].map(coreOf) as [string[], string[]];
  if (one.length === 0 || other.length === 0) return null;
  if ([...one].sort().join(' ') === [...other].sort().join(' ')) return 'the same words';
  if (isInitials(one, other) || isInitials(other, one)) return 'the initials';
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return matchWords(few, many);
}

/** Without words that tell no club apart, as long as one is left; short second words in full. */
function coreOf(words: readonly string[]): string[] {
  const core = words.filter((word) => !AFFIXES.has(word));
  return (core.length > 0 ? core : [...words]).map((word) => SECOND_WORDS[word] ?? word);
}

const isInitials = ([short, ...more]: readonly string[], words: readonly string[]): boolean =>
  more.length === 0 &&
  short !== undefined &&
  short.length >= 2 &&
  short.length <= 4 &&
  words.length === short.length &&
  words.every((word, index) => word.startsWith(short[index]!));

/** Each word of the shorter name must be found in the longer; what is left there must be a word that is left away. */
function matchWords(few: readonly string[], many: readonly string[]): string | null {
  const left = [...many];
  let reason: string | null = null;
  let hasCore = false;
  for (const word of few) {
    const exact = left.indexOf(word);
    const at = exact >= 0 ? exact : left.findIndex((other) => alike(word, other));
    if (at < 0) return null;
    if (exact < 0) reason = 'like words';
    if (!LEFT_AWAY.has(word) && word.length >= 2) hasCore = true;
    left.splice(at, 1);
  }
  if (!hasCore || left.some((word) => !LEFT_AWAY.has(word))) return null;
  const isBeginning = few.length === 1 && many.length > 1 && reason !== null;
  if (isBeginning && Math.min(few[0]!.length, many[0]!.length) <= LONGEST_SAYING_NOTHING) return null;
  return reason ?? 'the same words but for one that is left away at times';
}

function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (LEFT_AWAY.has(a) || LEFT_AWAY.has(b)) return short.length >= 3 && long.startsWith(short);
  if (short.length >= 2 && long.startsWith(short)) return true;
  if (short.length >= SHORTEST_ENDING && long.endsWith(short)) return true;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared += 1;
  if (shared >= SHARED_BEGINNING && shared >= SHARED_PART * short.length) return true;
  const most = short.length >= SHORTEST_FOR_TWO_SLIPS ? 2 : short.length >= SHORTEST_FOR_ONE_SLIP ? 1 : 0;
  return most > 0 && slipsBetween(short, long, most) <= most;
}

/** Letters added, left out, exchanged or swapped with their neighbour; anything above `most` once it is above. */
function slipsBetween(a: string, b: string, most: number): number {
  if (b.length - a.length > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
