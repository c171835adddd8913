import { toIsoDate } from '../../core/numeric/calendar';
import { judgePrices, type PriceTriple } from './judge-prices';
import { readPrice } from './words/price-token';
import { findDate } from './words/read-date';
import { findTime } from './words/read-time';
import { settleDate } from './settle-date';
import { dayOf } from '../../core/numeric/calendar';
import type { Findings, ListedFixture } from './types';

/** Keys under which services keep what we read; compared by letters and digits only, the path joined. */
const KEYS = {
  home: [
    'competitorhome',
    'hometeam',
    'home',
    'homename',
    'hometeamname',
    'teamshomename',
    'homecompetitor',
    'team1',
    'hometeamshortname',
    'homecompetitorname',
    'team1name',
  ],
  away: [
    'competitoraway',
    'awayteam',
    'away',
    'awayname',
    'awayteamname',
    'teamsawayname',
    'awaycompetitor',
    'team2',
    'awayteamshortname',
    'awaycompetitorname',
    'team2name',
  ],
  match: ['match', 'event', 'eventname', 'name', 'fixture', 'matchname'],
  date: [
    'kickoff',
    'date',
    'kickofftime',
    'starttime',
    'utcdate',
    'fixturedate',
    'matchdate',
    'commencetime',
    'start',
    'time',
    'kickoffutc',
    'eventdate',
    'startdate',
  ],
  league: ['league', 'competition', 'tournament', 'leaguename', 'competitionname', 'tournamentname', 'division'],
  odds1: ['oddshome', 'odds1', 'homeodds', 'odds1x21', 'oddsfthome', 'homeprice', 'pricehome', '1', 'oddsh'],
  oddsX: ['oddsdraw', 'oddsx', 'drawodds', 'odds1x2x', 'drawprice', 'pricedraw', 'x', 'oddsd'],
  odds2: ['oddsaway', 'odds2', 'awayodds', 'odds1x22', 'awayprice', 'priceaway', '2', 'oddsa'],
} as const;
const MOST_DEPTH = 6;
/** Of one event; a longer object is the answer around them. */
const MOST_LETTERS = 20_000;

/** Read the answer of a service, whole or cut off; null for a text that is no JSON. */
export function readJsonList(text: string, asOf: string, findings: Findings): ListedFixture[] | null {
  const clean = text.replace(/^\ufeff/, '');
  if (!/^\s*(?:\{\s*["}]|\[\s*[[{])/.test(clean)) return null;
  const fixtures = outermost(clean).flatMap(({ value, line }) => {
    const flat = flatten(value);
    const fixture = toFixture(flat, line, asOf, findings);
    return fixture ? [fixture] : [];
  });
  const cut = cutPlace(clean, fixtures);
  if (cut) findings.unreadable.push({ line: cut.line, why: 'cut off', value: cut.value });
  if (fixtures.length === 0 && !cut) findings.unreadable.push({ line: 1, why: 'JSON without a fixture' });
  return fixtures;
}

/** The largest objects that name one pair of sides, each with the line it begins on. */
function outermost(text: string): { value: unknown; line: number }[] {
  const found: { value: unknown; line: number; at: number }[] = [];
  const open: { at: number; line: number }[] = [];
  walk(text, (char, at, line) => {
    if (char === '{') open.push({ at, line });
    if (char !== '}') return;
    const begun = open.pop();
    if (!begun || at - begun.at > MOST_LETTERS) return;
    const value = parse(text.slice(begun.at, at + 1));
    if (value === undefined || !hasSides(flatten(value))) return;
    while (found.length > 0 && found.at(-1)!.at > begun.at) found.pop();
    found.push({ value, line: begun.line, at: begun.at });
  });
  return found;
}

/** Where an unfinished object begins; null for a text that is whole. */
function cutPlace(text: string, fixtures: readonly ListedFixture[]): { line: number; value: string } | null {
  if (parse(text) !== undefined) return null;
  const open: { at: number; line: number }[] = [];
  walk(text, (char, at, line) => {
    if (char === '{') open.push({ at, line });
    if (char === '}') open.pop();
  });
  const last = open.at(-1);
  // An answer that ends between two events is cut off at its end.
  if (last && fixtures.some(({ line }) => line > last.line || (line === last.line && open.length === 1)))
    return { line: text.trimEnd().split('\n').length, value: text.trimEnd().slice(-80) };
  return last ? { line: last.line, value: text.slice(last.at, last.at + 80).trim() } : null;
}

/** Visit the characters outside of strings. */
function walk(text: string, visit: (char: string, at: number, line: number) => void): void {
  let line = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\n') line += 1;
    if (isQuoted && char === '\\') at += 1;
    else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted) visit(char, at, line);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Flat = ReadonlyMap<string, string | number>;

/** Values under their paths in letters and digits: `teams.home.name` as `teamshomename`. */
function flatten(value: unknown, path = '', depth = 0, into = new Map<string, string | number>()): Flat {
  if (typeof value === 'string' || typeof value === 'number') {
    if (!into.has(path)) into.set(path, value);
  } else if (value !== null && typeof value === 'object' && !Array.isArray(value) && depth < MOST_DEPTH) {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, path + key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), depth + 1, into);
    }
  }
  return into;
}

const pick = (flat: Flat, keys: readonly string[]): string | number | undefined => {
  const key = [...keys, ...keys.map((each) => `${each}name`)].find((each) => flat.has(each));
  return key === undefined ? undefined : flat.get(key);
};
const hasSides = (flat: Flat): boolean =>
  typeof pick(flat, KEYS.home) === 'string' && typeof pick(flat, KEYS.away) === 'string';

function toFixture(flat: Flat, line: number, asOf: string, findings: Findings): ListedFixture | null {
  const [home, away] = [pick(flat, KEYS.home), pick(flat, KEYS.away)];
  if (typeof home !== 'string' || typeof away !== 'string') return null;
  const league = pick(flat, KEYS.league);
  const triple = [KEYS.odds1, KEYS.oddsX, KEYS.odds2].map((keys) => {
    const value = pick(flat, keys);
    return value === undefined ? null : readPrice(String(value));
  });
  const judged = judgePrices(triple as unknown as PriceTriple);
  if (judged.unreadable) findings.unreadable.push({ line, why: judged.unreadable.why, column: 'odds_home' });
  if (judged.question) findings.ambiguous.push({ line, field: 'odds', ...judged.question });
  const when = toDay(pick(flat, KEYS.date), line, asOf, findings);
  return {
    line,
    date: when.date,
    ...(when.time ? { time: when.time } : {}),
    ...(when.tz ? { tz: when.tz } : {}),
    league: typeof league === 'string' ? league : null,
    home: home.trim().normalize('NFC'),
    away: away.trim().normalize('NFC'),
    odds: judged.odds,
  };
}

const LEAST_SECONDS = 600_000_000;

/** Seconds or milliseconds since 1970 are days of UTC; a text is read as it is written. */
function toDay(
  value: string | number | undefined,
  line: number,
  asOf: string,
  { unreadable, ambiguous }: Findings,
): { date: string | null; time?: string; tz?: string } {
  const number = typeof value === 'number' ? value : /^\d{10}(?:\d{3})?$/.test(value ?? '') ? Number(value) : null;
  if (number !== null) {
    const seconds = number > 1e11 ? number / 1000 : number;
    return { date: seconds >= LEAST_SECONDS && seconds < 1e10 ? toIsoDate(Math.floor(seconds / 86_400)) : null };
  }
  const found = typeof value === 'string' ? findDate(value) : null;
  if (!found || typeof value !== 'string') return { date: null };
  const settled = settleDate(found, { asOf: dayOf(asOf), order: null });
  if (settled.impossible) unreadable.push({ line, why: 'no such day', column: 'date', value });
  if (settled.question) ambiguous.push({ line, field: 'date', ...settled.question });
  const clock = findTime(value.slice(found.end).replace(/^T/, ''));
  return { date: settled.date, ...(clock ? { time: clock.time } : {}), ...(clock?.tz ? { tz: clock.tz } : {}) };
}
