/** The seven probability sets, in the order of every table. */
export const SET_IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type SetId = (typeof SET_IDS)[number];

/** The three sets that are blended and calibrated; D to G are made from them. */
export const BLENDED_SETS = ['A', 'B', 'C'] as const;
export type BlendedSet = (typeof BLENDED_SETS)[number];

/** The sets that may be called calibrated; D, E and F answer a what-if. */
export const CALIBRATED_SETS = ['A', 'B', 'C', 'G'] as const;

/** The sets that a person may switch off: made of the three blended ones, and nothing is made of them. */
export const SWITCHABLE_SETS = ['D', 'E', 'F', 'G'] as const;
export type SwitchableSet = (typeof SWITCHABLE_SETS)[number];
