import fc from 'fast-check';

/** One thing that happens to a file on its way. */
export interface Damage {
  readonly kind: 'flip' | 'cut' | 'end' | 'repeat' | 'insert' | 'splice';
  /** Where, as a share of the length. */
  readonly at: number;
  readonly length: number;
  readonly bytes: readonly number[];
}

/** Bytes that mean something to a reader of text, tables, JSON or archives. */
const TELLING = [
  '"',
  '\n',
  '\r',
  ',',
  '\0',
  '\u00ff',
  '\u0080',
  '[',
  '{',
  '<',
  '\u001a',
  ';',
  '\t',
  '"",',
  '\r\r\n',
].map((text) => [...Buffer.from(text, 'latin1')]);

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'end', 'repeat', 'insert', 'splice'),
  at: fc.integer({ min: 0, max: 9_999 }).map((n) => n / 10_000),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4_000 })),
  bytes: fc.oneof(
    fc.constantFrom(...TELLING),
    fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 12 }),
  ),
});
export const damages = fc.array(damage, { minLength: 1, maxLength: 6 });

/** The bytes after each damage in turn: a bit flipped, a piece lost, doubled, moved to the front or put in, the end gone. */
export function applyDamages(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  return all.reduce<Uint8Array>((now, { kind, at, length, bytes: own }) => {
    const from = Math.floor(at * now.length);
    const [before, piece, after] = [
      now.subarray(0, from),
      now.subarray(from, from + length),
      now.subarray(from + length),
    ];
    if (kind === 'end') return before;
    if (kind === 'cut') return Buffer.concat([before, after]);
    if (kind === 'repeat') return Buffer.concat([before, piece, piece, after]);
    if (kind === 'splice') return Buffer.concat([piece, before, after]);
    if (kind === 'insert') return Buffer.concat([before, Uint8Array.from(own), now.subarray(from)]);
    const flipped = Uint8Array.from(now);
    if (flipped.length > 0) flipped[Math.min(from, flipped.length - 1)]! ^= 1 << (own[0]! & 7);
    return flipped;
  }, bytes);
}
