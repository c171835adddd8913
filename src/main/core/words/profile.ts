import { SET_IDS, type SetId } from './sets';

/** How days are written in the window: 2024-05-19, 19.05.2024, 19/05/2024, 05/19/2024, 19 May 2024. Files have the first. */
export const DATE_FORMATS = ['iso', 'dots', 'slashes', 'us', 'words'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];
/** Decimals of probabilities in the window; files have all of them. */
export const DECIMALS = [0, 1, 2, 3] as const;
export const LOOKS = ['light', 'dark', 'auto'] as const;
export type Look = (typeof LOOKS)[number];
export const DENSITIES = ['comfortable', 'compact'] as const;
/** Per cent of the size the window comes with. */
export const TEXT_SIZES = [100, 110, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How an analyst likes the window: taste, no evidence. Nothing of it is in a forecast, a report or the audit log. */
export interface ProfileChoices {
  /** Shown in the place of the analyst's name; empty for that itself. */
  readonly displayName: string;
  readonly dates: DateFormat;
  readonly decimals: (typeof DECIMALS)[number];
  readonly look: Look;
  readonly density: (typeof DENSITIES)[number];
  readonly textSize: TextSize;
  /** Whether N, I, R, T, / and ? do something without Ctrl. */
  readonly singleKeys: boolean;
  /** The set that is looked at first. */
  readonly defaultSet: SetId;
}

export const DEFAULT_PROFILE: ProfileChoices = {
  ...{ displayName: '', dates: 'iso', decimals: 1, look: 'auto', density: 'comfortable', textSize: 100 },
  ...{ singleKeys: true, defaultSet: 'B' },
};

/** What may stand in each, as somebody types it; null where that is any text. */
export const PROFILE_VALUES: Readonly<Record<keyof ProfileChoices, readonly string[] | null>> = {
  displayName: null,
  dates: DATE_FORMATS,
  decimals: DECIMALS.map(String),
  look: LOOKS,
  density: DENSITIES,
  textSize: TEXT_SIZES.map(String),
  singleKeys: ['on', 'off'],
  defaultSet: SET_IDS,
};
