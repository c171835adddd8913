import { CHANNELS } from '../src/main/core/words/channels';
import { SHOTS_AND_CORNERS } from '../src/main/core/models/channels';
import type { FinishedMatch } from '../src/main/core/models/league-sample';
import type { Strength } from '../src/main/core/models/neighbours';
import { goalMatrix } from '../src/main/core/probabilities/goal-matrix';

/** A league whose true strengths are known, and wander from week to week. */
export interface DriftingLeague {
  readonly matches: readonly FinishedMatch[];
  /** The strengths on a day of the last season, by club. */
  readonly truth: ReadonlyMap<string, Strength>;
  readonly asOf: number;
  /** Clubs of that season, and those among them that did not play the one before. */
  readonly clubs: readonly string[];
  readonly newcomers: ReadonlySet<string>;
}

export const TRUE_MU = 0.1;
export const TRUE_ADVANTAGE = 0.25;
export const TRUE_RHO = -0.05;
const SPREAD = 0.3;
const CORRELATION = 0.8;
const NEWCOMERS_MEAN = -0.2;
const NEWCOMERS_SPREAD = SPREAD * Math.sqrt(0.4);
const CLUBS = 20;
const PROMOTED = 3;
const ROUNDS = 38;
const WEEKS = 52;
/** Goals that one count is worth. */
const WORTH = { shotsOnTarget: 0.3, shots: 0.11, corners: 0.28 };

/** Uniform numbers in [0, 1) that are the same in every run. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Seasons of a league of twenty, three clubs going down and three new ones coming up each summer; every club wanders about
 * a mean of its own, newcomers' about a lower one.
 *
 * @param weekly variance that a log strength gathers in a week; 0: strengths stand still
 * @param round of the last season after which the league is looked at
 */
export function driftingLeague(seed: number, weekly: number, seasons: number, round: number): DriftingLeague {
  const next = uniforms(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const pair = (spread: number): Strength => {
    const attack = normal();
    return {
      attack: spread * attack,
      defence: spread * (CORRELATION * attack + Math.sqrt(1 - CORRELATION ** 2) * normal()),
    };
  };
  const keep = Math.sqrt(Math.max(0, 1 - weekly / (SPREAD * SPREAD)));
  const clubs = new Map<string, { home: number; at: Strength }>();
  const found = (name: string, mean: number, spread: number) => {
    const { attack, defence } = pair(spread);
    clubs.set(name, { home: mean, at: { attack: mean + attack, defence: mean + defence } });
  };
  const wander = () => {
    for (const club of clubs.values()) {
      const step = pair(Math.sqrt(weekly));
      const move = (key: keyof Strength) => club.home + keep * (club.at[key] - club.home) + step[key];
      club.at = { attack: move('attack'), defence: move('defence') };
    }
  };
  const count = (rate: number): number => {
    let left = next();
    let chance = Math.exp(-rate);
    let n = 0;
    while (left > chance && n < 99) {
      left -= chance;
      n += 1;
      chance *= rate / n;
    }
    return n;
  };
  let founded = 0;
  for (; founded < CLUBS; founded += 1) found(`club ${founded}`, 0, SPREAD);
  const matches: FinishedMatch[] = [];
  let fresh = new Set<string>();
  let asOf = 0;
  for (let season = 0; season < seasons; season += 1) {
    if (season > 0) {
      const worst = [...clubs].sort(([, a], [, b]) => a.at.attack + a.at.defence - b.at.attack - b.at.defence);
      worst.slice(0, PROMOTED).forEach(([name]) => clubs.delete(name));
      fresh = new Set();
      for (let come = 0; come < PROMOTED; come += 1, founded += 1) {
        found(`club ${founded}`, NEWCOMERS_MEAN, NEWCOMERS_SPREAD);
        fresh.add(`club ${founded}`);
      }
    }
    const names = [...clubs.keys()];
    const last = season === seasons - 1;
    for (let week = 0; week < (last ? round : WEEKS); week += 1) {
      const day = 7 * (season * WEEKS + week);
      asOf = day + 7;
      if (week < ROUNDS) for (const [home, away] of roundOf(names, week)) matches.push(play(home, away, day, season));
      wander();
    }
  }
  const truth = new Map([...clubs].map(([name, { at }]) => [name, at]));
  return { matches, truth, asOf, clubs: [...clubs.keys()], newcomers: fresh };

  function play(home: string, away: string, day: number, season: number): FinishedMatch {
    const [ours, theirs] = [clubs.get(home)!.at, clubs.get(away)!.at];
    const edge = { home: ours.attack - theirs.defence, away: theirs.attack - ours.defence };
    const matrix = goalMatrix(Math.exp(TRUE_MU + TRUE_ADVANTAGE + edge.home), Math.exp(TRUE_MU + edge.away), TRUE_RHO);
    const [homeGoals, awayGoals] = score(matrix);
    const counts = Object.fromEntries(
      CHANNELS.map((channel) => {
        const { kappa } = SHOTS_AND_CORNERS.channels.find((rule) => rule.channel === channel)!;
        const of = (base: number, by: number) => count(Math.exp(base + kappa * by) / WORTH[channel]);
        return [channel, [of(TRUE_MU + TRUE_ADVANTAGE, edge.home), of(TRUE_MU, edge.away)]];
      }),
    );
    return { day, season: String(2000 + season), home, away, homeGoals, awayGoals, counts };
  }

  function score({ home, away, tau, mass }: ReturnType<typeof goalMatrix>): [number, number] {
    let left = next() * mass;
    for (let x = 0; x < home.length; x += 1) {
      for (let y = 0; y < away.length; y += 1) {
        left -= home[x]! * away[y]! * (x < 2 && y < 2 ? tau[2 * x + y]! : 1);
        if (left < 0) return [x, y];
      }
    }
    return [0, 0];
  }
}

/** Pairings of a round, every pair once at either ground in 38 of them. */
function roundOf(names: readonly string[], week: number): [string, string][] {
  const [fixed, ...others] = names;
  const turn = week % others.length;
  const circle = [...others.slice(turn), ...others.slice(0, turn)];
  const pairs: [string, string][] = [[fixed!, circle[0]!]];
  for (let i = 1; i < names.length / 2; i += 1) pairs.push([circle[i]!, circle[circle.length - i]!]);
  const swap = week >= others.length;
  return pairs.map(([a, b], i) => ((week + i) % 2 === Number(swap) ? [a, b] : [b, a]));
}
