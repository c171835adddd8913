import { solveFactorised } from '../numeric/cholesky';
import { dot } from '../numeric/vector';

/**
 * Newton steps from a factorised Hessian made elsewhere, corrected by how gradients have really changed since.
 *
 * Limited-memory BFGS whose first guess of the inverse Hessian is the factor.
 * Source: Nocedal (1980), Math. Comp. 35, 773–782 (two-loop recursion).
 */
export class SecantMemory {
  private readonly steps: Float64Array;
  private readonly changes: Float64Array;
  private readonly curvature: Float64Array;
  private readonly share: Float64Array;
  private count = 0;
  private next = 0;

  constructor(
    private readonly n: number,
    private readonly capacity: number,
  ) {
    this.steps = new Float64Array(n * capacity);
    this.changes = new Float64Array(n * capacity);
    this.curvature = new Float64Array(capacity);
    this.share = new Float64Array(capacity);
  }

  clear(): void {
    this.count = 0;
    this.next = 0;
  }

  /**
   * Learn that `length · step` changed the gradient from `before` to `after`; a pair without positive curvature
   * teaches nothing.
   */
  learn(step: Float64Array, length: number, before: Float64Array, after: Float64Array): void {
    const { n, steps, changes } = this;
    const at = this.next * n;
    let along = 0;
    for (let i = 0; i < n; i += 1) {
      const moved = length * step[i]!;
      const change = before[i]! - after[i]!;
      steps[at + i] = moved;
      changes[at + i] = change;
      along += moved * change;
    }
    if (!(along > 0)) return;
    this.curvature[this.next] = along;
    this.next = (this.next + 1) % this.capacity;
    this.count = Math.min(this.capacity, this.count + 1);
  }

  /** The step that `gradient` calls for, into `step`. Cost: n² + 4n per remembered pair. */
  direction(factor: Float64Array, gradient: Float64Array, step: Float64Array): void {
    const { n, steps, changes, curvature, share, capacity, count } = this;
    step.set(gradient);
    for (let back = 1; back <= count; back += 1) {
      const slot = (this.next - back + capacity) % capacity;
      const at = slot * n;
      const part = dot(steps, at, step, n) / curvature[slot]!;
      share[slot] = part;
      for (let i = 0; i < n; i += 1) step[i]! -= part * changes[at + i]!;
    }
    solveFactorised(factor, n, step);
    for (let back = count; back >= 1; back -= 1) {
      const slot = (this.next - back + capacity) % capacity;
      const at = slot * n;
      const part = share[slot]! - dot(changes, at, step, n) / curvature[slot]!;
      for (let i = 0; i < n; i += 1) step[i]! += part * steps[at + i]!;
    }
  }
}
