import { impliedProbabilities, oddsProblem } from '../src/main/core/blending/odds-to-probability';
import type { ChannelRule } from '../src/main/core/models/channels';
import { impliedRates } from '../src/main/core/models/implied-rates';
import type { PricedMatch } from '../src/main/core/models/league-sample';
import type { OddsTriple } from '../src/main/core/words/outcomes';
import type { Point } from './plain-likelihood';

/** Matches of a channel before it says anything, those of last season that a conversion is weighed by, rho of prices. */
const [FIRST, KNOWN, PRICED_RHO] = [30, 80, -0.05];

type Sides<T> = Readonly<Record<'home' | 'away', T>>;

/** One match of the channel: its decayed weight, and what was counted in goals. */
interface Seen {
  readonly match: PricedMatch;
  readonly weight: number;
  readonly goals: Sides<number>;
}

/**
 * One channel written down once more, match by match: ω Σ w [y log r − r] over both sides, with log r a base rate of home or
 * away and κ times a difference of strengths. Base rates are the best ones at every point: seen over expected. Seasons of
 * these leagues do not overlap, so a match is of its own.
 */
export class PlainChannel {
  private readonly seen: readonly Seen[];
  /** Goals a count is worth in the season under way. */
  readonly rates: Sides<number>;

  constructor(
    readonly rule: ChannelRule,
    past: readonly PricedMatch[],
    asOf: number,
    redCardWeight: number,
  ) {
    const counted = past.flatMap((match) => {
      const counts = countsOf(match, rule);
      return counts ? [{ match, counts }] : [];
    });
    const bySeason = new Map<string, typeof counted>();
    for (const each of counted) {
      const { season } = each.match;
      const own = bySeason.get(season);
      if (own) own.push(each);
      else bySeason.set(season, [each]);
    }
    const seasons = [...bySeason.keys()].sort();
    const rates = new Map<string, Sides<number>>();
    const worth = { home: { rate: 0, mean: 0 }, away: { rate: 0, mean: 0 } };
    for (const season of seasons) {
      const own = bySeason.get(season)!;
      const sides = (['home', 'away'] as const).map((side) => {
        const goals = own.reduce((sum, { match }) => sum + match[`${side}Goals`], 0);
        const count = own.reduce((sum, { counts }) => sum + counts[side], 0);
        const known = KNOWN * worth[side].mean;
        const rate = count + known > 0 ? (goals + known * worth[side].rate) / (count + known) : 0;
        if (count > 0) worth[side] = { rate, mean: count / own.length };
        return [side, rule.channel === 'prices' ? 1 : rate] as const;
      });
      rates.set(season, Object.fromEntries(sides) as Record<'home' | 'away', number>);
    }
    this.rates = rates.get(seasons.at(-1) ?? '') ?? { home: 0, away: 0 };
    this.seen = counted.map(({ match, counts }) => {
      const [home, away] = match.counts?.redCards ?? [0, 0];
      const weight = Math.exp(-rule.xi * (asOf - match.day)) * (home + away > 0 ? redCardWeight : 1);
      const rate = rates.get(match.season)!;
      return { match, weight, goals: { home: counts.home * rate.home, away: counts.away * rate.away } };
    });
  }

  /** With enough matches, and anything in them. */
  get hasBegun(): boolean {
    return this.seen.length >= FIRST && this.seen.some(({ goals }) => goals.home + goals.away > 0);
  }

  value(point: Point): number {
    const { omega, kappa } = this.rule;
    const base = this.baseAt(point);
    const log = { home: Math.log(base.home), away: Math.log(base.away) };
    let total = 0;
    for (const { match, weight, goals } of this.seen) {
      const edge = edgesOf(match, point);
      if (base.home > 0) total += weight * goals.home * (log.home + kappa * edge.home);
      if (base.away > 0) total += weight * goals.away * (log.away + kappa * edge.away);
      // What is expected adds up to what was seen: that is what makes the base rates the best.
      total -= weight * (goals.home + goals.away);
    }
    return omega * total;
  }

  /** Adds slopes by strength; those by the base rates are 0. @returns how large the parts of the sums are */
  addSlopes(point: Point, add: (kind: 'attack' | 'defence', team: string, amount: number) => void): number {
    const { omega, kappa } = this.rule;
    const base = this.baseAt(point);
    let size = 0;
    for (const { match, weight, goals } of this.seen) {
      const edge = edgesOf(match, point);
      for (const [side, scorer, conceder] of [
        ['home', match.home, match.away],
        ['away', match.away, match.home],
      ] as const) {
        const expected = base[side] * Math.exp(kappa * edge[side]);
        const slope = omega * kappa * weight * (goals[side] - expected);
        size += omega * kappa * weight * (goals[side] + expected);
        add('attack', scorer, slope);
        add('defence', conceder, -slope);
      }
    }
    return size;
  }

  private baseAt(point: Point): Sides<number> {
    const sum = { home: { seen: 0, expected: 0 }, away: { seen: 0, expected: 0 } };
    for (const { match, weight, goals } of this.seen) {
      const edge = edgesOf(match, point);
      for (const side of ['home', 'away'] as const) {
        sum[side].seen += weight * goals[side];
        sum[side].expected += weight * Math.exp(this.rule.kappa * edge[side]);
      }
    }
    return { home: sum.home.seen / sum.home.expected, away: sum.away.seen / sum.away.expected };
  }
}

/** Prices of random leagues are few. */
const met = new WeakMap<OddsTriple, Sides<number> | null>();

function countsOf(match: PricedMatch, { channel }: ChannelRule): Sides<number> | null {
  if (channel !== 'prices') {
    const pair = match.counts?.[channel];
    return pair ? { home: pair[0], away: pair[1] } : null;
  }
  if (!match.odds || oddsProblem(match.odds)) return null;
  const known = met.get(match.odds);
  if (known !== undefined) return known;
  const rates = impliedRates(impliedProbabilities(match.odds).probabilities, PRICED_RHO);
  met.set(match.odds, rates);
  return rates;
}

const edgesOf = ({ home, away }: PricedMatch, { attack, defence }: Point): Sides<number> => ({
  home: attack.get(home)! - defence.get(away)!,
  away: attack.get(away)! - defence.get(home)!,
});
