import type { ParsedOdds } from '../../../src/main/ingestion/table/parsed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBookmaker } from '../../../src/main/ingestion/api-football/choose-bookmaker';
import { parseSource } from '../../../src/main/ingestion/parse-source';
import { encode, refusalOf, rulesOf } from '../sources';

const values = (...odds: readonly unknown[]) =>
  ['Home', 'Draw', 'Away'].flatMap((value, index) => (index in odds ? [{ value, odd: odds[index] }] : []));
const winner = (...odds: readonly unknown[]) => ({ id: 1, name: 'Match Winner', values: values(...odds) });
const offer = (name: string, ...bets: readonly unknown[]) => ({ id: 6, name, bets });
const entry = (id: number, ...bookmakers: readonly unknown[]) => ({
  fixture: { id },
  update: '2022-01-10T16:00:45+00:00',
  bookmakers,
});
const prices = (...bets: readonly unknown[]) => entry(815162, offer(' Bwin', ...bets));
const good = entry(7, offer('Bwin', winner('2', '3.5', '3.75')));
const answer = (get: string, ...response: readonly unknown[]) => ({ get, parameters: {}, errors: [], response });
const parse = (...answers: readonly unknown[]) => parseSource(encode(JSON.stringify(answers)), 'x');
const parseEntries = (...response: readonly unknown[]) => parse(answer('odds', ...response));

describe('answers to odds', () => {
  it('give the market 1, match winner, of a match by its number, and no match', () => {
    const secondHalf = { id: 3, name: 'Second Half Winner', values: values('9', '9', '9') };
    expect(parseEntries(prices(secondHalf, winner('1.65', '3.80', '4.50')))).toEqual({
      source: 'api-football odds',
      encoding: 'utf-8',
      rows: 1,
      groups: [],
      odds: [
        {
          line: 1,
          providerId: '815162',
          bookmaker: 'Bwin',
          update: '2022-01-10T16:00:45+00:00',
          triple: { home: 1.65, draw: 3.8, away: 4.5 },
        },
      ],
      issues: [],
    });
  });
  it.each([
    ['a price of 1.00', prices(winner('1.00', '3.80', '4.50')), 'odds-partial cell-ignored'],
    ['two prices', prices(winner('1.65', '3.80')), 'odds-partial cell-ignored'],
    ['a word for a price', prices(winner('1.65', '3.80', 'x')), 'odds-partial cell-ignored'],
    ['an impossible sum', prices(winner('4', '5', '11')), 'overround-implausible cell-ignored'],
    ['another market only', prices({ id: 12, values: [] }), 'market-missing cell-ignored'],
    ['an entry that is none', { fixture: {} }, 'entry-unreadable row-rejected'],
  ])('do without %s, and say so', (_, second, rule) => {
    const source = parseEntries(good, second);
    expect([source.odds.map(({ providerId }) => providerId), rulesOf(source)]).toEqual([['7'], [`2 ${rule}`]]);
  });
  it('are refused when no price in them can be used, with the first reason', () => {
    expect(refusalOf(() => parseEntries(prices(winner('4', '5', '11'))))).toMatch(
      /no prices of home, draw and away in 1 entry; the first, entry 1: Bwin prices sum to 0.541/,
    );
    expect(refusalOf(() => parse({ errors: { plan: 'no' } }))).toMatch(/plan: no/);
  });
  it('give one offer a match, and no issue for the others', () => {
    const bookmakers = [offer('Bwin', winner('2', '3.5', '3.75')), offer('bet365', winner('2.1', '3.4', '3.6'))];
    const source = parseEntries(entry(9, ...bookmakers), entry(7, ...bookmakers.slice(0, 1)));
    expect(source.odds.map(({ line, providerId, bookmaker }) => [line, providerId, bookmaker])).toEqual([
      [1, '9', 'bet365'],
      [2, '7', 'Bwin'],
    ]);
    expect(source.issues).toEqual([]);
  });
  it('may stand in one file with the matches they price, entries numbered through', () => {
    const match = {
      fixture: { id: 7, date: '2022-12-15T20:00:00+00:00', status: { short: 'NS' } },
      league: { id: 39, name: 'Premier League', country: 'England', season: 2022 },
      teams: { home: { name: 'Arsenal' }, away: { name: 'Everton' } },
    };
    const source = parse(answer('odds', good), answer('standings', {}), answer('fixtures', match));
    expect(source).toMatchObject({ source: 'api-football', rows: 3, odds: [{ line: 1, providerId: '7' }] });
    expect(source.groups[0]?.matches[0]).toMatchObject({ line: 3, providerId: '7', odds: null });
    expect(rulesOf(source)).toEqual(['2 answer-not-used flagged']);
  });
});

describe('chooseBookmaker', () => {
  const made = (bookmaker: string, line = 1, update = '2022-01-10T16:00:00+00:00'): ParsedOdds => ({
    line,
    providerId: '7',
    bookmaker,
    update,
    triple: { home: 2, draw: 3.5, away: 3.75 },
  });
  const names = ['1xBet', 'Bet365', 'Bwin', 'Pinnacle', 'William Hill'];

  it.each([
    [['Bwin', 'Bet365', 'Pinnacle', '1xBet'], 'Pinnacle'],
    [['Bwin', 'Bet365', '1xBet'], 'Bet365'],
    [['William Hill', 'Bwin'], 'Bwin'],
  ])('of %j takes %s', (offers, chosen) => {
    expect(chooseBookmaker(offers.map((name) => made(name)))?.bookmaker).toBe(chosen);
  });
  it('takes the latest offer of one bookmaker by the moment, not by the text', () => {
    const early = made('Bwin', 1, '2022-01-10T18:00:00+03:00');
    const late = made('Bwin', 2, '2022-01-10T16:00:00+00:00');
    expect([chooseBookmaker([early, late]), chooseBookmaker([late, early])]).toEqual([late, late]);
    expect(chooseBookmaker([made('Bwin', 1, 'soon'), late])).toBe(late);
  });
  it('of none takes none', () => expect(chooseBookmaker([])).toBeNull());
  it('does not depend on the order of the offers', () => {
    const offers = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 9 })), { minLength: 1 });
    fc.assert(
      fc.property(offers, (list) => {
        const made_ = list.map(([name, line]) => made(name, line));
        const [a, b] = [chooseBookmaker(made_), chooseBookmaker([...made_].reverse())];
        expect([a?.bookmaker, a?.line]).toEqual([b?.bookmaker, b?.line]);
      }),
    );
  });
});
