import { SET_IDS } from './sets';

/** Everything that forecasts a match: the seven sets, the market, and what the league's past alone says. */
export const VOICES = [...SET_IDS, 'market', 'baseRates'] as const;
export type VoiceId = (typeof VOICES)[number];

/** Whether sets are taken calibrated or as blended. */
export const STAGES = ['calibrated', 'blended'] as const;
export type Stage = (typeof STAGES)[number];

/** How past matches are cut into slates: over all leagues in order of time, or league by league. */
export const SLATE_RULES = ['all-leagues', 'by-league'] as const;
export type SlateRule = (typeof SLATE_RULES)[number];
/** Fixtures a slate may have. */
export const SLATE_SIZES = [13, 14, 15, 16, 17] as const;

/** Where the forecasts looked at come from: walk-forwards behind the active models, or jackpots as they were locked. */
export const FORECAST_SOURCES = ['backtest', 'jackpots'] as const;
export type ForecastSource = (typeof FORECAST_SOURCES)[number];
