import type { ModelSummary } from '../../../contract';
import { readTrainingSettings } from '../../audit/training-settings';
import { constantText, type Constants } from '../../core/settings/constants';
import { differingConstants } from '../../core/settings/constants-in';
import type { ReadableDb } from '../../db/connection';
import { modelRepository } from '../../db/repositories/models';
import { settingsInForce } from '../../db/repositories/settings-changes';

type OtherSettings = ModelSummary['otherSettings'];

/**
 * The constants that a training had otherwise than they are in force now, by the hash of its settings. The specification
 * has constants of its own, and of settings in another form nothing can be said: neither differs.
 */
export function otherSettings(db: ReadableDb): (settingsHash: string) => OtherSettings {
  const { constants } = settingsInForce(db);
  const { settingsOf } = modelRepository(db);
  const known = new Map<string, OtherSettings>();
  const compare = (hash: string): OtherSettings => {
    const told = readTrainingSettings(JSON.parse(settingsOf(hash) ?? 'null'));
    if (!told || told.preset === 'specification') return [];
    const trained = told.constants as Partial<Constants>;
    return differingConstants(told.constants, constants).map((name) => ({
      name,
      trained: constantText(trained[name]!),
      inForce: constantText(constants[name]),
    }));
  };
  return (hash) => {
    const found = known.get(hash) ?? compare(hash);
    known.set(hash, found);
    return found;
  };
}
