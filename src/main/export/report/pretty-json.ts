import { canonicalJson } from '../../audit/canonical-json';

/** Canonical JSON laid out for people: sorted keys, two spaces, LF. The same value always gives the same bytes. */
export const prettyJson = (value: unknown): string => `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;
