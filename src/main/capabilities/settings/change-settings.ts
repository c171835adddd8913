import type { RequestOf, SettingsVersion } from '../../../contract';
import type { ChosenSettings } from '../../../contract/chosen-settings';
import { nearestWord } from '../../../text/nearest-word';
import { DEFAULTS_IN_FORCE, NOTHING_CHOSEN, normalChoice, sealChoice } from '../../audit/chosen-settings';
import { parseConstant } from '../../core/settings/constant-rules';
import { CONSTANT_NAMES, type ConstantName } from '../../core/settings/constants';
import { UserError } from '../../core/words/errors';
import { SWITCHABLE_SETS, type SwitchableSet } from '../../core/words/sets';
import { auditWriter } from '../../db/repositories/audit';
import { settingsChanges, settingsChangeWriter, settingsInForce } from '../../db/repositories/settings-changes';
import type { Writing } from '../capability';
import { setName, settingRows } from './setting-rows';
import { settingsHistory } from './settings-history';

/** @throws {UserError} bad-request: no such setting, one that cannot be changed, or a value it may not have */
export function changeSetting(context: Writing, request: RequestOf<'settings.change'>): SettingsVersion {
  const { value, reason } = request;
  const edit = editOf(request.name, value);
  const before = settingRows(settingsInForce(context.db)).find(({ name }) => name === edit.name)!;
  return recordSettings(context, edit.edit, {
    ...{ subject: edit.name, value: value === null ? before.default : value.trim(), before: before.value, reason },
    isThere: `${edit.name} is ${before.value} already`,
  });
}

/** @throws {UserError} bad-request where nothing was changed */
export const resetSettings = (context: Writing, { reason }: RequestOf<'settings.reset'>): SettingsVersion =>
  recordSettings(context, () => NOTHING_CHOSEN, {
    ...{ subject: 'all settings', value: 'their defaults', reason },
    isThere: 'every setting has its default already',
  });

interface Edit {
  readonly name: string;
  readonly edit: (chosen: ChosenSettings) => ChosenSettings;
}

/** What a name and a value ask for. Names may be typed in any case. */
function editOf(typed: string, value: string | null): Edit {
  const wanted = typed.trim().toUpperCase();
  const set = SWITCHABLE_SETS.find((each) => setName(each) === wanted);
  if (set) return { name: wanted, edit: switchOf(set, value) };
  const name = CONSTANT_NAMES.find((each) => each === wanted);
  if (name) return { name, edit: constantEdit(name, value) };
  throw refusal(typed.trim(), wanted, settingRows(DEFAULTS_IN_FORCE));
}

function refusal(typed: string, wanted: string, rows: ReturnType<typeof settingRows>): UserError {
  const fixed = rows.find(({ name }) => name === wanted);
  if (fixed) return new UserError('bad-request', `${wanted} cannot be changed: it is ${fixed.value}`, fixed.effect);
  const names = rows.filter(({ range }) => range !== null).map(({ name }) => name);
  const near = nearestWord(typed, names);
  return new UserError(
    'bad-request',
    `no setting is called ${typed || 'that'}`,
    near ? `Did you mean ${near}?` : `There are ${names.join(', ')}.`,
  );
}

const constantEdit =
  (name: ConstantName, value: string | null): Edit['edit'] =>
  ({ constants, setsOff }) => {
    const { [name]: _before, ...others } = constants;
    return { constants: value === null ? others : { ...others, [name]: parseConstant(name, value) }, setsOff };
  };

function switchOf(set: SwitchableSet, value: string | null): Edit['edit'] {
  const typed = (value ?? 'on').trim().toLowerCase();
  if (typed !== 'on' && typed !== 'off')
    throw new UserError('bad-request', `${setName(set)} is on or off, got ${value!.trim() || 'nothing'}`);
  return ({ constants, setsOff }) => {
    const others = setsOff.filter((each) => each !== set);
    return { constants, setsOff: typed === 'off' ? [...others, set] : others };
  };
}

interface Said {
  readonly subject: string;
  readonly value: string;
  readonly before?: string;
  readonly reason: string;
  /** Why nothing is written where nothing would change. */
  readonly isThere: string;
}

/** Write a settings version with its entry in the audit log, together or not at all. */
export function recordSettings(
  { db, analyst }: Writing,
  edit: (chosen: ChosenSettings) => ChosenSettings,
  { subject, value, before, reason, isThere }: Said,
): SettingsVersion {
  db.transaction(() => {
    const own = settingsInForce(db).chosen;
    const { text, hash } = sealChoice(normalChoice(edit(own)));
    if (hash === sealChoice(own).hash) throw new UserError('bad-request', isThere);
    const version = (settingsChanges(db).last()?.version ?? 0) + 1;
    settingsChangeWriter(db).add({ version, hash, chosen: text, analyst, reason: reason.trim() });
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const details = { value, ...(before === undefined ? {} : { before }), version, settings: hash, ...why };
    auditWriter(db).append({ action: 'settings', subject, analyst, details });
  }).immediate();
  return settingsHistory(db).at(-1)!;
}
