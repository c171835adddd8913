import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFixtureText } from '../../../src/main/ingestion/lists/read-fixture-text';
import type { FixtureReading, ListedFixture } from '../../../src/main/ingestion/lists/types';
import { createClubKnowledge } from '../../../src/main/ingestion/lists/words/known-clubs';

interface ExpectedFixture {
  readonly date: string | null;
  readonly league: string | null;
  readonly home: string;
  readonly away: string;
  readonly odds: readonly number[] | null;
  readonly league_code?: string;
  readonly neutral?: true;
  readonly time?: string;
  readonly tz?: string;
  readonly status?: string;
  readonly score?: readonly number[];
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
  readonly odds_may_be_refused?: true;
}
interface Case {
  readonly id: string;
  readonly shape: string;
  readonly as_of: string;
  readonly text: string;
  readonly expected: {
    readonly fixtures: readonly ExpectedFixture[];
    readonly unreadable: readonly { readonly line: number }[];
    readonly ambiguous: readonly { readonly line: number; readonly field: string }[];
  };
}

const { FOOTBALL_DATA_DIR } = process.env;
const file = FOOTBALL_DATA_DIR ? join(FOOTBALL_DATA_DIR, '..', 'cases', 'lists', 'lists.json') : null;
const cases = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : null;

describe.skipIf(cases === null)('pasted lists of fifty shapes (skipped: set FOOTBALL_DATA_DIR)', () => {
  it.each((cases ?? []).map((each) => [`${each.id} ${each.shape}`, each] as const))('%s', (_name, each) => {
    const read = readFixtureText(each.text, { asOf: each.as_of, knows: createClubKnowledge() });
    expect(read.fixtures.map(toComparable)).toEqual(
      each.expected.fixtures.map((right, at) => expectedFor(right, read.fixtures[at])),
    );
    expect(linesOf(read.unreadable)).toEqual(linesOf(each.expected.unreadable));
    expect(fieldsOf(read)).toEqual(each.expected.ambiguous.map(({ line, field }) => `${line} ${field}`).sort());
  });
});

const linesOf = (entries: readonly { readonly line: number }[]): number[] =>
  [...new Set(entries.map(({ line }) => line))].sort((a, b) => a - b);
const fieldsOf = ({ ambiguous }: FixtureReading): string[] =>
  ambiguous.map(({ line, field }) => `${line} ${field}`).sort();

type Comparable = Readonly<Record<string, unknown>>;

function toComparable({ line: _line, written: _written, leagueCode, ...rest }: ListedFixture): Comparable {
  const { home, away } = rest;
  return {
    ...rest,
    home: home.normalize('NFC'),
    away: away.normalize('NFC'),
    odds: rest.odds?.map((price) => Math.round(price * 10_000) / 10_000) ?? null,
    ...(leagueCode ? { league_code: leagueCode } : {}),
  };
}

/** The expected fixture, with those further right values of its fields that were read. */
function expectedFor(right: ExpectedFixture, read: ListedFixture | undefined): Comparable {
  const { accept = {}, odds_may_be_refused: mayRefuse, ...rest } = right;
  const got = read ? toComparable(read) : {};
  const also = Object.entries(accept).filter(([field, values]) =>
    values.some((value) => JSON.stringify(value) === JSON.stringify(got[field] ?? null)),
  );
  return {
    ...rest,
    home: rest.home.normalize('NFC'),
    away: rest.away.normalize('NFC'),
    ...(mayRefuse && read?.odds === null ? { odds: null } : {}),
    ...Object.fromEntries(also.map(([field]) => [field, got[field]])),
  };
}
