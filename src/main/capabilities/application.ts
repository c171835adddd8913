/** The name a report and the window bear. */
export const APPLICATION_NAME = 'Football Jackpot Probability Engine';
