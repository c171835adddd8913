import { z } from 'zod';
import { ColumnMapping, Sha256 } from '../../../contract';
import { ChosenSettings } from '../../../contract/chosen-settings';
import { DEFAULT_HASH, parseChoice } from '../../audit/chosen-settings';
import { UserError } from '../../core/words/errors';
import type { ReadableDb } from '../../db/connection';
import { mappingRepository } from '../../db/repositories/mappings';
import { nameRecords } from '../../db/repositories/name-records';
import { settingsChanges } from '../../db/repositories/settings-changes';
import { settingsVersions } from '../../db/repositories/settings-versions';
import { storeChoices } from '../../db/repositories/store-choices';
import { prettyJson } from '../../export/report/pretty-json';
import { parseHeader, parseMapping } from '../../ingestion/mapped/parse-mapping';

const Name = z.string().min(1).max(200);
const said = { analyst: z.string(), reason: z.string().min(1), at: z.string() };

/** What people have decided about names: leagues by their codes, clubs by their names. */
const NamesDocument = z.strictObject({
  format: z.literal('football-jackpot-names/1'),
  spellings: z.array(z.strictObject({ league: Name, spelling: Name, team: Name, ...said })),
  twoClubs: z.array(z.strictObject({ league: Name, one: Name, other: Name, ...said })),
  links: z.array(z.strictObject({ country: Name, club: Name, league: Name, team: Name, ...said })),
  newClubs: z.array(z.strictObject({ league: Name, name: Name, ...said })),
  competitions: z.array(z.strictObject({ name: Name, ...said })),
  knownSpellings: z.strictObject({ value: z.enum(['on', 'off']), ...said }).nullable(),
});
export type NamesDocument = z.infer<typeof NamesDocument>;

/** Settings of trainings by their hash, and what the columns of other tables mean by the hash of the header. */
const SettingsDocument = z.strictObject({
  format: z.literal('football-jackpot-settings/1'),
  settings: z.array(z.strictObject({ hash: Sha256, settings: z.json(), at: z.string() })),
  mappings: z.array(
    z.strictObject({
      headerHash: Sha256,
      header: z.array(z.string()),
      mapping: ColumnMapping,
      analyst: z.string(),
      at: z.string(),
    }),
  ),
  /** The settings version in force; absent where everything is as the application has it. */
  inForce: z
    .strictObject({ hash: Sha256, chosen: ChosenSettings, analyst: z.string(), reason: z.string(), at: z.string() })
    .optional(),
});
export type SettingsDocument = z.infer<typeof SettingsDocument>;

export function writeNames(db: ReadableDb): string {
  const { spellings, apart, links, newClubs, competitions } = nameRecords(db);
  const choice = storeChoices(db).find('known-spellings');
  const document: NamesDocument = {
    format: 'football-jackpot-names/1',
    spellings: spellings(),
    twoClubs: apart(),
    links: links(),
    newClubs: newClubs(),
    competitions: competitions(),
    knownSpellings: choice
      ? { value: choice.value, analyst: choice.analyst, reason: choice.reason, at: choice.createdAt }
      : null,
  };
  return prettyJson(document);
}

export function writeSettings(db: ReadableDb): string {
  const document: SettingsDocument = {
    format: 'football-jackpot-settings/1',
    settings: settingsVersions(db)
      .all()
      .map(({ hash, settings, at }) => ({ hash, settings: z.json().parse(JSON.parse(settings)), at })),
    mappings: mappingRepository(db)
      .all()
      .map(({ headerHash, header, mapping, analyst, createdAt }) => ({
        ...{ headerHash, header: parseHeader(header), mapping: parseMapping(mapping), analyst, at: createdAt },
      }))
      .sort((a, b) => (a.headerHash < b.headerHash ? -1 : 1)),
    ...inForceIn(db),
  };
  return prettyJson(document);
}

/** What was chosen otherwise than the application would, and by whom; nothing where that is nothing. */
function inForceIn(db: ReadableDb): Pick<SettingsDocument, 'inForce'> {
  const last = settingsChanges(db).last();
  if (!last || last.hash === DEFAULT_HASH) return {};
  const { hash, chosen, analyst, reason, at } = last;
  return { inForce: { hash, chosen: parseChoice(chosen), analyst, reason, at } };
}

export const readNames = (text: string): NamesDocument => read(NamesDocument, text, 'a file of names');
export const readSettings = (text: string): SettingsDocument => read(SettingsDocument, text, 'a file of settings');

/** @throws {UserError} bad-file, saying what is wrong with it and where */
function read<T>(schema: z.ZodType<T>, text: string, what: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UserError('bad-file', `this is not ${what}: it is no JSON`, undefined, { cause });
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  throw new UserError('bad-file', `this is not ${what}: ${where}${message}`);
}
