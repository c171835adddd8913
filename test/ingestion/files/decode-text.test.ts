import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, findUtf16 } from '../../../src/main/ingestion/files/decode-text';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('decodeText', () => {
  it('strips the byte-order mark of either encoding', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x44))).toEqual({ text: 'D', encoding: 'utf-8' });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x92))).toEqual({ text: '’', encoding: 'windows-1252' });
  });
  it('reads bytes that are not UTF-8 as windows-1252, not as ISO 8859-1', () => {
    expect(decodeText(bytes(0x4b, 0x92, 0x80, 0x9f, 0xa0, 0xfc)).text).toBe('K’€Ÿ\u00a0ü');
    expect(decodeText(bytes(0x81, 0x8d)).text).toBe('\u0081\u008d');
  });
  it('gives back every UTF-8 text and one character per byte otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !/\p{Surrogate}/u.test(text));
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (tail) => {
        fc.pre(tail[0] !== 0xfe);
        expect(decodeText(bytes(0xff, ...tail)).text).toHaveLength(tail.length + 1);
      }),
    );
  });
  const utf16 = (text: string, isBig = false): Uint8Array => {
    const little = Buffer.from(text, 'utf16le');
    return Uint8Array.from(isBig ? little.swap16() : little);
  };
  it('gives back every UTF-16 text with a mark, in either byte order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isBig) => {
        fc.pre(!text.startsWith('\ufeff') && !/\p{Surrogate}/u.test(text));
        const encoding = isBig ? 'utf-16be' : 'utf-16le';
        expect(decodeText(utf16(`\ufeff${text}`, isBig))).toEqual({ text, encoding });
      }),
    );
  });
  it('knows UTF-16 without a mark by its NUL bytes, where they are beyond doubt', () => {
    const text = 'Div,Date,HomeTeam\nG1,11/08/12,Παναθηναϊκός';
    expect(decodeText(utf16(text))).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeText(utf16(text, true))).toEqual({ text, encoding: 'utf-16be' });
    expect(findUtf16(bytes(0x44, 0, 0x69, 0))).toBeNull(); // too short to tell
    expect(findUtf16(utf16(`Div\0,Date,HomeTeam`))).toBeNull();
    expect(findUtf16(new TextEncoder().encode(text))).toBeNull();
  });
});
