import { ENGINE_VERSION } from '../../core/settings/settings';
import { sqliteVersion } from '../../db/handle';
import { SCHEMA_VERSION } from '../../db/migrate';
import { APPLICATION_NAME } from '../application';
import { settingsInForce } from '../../db/repositories/settings-changes';
import { capability, reads, writes } from '../capability';
import { changeSetting, resetSettings } from './change-settings';
import { settingRows } from './setting-rows';
import { changedBy, settingsHistory } from './settings-history';

export const applicationHandlers = capability('app')({
  info: reads(({ db, applicationVersion, analyst, storePath }) => ({
    name: APPLICATION_NAME,
    version: applicationVersion,
    engine: ENGINE_VERSION,
    schema: SCHEMA_VERSION,
    sqlite: sqliteVersion(db),
    analyst,
    store: storePath,
  })),
});

/** What the settings decide: whatever shows forecasts, models or verdicts. */
const SETTINGS = ['settings', 'models', 'jackpots', 'reports'] as const;

export const settingHandlers = capability('settings')({
  list: reads(({ db }) => {
    const history = settingsHistory(db);
    return { inForce: history.at(-1)!, rows: settingRows(settingsInForce(db), changedBy(history)) };
  }),
  history: reads(({ db }) => settingsHistory(db).reverse()),
  change: writes(SETTINGS, changeSetting),
  reset: writes(SETTINGS, resetSettings),
});
