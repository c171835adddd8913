import { InvalidArgumentError } from 'commander';

/** A number on the command line. @throws {InvalidArgumentError} when the text is none */
export function toNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError(`"${text}" is no number.`);
  return value;
}

/** A whole number above 0. @throws {InvalidArgumentError} when the text is none */
export function wholeNumber(text: string): number {
  const value = toNumber(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError(`"${text}" is no whole number above 0.`);
  return value;
}

/** Words with commas between. */
export const list = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
