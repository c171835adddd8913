/** Most fixtures of one jackpot. */
export const MAX_FIXTURES = 50;
/** Lines of a pasted list that hold something: many times what fifty fixtures take in the longest form. */
export const MAX_LIST_LINES = 3000;
/** Rows a draft keeps; those beyond the most fixtures of a jackpot wait there. */
export const MAX_ROWS = 500;
