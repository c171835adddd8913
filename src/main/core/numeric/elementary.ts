/**
 * Exponential and natural logarithm implemented in JavaScript, so that every engine gives the same bits.
 * `Math.exp` and `Math.log` may differ in the last place between engines; a lint rule keeps them out of core/.
 * Source: @stdlib ports of FreeBSD's msun (e_exp.c, e_log.c), error below 1 ulp.
 */
import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';

export const exp: (x: number) => number = stdlibExp;
export const ln: (x: number) => number = stdlibLn;
