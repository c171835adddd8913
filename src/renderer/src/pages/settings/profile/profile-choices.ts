import { PROFILE_VALUES } from '../../../../../contract/words';

interface Option {
  readonly value: string;
  readonly label: string;
}
const options = (values: readonly string[] | null, label: (value: string) => string): Option[] =>
  (values ?? []).map((value) => ({ value, label: label(value) }));

const EXAMPLES: Readonly<Record<string, string>> = {
  iso: '2024-05-19',
  dots: '19.05.2024',
  slashes: '19/05/2024',
  us: '05/19/2024',
  words: '19 May 2024',
};
const LOOK_NAMES: Readonly<Record<string, string>> = { light: 'Light', dark: 'Dark', auto: 'As the system' };
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const TEXT_SIZES = options(PROFILE_VALUES.textSize, (size) => `${size} %`);
export const DENSITIES = options(PROFILE_VALUES.density, capital);
export const LOOKS = options(PROFILE_VALUES.look, (look) => LOOK_NAMES[look] ?? look);
export const DATES = options(PROFILE_VALUES.dates, (dates) => EXAMPLES[dates] ?? dates);
export const DECIMALS = options(PROFILE_VALUES.decimals, (decimals) => decimals);
export const SETS = options(PROFILE_VALUES.defaultSet, (set) => set);
