import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { CHANNEL_NAMES, contract } from '../../src/contract';
import { partsOf, typeOf } from '../support/schema-walk';

interface Bounds {
  /** A string: at most so many characters; an array: so many elements. */
  readonly maxLength?: number | null;
  readonly format?: string | null;
  readonly def: {
    readonly checks?: readonly {
      readonly _zod: { readonly def: { readonly check: string; readonly maximum?: number } };
    }[];
  };
}
const boundsOf = (schema: z.ZodType): Bounds => schema as unknown as Bounds;
/** Formats of one length. */
const FIXED = new Set(['date']);

/** The most elements of an array; null where it may have any number. */
const mostElements = (schema: z.ZodType): number | null =>
  boundsOf(schema)
    .def.checks?.map(({ _zod: { def } }) =>
      def.check === 'max_length' || def.check === 'length_equals' ? (def.maximum ?? null) : null,
    )
    .find((maximum) => maximum !== null) ?? null;

describe('every request', () => {
  it('has a bound for each text and each list', () => {
    const unbounded = CHANNEL_NAMES.flatMap((channel) =>
      partsOf(contract[channel].request)
        .filter(({ schema }) => {
          const type = typeOf(schema);
          if (type === 'array') return mostElements(schema) === null;
          if (type !== 'string') return false;
          const { maxLength, format } = boundsOf(schema);
          return (maxLength ?? null) === null && !FIXED.has(format ?? '');
        })
        .map(({ at, schema }) => `${channel} ${at} ${typeOf(schema)} ${boundsOf(schema).format ?? ''}`),
    );
    expect(unbounded).toEqual([]);
  });
});
