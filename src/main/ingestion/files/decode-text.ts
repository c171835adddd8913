export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
type Utf16 = Extract<Encoding, `utf-16${string}`>;

/**
 * Bytes 0x80 to 0x9F of windows-1252, in order. Some releases of Node decode them as ISO 8859-1, which turns the
 * apostrophe of `King’s Lynn` (0x92) into a control character; mapping what is left over settles it everywhere.
 */
const WINDOWS_1252_FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Without a mark, most of a beginning is ASCII, which shows in every second byte; shorter texts are too short to tell. */
const UTF_16_SAMPLE = { least: 16, most: 256 } as const;
const LEAST_NUL_SHARE = 0.7;

/**
 * Text of a file: UTF-16 with a byte-order mark, or without one where of its beginning most of every second byte are NUL and none of the others; else
 * UTF-8, with or without a mark, when every byte allows it, otherwise windows-1252. Never fails, since every byte means
 * something in windows-1252. Pure ASCII counts as UTF-8.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const wide = findUtf16(bytes);
  if (wide) return { text: decodeUtf16(bytes, wide), encoding: wide };
  const body = hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), encoding: 'utf-8' };
  } catch {
    const text = new TextDecoder('windows-1252').decode(body);
    return { text: text.replace(/[\u0080-\u009f]/g, toWindows1252), encoding: 'windows-1252' };
  }
}

/** Which UTF-16 a file is in, or null when it is in none. */
export function findUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, UTF_16_SAMPLE.most & ~1);
  if (bytes.length % 2 === 1 || sample.length < UTF_16_SAMPLE.least) return null;
  const nulAt = (parity: number): number =>
    sample.reduce((count, byte, index) => (index % 2 === parity && byte === 0 ? count + 1 : count), 0);
  const [even, odd] = [nulAt(0), nulAt(1)];
  const most = (sample.length / 2) * LEAST_NUL_SHARE;
  if (even === 0 && odd >= most) return 'utf-16le';
  if (odd === 0 && even >= most) return 'utf-16be';
  return null;
}

/** The other byte order is turned round first, so that no decoder but the common one is needed. */
function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
  const own = encoding === 'utf-16le' ? bytes : bytes.map((_, index) => bytes[index ^ 1] ?? 0);
  return new TextDecoder('utf-16le').decode(own);
}

const hasByteOrderMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const toWindows1252 = (control: string): string => WINDOWS_1252_FROM_0X80[control.charCodeAt(0) - 0x80] ?? control;
