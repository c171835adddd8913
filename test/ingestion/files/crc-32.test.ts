import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as zlib from 'node:zlib';
import { crc32 } from '../../../src/main/ingestion/files/crc-32';

describe('the checksum of zip entries', () => {
  it('is the published check value', () => {
    // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
    expect(crc32(Buffer.from('123456789')).toString(16)).toBe('cbf43926');
    expect(crc32(new Uint8Array())).toBe(0);
  });
  it('is that of zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlib.crc32(bytes));
      }),
    );
  });
});
