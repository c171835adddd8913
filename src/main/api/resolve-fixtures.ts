import type { FixtureInput, FixtureProblem } from '../../preload/contract';
import { dayOf, toIsoDate } from '../core/calendar';
import { teamKey } from '../core/cleaning/canonicalize';
import type { ReadableDb } from '../db/handle';
import type { ResolvedIds } from '../db/repositories/jackpots';
import { leagueRepository, type TeamRow } from '../db/repositories/leagues';
import type { LockedModel, ResolvedFixture } from '../export/jackpot-content';
import { likeNames } from '../clubs/like-names';

export interface Resolution {
  /** In the order of the input, without those that have a problem. */
  readonly fixtures: readonly ResolvedFixture[];
  /** Store ids of each resolved fixture. */
  readonly ids: readonly ResolvedIds[];
  /** `line` is the fixture's place in the input, from 1. */
  readonly problems: readonly FixtureProblem[];
}

/**
 * Find the league and teams each fixture means: exactly by canonical spelling or by a recorded alias, never by guess.
 *
 * An unknown spelling is a problem with its three nearest names. An empty league is taken from the names when exactly
 * one league knows both. Given models, a fixture must belong to one of them and lie after what it has seen.
 */
export function resolveFixtures(
  db: ReadableDb,
  inputs: readonly FixtureInput[],
  models: readonly LockedModel[] | null,
): Resolution {
  const directory = new TeamDirectory(db);
  const fixtures: ResolvedFixture[] = [];
  const ids: ResolvedIds[] = [];
  const problems: FixtureProblem[] = [];
  inputs.forEach((input, index) => {
    const order = index + 1;
    const add = (column: string | null, code: string, message: string, suggestions: string[] = []) =>
      problems.push({ line: order, column, code, message: `fixture ${order}: ${message}`, suggestions });
    const found = directory.resolve(input, add);
    if (!found) return;
    const { league, home, away } = found;
    if (home.id === away.id) return add('away', 'same-team', `${home.name} cannot play itself`);
    const model = models?.find(({ document }) => document.league === league);
    if (models && !model) return add('league', 'no-model', `${league} has no active model; train it first`);
    if (model && dayOf(input.date) < model.document.asOf) {
      const seen = toIsoDate(model.document.asOf - 1);
      return add('date', 'date-in-sample', `${input.date} lies within the data of ${model.version} (to ${seen})`);
    }
    // The model knows a team under the spelling it was trained with.
    const spelling = (team: TeamRow) =>
      model?.document.teams.find(({ name }) => teamKey(name) === team.canonicalName)?.name ?? team.name;
    fixtures.push({
      order,
      date: input.date,
      league,
      home: spelling(home),
      away: spelling(away),
      odds: input.odds,
      typed: { league: input.league, home: input.home, away: input.away },
    });
    ids.push({ leagueId: home.leagueId, homeTeamId: home.id, awayTeamId: away.id });
  });
  return { fixtures, ids, problems };
}

type AddProblem = (column: string | null, code: string, message: string, suggestions?: string[]) => void;

/** All spellings of all leagues, read once for one list of fixtures. */
class TeamDirectory {
  private readonly teams: readonly TeamRow[];
  private readonly byKey = new Map<string, TeamRow[]>();
  private readonly leagues: readonly string[];

  constructor(db: ReadableDb) {
    const { all, teams, aliases } = leagueRepository(db);
    this.teams = teams();
    this.leagues = all().map((league) => league.code);
    const byId = new Map(this.teams.map((team) => [team.id, team]));
    for (const team of this.teams) this.put(team.canonicalName, team);
    for (const { canonicalName, teamId } of aliases()) {
      const team = byId.get(teamId);
      if (team) this.put(canonicalName, team);
    }
  }

  resolve(input: FixtureInput, add: AddProblem): { league: string; home: TeamRow; away: TeamRow } | null {
    if (input.league !== '' && !this.leagues.includes(input.league)) {
      add(
        'league',
        'unknown-league',
        `no league "${input.league}"; the store has ${this.leagues.join(', ') || 'none'}`,
      );
      return null;
    }
    const inLeague = (team: TeamRow) => input.league === '' || team.league === input.league;
    const homes = this.known(input.home).filter(inLeague);
    const aways = this.known(input.away).filter(inLeague);
    for (const [column, spelling, found] of [
      ['home', input.home, homes],
      ['away', input.away, aways],
    ] as const) {
      if (found.length > 0) continue;
      const nearest = this.nearest(spelling, inLeague);
      const where = input.league === '' ? 'any league' : input.league;
      const hint = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
      add(column, 'unknown-team', `"${spelling}" is no team of ${where}${hint}`, nearest);
    }
    if (homes.length === 0 || aways.length === 0) return null;
    const pairs = homes.flatMap((home) => {
      const away = aways.find((each) => each.league === home.league);
      return away ? [{ league: home.league, home, away }] : [];
    });
    if (pairs.length === 1) return pairs[0]!;
    if (pairs.length === 0) {
      add('league', 'unknown-league', `${input.home} and ${input.away} never played in the same league`);
    } else {
      const leagues = pairs.map((pair) => pair.league);
      add('league', 'ambiguous-league', `name the league: ${leagues.join(' or ')}`, leagues);
    }
    return null;
  }

  private known(spelling: string): readonly TeamRow[] {
    return this.byKey.get(teamKey(spelling)) ?? [];
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
