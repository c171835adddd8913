import { exp, ln } from '../../src/main/core/numeric/elementary';
import type { LinkedTeam } from '../../src/main/core/models/neighbour-strengths';
import type { PricedMatch } from '../../src/main/core/models/league-sample';
import { normalise, OUTCOMES, type OddsTriple, type Triple } from '../../src/main/core/words/outcomes';
import { goalMatrix } from '../../src/main/core/probabilities/goal-matrix';
import { outcomeProbabilities } from '../../src/main/core/probabilities/outcome-integrator';

/**
 * Two divisions of one country, made so that nothing which looks at the past stays idle: clubs differ little, so that a
 * model with a wide prior calls its own noise strength; prices are far too sure of the favourite, so that blends are, too;
 * and calibration lowers the loss of either. Each season two clubs change places. Two matches of each season are played on
 * the first day of the next one, and one some days later. Chance is a hash of what a match is: no order matters.
 */
export const DIVISIONS = ['ONE', 'TWO'] as const;
export type Division = (typeof DIVISIONS)[number];
export const SEASONS = 10;
const CLUBS = 8;
const ROUNDS = 2 * (CLUBS - 1);
const FIRST_DAY = 10_000;
const SEASON_DAYS = 200;
/** The second division begins some days after the first, so that days of the two lie between each other. */
const STARTS: Readonly<Record<Division, number>> = { ONE: 0, TWO: 3 };
const MARGIN = 1.05;
/** What the market makes of true odds: their square. */
const MARKET_POWER = 2;

export const seasonName = (season: number): string => `${2001 + season}-${String((2 + season) % 100).padStart(2, '0')}`;
export const firstDay = (division: Division, season: number): number =>
  FIRST_DAY + STARTS[division] + SEASON_DAYS * season;

/** Every match of a division, in no order that matters. */
export function divisionMatches(division: Division, seasons = SEASONS): PricedMatch[] {
  return Array.from({ length: seasons }, (_, season) => seasonMatches(division, season)).flat();
}

/** Clubs that bear one name in both divisions are one club. */
export function divisionLinks(division: Division): Map<string, readonly LinkedTeam[]> {
  const other = division === 'ONE' ? 'TWO' : 'ONE';
  return new Map(
    Array.from({ length: 2 * CLUBS }, (_, club) => [nameOf(club), [{ league: other, team: nameOf(club) }]]),
  );
}

/** A number in [0, 1) that follows from some words. Source: Marsaglia (2003), J. Stat. Softw. 8(14), xorshift32. */
export function chance(...words: readonly (string | number)[]): number {
  let state = 0x9e37_79b9;
  for (const character of words.join('|')) state = Math.imul(state ^ character.charCodeAt(0), 0x0100_0193);
  for (let round = 0; round < 3; round += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return (state >>> 0) / 2 ** 32;
}

const nameOf = (club: number): string => `Club ${String.fromCharCode(65 + club)}`;

/** Clubs of a division in a season: the first eight begin above, and two more change places every year. */
function clubsOf(division: Division, season: number): number[] {
  const above = Array.from({ length: CLUBS }, (_, club) => club);
  const below = above.map((club) => club + CLUBS);
  for (let year = 1; year <= season; year += 1) {
    for (const step of [0, 1]) {
      const [down, up] = [(2 * year + 3 * step) % CLUBS, (3 * year + 5 * step) % CLUBS];
      [above[down], below[up]] = [below[up]!, above[down]!];
    }
  }
  return division === 'ONE' ? above : below;
}

function seasonMatches(division: Division, season: number): PricedMatch[] {
  const clubs = clubsOf(division, season);
  const start = firstDay(division, season);
  const matches: PricedMatch[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pairsOf(round).forEach(([home, away], index) => {
      const isLast = round === ROUNDS - 1;
      const day = start + 7 * round + (index < 2 ? 0 : 1);
      const late = start + SEASON_DAYS + (index === 2 ? 10 : 0);
      matches.push(toMatch(division, season, isLast && index < 3 ? late : day, clubs[home]!, clubs[away]!));
    });
  }
  return matches;
}

/** Who meets whom in a round, by places: the circle method, sides exchanged in the second half. */
function pairsOf(round: number): [number, number][] {
  const turn = round % (CLUBS - 1);
  const at = (place: number): number => (place === 0 ? 0 : 1 + ((place - 1 + turn) % (CLUBS - 1)));
  return Array.from({ length: CLUBS / 2 }, (_, index): [number, number] => {
    const [one, other] = [at(index), at(CLUBS - 1 - index)];
    return ((round + index) % 2 === 0) === round < CLUBS - 1 ? [one, other] : [other, one];
  });
}

/** Log strength of a club in a season: a little of its own, and a little luck of the year. */
const strengthOf = (club: number, season: number): number =>
  0.25 * (chance('club', club) - 0.5) + 0.15 * (chance('year', club, season) - 0.5);

function toMatch(division: Division, season: number, day: number, one: number, other: number): PricedMatch {
  const edge = strengthOf(one, season) - strengthOf(other, season);
  const [lambda, nu] = [exp(0.3 + edge), exp(0.05 - edge)];
  const of = (what: string): number => chance(what, division, season, one, other);
  return {
    day,
    season: seasonName(season),
    home: nameOf(one),
    away: nameOf(other),
    homeGoals: goalsAt(lambda, of('home')),
    awayGoals: goalsAt(nu, of('away')),
    odds: pricesOf(outcomeProbabilities(goalMatrix(lambda, nu, 0)), of('price')),
  };
}

/** The count of a Poisson variable at a quantile. */
function goalsAt(rate: number, quantile: number): number {
  let probability = exp(-rate);
  let below = probability;
  let goals = 0;
  while (below <= quantile && goals < 15) {
    goals += 1;
    probability *= rate / goals;
    below += probability;
  }
  return goals;
}

/** Prices that are too sure, each a little off. */
function pricesOf(truth: Triple, noise: number): OddsTriple {
  const said = OUTCOMES.map((outcome, index) =>
    exp(MARKET_POWER * ln(truth[outcome]) + 0.6 * (noise * (index - 1) - 0.2)),
  );
  const { home, draw, away } = normalise(said[0]!, said[1]!, said[2]!);
  const price = (p: number): number => Math.round(100 / (p * MARGIN)) / 100;
  return { home: price(home), draw: price(draw), away: price(away) };
}
