/** Three-way forecasts of n matches with what came, as columns of equal length. */
export interface ThreeWayColumns {
  readonly home: Float64Array;
  readonly draw: Float64Array;
  readonly away: Float64Array;
  /** Position of what came in OUTCOMES: 0 home, 1 draw, 2 away. */
  readonly outcome: Uint8Array;
}

/** 1 where this outcome came, else 0. */
export const happenedColumn = (outcome: Uint8Array, which: number): Uint8Array =>
  outcome.map((each) => (each === which ? 1 : 0));
