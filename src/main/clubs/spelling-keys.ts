import { foldName, spellOutUmlauts } from '../core/cleaning/fold-name';

/** Words that a club's name may begin or end with without being another club's: what kind of club it is. */
const AFFIXES: ReadonlySet<string> = new Set(
  (
    'ac acf afc aj apo as asd bc bk bsc ca calcio cd cf cfc club cp cr ec ejk es fbc fbpa fc fco ff fk fsv futebol ' +
    'gd gnk gs hsc if ifk ik il jk kaa kf krc ks ksc kv kvc mks msv ogc osc pae pfc pk rc rcd rks rkc rsc sad sc scr ' +
    'sd se sfc sfk sg sk sl ss ssc ssd ssv sv td tff tsg tsv uc ud us usl vfb vfl football futbol fotball fussball'
  ).split(' '),
);
/** Words written in more than one way, in any name. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sankt', 'st'],
  ['sint', 'st'],
  ['utd', 'united'],
  ['rvs', 'rovers'],
  ['dinamo', 'dynamo'],
]);
/** A year of foundation at the end of a name (`Bologna 1909`); later years may be a youth team's. */
const FOUNDED = /^1(8[5-9]|9[0-6])\d$/;

/** The folded words of a name, initials joined: `A.C. Milan` → `ac`, `milan`; `1.FC Köln` → `1`, `fc`, `koln`. */
function wordsOf(name: string): string[] {
  const joined = name.replace(/(?<=(?:^|[^\p{L}])\p{L})\./gu, '').replace(/['’`´‘]/g, '');
  const words = joined.replaceAll('&', ' and ').split(/[^\p{L}\p{M}\p{N}]+/u);
  return words
    .map(foldName)
    .filter(Boolean)
    .map((word) => SAME_WORDS.get(word) ?? word);
}

/** Every key under which a listed name is found: folded, with umlauts as two letters, with an affix at its other end. */
export function spellingKeys(name: string): string[] {
  const keys = [name, spellOutUmlauts(name)].flatMap((spelt) => {
    const words = wordsOf(spelt);
    const [first, last] = [words[0], words.at(-1)];
    return [
      foldName(spelt),
      words.join(''),
      ...(first && AFFIXES.has(first) ? [[...words.slice(1), first].join('')] : []),
      ...(last && AFFIXES.has(last) ? [[last, ...words.slice(0, -1)].join('')] : []),
    ];
  });
  return [...new Set(keys)];
}

/**
 * How a typed name may be read, the nearest reading first: as it stands, then with ever more affixes taken off its
 * ends. Readings that take off equally much stand together, so that two clubs among them are a doubt and no answer.
 */
export function readingsOf(name: string): string[][] {
  const words = wordsOf(name);
  const atFront = words.findIndex((_, at) => !isFrontAffix(words, at));
  const atBack = [...words].reverse().findIndex((word) => !AFFIXES.has(word) && !FOUNDED.test(word));
  const readings: string[][] = [[foldName(name)], [words.join('')]];
  if (atFront < 0 || atBack < 0) return readings;
  for (let taken = 1; taken <= atFront + atBack; taken++) {
    const level: string[] = [];
    for (let front = Math.max(0, taken - atBack); front <= Math.min(taken, atFront); front++)
      level.push(words.slice(front, words.length - (taken - front)).join(''));
    readings.push(level);
  }
  return readings;
}

/** `1` counts only before another affix: `1. FC Mainz`, but never the number of a line before a club. */
const isFrontAffix = (words: readonly string[], at: number): boolean =>
  AFFIXES.has(words[at]!) || (words[at] === '1' && AFFIXES.has(words[at + 1] ?? ''));
