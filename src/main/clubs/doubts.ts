import type { ReadableDb } from '../db/connection';
import type { Doubt, DoubtCount, DoubtKind, DoubtMatch, ModelDoubt } from '../../contract';
import { dayOf } from '../core/numeric/calendar';
import { seasonTooLarge } from '../core/cleaning/identity/season-size';
import { meaningOf } from '../core/cleaning/rules';
import { appearanceRepository } from '../db/repositories/appearances';
import { doubtRepository, type DoubtfulMatch } from '../db/repositories/doubts';
import { seasonSummaries, type SeasonShape } from '../db/repositories/season-summaries';
import { spellingRepository } from '../db/repositories/spellings';
import { rememberedOn } from '../db/remembered';
import { clubQuestions, type AskedTeam, type ClubQuestions } from './questions';

/** Each kind of doubt, what it means and how it is mended, in the order in which they weigh. */
export const DOUBTS: Readonly<Record<DoubtKind, { readonly meaning: string; readonly action: string }>> = {
  'names-coincide': {
    meaning: 'Names whose matches are those of other names: each of these matches counts twice.',
    action: 'Say that they are one club.',
  },
  'possible-double': {
    meaning: 'Matches that may be others told again; they are kept out of fits.',
    action: 'Keep the false one out for good, or let both in.',
  },
  'club-twice-a-day': {
    meaning: 'Clubs that are told to have played more than once on a day.',
    action: 'Keep the false match out, or say which name belongs to another club.',
  },
  'season-too-large': {
    meaning: 'Seasons with more matches or clubs than their league can have.',
    action: 'Look at its matches and at the names of its clubs.',
  },
  'club-renamed': {
    meaning: 'A club leaves a league and one of a like name appears.',
    action: 'Say whether they are one club.',
  },
  'question-open': {
    meaning: 'Names of which nobody has said what they mean.',
    action: 'Say whether they are a club of their own.',
  },
};
const KINDS = Object.keys(DOUBTS) as DoubtKind[];

/**
 * Everything about the stored data that a person should settle, by weight and league.
 * @param league only its doubts; all where it is not given
 * @param questions about names, where they are known already
 */
export function findDoubts(db: ReadableDb, league?: string, questions?: ClubQuestions): readonly Doubt[] {
  const doubts = questions === undefined ? rememberedOn(db, everyDoubt) : doubtsOf(db, questions);
  return league === undefined ? doubts : doubts.filter((doubt) => doubt.league === league);
}

/** The page of the data and Health ask the same. */
const everyDoubt = (db: ReadableDb): readonly Doubt[] => doubtsOf(db, clubQuestions(db));

const doubtsOf = (db: ReadableDb, questions: ClubQuestions): readonly Doubt[] =>
  [...nameDoubts(db, questions), ...doubleDoubts(db), ...crowdedDoubts(db, questions), ...sizeDoubts(db)].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.league, b.league),
  );

/** How many of each kind there are, of those that there are. */
export const countDoubts = (doubts: readonly Doubt[]): DoubtCount[] =>
  KINDS.map((kind) => ({ kind, count: doubts.filter((doubt) => doubt.kind === kind).length, ...DOUBTS[kind] })).filter(
    ({ count }) => count > 0,
  );

/** The same with an example each, as a model keeps them. */
export const summariseDoubts = (doubts: readonly Doubt[]): ModelDoubt[] =>
  countDoubts(doubts).map(({ kind, count }) => ({
    kind,
    count,
    example: doubts.find((doubt) => doubt.kind === kind)!.message,
  }));

function nameDoubts(db: ReadableDb, { twins, alike }: ClubQuestions): Doubt[] {
  const base = { rule: null, matches: [] };
  const coinciding = twins.flatMap(({ league, seasons, pairs }) =>
    pairs.map(({ from, into, coincide }): Doubt => {
      const message = `${from.name} tells ${coincide} ${coincide === 1 ? 'match' : 'matches'} of ${into.name} again in ${league} ${seasons.join(', ')}`;
      return { ...base, kind: 'names-coincide', league, season: seasons.at(-1) ?? null, message, spelling: from.name };
    }),
  );
  const asked = alike.map(({ newer, older, reason }): Doubt => {
    const follows = isSuccessor(older, newer);
    const kind = follows ? 'club-renamed' : 'question-open';
    const message = follows
      ? `${older.name} leaves ${newer.league} after ${older.seasons.at(-1)} and ${newer.name} appears in ${newer.seasons[0]}: ${reason}`
      : `${newer.name} may be ${older.name}: ${reason}`;
    return { ...base, kind, league: newer.league, season: newer.seasons[0] ?? null, message, spelling: newer.name };
  });
  const unknown = spellingRepository(db)
    .waiting()
    .filter(({ kind }) => kind === 'unknown')
    .map(({ league, spelling, season, matches, file, line }): Doubt => {
      const message = `${spelling} is no team of ${league}: ${matches === 1 ? '1 match waits' : `${matches} matches wait`} (${file}, line ${line})`;
      return { ...base, kind: 'question-open', league, season, message, spelling };
    });
  return [...coinciding, ...asked, ...unknown];
}

/** The one's last season is followed by the other's first. */
function isSuccessor(older: AskedTeam, newer: AskedTeam): boolean {
  const [last, first] = [older.seasons.at(-1), newer.seasons[0]].map((season) => Number(season?.slice(0, 4)));
  return first! - last! === 1;
}

function doubleDoubts(db: ReadableDb): Doubt[] {
  const { suspected, partnersOf } = doubtRepository(db);
  const shown = new Set<number>();
  return suspected().flatMap((match): Doubt[] => {
    if (shown.has(match.id)) return [];
    const partners = partnersOf(match.id).filter((other) => isPartner(match, other));
    const all = [match, ...partners];
    for (const { id, suspicion } of all) if (suspicion === match.suspicion) shown.add(id);
    const said = all.map(({ date, home, away, score }) => `${date} ${home} – ${away} ${score}`).join('; ');
    return [
      {
        kind: 'possible-double',
        league: match.league,
        season: match.season,
        message: `${said}: ${meaningOf(match.suspicion!)}`,
        rule: match.suspicion,
        spelling: null,
        matches: all.map(toMatch),
      },
    ];
  });
}

/** A repeat has the same score in the same season; the other suspicions are of matches within days. */
function isPartner(match: DoubtfulMatch, other: DoubtfulMatch): boolean {
  if (match.suspicion === 'repeat-suspected') return other.season === match.season && other.score === match.score;
  return (
    other.suspicion === match.suspicion && Math.abs(Date.parse(other.date) - Date.parse(match.date)) <= 3 * 86_400_000
  );
}

/** Days that names which coincide explain are no doubt of their own. */
function crowdedDoubts(db: ReadableDb, { twins }: ClubQuestions): Doubt[] {
  const { crowdedDays, matchesOn } = doubtRepository(db);
  const into = new Map(twins.flatMap(({ pairs }) => pairs.map((pair) => [pair.from.id, pair.into.id])));
  const meant = (team: number): number => into.get(team) ?? team;
  const clubsOf = ({ homeTeamId, awayTeamId }: DoubtfulMatch): string => `${meant(homeTeamId)} ${meant(awayTeamId)}`;
  return crowdedDays().flatMap(({ leagueId, teamId, club, date }): Doubt[] => {
    const matches = matchesOn(leagueId, teamId, date);
    if (new Set(matches.map(clubsOf)).size < 2) return [];
    const said = matches.map(({ home, away, score }) => `${home} – ${away} ${score}`).join('; ');
    return [
      {
        kind: 'club-twice-a-day',
        league: matches[0]!.league,
        season: matches[0]!.season,
        message: `${club} is told to have played ${matches.length} times on ${date}: ${said}`,
        rule: 'club-twice-a-day',
        spelling: null,
        matches: matches.map(toMatch),
      },
    ];
  });
}

function sizeDoubts(db: ReadableDb): Doubt[] {
  const shapes = seasonSummaries(db).shapes();
  const { ofSeason } = appearanceRepository(db);
  const playedIn = ({ leagueId, season }: SeasonShape) =>
    ofSeason(leagueId, season)
      .filter(({ status }) => status === 'finished')
      .map(({ date, homeTeamId, awayTeamId }) => ({ day: dayOf(date), home: homeTeamId, away: awayTeamId }));
  const byLeague = new Map<string, SeasonShape[]>();
  for (const shape of shapes) byLeague.set(shape.league, [...(byLeague.get(shape.league) ?? []), shape]);
  return [...byLeague].flatMap(([league, seasons]) =>
    seasons.flatMap((shape, index): Doubt[] => {
      const around = [seasons[index - 1], seasons[index + 1]].filter((other) => other !== undefined);
      const problem = seasonTooLarge(shape, around, () => playedIn(shape));
      if (problem === null) return [];
      const message = `${league} ${shape.season} has ${problem}`;
      return [
        { kind: 'season-too-large', league, season: shape.season, message, rule: null, spelling: null, matches: [] },
      ];
    }),
  );
}

const toMatch = ({ league, season, date, home, away, score, file, line }: DoubtfulMatch): DoubtMatch => ({
  league,
  season,
  date,
  home,
  away,
  score,
  file,
  line,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
