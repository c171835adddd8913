/** The seven probability sets, in the order of every table. */
export const SET_IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type SetId = (typeof SET_IDS)[number];

/** The three sets that are blended and calibrated; D to G are made from them. */
export const BLENDED_SETS = ['A', 'B', 'C'] as const;
export type BlendedSet = (typeof BLENDED_SETS)[number];

/** The sets that may be called calibrated; D, E and F answer a what-if. */
export const CALIBRATED_SETS = ['A', 'B', 'C', 'G'] as const;
