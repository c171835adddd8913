import type { ReadableDb } from '../../db/connection';
import type { CheckedFixture } from '../../../contract';
import { likeNames } from '../../clubs/like-names';
import { nameReading } from '../../clubs/name-reading';
import { teamKey } from '../../core/cleaning/canonicalize';
import { leagueRepository, type LeagueRow, type TeamRow } from '../../db/repositories/leagues';
import { toKebab } from '../../ingestion/leagues/extra-leagues';
import { readLeague } from '../../ingestion/lists/words/league-names';

export type AddProblem = (
  column: string | null,
  code: string,
  message: string,
  value: string | null,
  suggestions?: readonly string[],
) => void;

const MOST_SUGGESTIONS = 3;

/** All spellings of all leagues, read once for one list of fixtures. */
export class TeamDirectory {
  private readonly teams: readonly TeamRow[];
  private readonly byKey = new Map<string, TeamRow[]>();
  private readonly leagues: readonly LeagueRow[];
  private readonly readName: (country: string, name: string) => string | null;
  /** By country and club, as the list of known spellings names it; made when a name is first looked up there. */
  private byClub: ReadonlyMap<string, readonly TeamRow[]> | null = null;

  constructor(db: ReadableDb) {
    const { all, teams, aliases } = leagueRepository(db);
    this.teams = teams();
    this.leagues = all();
    this.readName = nameReading(db);
    const byId = new Map(this.teams.map((team) => [team.id, team]));
    for (const team of this.teams) this.put(team.canonicalName, team);
    for (const { canonicalName, teamId } of aliases()) {
      const team = byId.get(teamId);
      if (team) this.put(canonicalName, team);
    }
  }

  /** The league and the teams a fixture means; null where something stands in the way, which `add` is told. */
  resolve(input: CheckedFixture, add: AddProblem): { league: string; home: TeamRow; away: TeamRow } | null {
    const leagues = this.leaguesMeant(input.league);
    if (leagues !== null && leagues.length === 0) {
      this.addUnknownLeague(input.league, add);
      return null;
    }
    const inLeague = (team: TeamRow) => leagues === null || leagues.includes(team.league);
    const homes = this.candidateTeams(input.home).filter(inLeague);
    const aways = this.candidateTeams(input.away).filter(inLeague);
    for (const [column, spelling, found] of [
      ['home', input.home, homes],
      ['away', input.away, aways],
    ] as const) {
      if (found.length > 0) continue;
      const nearest = this.nearest(spelling, inLeague);
      const where = leagues === null ? 'any league' : leagues.join(' or ');
      const hint = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
      add(column, 'unknown-team', `"${spelling}" is no team of ${where}${hint}`, spelling, nearest);
    }
    if (homes.length === 0 || aways.length === 0) return null;
    const pairs = homes.flatMap((home) => {
      const away = aways.find((each) => each.league === home.league);
      return away ? [{ league: home.league, home, away }] : [];
    });
    if (pairs.length === 1) return pairs[0]!;
    if (pairs.length === 0) {
      const message = `${input.home} and ${input.away} never played in the same league`;
      add('league', 'unknown-league', message, input.league || null);
    } else {
      const codes = pairs.map((pair) => pair.league);
      const message = `name the league: ${codes.join(' or ')}`;
      add('league', 'ambiguous-league', message, input.league || null, codes.slice(0, MOST_SUGGESTIONS));
    }
    return null;
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

  private addUnknownLeague(league: string, add: AddProblem): void {
    const codes = this.leagues.map(({ code }) => code);
    const known = readLeague(league).leagues.map(({ code }) => code);
    const message =
      known.length > 0
        ? `"${league}" (${known.join(' or ')}) is no league of the store; it has ${codes.join(', ') || 'none'}`
        : `no league "${league}"; the store has ${codes.join(', ') || 'none'}`;
    const names = [...codes, ...this.leagues.map(({ name }) => name)];
    add('league', 'unknown-league', message, league, likeNames(league, names));
  }

  private nearest(spelling: string, accept: (team: TeamRow) => boolean): string[] {
    return likeNames(
      spelling,
      this.teams.filter(accept).map((team) => team.name),
    );
  }

  private put(key: string, team: TeamRow): void {
    const list = this.byKey.get(key);
    if (!list) this.byKey.set(key, [team]);
    else if (!list.includes(team)) list.push(team);
  }
}
