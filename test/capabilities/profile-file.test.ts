import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readProfile, writeProfile } from '../../src/main/capabilities/profile/profile-file';
import { Profile } from '../../src/contract/profile';
import { DEFAULT_PROFILE } from '../../src/main/core/words/profile';
import { ANALYST, temporaryFolder } from '../support/stores';

/** The one file that a profile lies in. */
function written(): { folder: string; path: string } {
  const folder = join(temporaryFolder(), 'profiles');
  writeProfile(folder, ANALYST, { ...DEFAULT_PROFILE, textSize: 150, decimals: 2 });
  return { folder, path: join(folder, readdirSync(folder)[0]!) };
}

it('a profile is read as it was written, and nobody else may read it', () => {
  const { folder, path } = written();
  expect(readProfile(folder, ANALYST)).toEqual({ ...DEFAULT_PROFILE, textSize: 150, decimals: 2 });
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('what may not be is as it comes, and the rest is kept', () => {
  const { folder, path } = written();
  writeFileSync(path, '{"decimals":2,"textSize":1000,"look":"pink","other":1}');
  expect(readProfile(folder, ANALYST)).toEqual({ ...DEFAULT_PROFILE, decimals: 2 });
});

it('whatever a file holds, what is read of it is a profile', () => {
  const { folder, path } = written();
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc
          .dictionary(fc.constantFrom(...Object.keys(DEFAULT_PROFILE)), fc.jsonValue())
          .map((told) => JSON.stringify(told)),
      ),
      (text) => {
        writeFileSync(path, text);
        expect(Profile.safeParse(readProfile(folder, ANALYST)).success).toBe(true);
      },
    ),
  );
});

it('a file that is too large to be a profile is not read', () => {
  const { folder, path } = written();
  writeFileSync(path, `{"decimals":2,"other":"${'x'.repeat(10_000)}"}`);
  expect(readProfile(folder, ANALYST)).toEqual(DEFAULT_PROFILE);
});
