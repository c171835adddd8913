import type { ReadableDb } from '../db/connection';
import { dayOf } from '../core/numeric/calendar';
import { likeness } from '../core/cleaning/identity/likeness';
import { countDoubled, findTwins, type TwinMatch } from '../core/cleaning/identity/twins';
import { appearanceRepository, type Appearance, type TeamSeason } from '../db/repositories/appearances';
import { pairsApart } from '../db/repositories/pairs-apart';
import { seasonSummaries } from '../db/repositories/season-summaries';
import { sourceRepository } from '../db/repositories/sources';
import { rememberedOn } from '../db/remembered';
import { clubOf } from './known-spellings';

/** A team of a league, with the seasons it is told in. */
export interface AskedTeam {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  readonly leagueId: number;
  readonly league: string;
  readonly country: string;
  readonly seasons: readonly string[];
  readonly matches: number;
  readonly firstDate: string;
}

/** Two names of a league that may be one club's. */
export interface ClubQuestion {
  /** The name that came later into the league, by its matches. */
  readonly newer: AskedTeam;
  readonly older: AskedTeam;
  /** Why anybody should ask. */
  readonly reason: string;
  /** Matches that both names tell, of those of the name with fewer; null where the names are only alike. */
  readonly twins: { readonly coincide: number; readonly of: number } | null;
}

/** Names of one league whose matches are those of others: settled by one decision. */
export interface TwinGroup {
  readonly leagueId: number;
  readonly league: string;
  readonly seasons: readonly string[];
  readonly pairs: readonly { readonly from: AskedTeam; readonly into: AskedTeam; readonly coincide: number }[];
  /** Matches told twice because of these names, of all that are told under them. */
  readonly coincide: number;
  readonly of: number;
}

export interface ClubQuestions {
  readonly twins: readonly TwinGroup[];
  /** Pairs of names that are alike and of which nothing says that they are two clubs. */
  readonly alike: readonly ClubQuestion[];
}

/**
 * Every question about which names are one club, as the store stands: derived from its matches and from what people have
 * said, so that no order of imports leaves a trace. A pair that was said to be two clubs is not asked again.
 *
 * Names whose matches coincide are the strongest case. Others are asked about only where they are alike and neither met
 * nor both played in one season anywhere in the country, and which the list of known spellings does not know as two
 * clubs; names of the same letters only must not have met nor played on one day.
 */
export const clubQuestions = (db: ReadableDb): ClubQuestions => rememberedOn(db, findQuestions);

function findQuestions(db: ReadableDb): ClubQuestions {
  const { teamSeasons, ofSeason, ofLeague } = appearanceRepository(db);
  const { severalFiles } = seasonSummaries(db);
  const teams = toTeams(teamSeasons());
  const apart = new Set(
    pairsApart(db)
      .all()
      .map(({ leagueId, one, other }) => `${leagueId}\n${one}\n${other}`),
  );
  const isApart = (a: AskedTeam, b: AskedTeam): boolean =>
    apart.has(`${a.leagueId}\n${a.key < b.key ? `${a.key}\n${b.key}` : `${b.key}\n${a.key}`}`);
  const byId = new Map(teams.map((team) => [team.id, team]));
  const twins = twinGroups(severalFiles(), ofSeason, byId, isApart, preference(db));
  const settled = new Set(twins.flatMap(({ pairs }) => pairs.map(({ from }) => from.id)));
  const rest = teams.filter(({ id }) => !settled.has(id));
  return { twins, alike: alikePairs(rest, isApart, ofLeague) };
}

function toTeams(rows: readonly TeamSeason[]): AskedTeam[] {
  const teams = new Map<number, AskedTeam & { seasons: string[]; matches: number; firstDate: string }>();
  for (const { teamId: id, season, matches, firstDate, name, key, leagueId, league, country } of rows) {
    const known = teams.get(id);
    if (!known) {
      teams.set(id, { id, name, key, leagueId, league, country, seasons: [season], matches, firstDate });
      continue;
    }
    known.seasons.push(season);
    known.matches += matches;
    if (firstDate < known.firstDate) known.firstDate = firstDate;
  }
  return [...teams.values()];
}

const toTwinMatch = (match: Appearance): TwinMatch => ({
  file: match.fileId,
  day: dayOf(match.date),
  home: match.homeTeamId,
  away: match.awayTeamId,
  homeGoals: match.homeGoals,
  awayGoals: match.awayGoals,
});

function twinGroups(
  seasons: readonly { readonly leagueId: number; readonly season: string }[],
  ofSeason: (leagueId: number, season: string) => readonly Appearance[],
  byId: ReadonlyMap<number, AskedTeam>,
  isApart: (a: AskedTeam, b: AskedTeam) => boolean,
  isPreferred: (a: AskedTeam, b: AskedTeam) => boolean,
): TwinGroup[] {
  const leagues = new Map<number, { seasons: string[]; matches: TwinMatch[] }>();
  for (const { leagueId, season } of seasons) {
    const entry = leagues.get(leagueId) ?? { seasons: [], matches: [] };
    entry.seasons.push(season);
    entry.matches.push(...ofSeason(leagueId, season).map(toTwinMatch));
    leagues.set(leagueId, entry);
  }
  return [...leagues].flatMap(([leagueId, { matches }]): TwinGroup[] => {
    const pairs = findTwins(matches).flatMap(({ one, other, coincide }) => {
      const [a, b] = [byId.get(one)!, byId.get(other)!];
      if (isApart(a, b)) return [];
      return isPreferred(a, b) ? [{ from: b, into: a, coincide }] : [{ from: a, into: b, coincide }];
    });
    if (pairs.length === 0) return [];
    pairs.sort((a, b) => (a.from.name < b.from.name ? -1 : 1));
    const counts = countDoubled(
      matches,
      pairs.map(({ from, into }) => [from.id, into.id]),
    );
    const told = [...new Set(pairs.flatMap(({ from }) => from.seasons))].sort();
    return [{ leagueId, league: pairs[0]!.from.league, seasons: told, pairs, ...counts }];
  });
}

/**
 * Which of two names a club keeps: that of football-data.co.uk by the list of known spellings, then the one that the
 * site's own files tell, then the one with more seasons, then the first by code unit. No order of imports decides it.
 */
function preference(db: ReadableDb): (a: AskedTeam, b: AskedTeam) => boolean {
  let ofSite: ReadonlySet<number> | null = null;
  const rank = (team: AskedTeam): readonly number[] => [
    clubOf(team.country, team.name) === team.name ? 1 : 0,
    (ofSite ??= sourceRepository(db).teamsOfSource('football-data.co.uk')).has(team.id) ? 1 : 0,
    team.seasons.length,
  ];
  return (a, b) => {
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at >= 0 ? x[at]! > y[at]! : a.name < b.name;
  };
}

function alikePairs(
  teams: readonly AskedTeam[],
  isApart: (a: AskedTeam, b: AskedTeam) => boolean,
  ofLeague: (leagueId: number) => readonly Appearance[],
): ClubQuestion[] {
  const seasonsOf = seasonsInCountry(teams);
  const byLeague = new Map<number, AskedTeam[]>();
  for (const team of teams) byLeague.set(team.leagueId, [...(byLeague.get(team.leagueId) ?? []), team]);
  const questions: ClubQuestion[] = [];
  for (const [leagueId, own] of byLeague) {
    let days: ReadonlyMap<number, ReadonlySet<string>> | null = null;
    for (const [index, a] of own.entries()) {
      for (const b of own.slice(index + 1)) {
        const isTogether = overlaps(seasonsOf(a), seasonsOf(b));
        const reason = isApart(a, b) ? null : likeness(a.name, b.name);
        if (reason === null || areKnownApart(a, b)) continue;
        if (isTogether) {
          if (reason !== 'the same letters') continue;
          days ??= daysOf(ofLeague(leagueId));
          if (overlaps(days.get(a.id) ?? new Set(), days.get(b.id) ?? new Set())) continue;
        }
        const [older, newer] = isOlder(a, b) ? [a, b] : [b, a];
        questions.push({ newer, older, reason, twins: null });
      }
    }
  }
  return questions;
}

/** The list of known spellings knows both names, as those of two clubs. */
function areKnownApart(a: AskedTeam, b: AskedTeam): boolean {
  const [one, other] = [clubOf(a.country, a.name), clubOf(b.country, b.name)];
  return one !== null && other !== null && one !== other;
}

/** Seasons in which a name is told anywhere in its country. */
function seasonsInCountry(teams: readonly AskedTeam[]): (team: AskedTeam) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>();
  const keyOf = ({ country, leagueId, key }: AskedTeam): string =>
    `${country === 'Unknown' ? leagueId : country}\n${key}`;
  for (const team of teams) {
    const seasons = known.get(keyOf(team)) ?? new Set();
    for (const season of team.seasons) seasons.add(season);
    known.set(keyOf(team), seasons);
  }
  return (team) => known.get(keyOf(team))!;
}

function daysOf(matches: readonly Appearance[]): ReadonlyMap<number, ReadonlySet<string>> {
  const days = new Map<number, Set<string>>();
  for (const { date, homeTeamId, awayTeamId } of matches) {
    for (const team of [homeTeamId, awayTeamId]) days.set(team, (days.get(team) ?? new Set()).add(date));
  }
  return days;
}

function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

const isOlder = (a: AskedTeam, b: AskedTeam): boolean =>
  a.firstDate !== b.firstDate
    ? a.firstDate < b.firstDate
    : a.matches !== b.matches
      ? a.matches > b.matches
      : a.name < b.name;

/** Teams about which there is a question: whether they are a club that the league has under another name. */
export function teamsInQuestion(db: ReadableDb): ReadonlySet<number> {
  const { twins, alike } = clubQuestions(db);
  return new Set([
    ...twins.flatMap(({ pairs }) => pairs.map(({ from }) => from.id)),
    ...alike.map(({ newer }) => newer.id),
  ]);
}
