import { INFORMED_PRIOR, PLAIN_PRIOR } from '../src/main/core/models/prior';
import fc from 'fast-check';
import type { DixonColesOptions } from '../src/main/core/models/dixon-coles';
import type { FinishedMatch } from '../src/main/core/models/league-sample';

/** A league and how it is to be fitted; small enough to print and to shrink. */
export interface RandomFit {
  readonly teams: number;
  readonly matches: readonly FinishedMatch[];
  readonly options: Omit<DixonColesOptions, 'priorMeans'>;
  /** Prior means by name of team; null: 0 for all. */
  readonly priorMeans: { readonly attack: readonly number[]; readonly defence: readonly number[] } | null;
}

/** Who meets whom: any two; one group or several; the lower number always at home; everybody against the first. */
type Schedule = 'any' | 'groups' | 'one-sided' | 'star';
/** Scores as in football, up to 99, without goals, of one goal at most, or with a team that never scores or concedes. */
type Scoring = 'football' | 'extreme' | 'none' | 'low' | 'silent' | 'tight';
/** Match days: all on one, one season, decades. */
type Span = 0 | 300 | 12_000;

const SCHEDULES: readonly Schedule[] = ['any', 'any', 'any', 'groups', 'one-sided', 'star'];
const SCORINGS: readonly Scoring[] = ['football', 'football', 'football', 'extreme', 'none', 'low', 'silent', 'tight'];
const FIRST_DAY = 10_000;

/** A match before it is given teams and goals: four numbers in [0, 1). */
type Draw = readonly [pair: number, other: number, home: number, away: number, day: number];

interface Style {
  readonly teams: number;
  readonly schedule: Schedule;
  readonly scoring: Scoring;
  readonly span: Span;
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
const fixed = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ rho: fc.double({ min: -0.15, max: 0.1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ homeAdvantage: fc.double({ min: -0.5, max: 1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.constant({ rho: -0.13, homeAdvantage: 0.35 }) },
);
const prior = fc.constantFrom(PLAIN_PRIOR, PLAIN_PRIOR, INFORMED_PRIOR);
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
    priorMeans: fc.option(fc.record({ attack: means, defence: means }), { freq: 3 }),
  })
  .map(({ style, draws, lead, priorMeans, ...options }) => {
    const matches = draws.map((each) => toMatch(each, style));
    const last = Math.max(...matches.map(({ day }) => day));
    return { teams: style.teams, matches, options: { ...options, asOf: last + lead }, priorMeans };
  });

/** Leagues of two to four short seasons whose teams come and go, for walking through time. */
export const randomSeasons: fc.Arbitrary<readonly FinishedMatch[]> = fc
  .record({
    style: style.map((each) => ({ ...each, teams: Math.min(each.teams, 12), span: 200 })),
    seasons: fc.array(fc.array(draw, { minLength: 1, maxLength: 40, size: 'max' }), { minLength: 2, maxLength: 4 }),
    moves: fc.integer({ min: 0, max: 3 }),
    gap: fc.constantFrom(365, 365, 100, 4_000),
  })
  .map(({ style, seasons, moves, gap }) =>
    seasons.flatMap((draws, season) =>
      draws.map((each) => {
        const match = toMatch(each, style);
        // Each year the lowest numbers go down and as many come up, so that newcomers are met.
        const moved = (name: string) => `T${Number(name.slice(1)) + moves * season}`;
        const label = `${2000 + season}-${String(season + 1).padStart(2, '0')}`;
        return {
          ...match,
          day: match.day + gap * season,
          season: label,
          home: moved(match.home),
          away: moved(match.away),
        };
      }),
    ),
  );

function toMatch(
  [pair, other, home, away, day]: Draw,
  { teams, schedule, scoring, span }: Omit<Style, 'span'> & { readonly span: number },
): FinishedMatch {
  const [hosts, guests] = pairOf(pair, other, teams, schedule);
  const goals = (chance: number, scorer: number, conceder: number) => goalsOf(chance, scorer, conceder, scoring);
  return {
    day: FIRST_DAY + Math.floor(day * (span + 1)),
    season: '1997-98',
    home: `T${hosts}`,
    away: `T${guests}`,
    homeGoals: goals(home, hosts, guests),
    awayGoals: goals(away, guests, hosts),
  };
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
