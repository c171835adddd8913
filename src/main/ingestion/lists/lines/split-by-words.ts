import type { ClubKnowledge } from '../types';

/** Words that end a club's name and begin none. */
const ENDS =
  /^(?:city|united|utd\.?|town|county|rovers|wanderers|albion|athletic|wednesday|weds?\.?|palace|forest|hotspur|orient|dons|argyle|alexandra|stanley|thistle|brom|bromwich|end|hove|&|fc|cf|afc|sc|bc|ac|rangers|villa|ham|vale|madrid|sociedad|betis|bilbao|braga|berlin|rostock|fürth|frankfurt|dortmund|leverkusen|mönchengladbach|münchen|köln|ii|u\d\d|jr\.?|\(?w\)?|\p{L}\.|\d+|park|athletics?|academical|mirren|johnstone|of|the|and|de|del|la|do|da|e|i|y|stars?|sporting)$/iu;
/** Words that begin a club's name and never are one. */
const BEGINS =
  /^(?:west|aston|man|manchester|manch\.?|sheffield|sheff\.?|crystal|bristol|port|mk|nottm|nott'?m|nottingham|notts|leyton|crewe|real|atl[eé]tico|at\.?|ath\.?|athletic|sporting|sp\.?|ac|as|fc|sc|sv|cd|ud|us|rc|fk|if|st\.?|saint|san|santa|queens?|queen's|qpr|ross|partick|greuther|hansa|eintracht|borussia|bayer|werder|union|rayo|deportivo|celta|los|la|las|le|paris|new|north|south|east|great|milton|afc|inverness|raith|red|rb|vfb|vfl|tsg|fsv|rot|1\.|nk|sk|ks|go|rio|gil|pacos|paços|vit[oó]ria|casa|santa)$/iu;

/**
 * The two sides of a line without a separator, `Blackburn West Brom`: the one place where two known clubs meet, failing
 * that the one place that how names are built leaves; null where several are left.
 */
export function splitByWords(text: string, knows: ClubKnowledge): { home: string; away: string } | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 9) return null;
  const splits = words.slice(1).map((_, at) => {
    const home = words.slice(0, at + 1).join(' ');
    const away = words.slice(at + 1).join(' ');
    const known = [home, away].filter((name) => knows.countriesOf(name).length > 0).length;
    const isOdd =
      BEGINS.test(words[at]!) ||
      ENDS.test(words[at + 1]!) ||
      !/^[\p{Lu}\p{N}(]/u.test(words[at + 1]!) ||
      !/\p{L}/u.test(away) ||
      !/\p{L}/u.test(home);
    return { home, away, known, isOdd: isOdd && (words.length > 2 || !/\p{L}/u.test(away)) };
  });
  for (const fits of [
    (each: (typeof splits)[number]) => each.known === 2,
    (each: (typeof splits)[number]) => each.known === 1 && !each.isOdd,
    (each: (typeof splits)[number]) => !each.isOdd,
  ]) {
    const left = splits.filter(fits);
    if (left.length === 1) return { home: left[0]!.home, away: left[0]!.away };
    if (left.length > 1) return null;
  }
  return null;
}
