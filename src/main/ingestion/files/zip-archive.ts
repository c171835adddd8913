import type { Stats } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { UserError } from '../../core/words/errors';
import { crc32 } from './crc-32';
import { decodeText } from './decode-text';
import { changed, inMegabytes, isSameState, MOST_BYTES, readRange, tooLarge, withFile } from './read-file';

const MOST_ENTRIES = 10_000;
/** Tables of matches shrink to a tenth; a thousandth is a file made to fill a memory. */
const HIGHEST_RATIO = 1000;

const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const ZIP64_LOCATOR = { signature: 0x07064b50, size: 20 };
const ZIP64_END = { signature: 0x06064b50, size: 56 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const ZIP64_EXTRA = 1;
/** A field that is full holds its value in the entry's zip64 extension. */
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** Flags of traditional and of strong encryption. */
const ENCRYPTED = 0x41;
const UTF_8 = 0x800;
const [STORED, DEFLATED] = [0, 8];
const LINK = 0xa000;

export interface ZipEntry {
  /** Path inside the archive, with forward slashes. */
  readonly name: string;
  /** @throws {UserError} `bad-file` naming the entry when it is not to be unpacked, damaged, or changed since */
  readonly read: () => Uint8Array;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly isLink: boolean;
}

/**
 * The files in a zip archive; nothing is unpacked until an entry is read, and nothing is ever written to disk.
 *
 * Why not fflate: it tells neither that an entry is encrypted nor that its checksum is wrong, and wants the whole
 * archive in memory; the directory is a page of code and the unpacking is Node's.
 *
 * @throws {UserError} `bad-file` naming the archive: over 256 MB, no zip, damaged, in parts, over 10,000 entries, or with a path that
 *   leads out of it, which no honest archive has
 */
export function listZip(path: string): ZipEntry[] {
  return withFile(path, (file, stats) => {
    if (stats.size > MOST_BYTES) throw tooLarge(path, stats.size);
    const entries = readDirectory(file, stats.size, path);
    const outside = entries.find(({ name }) => leadsOutside(name));
    if (outside) throw bad(path, `its entry ${outside.name} leads out of the archive: not opened`);
    return entries
      .filter(({ name }) => !name.endsWith('/'))
      .map((entry) => ({ name: entry.name, read: () => readEntry(path, stats, entry) }));
  });
}

const bad = (path: string, problem: string): UserError =>
  new UserError('bad-file', `${path}: ${problem}`, 'Unpack it yourself and import the files, or download it again.');

const damaged = (path: string): UserError => bad(path, 'not a zip archive, or a damaged one');

const leadsOutside = (name: string): boolean => /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\0/i.test(name);

function readDirectory(file: number, length: number, path: string): Entry[] {
  const { count, offset, size } = findDirectory(file, length, path);
  if (count > MOST_ENTRIES) throw bad(path, `${count} entries; an archive may have ${MOST_ENTRIES}`);
  if (offset + size > length || size > MOST_BYTES) throw damaged(path);
  const view = toView(readRange(file, offset, size, path));
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL.size > size || view.getUint32(at, true) !== CENTRAL.signature) throw damaged(path);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const end = at + CENTRAL.size + nameLength! + extraLength! + commentLength!;
    if (end > size) throw damaged(path);
    entries.push(readCentral(view, at, nameLength!, extraLength!, path));
    at = end;
  }
  return entries;
}

/** Where the directory lies, from the record at the end of the file. */
function findDirectory(file: number, length: number, path: string): { count: number; offset: number; size: number } {
  const tailLength = Math.min(length, END.size + END.longestComment);
  const tailStart = length - tailLength;
  const tail = toView(readRange(file, tailStart, tailLength, path));
  let at = tailLength - END.size;
  while (
    at >= 0 &&
    !(tail.getUint32(at, true) === END.signature && at + END.size + tail.getUint16(at + 20, true) <= tailLength)
  ) {
    at -= 1;
  }
  if (at < 0) throw damaged(path);
  const count = tail.getUint16(at + 10, true);
  const size = tail.getUint32(at + 12, true);
  const offset = tail.getUint32(at + 16, true);
  const locator = at - ZIP64_LOCATOR.size;
  const isZip64 = locator >= 0 && tail.getUint32(locator, true) === ZIP64_LOCATOR.signature;
  if (isZip64 && (count === FULL_16 || size === FULL_32 || offset === FULL_32)) {
    const place = readUint64(tail, locator + 8);
    if (place + ZIP64_END.size > length) throw damaged(path);
    const end = toView(readRange(file, place, ZIP64_END.size, path));
    if (end.getUint32(0, true) !== ZIP64_END.signature) throw damaged(path);
    return { count: readUint64(end, 32), size: readUint64(end, 40), offset: readUint64(end, 48) };
  }
  if (tail.getUint16(at + 4, true) !== 0 || tail.getUint16(at + 8, true) !== count) {
    throw bad(path, 'one part of an archive in several parts');
  }
  return { count, offset, size };
}

function readCentral(view: DataView, at: number, nameLength: number, extraLength: number, path: string): Entry {
  const flags = view.getUint16(at + 8, true);
  const fields = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const name = new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL.size, nameLength);
  return {
    name: toName(name, flags),
    flags,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    isLink: ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === LINK,
    ...widen(fields, view, at + CENTRAL.size + nameLength, extraLength, path),
  };
}

/** Names are UTF-8 when flagged so or when they can be; archives made on Windows may have backslashes. */
function toName(bytes: Uint8Array, flags: number): string {
  const text = flags & UTF_8 ? new TextDecoder().decode(bytes) : decodeText(bytes).text;
  return text.replaceAll('\\', '/');
}

/** Fields that are full stand in the zip64 extension, in this order and only those. */
function widen<T extends Record<'size' | 'packed' | 'offset', number>>(
  fields: T,
  view: DataView,
  start: number,
  length: number,
  path: string,
): T {
  if (Object.values(fields).every((value) => value !== FULL_32)) return fields;
  const end = start + length;
  let at = start;
  while (at + 4 <= end && view.getUint16(at, true) !== ZIP64_EXTRA) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  const wide = { ...fields };
  for (const key of ['size', 'packed', 'offset'] as const) {
    if (fields[key] !== FULL_32) continue;
    if (next + 8 > end) throw damaged(path);
    wide[key] = readUint64(view, next) as T[typeof key];
    next += 8;
  }
  return wide;
}

function readEntry(path: string, listed: Stats, entry: Entry): Uint8Array {
  const name = `${path}/${entry.name}`;
  refuseUnsafe(name, entry);
  return withFile(path, (file, stats) => {
    if (!isSameState(listed, stats)) throw changed(path);
    if (entry.offset + LOCAL.size > stats.size) throw damaged(name);
    const local = toView(readRange(file, entry.offset, LOCAL.size, path));
    if (local.getUint32(0, true) !== LOCAL.signature) throw damaged(name);
    const start = entry.offset + LOCAL.size + local.getUint16(26, true) + local.getUint16(28, true);
    if (start + entry.packed > stats.size) throw damaged(name);
    const bytes = unpack(readRange(file, start, entry.packed, path), entry, name);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.checksum) {
      throw bad(name, 'damaged: its size or checksum is not the one the archive states');
    }
    return bytes;
  });
}

/** Judged by what the archive states; what is unpacked is held to it. */
function refuseUnsafe(name: string, { flags, method, isLink, size, packed }: Entry): void {
  if (flags & ENCRYPTED) throw bad(name, 'encrypted');
  if (isLink) throw bad(name, 'a link, not a file');
  if (method !== STORED && method !== DEFLATED) throw bad(name, `packed by method ${method}, which is not supported`);
  if (size > MOST_BYTES) throw tooLarge(name, size);
  if (packed > MOST_BYTES) throw tooLarge(name, packed);
  if (size > packed * HIGHEST_RATIO) {
    throw bad(name, `${packed} bytes that claim to unpack to ${inMegabytes(size)}: over ${HIGHEST_RATIO} to 1`);
  }
}

function unpack(packed: Uint8Array, { method, size }: Entry, name: string): Uint8Array {
  if (method === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    throw new UserError('bad-file', `${name}: damaged: it does not unpack to the ${size} bytes it states`, undefined, {
      cause,
    });
  }
}

const toView = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Beyond 2^53 exactness is lost, but then the number is absurd and refused as such. */
const readUint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
