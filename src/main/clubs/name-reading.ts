import type { ReadableDb } from '../db/connection';
import { storeChoices } from '../db/repositories/store-choices';
import { clubOf } from './known-spellings';

/**
 * How names are read in this store: by the list of known spellings, unless somebody has switched it off. A name that the
 * league has itself, or that a person has recorded, always comes before the list.
 */
export const nameReading = (db: ReadableDb): ((country: string, name: string) => string | null) =>
  storeChoices(db).find('known-spellings')?.value === 'off' ? () => null : clubOf;
