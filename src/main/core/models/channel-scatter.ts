import { exp } from '../numeric/elementary';
import type { ChannelLikelihood } from './channel-likelihood';
import type { LeagueSample } from './league-sample';
import { ATTACK } from './parameters';

/** The parameters that one match informs, of which channels know the last four: α home, α away, δ home, δ away. */
const STRENGTHS = 3;

/**
 * What the channels add to the scatter of the matches' slopes.
 *
 * Goals and counts of one match are of one kind: a side that had its day scored and shot more. So the slopes of all of
 * them are added before they are squared. A match also moves the base rates of each channel, and through them every
 * strength: with s its slopes by the strengths, b those by the log base rates and K = H_sb H_bb⁻¹ it counts as s − K b.
 * Σ (s − K b)(s − K b)ᵀ is made of the sums of s sᵀ, s bᵀ and b bᵀ, which stay sparse.
 */
export class ChannelScatter {
  /** Slopes of the present match by the log base rates: of each channel at home, away. */
  private readonly base: Float64Array;
  /** Σ s bᵀ and Σ b bᵀ, row-major. */
  private readonly mixed: Float64Array;
  private readonly among: Float64Array;

  /** @param channels at the θ of their last gradient; @param n number of parameters */
  constructor(
    private readonly sample: LeagueSample,
    private readonly channels: readonly ChannelLikelihood[],
    private readonly asOf: number,
    private readonly n: number,
  ) {
    const sides = 2 * channels.length;
    this.base = new Float64Array(sides);
    this.mixed = new Float64Array(n * sides);
    this.among = new Float64Array(sides * sides);
  }

  /** Add the channels' slopes of a match to those of its goals. @param weight of the match beside its age */
  addTo(slope: Float64Array, match: number, weight: number): void {
    const { sample, base } = this;
    base.fill(0);
    this.channels.forEach((channel, number) => {
      const { rule } = channel.statistics;
      const excess = channel.excessOf(match);
      if (!excess) return;
      const scale = rule.omega * weight * exp(-rule.xi * (this.asOf - sample.day[match]!));
      const [home, away] = [scale * excess.home, scale * excess.away];
      slope[STRENGTHS]! += rule.kappa * home;
      slope[STRENGTHS + 1]! += rule.kappa * away;
      slope[STRENGTHS + 2]! -= rule.kappa * away;
      slope[STRENGTHS + 3]! -= rule.kappa * home;
      base[2 * number] = sample.neutral[match] ? 0 : home;
      base[2 * number + 1] = sample.neutral[match] ? home + away : away;
    });
  }

  /** Remember the match with all its slopes. @param index of the parameters that they are by */
  remember(slope: Float64Array, index: Int32Array): void {
    const { base, mixed, among } = this;
    const sides = base.length;
    for (let side = 0; side < sides; side += 1) {
      if (base[side] === 0) continue;
      for (let i = 0; i < index.length; i += 1) mixed[index[i]! * sides + side]! += slope[i]! * base[side]!;
      for (let other = 0; other < sides; other += 1) among[side * sides + other]! += base[side]! * base[other]!;
    }
  }

  /** Turn Σ s sᵀ into Σ (s − K b)(s − K b)ᵀ, lower triangle. */
  finish(products: Float64Array): void {
    const { n, mixed, among } = this;
    const sides = this.base.length;
    const shares = this.channels.flatMap((channel) => channel.baseShares());
    // K (½ Σ b bᵀ Kᵀ − Σ b sᵀ) and its transpose.
    const half = new Float64Array(n * sides);
    for (let i = ATTACK; i < n; i += 1) {
      for (let side = 0; side < sides; side += 1) {
        for (let other = 0; other < sides; other += 1) {
          half[i * sides + side]! += (shares[other]![i]! * among[other * sides + side]!) / 2;
        }
      }
    }
    for (let i = 0; i < half.length; i += 1) half[i]! -= mixed[i]!;
    for (let i = 0; i < n; i += 1) {
      for (let k = 0; k <= i; k += 1) {
        for (let side = 0; side < sides; side += 1) {
          products[i * n + k]! +=
            shares[side]![i]! * half[k * sides + side]! + shares[side]![k]! * half[i * sides + side]!;
        }
      }
    }
  }
}
