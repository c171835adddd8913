import { readFileSync } from 'node:fs';
import { UserError } from '../../core/words/errors';

/** A passphrase is given in a file or in the environment, never as an argument that every process can read. */
export interface PassphraseOptions {
  readonly passphraseFile?: string;
}

/**
 * The passphrase of the signing key, from the first line of a file (`-`: of standard input) or from JACKPOT_PASSPHRASE;
 * undefined where neither was given.
 *
 * @throws {UserError} bad-file naming the file
 */
export const passphraseOf = ({ passphraseFile }: PassphraseOptions): string | undefined =>
  passphraseFile === undefined ? process.env.JACKPOT_PASSPHRASE : firstLine(passphraseFile);

/** @throws {UserError} bad-file naming the file */
export function firstLine(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').split(/\r?\n/)[0]!;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError('bad-file', `${path} cannot be read (${code})`, undefined, { cause });
  }
}
