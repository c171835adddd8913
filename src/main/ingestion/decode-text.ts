export type Encoding = 'utf-8' | 'windows-1252';

/**
 * Bytes 0x80 to 0x9F of windows-1252, in order. Some releases of Node decode them as ISO 8859-1, which turns the
 * apostrophe of `King’s Lynn` (0x92) into a control character; mapping what is left over settles it everywhere.
 */
const WINDOWS_1252_FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text of a file: UTF-8, with or without a byte-order mark, when every byte allows it, otherwise windows-1252.
 * Never fails, since every byte means something in windows-1252. Pure ASCII counts as UTF-8.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const body = hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), encoding: 'utf-8' };
  } catch {
    const text = new TextDecoder('windows-1252').decode(body);
    return { text: text.replace(/[\u0080-\u009f]/g, toWindows1252), encoding: 'windows-1252' };
  }
}

const hasByteOrderMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const toWindows1252 = (control: string): string => WINDOWS_1252_FROM_0X80[control.charCodeAt(0) - 0x80] ?? control;
