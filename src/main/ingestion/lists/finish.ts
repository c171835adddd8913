import { teamKey } from '../../core/cleaning/canonicalize';
import { readLeague } from './words/league-names';
import type { ClubKnowledge, Findings, FixtureReading, ListedFixture } from './types';

/** What can be said only of the whole list: codes of leagues, matches told twice, names that cannot be. */
export function finish(listed: readonly ListedFixture[], knows: ClubKnowledge, findings: Findings): FixtureReading {
  const { unreadable, ambiguous } = findings;
  const fixtures = listed.filter(({ line, home, away }) => {
    const isItself = teamKey(home) === teamKey(away);
    if (isItself) unreadable.push({ line, why: 'a club cannot meet itself', value: `${home} v ${away}` });
    return !isItself;
  });
  for (const fixture of fixtures) {
    const { line, home, away } = fixture;
    if (`${home}${away}`.includes('\ufffd'))
      unreadable.push({
        line,
        why: 'letters lost (U+FFFD): the names have to be confirmed',
        value: `${home} v ${away}`,
      });
    askForNumbers(fixture, knows, findings);
  }
  askForRepeats(fixtures, findings);
  const coded = withCodes(fixtures, knows, findings);
  const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;
  return { fixtures: coded, unreadable: [...unreadable].sort(byLine), ambiguous: [...ambiguous].sort(byLine) };
}

/** Clubs that do begin with `1.`. */
const FIRST_CLUBS =
  /^1\.\s?(?:fc|fsv|ffc|fk|hfk|sk|sc|cfr|bc|dfc)\s+(?:k[oö]e?ln|cologne|n[uü]e?rnberg|nuremberg|heidenheim|magdeburg|kaiserslautern|union berlin|saarbr[uü]e?cken|lok(?:omotive)?|schweinfurt|bocholt|ph[oö]e?nix|d[uü]e?ren|g[oö]e?ppingen|mainz|slov[aá]cko|brno|olomouc|prost[eě]jov|tatran|wiener|frankfurt|pforzheim|n[oö]e?rdlingen|rielasingen|kleve|wunstorf|garmisch|monheim|germania|gievenbeck|frickenhausen|normannia|eislingen|rodewisch)/iu;

/** Countries whose clubs may begin so. */
const NUMBERED = new Set(['Germany', 'Austria']);

/** A number before a name that no club bears may be a slip of the list's numbers. */
function askForNumbers({ line, home, away }: ListedFixture, knows: ClubKnowledge, { ambiguous }: Findings): void {
  for (const [field, name] of [
    ['home', home],
    ['away', away],
  ] as const) {
    const bare = /^\d{1,2}[.)]\s?(?=\p{L})(.*)$/u.exec(name)?.[1];
    if (!bare || FIRST_CLUBS.test(name) || knows.countriesOf(name).some((country) => NUMBERED.has(country))) continue;
    ambiguous.push({ line, field, readings: [bare, 'a slip of the list number'], why: `no club is called ${name}` });
  }
}

/** The same sides twice, or exchanged; on two stated days they are two matches. */
function askForRepeats(fixtures: readonly ListedFixture[], { ambiguous }: Findings): void {
  const seen = new Map<string, ListedFixture[]>();
  for (const fixture of fixtures) {
    const [home, away] = [teamKey(fixture.home), teamKey(fixture.away)];
    const key = home < away ? `${home}\n${away}` : `${away}\n${home}`;
    const told = seen.get(key) ?? [];
    const earlier = told.find(({ date }) => date === null || fixture.date === null || date === fixture.date);
    told.push(fixture);
    seen.set(key, told);
    if (!earlier) continue;
    const isSame = teamKey(earlier.home) === home;
    const readings = isSame ? ['the same match twice', 'a second meeting'] : ['sides exchanged', 'a second leg'];
    const why = isSame ? `same sides as line ${earlier.line}` : `same clubs as line ${earlier.line}, sides exchanged`;
    ambiguous.push({ line: fixture.line, field: 'duplicate', readings, why, otherLine: earlier.line });
  }
}

/** A code where the league's words leave one, or the clubs decide among several; a question where they cannot. */
function withCodes(
  fixtures: readonly ListedFixture[],
  knows: ClubKnowledge,
  { ambiguous }: Findings,
): readonly ListedFixture[] {
  const groups: ListedFixture[][] = [];
  for (const fixture of fixtures) {
    const last = groups.at(-1);
    if (last && last[0]!.league === fixture.league) last.push(fixture);
    else groups.push([fixture]);
  }
  return groups.flatMap((group) => {
    const { league } = group[0]!;
    if (league === null) return group;
    const { leagues, isCertain } = readLeague(league);
    if (leagues.length === 0) return group;
    const support = (of: readonly ListedFixture[], country: string): number =>
      of.flatMap(({ home, away }) => [home, away]).filter((name) => knows.countriesOf(name).includes(country)).length;
    const best = (of: readonly ListedFixture[]): string | null | 'tie' => {
      const counts = leagues.map(({ code, country }) => ({ code, count: support(of, country) }));
      const most = Math.max(...counts.map(({ count }) => count));
      if (most === 0) return null;
      const top = counts.filter(({ count }) => count === most);
      return top.length === 1 ? top[0]!.code : 'tie';
    };
    const ofGroup = best(group);
    const knownAbroad =
      ofGroup === null &&
      group.some(({ home, away }) => [home, away].some((name) => knows.countriesOf(name).length > 0));
    const open = group.find((fixture) => ['tie', null].includes(best([fixture])));
    if (ofGroup === 'tie' && !isCertain && open) {
      const readings = leagues.map(({ code, country }) => `${code} (${country})`);
      ambiguous.push({
        line: open.line,
        field: 'league',
        readings,
        why: `${league} is the name of ${readings.length} leagues`,
      });
    }
    const certain = isCertain && !knownAbroad ? leagues[0]!.code : null;
    return group.map((fixture) => {
      const own = best([fixture]);
      if (fixture.leagueCode) return fixture;
      const code = certain ?? (own !== null && own !== 'tie' ? own : ofGroup === 'tie' ? null : ofGroup);
      return code === null ? fixture : { ...fixture, leagueCode: code };
    });
  });
}
