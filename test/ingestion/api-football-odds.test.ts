import { describe, expect, it } from 'vitest';
import { parseApiFootballOdds } from '../../src/main/ingestion/api-football';
import { refusalOf, rulesOf } from './sources';

const values = (...odds: readonly unknown[]) =>
  ['Home', 'Draw', 'Away'].flatMap((value, index) => (index in odds ? [{ value, odd: odds[index] }] : []));
const winner = (...odds: readonly unknown[]) => ({ id: 1, name: 'Match Winner', values: values(...odds) });
const prices = (...bets: readonly unknown[]) => ({
  fixture: { id: 815162 },
  update: '2022-01-10T16:00:45+00:00',
  bookmakers: [{ id: 6, name: ' Bwin', bets }],
});
const parse = (...response: readonly unknown[]) =>
  parseApiFootballOdds(JSON.stringify({ get: 'odds', parameters: {}, errors: [], results: 1, response }), 'x');

describe('parseApiFootballOdds', () => {
  it('reads the market 1, match winner, of each bookmaker', () => {
    const secondHalf = { id: 3, name: 'Second Half Winner', values: values('9', '9', '9') };
    expect(parse(prices(secondHalf, winner('1.65', '3.80', '4.50')))).toEqual({
      odds: [
        {
          line: 1,
          fixtureId: 815162,
          bookmaker: 'Bwin',
          update: '2022-01-10T16:00:45+00:00',
          triple: { home: 1.65, draw: 3.8, away: 4.5 },
        },
      ],
      issues: [],
    });
  });
  it.each([
    ['a price of 1.00', prices(winner('1.00', '3.80', '4.50')), 'odds-partial'],
    ['two prices', prices(winner('1.65', '3.80')), 'odds-partial'],
    ['a word for a price', prices(winner('1.65', '3.80', 'x')), 'odds-partial'],
    ['an impossible sum', prices(winner('4', '5', '11')), 'overround-implausible'],
    ['another market only', prices({ id: 12, values: [] }), 'market-missing'],
  ])('does without %s, and says so', (_, entry, rule) => {
    const parsed = parse(entry);
    expect([parsed.odds, rulesOf(parsed)]).toEqual([[], [`1 ${rule} cell-ignored`]]);
  });
  it('rejects entries it cannot read and refuses what is no answer', () => {
    expect(rulesOf(parse({ fixture: {} }))).toEqual(['1 entry-unreadable row-rejected']);
    expect(refusalOf(() => parseApiFootballOdds('{"errors":{"plan":"no"}}', 'x'))).toMatch(/plan: no/);
  });
});
