import { UserError } from '../words/errors';
import { factorise } from '../numeric/cholesky';
import { dot, normOf } from '../numeric/vector';
import type { Likelihood } from './likelihood';
import { ATTACK, parameterCount, RHO } from './parameters';
import { SecantMemory } from './secant-memory';

/** Gradient norm per effective match below which a point counts as the maximum. */
export const GRADIENT_TOLERANCE = 1e-9;
/** A log rate or strength beyond this is none: the likelihood has no maximum in that direction. */
const LARGEST_LOG = 12;
/** Hundreds of times what any league has shown; where few low scores bound ρ, it runs off to one side. */
const LARGEST_RHO = 20;
const MAX_ITERATIONS = 100;
const MAX_HALVINGS = 60;
/** Longest step of one parameter; keeps a first step from a flat start inside the range of exp. */
const LONGEST_STEP = 2;
/** A step from a stored factorisation must shrink the gradient at least by this, or the Hessian is made anew. */
const CHORD_REDUCTION = 0.3;

/** A step that shrinks the gradient by this needs no new Hessian: what gradients show carries the rest. */
const FAST_REDUCTION = 0.1;
/** A run that took more steps than this from a stored factor ends the factor's use: a new one costs fewer. */
const REFACTOR_AFTER = 5;
/** Steps remembered; measured, more than these change nothing. */
const MEMORY = 4;

export interface Maximum {
  readonly theta: Float64Array;
  readonly iterations: number;
  readonly gradientNorm: number;
}

/**
 * Newton's method with step halving for one likelihood after another, warm-started.
 *
 * Keeps its last factorised Hessian: between two match days the likelihood hardly changes, so a few gradients with the
 * old factor, corrected by what they show, reach the same point as a new factorisation would. The end of the iteration
 * is the same test either way.
 */
export class Maximiser {
  private factor = new Float64Array(0);
  private size = 0;
  private gradient = new Float64Array(0);
  private trialGradient = new Float64Array(0);
  private trial = new Float64Array(0);
  private step = new Float64Array(0);
  private memory = new SecantMemory(0, 0);

  /** Forget the stored factorisation. */
  reset(): void {
    this.size = 0;
  }

  /**
   * @param likelihood what to maximise over its present teams
   * @param start θ to begin from, inside the domain
   * @param effectiveMatches Σ w, the scale of the tolerance
   * @param polish end with one full Newton step more, so that flat directions too are exact to rounding
   * @throws {UserError} no-maximum: a parameter runs away; not-converged: with the figures where it stopped
   */
  run(likelihood: Likelihood, start: Float64Array, effectiveMatches: number, polish: boolean): Maximum {
    const n = parameterCount(likelihood.teams);
    this.resize(n);
    const { gradient, trialGradient, trial, step, memory } = this;
    const tolerance = GRADIENT_TOLERANCE * effectiveMatches;
    const theta = start.slice(0, n);
    let fresh = false;
    if (this.size !== n || polish) {
      this.refactor(likelihood, theta, n);
      fresh = true;
    } else if (!likelihood.derivatives(theta, gradient, null)) {
      throw new UserError('not-converged', 'the starting point lies outside the domain of the likelihood');
    }
    let norm = normOf(gradient, n);
    let iterations = 0;
    for (; !(norm <= tolerance); iterations += 1) {
      if (iterations === MAX_ITERATIONS) throw notConverged(iterations, norm, tolerance);
      memory.direction(this.factor, gradient, step);
      let length = 1;
      for (let i = 0; i < n; i += 1) length = Math.min(length, LONGEST_STEP / Math.abs(step[i]!));
      let accepted = false;
      let base: number | null = null;
      const before = norm;
      for (let halvings = 0; halvings < MAX_HALVINGS && !accepted; halvings += 1) {
        for (let i = 0; i < n; i += 1) trial[i] = theta[i]! + length * step[i]!;
        const inside = likelihood.derivatives(trial, trialGradient, null);
        const trialNorm = inside ? normOf(trialGradient, n) : Infinity;
        if (trialNorm < CHORD_REDUCTION * norm) accepted = true;
        else if (!fresh) break;
        else if (trialNorm < norm && trialNorm < 1e-6 * effectiveMatches) accepted = true;
        else if (inside) {
          base ??= totalOf(likelihood, theta);
          accepted = totalOf(likelihood, trial) > base + 1e-4 * length * dot(gradient, 0, step, n);
        }
        if (!accepted) length /= 2;
        else {
          memory.learn(step, length, gradient, trialGradient);
          theta.set(trial);
          gradient.set(trialGradient);
          norm = trialNorm;
        }
      }
      if (!accepted && fresh) throw notConverged(iterations, norm, tolerance);
      rejectRunaway(theta, n);
      // A stored factor that no longer serves, or a first approach: take the Hessian at the present point.
      if (norm > tolerance && (!accepted || (fresh && norm > FAST_REDUCTION * before))) {
        this.refactor(likelihood, theta, n);
        fresh = true;
      } else fresh = false;
    }
    if (iterations > REFACTOR_AFTER && !fresh) this.size = 0;
    if (polish) {
      this.refactor(likelihood, theta, n);
      memory.direction(this.factor, gradient, step);
      for (let i = 0; i < n; i += 1) trial[i] = theta[i]! + step[i]!;
      if (likelihood.derivatives(trial, trialGradient, null) && normOf(trialGradient, n) <= norm) {
        theta.set(trial);
        norm = normOf(trialGradient, n);
        iterations += 1;
        rejectRunaway(theta, n);
      }
    }
    return { theta, iterations, gradientNorm: norm };
  }

  private resize(n: number): void {
    if (this.step.length === n) return;
    this.factor = new Float64Array(n * n);
    this.gradient = new Float64Array(n);
    this.trialGradient = new Float64Array(n);
    this.trial = new Float64Array(n);
    this.step = new Float64Array(n);
    this.memory = new SecantMemory(n, MEMORY);
    this.size = 0;
  }

  /** Gradient and factorised Hessian at θ; a Hessian that is not definite is damped until it is. */
  private refactor(likelihood: Likelihood, theta: Float64Array, n: number): void {
    this.memory.clear();
    for (let damping = 0; damping < 1e12; damping = damping === 0 ? 1e-3 : damping * 10) {
      if (!likelihood.derivatives(theta, this.gradient, this.factor)) {
        throw new UserError('not-converged', 'the starting point lies outside the domain of the likelihood');
      }
      for (let i = 0; i < n && damping > 0; i += 1) this.factor[i * n + i]! += damping;
      if (factorise(this.factor, n)) {
        this.size = n;
        return;
      }
    }
    throw new UserError('not-converged', 'the Hessian of the likelihood is not definite, whatever the damping');
  }
}

function totalOf(likelihood: Likelihood, theta: Float64Array): number {
  const { logLikelihood, channels, penalty } = likelihood.value(theta);
  return logLikelihood + channels + penalty;
}

function rejectRunaway(theta: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const largest = i === RHO ? LARGEST_RHO : LARGEST_LOG;
    if (Math.abs(theta[i]!) < largest) continue;
    const what = i >= ATTACK ? 'a log strength' : ['the log of the base rate', 'the home advantage', 'rho'][i]!;
    throw new UserError(
      'no-maximum',
      `the likelihood has no maximum: ${what} runs beyond ${largest}`,
      'Fit with a prior (sigma), or give every team enough matches with and without goals.',
    );
  }
}

const notConverged = (iterations: number, norm: number, tolerance: number): UserError =>
  new UserError(
    'not-converged',
    `no maximum found after ${iterations} iterations: gradient norm ${norm.toExponential(2)}, wanted ${tolerance.toExponential(2)}`,
  );
