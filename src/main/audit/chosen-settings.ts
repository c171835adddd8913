import { ChosenSettings } from '../../contract/chosen-settings';
import { checkConstants } from '../core/settings/constant-rules';
import {
  constantsWith,
  DEFAULT_CONSTANTS,
  isSameValue,
  type ConstantName,
  type Constants,
} from '../core/settings/constants';
import { SWITCHABLE_SETS, type SwitchableSet } from '../core/words/sets';
import { canonicalJson, sha256 } from './canonical-json';

/** Nothing is otherwise than the application has it. */
export const NOTHING_CHOSEN: ChosenSettings = { constants: {}, setsOff: [] };

/** What holds: every constant, and the sets that are switched off. */
export interface SettingsInForce {
  readonly chosen: ChosenSettings;
  readonly constants: Constants;
  readonly setsOff: readonly SwitchableSet[];
}
export const inForce = (chosen: ChosenSettings): SettingsInForce => ({
  chosen,
  constants: constantsWith(chosen.constants as Partial<Constants>),
  setsOff: chosen.setsOff,
});
export const DEFAULTS_IN_FORCE: SettingsInForce = inForce(NOTHING_CHOSEN);

/** Whether anything was chosen at all. */
export const isDefault = ({ constants, setsOff }: ChosenSettings): boolean =>
  Object.keys(constants).length === 0 && setsOff.length === 0;

/**
 * A choice in the one form it has: what is as the application has it is left out, sets stand in their order.
 * @throws {UserError} bad-request, naming what may not be so
 */
export function normalChoice({ constants, setsOff }: ChosenSettings): ChosenSettings {
  const own = constants as Partial<Constants>;
  checkConstants(own);
  const all = constantsWith(own);
  const kept = (Object.keys(own) as ConstantName[])
    .filter((name) => own[name] !== undefined && !isSameValue(own[name], DEFAULT_CONSTANTS[name]))
    .map((name) => [name, all[name]] as const);
  return { constants: Object.fromEntries(kept), setsOff: SWITCHABLE_SETS.filter((set) => setsOff.includes(set)) };
}

/** A settings version as it is kept: canonical JSON, and the hash of it. */
export function sealChoice(chosen: ChosenSettings): { readonly text: string; readonly hash: string } {
  const text = canonicalJson(chosen);
  return { text, hash: sha256(text) };
}

/** The hash of the settings that nobody has changed. */
export const DEFAULT_HASH = sealChoice(NOTHING_CHOSEN).hash;

/** @throws {z.ZodError} or {SyntaxError} for what is none */
export const parseChoice = (text: string): ChosenSettings => ChosenSettings.parse(JSON.parse(text));
