import { createHash } from 'node:crypto';
import exp from '@stdlib/math-base-special-exp';

/** 52 of a digest's bits fill a double's mantissa exactly; a digest has four such heads to give. */
const HEX_DIGITS = 13;
const RANGE = 4_503_599_627_370_496; // 2^52

/** What a draw depends on: the seed, the match, and what is drawn of it. */
type Parts = readonly (string | number)[];

/** A number in [0, 1) that depends on the parts and nothing else: the head of SHA-256 of `a|b|c` over 2^52. */
export const uniformOf = (...parts: Parts): number => uniformAt(digestOf(parts), 0);

/** A number of mean 0 and variance 1, bell-shaped within ±3.46: the scaled sum of the four heads of one digest. */
export function noiseOf(...parts: Parts): number {
  const digest = digestOf(parts);
  const sum = uniformAt(digest, 0) + uniformAt(digest, 1) + uniformAt(digest, 2) + uniformAt(digest, 3);
  return (sum - 2) * Math.sqrt(3);
}

/** A count of a Poisson distribution: the first at which the cumulated masses exceed `uniform`. */
export function drawCount(mean: number, uniform: number): number {
  let count = 0;
  let mass = exp(-mean);
  for (let cumulated = mass; cumulated <= uniform && mass > 0; cumulated += mass) {
    count += 1;
    mass = (mass * mean) / count;
  }
  return count;
}

const digestOf = (parts: Parts): string => createHash('sha256').update(parts.join('|'), 'utf8').digest('hex');

const uniformAt = (digest: string, place: number): number =>
  parseInt(digest.slice(place * HEX_DIGITS, (place + 1) * HEX_DIGITS), 16) / RANGE;
