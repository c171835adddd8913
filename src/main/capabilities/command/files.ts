import { readFileSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';
import { UserError } from '../../core/words/errors';

/**
 * What a JSON file given on the command line says.
 * @param what the file should hold, for the message
 * @throws {UserError} bad-file, naming the file and what is wrong with it
 */
export function readJson<T>(path: string, schema: z.ZodType<T>, what: string): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError('bad-file', `${path} cannot be used: ${code ?? 'not JSON'}`, undefined, { cause });
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const { path: at, message } = result.error.issues[0]!;
  const where = at.length > 0 ? `${at.join('.')}: ` : '';
  throw new UserError('bad-file', `${path} is not ${what}: ${where}${message}`);
}

/** A text that the command line was told to read. @throws {UserError} bad-file, naming the file */
export function readWhole(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError('bad-file', `${path} cannot be read (${code})`, undefined, { cause });
  }
}

/** Write a text where the command line was told to. @throws {UserError} bad-file, naming the file */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UserError('bad-file', `${path} cannot be written (${code})`, 'Choose another place.', { cause });
  }
}
