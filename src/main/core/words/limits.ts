/** Most fixtures of one jackpot. */
export const MAX_FIXTURES = 50;
/** Rows a draft keeps; those beyond the most fixtures of a jackpot wait there. */
export const MAX_ROWS = 500;
