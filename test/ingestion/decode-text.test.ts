import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/main/ingestion/decode-text';

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
        expect(decodeText(bytes(0xff, ...tail)).text).toHaveLength(tail.length + 1);
      }),
    );
  });
});
