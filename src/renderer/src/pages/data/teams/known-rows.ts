import type { KnownSpellings } from '../../../contract-types';

/** One club of the list, its other names in one text that can be searched and copied. */
export interface KnownRow {
  readonly country: string;
  readonly name: string;
  readonly also: string;
}

/** The list as rows, by country and club. */
export const toKnownRows = ({ countries }: KnownSpellings): readonly KnownRow[] =>
  countries.flatMap(({ country, clubs }) => clubs.map(({ name, also }) => ({ country, name, also: also.join(', ') })));
