import type { FixtureResult } from '../contract/results';

/** A fixture that results are read for. */
export interface ListedFixture {
  readonly order: number;
  readonly home: string;
  readonly away: string;
}
export interface ReadResult {
  readonly order: number;
  readonly outcome: FixtureResult;
  /** As it is written there. */
  readonly text: string;
  readonly line: number;
}
/** A line that was not read, and why. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  readonly message: string;
}
export interface ReadResults {
  readonly results: readonly ReadResult[];
  readonly unread: readonly UnreadLine[];
}

const WORDS: Readonly<Record<string, FixtureResult>> = {
  h: 'home',
  1: 'home',
  home: 'home',
  d: 'draw',
  x: 'draw',
  draw: 'draw',
  a: 'away',
  2: 'away',
  away: 'away',
  void: 'void',
};
/** `3 H`, `3. H`, `3;draw`. */
const NUMBERED = /^(\d{1,2})[\s.,;:)]+([a-z]+|\d)$/i;
/** `2-1` or `2:1` between two names. */
const SCORE = /(?<=[\s,;])(\d{1,2})\s?[-–:]\s?(\d{1,2})(?=[\s,;])/g;
const LED_BY_NUMBER = /^(\d{1,2})[.):,;\s]\s*(.+)$/;
const HEADER = /^(?:(?:#|no|nr|number|fixture|match|home|away|score|result|outcome)[\s,;.]*)+$/i;

type Found = { readonly order: number; readonly outcome: FixtureResult } | { readonly message: string };

/**
 * Results of a jackpot as people write them, one a line: a fixture's number and H, D, A, 1, X, 2, home, draw, away or
 * void; or a score between its two clubs, whose names are those of the jackpot, letter by letter. Nothing is guessed:
 * what cannot be read is handed back with its line.
 */
export function readResults(text: string, fixtures: readonly ListedFixture[]): ReadResults {
  const results: ReadResult[] = [];
  const unread: UnreadLine[] = [];
  let isFirst = true;
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const written = tidy(raw);
    const line = index + 1;
    const isHeader = isFirst && HEADER.test(written);
    if (written === '') return;
    isFirst = false;
    if (isHeader) return;
    const found = readLine(written, fixtures);
    if ('message' in found) {
      unread.push({ line, text: written, message: found.message });
      return;
    }
    const before = results.find(({ order }) => order === found.order);
    if (!before) results.push({ ...found, text: written, line });
    else if (before.outcome !== found.outcome) {
      const message = `line ${before.line} says of fixture ${found.order} that it is ${before.outcome}`;
      unread.push({ line, text: written, message });
    }
  });
  return { results, unread };
}

const tidy = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\s+/g, ' ')
    .replace(/[,;\s]+$/, '')
    .trim();

function readLine(text: string, fixtures: readonly ListedFixture[]): Found {
  const [, number, word] = NUMBERED.exec(text) ?? [];
  const outcome = word === undefined ? undefined : WORDS[word.toLowerCase()];
  if (number !== undefined && outcome !== undefined) {
    const order = Number(number);
    return fixtures.some((fixture) => fixture.order === order) ? { order, outcome } : { message: missing(order) };
  }
  let refused: string | null = null;
  for (const score of text.matchAll(SCORE)) {
    const [whole, home, away] = score;
    const names = [text.slice(0, score.index), text.slice(score.index + whole.length)].map(nameOf) as [string, string];
    const found = findFixture(names[0], names[1], fixtures);
    if (typeof found === 'number') return { order: found, outcome: outcomeOf(Number(home), Number(away)) };
    refused ??= found;
  }
  return { message: refused ?? 'neither a number with H, D, A or void, nor a score between two clubs' };
}

const missing = (order: number): string => `there is no fixture ${order}`;
const nameOf = (text: string): string => text.replace(/^[\s,;]+|[\s,;]+$/g, '');
const outcomeOf = (home: number, away: number): FixtureResult => (home > away ? 'home' : home < away ? 'away' : 'draw');

/** The number of the fixture of two clubs, or why there is none. */
function findFixture(home: string, away: string, fixtures: readonly ListedFixture[]): number | string {
  const of = (first: string, second: string) =>
    fixtures.filter((fixture) => fixture.home === first && fixture.away === second);
  const exact = of(home, away);
  if (exact.length === 1) return exact[0]!.order;
  if (exact.length > 1)
    return `${home} – ${away} is ${exact.length} fixtures: write the number of the one that is meant`;
  const [, number, name] = LED_BY_NUMBER.exec(home) ?? [];
  const numbered = name === undefined ? [] : of(name, away);
  if (numbered.length > 0) {
    const own = numbered.find(({ order }) => order === Number(number));
    return own?.order ?? `${name!} – ${away} is fixture ${numbered[0]!.order}, not ${number!}`;
  }
  if (of(away, home).length > 0) return `the fixture is ${away} – ${home}: at whose ground was it?`;
  return `there is no fixture ${home} – ${away}`;
}
