import type { SettingRow } from '../../../contract';
import type { SettingsInForce } from '../../audit/chosen-settings';
import { rangeInWords } from '../../core/settings/constant-rules';
import {
  CONSTANT_NAMES,
  constantText,
  DEFAULT_CONSTANTS,
  isSameValue,
  SPECIFICATION,
  TRAINING_CONSTANTS,
  type ConstantName,
} from '../../core/settings/constants';
import { SWITCHABLE_SETS, type SwitchableSet } from '../../core/words/sets';
import { CONSTANT_WORDS, ESTIMATED, ESTIMATED_EFFECT, ESTIMATED_WORDS, SET_WORDS } from './setting-words';

/** Who gave a setting the value it has. */
export type ChangedBy = (name: string) => SettingRow['changed'];

/** What a person types for the switch of a set. */
export const setName = (set: SwitchableSet): string => `SET_${set}`;

/** A constant of the specification as text; empty where it has none of that name. */
const specified = (name: string): string =>
  Object.hasOwn(SPECIFICATION, name) ? String(SPECIFICATION[name as keyof typeof SPECIFICATION]).replace('-', '−') : '';

/** Every setting: the specification's constants beside what holds here and why, and the switches of the sets. */
export function settingRows(settings: SettingsInForce, changedBy: ChangedBy = () => null): SettingRow[] {
  return [
    estimated('DIXON_COLES_RHO'),
    ...CONSTANT_NAMES.slice(0, 2).map((name) => constantRow(name, settings, changedBy)),
    estimated('HOME_ADVANTAGE'),
    ...CONSTANT_NAMES.slice(2).map((name) => constantRow(name, settings, changedBy)),
    ...SWITCHABLE_SETS.map((set): SettingRow => {
      const isOff = settings.setsOff.includes(set);
      return {
        ...{ name: setName(set), group: 'set', ...SET_WORDS[set], specification: 'on', default: 'on' },
        ...{ value: isOff ? 'off' : 'on', isDefault: !isOff, range: 'on or off', reach: 'shown' },
        changed: changedBy(setName(set)),
      };
    }),
  ];
}

function constantRow(name: ConstantName, { constants }: SettingsInForce, changedBy: ChangedBy): SettingRow {
  return {
    ...{ name, group: 'constant', ...CONSTANT_WORDS[name], specification: specified(name) },
    default: constantText(DEFAULT_CONSTANTS[name]),
    value: constantText(constants[name]),
    isDefault: isSameValue(constants[name], DEFAULT_CONSTANTS[name]),
    range: rangeInWords(name),
    reach: TRAINING_CONSTANTS.includes(name) ? 'training' : 'shown',
    changed: changedBy(name),
  };
}

const estimated = (name: keyof typeof ESTIMATED_WORDS): SettingRow => ({
  ...{ name, group: 'constant', ...ESTIMATED_WORDS[name], specification: specified(name) },
  ...{ default: ESTIMATED, value: ESTIMATED, isDefault: true, effect: ESTIMATED_EFFECT },
  ...{ range: null, reach: 'training', changed: null },
});
