/** A number in a table; a dash where there is none. */
export const fixed = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

/** A number with its standard error, where that is known. */
export const withError = (value: number, error: number | null, digits = 4): string =>
  error === null ? value.toFixed(digits) : `${value.toFixed(digits)} ± ${error.toFixed(digits)}`;
