import type { PriceColumns } from '../../core/cleaning/choose-odds';
import type { OddsKind } from '../../core/words/odds';

export type PriceSource = readonly [source: string, kind: OddsKind];

/**
 * Price columns of football-data.co.uk that may stand for the market, in order of preference: the prefix before `H`,
 * `D`, `A`, and whether the site took the prices at kick-off or days before.
 *
 * Names are listed and never split by a rule: `VCCH` is VC closing, `BFCH` is BF closing, `SJH` has nothing to do
 * with closing, `BFEH` is the exchange. Left out on purpose: `Max*` and `BbMx*` (the best of many bookmakers is
 * nobody's market), `BFE*` (an exchange, before commission and often without a market), and the closing prices of
 * single bookmakers other than Pinnacle and Bet365 (patchy).
 */
export const PRICE_SOURCES: readonly PriceSource[] = [
  ['PSC', 'closing'], // Pinnacle, 2012/13 to 2025/26
  ['AvgC', 'closing'], // market average, from 2019/20
  ['B365C', 'closing'], // Bet365, from 2019/20
  ['PS', 'pre-closing'], // Pinnacle
  ['Avg', 'pre-closing'], // market average, from 2019/20
  ['BbAv', 'pre-closing'], // market average of Betbrain, 2005/06 to 2018/19
  ['B365', 'pre-closing'], // Bet365, from 2002/03
  // Single bookmakers, those with most seasons first.
  ['BW', 'pre-closing'], // Bet&Win
  ['WH', 'pre-closing'], // William Hill
  ['IW', 'pre-closing'], // Interwetten
  ['LB', 'pre-closing'], // Ladbrokes
  ['VC', 'pre-closing'], // BetVictor, earlier VC Bet
  ['GB', 'pre-closing'], // Gamebookers
  ['SB', 'pre-closing'], // Sportingbet
  ['SJ', 'pre-closing'], // Stan James
  ['BS', 'pre-closing'], // Blue Square
  ['SO', 'pre-closing'], // Sporting Odds
  ['SY', 'pre-closing'], // Stanleybet
  ['BF', 'pre-closing'], // Betfair's bookmaker, not its exchange
  ['BFD', 'pre-closing'], // Betfred
  ['BMGM', 'pre-closing'], // BetMGM
  ['BV', 'pre-closing'], // BetVictor, from 2025/26
  ['CL', 'pre-closing'], // Coral
  ['PP', 'pre-closing'], // Paddy Power
  ['SKB', 'pre-closing'], // Sky Bet
  ['1XB', 'pre-closing'], // 1xBet
];

/**
 * The same for the second layout. All its prices are closing ones, whatever the header says: the numbers under `PH` in
 * snapshots of 2019 are those under `PSCH` in later ones.
 */
export const SECOND_LAYOUT_PRICE_SOURCES: readonly PriceSource[] = [
  ['PSC', 'closing'],
  ['PS', 'closing'],
  ['P', 'closing'], // Pinnacle, until 2019
  ['AvgC', 'closing'],
  ['Avg', 'closing'],
  ['B365C', 'closing'],
  ['B365', 'closing'],
];

/** The same columns in a list of matches to come: before kick-off no price is a closing one. */
export const asPreClosing = (prices: readonly PriceColumns[]): PriceColumns[] =>
  prices.map((columns) => ({ ...columns, kind: 'pre-closing' }));
