import { ENGINE_VERSION } from '../../core/settings/settings';
import { sqliteVersion } from '../../db/handle';
import { SCHEMA_VERSION } from '../../db/migrate';
import { APPLICATION_NAME } from '../application';
import { capability, reads, storeless } from '../capability';
import { settingRows } from './setting-rows';

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

export const settingHandlers = capability('settings')({ list: storeless(() => settingRows()) });
