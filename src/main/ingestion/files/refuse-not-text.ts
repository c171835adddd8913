import { UserError } from '../../core/words/errors';
import { findUtf16 } from './decode-text';

const ORIGINAL = 'Download the season file again from football-data.co.uk and import it as it came.';
/** First bytes of things that get saved under a .csv name. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or a spreadsheet (.xlsx)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old spreadsheet (.xls)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a gzip archive'],
];
/** Of the first 4 KiB; a text has none to speak of. */
const MOST_CONTROL_BYTES = 0.02;

/** @throws {UserError} `bad-file` when the bytes are no text at all: empty, a known binary format, NUL bytes, junk */
export function refuseBinary(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw new UserError('bad-file', `${file} is empty (0 bytes)`, ORIGINAL);
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) throw new UserError('bad-file', `${file} is ${known[1]}, not a CSV file`, ORIGINAL);
  const wide = findUtf16(bytes);
  const nul = wide ? findNulPair(bytes) : bytes.indexOf(0);
  if (nul >= 0) {
    const message = `${file}, line ${lineOf(bytes, nul)}: a NUL byte, so the file is binary or damaged`;
    throw new UserError('bad-file', message, ORIGINAL);
  }
  const sample = bytes.subarray(0, 4096).filter((byte) => byte !== 0);
  const controls = sample.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0);
  if (controls > sample.length * MOST_CONTROL_BYTES) {
    throw new UserError('bad-file', `${file}, line 1: binary data, not text`, ORIGINAL);
  }
}

/** @throws {UserError} `bad-file` when the text holds nothing, or is a web page saved under a .csv name */
export function refuseNotCsv(text: string, file: string): void {
  const start = /[^\s\ufeff]/.exec(text);
  if (!start) throw new UserError('bad-file', `${file} is empty (nothing but blank lines)`, ORIGINAL);
  if (start[0] === '<') {
    throw new UserError(
      'bad-file',
      `${file}, line 1: a web page saved as .csv, not a season file`,
      'The season is probably not published yet: the site then answers with a page. Try again once it has started.',
    );
  }
}

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x1a;

/** Where a character of two NUL bytes begins, or -1. */
function findNulPair(bytes: Uint8Array): number {
  for (let index = 0; index + 1 < bytes.length; index += 2)
    if (bytes[index] === 0 && bytes[index + 1] === 0) return index;
  return -1;
}

function lineOf(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let index = 0; index < position; index++) if (bytes[index] === 10) line += 1;
  return line;
}
