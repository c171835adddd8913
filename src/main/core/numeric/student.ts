import stdlibCdf from '@stdlib/stats-base-dists-t-cdf';
import stdlibQuantile from '@stdlib/stats-base-dists-t-quantile';

const cdf: (t: number, degrees: number) => number = stdlibCdf;
const quantile: (p: number, degrees: number) => number = stdlibQuantile;

/** Probability that a number with Student's t distribution lies at least as far from 0 as t, on either side. */
export const studentTwoSided = (t: number, degrees: number): number => Math.min(1, 2 * cdf(-Math.abs(t), degrees));

/** The t that such a number exceeds with probability `tail`, 0 < tail < 1. */
export const studentUpperQuantile = (tail: number, degrees: number): number => -quantile(tail, degrees);
