import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Profile } from '../../../contract/profile';
import { canonicalJson } from '../../audit/canonical-json';
import { DEFAULT_PROFILE } from '../../core/words/profile';
import { keyPath } from '../../keys/key-file';
import { writeWhole } from '../../keys/write-whole';

/** A profile has less than a kilobyte. */
const LARGEST = 10_000;

/** Profiles lie beside the folder of keys: they go with a person, not with a store. */
export const profilesBeside = (keysFolder: string): string => join(keysFolder, '..', 'profiles');

const pathOf = (folder: string, analyst: string): string => join(folder, basename(keyPath(folder, analyst)));

/** The profile of an analyst. Taste is no reason to fail: what cannot be read is as it is by default. */
export function readProfile(folder: string, analyst: string): Profile {
  const told = toldIn(pathOf(folder, analyst));
  const fields = Object.entries(Profile.shape).flatMap(([name, field]) => {
    const read = field.safeParse(told[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return { ...DEFAULT_PROFILE, ...Object.fromEntries(fields) };
}

export function writeProfile(folder: string, analyst: string, profile: Profile): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(pathOf(folder, analyst), `${canonicalJson(profile)}\n`, 0o600);
}

function toldIn(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path) || statSync(path).size > LARGEST) return {};
  try {
    const told: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
