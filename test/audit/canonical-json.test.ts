import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOf } from '../../src/main/audit/canonical-json';

describe('canonicalJson', () => {
  it('gives the example of RFC 8785, section 3.2.3', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as unknown;
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('does not depend on the order of keys and reads back to the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(hashOf(reversed)).toBe(hashOf(object));
        expect(canonicalJson(JSON.parse(canonicalJson(object)))).toBe(canonicalJson(object));
      }),
    );
  });

  it('refuses a number JSON cannot say, naming where it stands', () => {
    expect(() => canonicalJson({ a: [1, Infinity] })).toThrow('$.a[1] is Infinity');
  });
});
