import { SHOTS_AND_CORNERS } from '../src/main/core/models/channels';
import { INFORMED_PRIOR, PLAIN_PRIOR } from '../src/main/core/models/prior';
import fc from 'fast-check';
import type { DixonColesOptions } from '../src/main/core/models/dixon-coles';
import type { ChannelRules, CountPair, MatchCounts } from '../src/main/core/models/channels';
import type { FinishedMatch, PricedMatch } from '../src/main/core/models/league-sample';
import type { OddsTriple } from '../src/main/core/words/outcomes';

/** A league and how it is to be fitted; small enough to print and to shrink. */
export interface RandomFit {
  readonly teams: number;
  readonly matches: readonly PricedMatch[];
  readonly options: Omit<DixonColesOptions, 'priorMeans'>;
  /** Prior means by name of team, and what its variance is multiplied by; null: 0 for all, and 1. */
  readonly priorMeans: Readonly<Record<'attack' | 'defence' | 'variance', readonly number[]>> | null;
}

/** Who meets whom: any two; one group or several; the lower number always at home; everybody against the first. */
type Schedule = 'any' | 'groups' | 'one-sided' | 'star';
/** Scores as in football, up to 99, without goals, of one goal at most, or with a team that never scores or concedes. */
type Scoring = 'football' | 'extreme' | 'none' | 'low' | 'silent' | 'tight';
/**
 * What was counted besides goals: nothing, everything, everything but here and there a match or a column, nothing but zeros,
 * all in every other season, or whatever a column of numbers can hold.
 */
type Counting = 'nothing' | 'all' | 'gaps' | 'zeros' | 'some-seasons' | 'wild';
/** Match days: all on one, one season, decades. */
type Span = 0 | 300 | 12_000;

const SCHEDULES: readonly Schedule[] = ['any', 'any', 'any', 'groups', 'one-sided', 'star'];
const DAYS_OF_A_SEASON = 365;
/** What a column can hold. */
const LARGEST_COUNT = 32_767;
const SCORINGS: readonly Scoring[] = ['football', 'football', 'football', 'extreme', 'none', 'low', 'silent', 'tight'];
const COUNTINGS: readonly Counting[] = ['nothing', 'all', 'all', 'gaps', 'gaps', 'zeros', 'some-seasons', 'wild'];
const FIRST_DAY = 10_000;
/** Prices of a match: usual ones, long odds on either side, what is refused, what no match can mean, and none. */
const PRICES: readonly (OddsTriple | null)[] = [
  { home: 1.9, draw: 3.6, away: 4.2 },
  { home: 2.5, draw: 3.2, away: 2.9 },
  { home: 5.5, draw: 4, away: 1.6 },
  { home: 1.02, draw: 21, away: 67 },
  { home: 34, draw: 11, away: 1.08 },
  { home: 1.2, draw: 1.3, away: 1.1 },
  { home: 1.98, draw: 40, away: 1.98 },
  null,
];
/** Nobody turns the prices of more matches than this into goals in a second. */
const MOST_PRICED = 300;

/** A match before it is given teams and goals: four numbers in [0, 1). */
type Draw = readonly [pair: number, other: number, home: number, away: number, day: number];

interface Style {
  readonly teams: number;
  readonly schedule: Schedule;
  readonly scoring: Scoring;
  readonly span: Span;
  readonly counting: Counting;
}

const style: fc.Arbitrary<Style> = fc.record({
  teams: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 2, max: 8 }) },
    { weight: 3, arbitrary: fc.integer({ min: 9, max: 24 }) },
    { weight: 1, arbitrary: fc.integer({ min: 25, max: 60 }) },
  ),
  schedule: fc.constantFrom(...SCHEDULES),
  scoring: fc.constantFrom(...SCORINGS),
  span: fc.constantFrom<Span>(0, 300, 300, 12_000),
  counting: fc.constantFrom(...COUNTINGS),
});

const share = fc.integer({ min: 0, max: 9_999 }).map((n) => n / 10_000);
const draw: fc.Arbitrary<Draw> = fc.tuple(share, share, share, share, share);

/**
 * Of 100 leagues 60 have 1 to 40 matches, 34 have 41 to 400, 5 have 401 to 2,000 and 1 has 2,001 to 10,000; the last
 * two kinds come from one number, since nobody reads a counterexample of that size.
 */
const draws: fc.Arbitrary<readonly Draw[]> = fc.oneof(
  { weight: 60, arbitrary: fc.array(draw, { minLength: 1, maxLength: 40, size: 'max' }) },
  { weight: 34, arbitrary: fc.array(draw, { minLength: 41, maxLength: 400, size: 'max' }) },
  { weight: 5, arbitrary: seeded(401, 2_000) },
  { weight: 1, arbitrary: seeded(2_001, 10_000) },
);

function seeded(min: number, max: number): fc.Arbitrary<readonly Draw[]> {
  return fc.tuple(fc.integer({ min, max }), fc.nat()).map(([count, seed]) => {
    const random = xorshift(seed);
    return Array.from({ length: count }, (): Draw => [random(), random(), random(), random(), random()]);
  });
}

/** Source: Marsaglia (2003), J. Stat. Softw. 8(14), xorshift32. */
function xorshift(seed: number): () => number {
  let state = (seed ^ 0x9e37_79b9) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const xi = fc.oneof(fc.constantFrom(0, 0.002, 0.1), fc.double({ min: 0, max: 0.1, noNaN: true }));
const sigma = fc.oneof(fc.constantFrom(Infinity, Infinity, 0.3), fc.double({ min: 0.05, max: 5, noNaN: true }));
const mean = fc.double({ min: -1, max: 1, noNaN: true });
const means = fc.array(mean, { minLength: 60, maxLength: 60 });
const variances = fc.array(fc.constantFrom(1, 1, 0.4, 0.6), { minLength: 60, maxLength: 60 });
const fixed = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ rho: fc.double({ min: -0.15, max: 0.1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ homeAdvantage: fc.double({ min: -0.5, max: 1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.constant({ rho: -0.13, homeAdvantage: 0.35 }) },
);
const prior = fc.constantFrom(PLAIN_PRIOR, PLAIN_PRIOR, INFORMED_PRIOR);
const rule = {
  omega: fc.double({ min: 0.1, max: 20, noNaN: true }),
  kappa: fc.double({ min: 0.1, max: 1.2, noNaN: true }),
  xi,
};
const RED_CARD_WEIGHTS = [1, 0.7, 0.3];
/** Goals alone, mostly with the channels of the fitted preset, or with any of them at any weight. */
const channels: fc.Arbitrary<ChannelRules | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constant(SHOTS_AND_CORNERS) },
  {
    weight: 3,
    arbitrary: fc.record({
      channels: fc.uniqueArray(
        fc.record({ channel: fc.constantFrom('shotsOnTarget', 'shots', 'corners', 'prices'), ...rule }),
        { selector: ({ channel }) => channel, maxLength: 4 },
      ),
      redCardWeight: fc.constantFrom(...RED_CARD_WEIGHTS),
    }),
  },
);
/** Days from the last match to the as-of date: the day after, mostly; in the past or far ahead, at times. */
const lead = fc.oneof(
  { weight: 8, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: -400, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 4_000 }) },
);

/** Leagues as a fit may meet them at its worst, and settings of any kind. */
export const randomFit: fc.Arbitrary<RandomFit> = fc
  .record({
    style,
    draws,
    xi,
    sigma,
    prior,
    fixed,
    lead,
    channels,
    priorMeans: fc.option(fc.record({ attack: means, defence: means, variance: variances }), { freq: 3 }),
  })
  .map(({ style, draws, lead, priorMeans, ...options }) => {
    const matches = draws.map((each) => toMatch(each, style, draws.length <= MOST_PRICED));
    const last = Math.max(...matches.map(({ day }) => day));
    return { teams: style.teams, matches, options: { ...options, asOf: last + lead }, priorMeans };
  });

/** Leagues of two to four short seasons whose teams come and go, for walking through time. */
export const randomSeasons: fc.Arbitrary<readonly PricedMatch[]> = fc
  .record({
    style: style.map((each) => ({ ...each, teams: Math.min(each.teams, 12), span: 200 })),
    seasons: fc.array(fc.array(draw, { minLength: 1, maxLength: 40, size: 'max' }), { minLength: 2, maxLength: 4 }),
    moves: fc.integer({ min: 0, max: 3 }),
    gap: fc.constantFrom(365, 365, 100, 4_000),
  })
  .map(({ style, seasons, moves, gap }) =>
    seasons.flatMap((draws, season) =>
      draws.map((each) => {
        const match = toMatch(each, style, true);
        // Each year the lowest numbers go down and as many come up, so that newcomers are met.
        const moved = (name: string) => `T${Number(name.slice(1)) + moves * season}`;
        const label = `${2000 + season}-${String(season + 1).padStart(2, '0')}`;
        const sides = { home: moved(match.home), away: moved(match.away) };
        const isLeftOut = style.counting === 'some-seasons' && season % 2 === 1;
        return {
          ...{ ...match, ...sides, day: match.day + gap * season, season: label },
          ...(isLeftOut ? { counts: null } : {}),
        };
      }),
    ),
  );

/** @param isPriced whether it may have prices */
function toMatch(
  [pair, other, home, away, day]: Draw,
  { teams, schedule, scoring, span, counting }: Omit<Style, 'span'> & { readonly span: number },
  isPriced: boolean,
): PricedMatch {
  const [hosts, guests] = pairOf(pair, other, teams, schedule);
  const goals = (chance: number, scorer: number, conceder: number) => goalsOf(chance, scorer, conceder, scoring);
  const date = Math.floor(day * (span + 1));
  const year = Math.floor(date / DAYS_OF_A_SEASON);
  const score = { homeGoals: goals(home, hosts, guests), awayGoals: goals(away, guests, hosts) };
  // Whatever else is known of the match follows from its own draws, so that it shrinks with them.
  const chanceOf = (what: number): number => (97 * pair + 89 * other + 83 * home + 79 * away + 73 * day + what) % 1;
  const counts = countsOf(score, counting === 'some-seasons' && year % 2 === 1 ? 'nothing' : counting, chanceOf);
  return {
    day: FIRST_DAY + date,
    season: `${1970 + year}-${String((71 + year) % 100).padStart(2, '0')}`,
    home: `T${hosts}`,
    away: `T${guests}`,
    ...score,
    ...(counts ? { counts } : {}),
    odds: isPriced ? PRICES[Math.floor(PRICES.length * chanceOf(0.37))]! : null,
  };
}

/** Some of it follows from the goals, most is chance. */
function countsOf(
  { homeGoals, awayGoals }: Pick<FinishedMatch, 'homeGoals' | 'awayGoals'>,
  counting: Counting,
  chanceOf: (what: number) => number,
): MatchCounts | null {
  if (counting === 'nothing') return null;
  const most = counting === 'wild' ? LARGEST_COUNT : 12;
  const side = (goals: number, what: number): number =>
    counting === 'zeros' ? 0 : Math.floor(most * chanceOf(what)) + (counting === 'wild' ? 0 : goals);
  const pair = (what: number): CountPair | null =>
    counting === 'gaps' && chanceOf(what) < 0.3 ? null : [side(homeGoals, what + 0.21), side(awayGoals, what + 0.43)];
  const redCards = [Math.floor(1.1 * chanceOf(0.7)), Math.floor(1.1 * chanceOf(0.8))] as const;
  if (counting === 'gaps' && chanceOf(0.11) < 0.2) return null;
  return { shotsOnTarget: pair(0.3), shots: pair(0.5), corners: pair(0.9), redCards };
}

function pairOf(pair: number, other: number, teams: number, schedule: Schedule): [number, number] {
  const first = Math.floor(pair * teams);
  const apart = 1 + Math.floor(other * (teams - 1));
  const second = (first + apart) % teams;
  if (schedule === 'one-sided') return [Math.min(first, second), Math.max(first, second)];
  if (schedule === 'star') return first === 0 ? [0, second] : [first, 0];
  // Three groups by number modulo 3; the partner is the next of the same group.
  if (schedule === 'groups' && teams >= 6) {
    const size = Math.floor((teams - (first % 3) + 2) / 3);
    const place = Math.floor(first / 3);
    return [first, (first % 3) + 3 * ((place + 1 + Math.floor(other * (size - 1))) % size)];
  }
  return [first, second];
}

function goalsOf(chance: number, scorer: number, conceder: number, scoring: Scoring): number {
  if (scoring === 'none') return 0;
  if (scoring === 'low') return chance < 0.5 ? 0 : 1;
  if (scoring === 'extreme') return Math.floor(chance * 100);
  if (scoring === 'silent' && scorer === 0) return 0;
  if (scoring === 'tight' && conceder === 1) return 0;
  // Shares of 0, 1, 2, … goals about as in football.
  const shares = [0.3, 0.65, 0.85, 0.95, 0.985, 0.995];
  const goals = shares.findIndex((upTo) => chance < upTo);
  return goals === -1 ? 6 : goals;
}
