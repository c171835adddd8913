import type { ModelSummary } from '../../../contract';
import { madeWithInWords } from '../../../text/settings-words';
import { readTrainingSettings } from '../../audit/training-settings';
import { constantText, DEFAULT_CONSTANTS, type ConstantName, type Constants } from '../../core/settings/constants';
import { differingConstants } from '../../core/settings/constants-in';
import type { ReadableDb } from '../../db/connection';
import { modelRepository } from '../../db/repositories/models';
import { settingsInForce } from '../../db/repositories/settings-changes';

/** What of a model's settings lists show. */
type SettingsOfModel = Pick<ModelSummary, 'otherSettings' | 'madeWith'>;

/**
 * What a training was made with, and the constants it had otherwise than they are in force now, by the hash of its settings.
 * The specification has constants of its own, and of settings in another form nothing can be said: neither differs.
 */
export function settingsOfModels(db: ReadableDb): (settingsHash: string) => SettingsOfModel {
  const { constants } = settingsInForce(db);
  const { settingsOf } = modelRepository(db);
  const known = new Map<string, SettingsOfModel>();
  const compare = (hash: string): SettingsOfModel => {
    const told = readTrainingSettings(JSON.parse(settingsOf(hash) ?? 'null'));
    if (!told) return { madeWith: '', otherSettings: [] };
    if (told.preset === 'specification') return { madeWith: madeWithInWords(told, []), otherSettings: [] };
    const trained = told.constants as Partial<Constants>;
    const textOf = (name: ConstantName): string => constantText(trained[name]!);
    const changed = differingConstants(told.constants, DEFAULT_CONSTANTS);
    return {
      madeWith: madeWithInWords(
        told,
        changed.map((name) => [name, textOf(name)]),
      ),
      otherSettings: differingConstants(told.constants, constants).map((name) => ({
        ...{ name, trained: textOf(name), inForce: constantText(constants[name]) },
      })),
    };
  };
  return (hash) => {
    const found = known.get(hash) ?? compare(hash);
    known.set(hash, found);
    return found;
  };
}
