/** What a person may choose for a training. */
export const PRESET_NAMES = ['fitted', 'specification'] as const;
export type Preset = (typeof PRESET_NAMES)[number];

/** How model and market are blended: (1 − w) model + w market, or model^(1 − w) · market^w, renormalised. */
export const BLEND_METHODS = ['linear', 'log-pool'] as const;
export type BlendMethod = (typeof BLEND_METHODS)[number];

/** Where the market's weight in set B comes from: the constant, or the forecasts of earlier seasons. */
export const MARKET_WEIGHT_RULES = ['fixed', 'learned'] as const;
export type MarketWeightRule = (typeof MARKET_WEIGHT_RULES)[number];
