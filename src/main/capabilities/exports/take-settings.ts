import type { RequestOf, Taken } from '../../../contract';
import type { ChosenSettings } from '../../../contract/chosen-settings';
import { DEFAULT_HASH, normalChoice, sealChoice } from '../../audit/chosen-settings';
import { canonicalJson, hashOf } from '../../audit/canonical-json';
import { UserError } from '../../core/words/errors';
import { auditWriter } from '../../db/repositories/audit';
import { mappingRepository, mappingWriter } from '../../db/repositories/mappings';
import { modelRepository, modelWriter } from '../../db/repositories/models';
import { settingsInForce } from '../../db/repositories/settings-changes';
import { hashHeader } from '../../ingestion/table/describe-table';
import { parseMapping } from '../../ingestion/mapped/parse-mapping';
import type { Writing } from '../capability';
import { readSettings, type SettingsDocument } from './documents';
import { recordSettings } from '../settings/change-settings';
import { reasonOf, takeIn, type Tell } from './taking';

/** @throws {UserError} bad-file where the text is no file of settings */
export function takeSettings(context: Writing, request: RequestOf<'exports.takeSettings'>): Taken {
  const { settings, mappings, inForce } = readSettings(request.text);
  return takeIn(context, request, 'take-settings', (tell) => {
    for (const each of settings) takeVersion(context, each, tell);
    for (const each of mappings) takeMapping(context, each, tell);
    if (inForce) takeInForce(context, inForce, tell);
  });
}

/** Settings go by the hash of what they say: one that says something else is not what it claims to be. */
function takeVersion({ db }: Writing, { hash, settings }: SettingsDocument['settings'][number], tell: Tell): void {
  const entry = { kind: 'settings', league: '', says: `settings ${hash.slice(0, 16)}…` } as const;
  const real = hashOf(settings);
  if (real !== hash) tell(entry, 'conflict', `they have the hash ${real.slice(0, 16)}…: they are not what they were`);
  else if (modelRepository(db).settingsOf(hash) !== undefined) tell(entry, 'known');
  else {
    modelWriter(db).addSettings(hash, canonicalJson(settings));
    tell(entry, 'added');
  }
}

function takeMapping({ db, analyst }: Writing, said: SettingsDocument['mappings'][number], tell: Tell): void {
  const { headerHash, header, mapping } = said;
  const says = `the columns ${header.slice(0, 3).join(', ')}${header.length > 3 ? ', …' : ''}`;
  const entry = { kind: 'mapping', league: '', says } as const;
  const own = mappingRepository(db).find(headerHash);
  if (hashHeader(header) !== headerHash) tell(entry, 'conflict', 'their hash is not that of the header');
  else if (own && hashOf(parseMapping(own.mapping)) === hashOf(mapping)) tell(entry, 'known');
  else if (own) tell(entry, 'conflict', `they mean something else here, by ${own.analyst}`);
  else {
    const row = { headerHash, header: JSON.stringify(header), mapping: JSON.stringify(mapping), analyst };
    mappingWriter(db).save(row);
    auditWriter(db).append({ action: 'mapping', subject: headerHash, analyst, details: { header, mapping } });
    tell(entry, 'added');
  }
}

/** The choice of another store becomes a version here, where nobody has chosen anything yet. */
function takeInForce(context: Writing, said: NonNullable<SettingsDocument['inForce']>, tell: Tell): void {
  const { hash, chosen } = said;
  const own = sealChoice(settingsInForce(context.db).chosen).hash;
  const entry = { kind: 'settings', league: '', says: `the settings version ${hash.slice(0, 16)}… in force` } as const;
  const problem = problemOf(chosen, hash);
  if (problem !== null) tell(entry, 'conflict', problem);
  else if (own === hash) tell(entry, 'known');
  else if (own !== DEFAULT_HASH) tell(entry, 'conflict', 'this store has settings of its own: reset them first');
  else {
    recordSettings(context, () => chosen, {
      ...{
        subject: 'all settings',
        value: `those of the version ${hash.slice(0, 16)}…`,
        reason: reasonOf({ ...said, reason: said.reason || 'as chosen there' }),
      },
      isThere: 'they are there already',
    });
    tell(entry, 'added');
  }
}

/** Why a choice cannot hold here; null where it can. */
function problemOf(chosen: ChosenSettings, hash: string): string | null {
  try {
    const real = sealChoice(normalChoice(chosen)).hash;
    return real === hash ? null : `they have the hash ${real.slice(0, 16)}…: they are not what they were`;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
