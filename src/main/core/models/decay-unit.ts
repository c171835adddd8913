import { exp, ln } from '../numeric/elementary';

/** A match may weigh this much in stored sums before they are brought back to 1; far from overflow on either side. */
const LARGEST_UNIT = 1e100;

/**
 * The unit of sums in which a match counts with weight exp(−ξ·days before the present day).
 *
 * The unit grows with time instead of the sums being shrunk every day: a stored number divided by the unit is the decayed
 * one. So a day costs nothing, and a match adds to a few numbers.
 */
export class DecayUnit {
  /** Weight that a match of the present day is stored with. */
  size = 1;
  private day: number | null = null;
  /** The day on which the unit is 1. */
  private origin = 0;

  constructor(private readonly xi: number) {}

  /**
   * Let time pass until `day`.
   * @returns the factor by which all that is stored must be multiplied now; 1 unless the unit has grown too large
   * @throws {RangeError} when `day` lies before the present one
   */
  advanceTo(day: number): number {
    if (this.day === null) this.origin = day;
    else if (day < this.day) throw new RangeError(`time cannot run back: ${day - this.day} days`);
    this.day = day;
    if (this.xi === 0) return 1;
    const growth = this.xi * (day - this.origin);
    if (growth <= ln(LARGEST_UNIT)) {
      this.size = exp(growth);
      return 1;
    }
    this.size = 1;
    this.origin = day;
    return exp(-growth);
  }
}
