import type { ReadableDb } from '../../../db/connection';
import type { CheckedFixture } from '../../../../contract';
import { likeNames } from '../../../clubs/like-names';
import { nameReading } from '../../../clubs/name-reading';
import { canonicalize, teamKey } from '../../../core/cleaning/canonicalize';
import { leagueRepository, type LeagueRow, type TeamRow } from '../../../db/repositories/leagues';
import { newNames } from '../../../db/repositories/new-names';
import { toKebab } from '../../../ingestion/leagues/extra-leagues';
import { isLeagueHeading, readLeague } from '../../../ingestion/lists/words/league-names';

export type AddProblem = (
  column: string | null,
  code: string,
  message: string,
  value: string | null,
  suggestions?: readonly string[],
) => void;

/** One side of a fixture. */
export interface Side {
  readonly name: string;
  /** By which names are compared. */
  readonly key: string;
  /** In the store; null for a club without a match. */
  readonly id: number | null;
  /** The team of another league that it is, where it is new to this one. */
  readonly origin: TeamRow | null;
}

/** What a fixture means. */
export interface ResolvedPair {
  /** Code of a league of the store, or a competition as typed; empty where clubs of two countries meet. */
  readonly league: string;
  readonly leagueId: number | null;
  readonly home: Side;
  readonly away: Side;
}

const toSide = ({ id, name, canonicalName }: TeamRow): Side => ({
  name,
  key: canonicalName,
  id: id === NEW ? null : id,
  origin: null,
});

/** Id of a club that a person has said to be new to its league. */
const NEW = -1;
const MOST_SUGGESTIONS = 3;

/** All spellings of all leagues, read once for one list of fixtures. */
export class TeamDirectory {
  private readonly teams: readonly TeamRow[];
  private readonly byKey = new Map<string, TeamRow[]>();
  private readonly leagues: readonly LeagueRow[];
  private readonly competitions: ReadonlySet<string>;
  private readonly readName: (country: string, name: string) => string | null;
  /** By country and club, as the list of known spellings names it; made when a name is first looked up there. */
  private byClub: ReadonlyMap<string, readonly TeamRow[]> | null = null;

  constructor(db: ReadableDb) {
    const { all, teams, aliases } = leagueRepository(db);
    this.teams = teams();
    this.leagues = all();
    this.readName = nameReading(db);
    const { clubs, competitions } = newNames(db);
    this.competitions = competitions();
    const byId = new Map(this.teams.map((team) => [team.id, team]));
    for (const team of this.teams) this.put(team.canonicalName, team);
    for (const { canonicalName, teamId } of aliases()) {
      const team = byId.get(teamId);
      if (team) this.put(canonicalName, team);
    }
    for (const { leagueId, canonicalName, name } of clubs()) {
      const league = this.leagues.find(({ id }) => id === leagueId)!.code;
      if (this.byKey.get(canonicalName)?.some((team) => team.league === league)) continue;
      this.put(canonicalName, { id: NEW, leagueId, league, name, canonicalName, lastSeason: '' });
    }
  }

  /** The league and the teams a fixture means; null where something stands in the way, which `add` is told. */
  resolve(input: CheckedFixture, add: AddProblem): ResolvedPair | null {
    const leagues = this.leaguesMeant(input.league);
    if (leagues !== null && leagues.length === 0) return this.inOtherCompetition(input, add);
    const inLeague = (team: TeamRow) => leagues === null || leagues.includes(team.league);
    const own = { home: this.candidateTeams(input.home), away: this.candidateTeams(input.away) };
    const homes = own.home.filter(inLeague);
    const aways = own.away.filter(inLeague);
    if (leagues !== null) {
      const pairs = leagues.flatMap((league) => this.pairIn(league, own) ?? []);
      // A club that is new to a league stands back behind a pair that has played there.
      const settled = pairs.filter(({ home, away }) => home.origin === null && away.origin === null);
      const [pair, other] = settled.length > 0 ? settled : pairs;
      if (pair && !other) return pair;
      if (pair) return this.ambiguous(input, settled.length > 0 ? settled : pairs, add);
    }
    for (const [column, spelling, found] of [
      ['home', input.home, leagues === null ? homes : this.sidesIn(leagues, own.home)],
      ['away', input.away, leagues === null ? aways : this.sidesIn(leagues, own.away)],
    ] as const) {
      if (found.length > 0) continue;
      const nearest = this.nearest(spelling, leagues);
      const where = leagues === null ? 'any league' : leagues.join(' or ');
      const hint = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
      add(column, 'unknown-team', `"${spelling}" is no team of ${where}${hint}`, spelling, nearest);
    }
    if (leagues !== null || homes.length === 0 || aways.length === 0) return null;
    const pairs = homes.flatMap((home) => {
      const away = aways.find((each) => each.league === home.league);
      return away ? [{ league: home.league, leagueId: home.leagueId, home: toSide(home), away: toSide(away) }] : [];
    });
    if (pairs.length === 1) return pairs[0]!;
    if (pairs.length > 1) return this.ambiguous(input, pairs, add);
    return this.acrossLeagues(homes, aways, add);
  }

  /** Clubs that never shared a league: of two countries they can only meet outside; of one, the league may be either's. */
  private acrossLeagues(homes: readonly TeamRow[], aways: readonly TeamRow[], add: AddProblem): ResolvedPair | null {
    const countries = (teams: readonly TeamRow[]) => new Set(teams.map((team) => this.countryOf(team)));
    const theirs = countries(aways);
    const newest = (teams: readonly TeamRow[]) => teams.reduce((a, b) => (b.lastSeason > a.lastSeason ? b : a));
    const [home, away] = [newest(homes), newest(aways)];
    if (![...countries(homes)].some((country) => theirs.has(country)))
      return { league: '', leagueId: null, home: toSide(home), away: toSide(away) };
    const codes = [...new Set([home.league, away.league])];
    const message = `${home.name} (${home.league}) and ${away.name} (${away.league}) never shared a league: name it, or the cup`;
    add('league', 'unknown-league', message, null, codes);
    return null;
  }

  private ambiguous(input: CheckedFixture, pairs: readonly ResolvedPair[], add: AddProblem): null {
    const codes = pairs.map((pair) => pair.league);
    const message = `name the league: ${codes.join(' or ')}`;
    add('league', 'ambiguous-league', message, input.league || null, codes.slice(0, MOST_SUGGESTIONS));
    return null;
  }

  /** Two sides in one league: its own clubs, clubs new to it that another league of the country knows, clubs said to be new. */
  private pairIn(
    league: string,
    own: { readonly home: readonly TeamRow[]; readonly away: readonly TeamRow[] },
  ): ResolvedPair | null {
    const [home] = this.sidesIn([league], own.home);
    const [away] = this.sidesIn([league], own.away);
    const leagueId = this.leagues.find(({ code }) => code === league)!.id;
    return home && away ? { league, leagueId, home, away } : null;
  }

  /** What the teams of one name may be in one of these leagues, likeliest first. */
  private sidesIn(leagues: readonly string[], teams: readonly TeamRow[]): readonly Side[] {
    const there = teams.filter((team) => leagues.includes(team.league));
    if (there.length > 0) return there.map(toSide);
    const countries = new Set(this.leagues.filter(({ code }) => leagues.includes(code)).map(({ country }) => country));
    return teams
      .filter((team) => team.lastSeason !== '' && countries.has(this.countryOf(team)))
      .sort((a, b) => (a.lastSeason === b.lastSeason ? 0 : a.lastSeason > b.lastSeason ? -1 : 1))
      .map((team) => ({ name: team.name, key: team.canonicalName, id: team.id, origin: team }));
  }

  private countryOf(team: TeamRow): string {
    return this.leagues.find(({ id }) => id === team.leagueId)!.country;
  }

  /**
   * A competition that is no league of the store: one of the catalogue, one whose name says that it is one and that is like
   * none of the store's, or one that a person has named. Clubs stand as typed, or as the one league that knows them has them.
   */
  private inOtherCompetition(input: CheckedFixture, add: AddProblem): ResolvedPair | null {
    const text = canonicalize(input.league);
    const listed = readLeague(text).leagues.map(({ code }) => code);
    const codes = this.leagues.map(({ code }) => code);
    const like = likeNames(text, [...codes, ...this.leagues.map(({ name }) => name)]);
    const isNamed = listed.length > 0 || (like.length === 0 && isLeagueHeading(text));
    if (!isNamed && !this.competitions.has(teamKey(text))) {
      const message = `no league "${input.league}"; the store has ${codes.join(', ') || 'none'}`;
      add('league', 'unknown-league', message, input.league, like);
      return null;
    }
    const side = (spelling: string): Side => {
      const [team, other] = this.candidateTeams(spelling);
      return team && !other
        ? toSide(team)
        : { name: canonicalize(spelling), key: teamKey(spelling), id: null, origin: null };
    };
    const [code, another] = listed;
    const league = code !== undefined && another === undefined ? code : text;
    return { league, leagueId: null, home: side(input.home), away: side(input.away) };
  }

  /**
   * The teams a typed name may mean, in any league: by their name, a recorded spelling or the list of known ones, never
   * by likeness. Every way of knowing a spelling belongs here.
   */
  private candidateTeams(spelling: string): readonly TeamRow[] {
    return this.byKey.get(teamKey(spelling)) ?? this.knownTeams(spelling);
  }

  private knownTeams(spelling: string): readonly TeamRow[] {
    const countries = [...new Set(this.leagues.map(({ country }) => country))];
    this.byClub ??= this.teamsByClub();
    return countries.flatMap((country) => {
      const club = this.readName(country, spelling);
      return club === null ? [] : (this.byClub!.get(`${country}\n${club}`) ?? []);
    });
  }

  private teamsByClub(): ReadonlyMap<string, readonly TeamRow[]> {
    const countryOf = new Map(this.leagues.map(({ id, country }) => [id, country]));
    const byClub = new Map<string, TeamRow[]>();
    for (const team of this.teams) {
      const country = countryOf.get(team.leagueId)!;
      const key = `${country}\n${this.readName(country, team.name) ?? team.name}`;
      byClub.set(key, [...(byClub.get(key) ?? []), team]);
    }
    return byClub;
  }

  /** Codes of the store's leagues that a text means, by code or name in any case; null where it names none. */
  private leaguesMeant(text: string): readonly string[] | null {
    const wanted = text.trim();
    if (wanted === '') return null;
    const exact = this.leagues.filter(({ code }) => code.toUpperCase() === wanted.toUpperCase());
    if (exact.length > 0) return exact.map(({ code }) => code);
    const named = this.leagues.filter(({ name }) => toKebab(name) === toKebab(wanted));
    const listed = readLeague(wanted).leagues.map(({ code }) => code);
    return this.leagues
      .filter((league) => named.includes(league) || listed.includes(league.code))
      .map(({ code }) => code);
  }

  /** Like names in these leagues, then in others of their countries, from where a club may be new here. */
  private nearest(spelling: string, leagues: readonly string[] | null): string[] {
    const inLeague = (team: TeamRow) => leagues === null || leagues.includes(team.league);
    const like = (teams: readonly TeamRow[]) =>
      likeNames(
        spelling,
        teams.map((team) => team.name),
      );
    const own = like(this.teams.filter(inLeague));
    const countries = new Set(this.leagues.filter(({ code }) => leagues?.includes(code)).map(({ country }) => country));
    const others = this.teams.filter((team) => !inLeague(team) && countries.has(this.countryOf(team)));
    return [...new Set([...own, ...like(others)])].slice(0, MOST_SUGGESTIONS);
  }

  private put(key: string, team: TeamRow): void {
    const list = this.byKey.get(key);
    if (!list) this.byKey.set(key, [team]);
    else if (!list.includes(team)) list.push(team);
  }
}
