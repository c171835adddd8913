import type { HealthCheck } from '../../../contract';
import { trainedOtherwiseInWords } from '../../../text/settings-words';
import type { ReadableDb } from '../../db/connection';
import { modelRepository } from '../../db/repositories/models';
import { settingsOfModels } from '../models/settings-of-models';
import { settingsHistory } from '../settings/settings-history';
import { train } from './actions';
import { checkOf } from './check-of';

/** Whether the active models were trained under the settings that hold. */
export function settingsCheck(db: ReadableDb): HealthCheck {
  const settingsOf = settingsOfModels(db);
  const active = modelRepository(db)
    .active()
    .map((model) => ({ ...model, others: settingsOf(model.settingsHash).otherSettings }))
    .filter(({ others }) => others.length > 0);
  const { version, isDefault, analyst, at } = settingsHistory(db).at(-1)!;
  const who = version === 0 ? 'They are as the application has them.' : `Version ${version}, by ${analyst}.`;
  return checkOf({
    name: 'Settings of models',
    rule: '▲ where an active model was trained under other settings than those in force.',
    figure: active.length === 0 ? (isDefault ? 'defaults' : `version ${version}`) : `${active.length} stale`,
    findings: active.map(({ league, version: model, trainedAt, others }) => ({
      state: 'watch',
      subject: league,
      message: trainedOtherwiseInWords(model, others),
      at: trainedAt,
      action: train([league]),
    })),
    steady: `Every active model was trained under the settings in force. ${who}`,
    at,
  });
}
