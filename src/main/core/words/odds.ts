/** Ways to take the margin out of odds. */
export const ODDS_METHODS = ['multiplicative', 'additive', 'power', 'shin', 'odds-ratio'] as const;
export type OddsMethod = (typeof ODDS_METHODS)[number];

/** When prices were taken: at kick-off, or days before. */
export const ODDS_KINDS = ['closing', 'pre-closing'] as const;
export type OddsKind = (typeof ODDS_KINDS)[number];

/** Overround outside this is no market of one bookmaker: a misprint or prices of two days. */
export const OVERROUND_RANGE = [0.95, 1.25] as const;
