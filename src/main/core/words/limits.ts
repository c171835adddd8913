/** Most fixtures of one jackpot. */
export const MAX_FIXTURES = 50;
