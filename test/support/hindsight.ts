import { toLeagueSample } from '../../src/main/core/models/league-sample';
import { neighbourStrengths } from '../../src/main/core/models/neighbour-strengths';
import { settingsOf, type TrainingSettings } from '../../src/main/core/settings/settings';
import { calibrateLeagues, type CalibratedLeague } from '../../src/main/core/training/calibrate-leagues';
import { toLeagueWalks } from '../../src/main/core/training/walk-league';
import type { PricedMatch } from '../../src/main/core/models/league-sample';
import { walkPoints, walkPoint } from '../../src/main/core/validation/select-settings';
import { counted, countsOf } from './counted';
import { chance, DIVISIONS, divisionLinks, divisionMatches, seasonName, SEASONS, type Division } from './two-divisions';

export type Leagues = Readonly<Record<Division, readonly PricedMatch[]>>;
export const WHOLE: Leagues = { ONE: counted(divisionMatches('ONE')), TWO: counted(divisionMatches('TWO')) };

/** A history that is the same up to a day, and what of it must be the same: all that was said up to `said(day)`. */
export interface Past {
  readonly name: string;
  readonly of: (matches: readonly PricedMatch[], day: number) => PricedMatch[];
  readonly said: (day: number) => number;
}

export const cutAt = (matches: readonly PricedMatch[], day: number): PricedMatch[] =>
  matches.filter((match) => match.day < day);

/** What is known at the beginning of a day, and two ways in which that day and all later ones might have been others. */
export const PASTS: readonly Past[] = [
  { name: 'is not there yet', of: cutAt, said: (day) => day - 1 },
  { name: 'is all different, with other clubs and two seasons more', of: spoilt, said: (day) => day - 1 },
  // Who meets whom on the day is known when it begins, and at what prices: what is said of that very day counts, too.
  { name: 'has other results, and later days other prices', of: withOtherResults, said: (day) => day },
];

function spoilt(matches: readonly PricedMatch[], day: number): PricedMatch[] {
  const last = Math.max(day, ...matches.map((match) => match.day));
  const more = matches.slice(0, 40).map((match, index): PricedMatch => ({
    ...match,
    day: last + 1 + index,
    season: seasonName(SEASONS + (index % 2)),
    homeGoals: index % 7,
    counts: { shots: [index, 3], corners: [0, 0], redCards: [index % 2, 0] },
  }));
  return [...matches.map((match) => (match.day < day ? match : otherMatch(match, matches))), ...more];
}

/**
 * Sides exchanged and a club that nobody knows; of a match put off into the next season, a club that came up with it.
 *
 * A club with a link does not come into a season in which it does not play, and no day of these laws lies between the
 * first matches of a season's clubs: that a linked club is new to a season counts from the season's first day, since who
 * plays a season is known before it begins.
 */
function otherMatch(match: PricedMatch, all: readonly PricedMatch[]): PricedMatch {
  const of = (what: string): number => chance('other', what, match.day, match.home, match.away);
  const isLate = all.some(({ day, season }) => day <= match.day && season > match.season);
  const stranger = isLate ? newcomerAfter(match, all) : `New ${Math.floor(5 * of('club'))}`;
  const other = {
    ...match,
    ...(isLate || of('sides') < 0.5 ? { home: match.away, away: stranger } : {}),
    homeGoals: Math.floor(9 * of('home')),
    awayGoals: Math.floor(4 * of('away')),
    odds: of('odds') < 0.3 ? null : { home: 2, draw: 3.3, away: 3.9 },
  };
  return { ...other, counts: of('counts') < 0.3 ? null : countsOf(other) };
}

function newcomerAfter({ season, away }: PricedMatch, all: readonly PricedMatch[]): string {
  const old = new Set(all.filter((match) => match.season === season).map(({ home }) => home));
  const next = all.filter((match) => match.season > season).map(({ home }) => home);
  return next.find((club) => !old.has(club) && club !== away)!;
}

function withOtherResults(matches: readonly PricedMatch[], day: number): PricedMatch[] {
  return matches.map((match) => {
    if (match.day < day) return match;
    const goals = (side: string): number => Math.floor(9 * chance('result', side, match.day, match.home));
    const odds = match.day === day ? match.odds : { home: 3, draw: 3.2, away: 2.4 };
    const other = { ...match, homeGoals: goals('home'), awayGoals: goals('away'), odds };
    return { ...other, counts: countsOf(other) };
  });
}

export const mapLeagues = (change: (matches: readonly PricedMatch[]) => readonly PricedMatch[]): Leagues => ({
  ONE: change(WHOLE.ONE),
  TWO: change(WHOLE.TWO),
});

/**
 * Candidates that overfit, so that there is something to calibrate, and defaults that forget so fast that both others come
 * to take their place in turn, so that there is something to choose.
 */
const CANDIDATES = [
  { xi: 0.002, sigma: 0.6 },
  { xi: 0.01, sigma: 0.6 },
  { xi: 0.03, sigma: 0.6 },
];
export const SETTINGS: TrainingSettings = {
  ...settingsOf('fitted', { blend: 'linear', marketWeight: 'learned' }),
  grid: CANDIDATES,
  fallback: CANDIDATES[2]!,
};

/** Both divisions walked and calibrated together, their clubs linked. */
export function trainTogether(leagues: Leagues, settings = SETTINGS): CalibratedLeague[] {
  const samples = new Map(DIVISIONS.map((division) => [division as string, toLeagueSample(leagues[division])]));
  const walked = DIVISIONS.map((division) => {
    const sample = toLeagueSample(leagues[division]);
    const neighbours = neighbourStrengths(sample, divisionLinks(division), samples);
    const walks = walkPoints(settings).map((point) => walkPoint(sample, point, settings, neighbours));
    return { league: division as string, sample, walks, neighbours, asOf: sample.day.at(-1)! + 1 };
  });
  return calibrateLeagues(toLeagueWalks(walked, settings), settings);
}

/** One kind of what is known of a match, made another. */
export interface Corruption {
  readonly name: string;
  readonly other: (match: PricedMatch) => PricedMatch;
}

/** Each kind alone: a forecast that does not use it does not move at all. */
export const CORRUPTIONS: readonly Corruption[] = [
  {
    name: 'goals',
    other: (match) => ({ ...match, homeGoals: (match.homeGoals + 3) % 5, awayGoals: (2 * match.awayGoals + 1) % 4 }),
  },
  {
    name: 'counts',
    other: (match) => {
      const { redCards = null } = match.counts ?? {};
      const of = (what: string): number => Math.floor(20 * chance('count', what, match.day, match.home));
      const corners = of('none') < 5 ? null : ([of('corners'), 0] as const);
      return {
        ...match,
        counts: { shots: [of('shots'), of('ours')], shotsOnTarget: [0, of('target')], corners, redCards },
      };
    },
  },
  {
    name: 'red cards',
    other: (match) => {
      const [home, away] = match.counts!.redCards!;
      return { ...match, counts: { ...match.counts, redCards: home + away > 0 ? [0, 0] : [1, 0] } };
    },
  },
  {
    name: 'odds',
    other: (match) => {
      const at = chance('price', match.day, match.home);
      const odds =
        at < 0.2 ? null : at < 0.4 ? { home: 1.01, draw: 1.02, away: 1.03 } : { home: 4.5, draw: 3.6, away: 1.8 };
      return { ...match, odds };
    },
  },
];

/** Matches of `from` and later, corrupted. */
export const corruptedFrom = (matches: readonly PricedMatch[], from: number, { other }: Corruption): PricedMatch[] =>
  matches.map((match) => (match.day < from ? match : other(match)));
