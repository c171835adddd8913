import { InvalidArgumentError } from 'commander';

/** A number on the command line. @throws {InvalidArgumentError} when the text is none */
export function toNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError(`"${text}" is no number.`);
  return value;
}
