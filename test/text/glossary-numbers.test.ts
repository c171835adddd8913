import { expect, it } from 'vitest';
import { DEFAULT_MARKET_WEIGHT, MAX_MARKET_WEIGHT } from '../../src/main/core/blending/linear-blend';
import { TRUSTED_SHARE } from '../../src/main/core/calibration/trusted-share';
import { TELLING_NEWCOMERS } from '../../src/main/core/models/prior';
import { driftRule } from '../../src/main/core/reliability/drift-state';
import { THIN_HISTORY } from '../../src/main/core/sets/predict-fixture';
import { DRAW_BOOST } from '../../src/main/core/sets/set-d';
import { SHARPENING } from '../../src/main/core/sets/set-e';
import { MAX_FIXTURES } from '../../src/main/core/words/limits';
import { OVERROUND_RANGE } from '../../src/main/core/words/odds';
import { formatRoute, parseRoute } from '../../src/renderer/src/services/places/route';
import { addressOf, SEEN_AT, type SeenAt } from '../../src/text/glossary/seen-at';
import { termNamed } from '../../src/text/glossary/glossary';
import { METHODS } from '../../src/text/methods/methods';

const said = (term: string): string => {
  const { meaning, formula = '' } = termNamed(term)!;
  return `${meaning} ${formula}`;
};
const percent = (share: number): string => `${Math.round(100 * share)} %`;

it('says the numbers that the engine computes with', () => {
  const market = percent(DEFAULT_MARKET_WEIGHT);
  const cap = percent(MAX_MARKET_WEIGHT);
  for (const [term, number] of [
    ['set-b', `${percent(1 - DEFAULT_MARKET_WEIGHT)} goal model and ${market} market`],
    ['set-b', `${1 - DEFAULT_MARKET_WEIGHT} · model + ${DEFAULT_MARKET_WEIGHT} · market`],
    ['set-c', `${MAX_MARKET_WEIGHT} · market`],
    ['set-d', `draw × ${DRAW_BOOST}`],
    ['set-e', `B^${SHARPENING}`],
    ['cap', cap],
    ['cap', `w ≤ ${MAX_MARKET_WEIGHT}`],
    ['market-share', `${market} in B`],
    ['market-share', `${cap} in C`],
    ['overround', `${OVERROUND_RANGE[0]} to ${OVERROUND_RANGE[1]}`],
    ['odds-refused', `${OVERROUND_RANGE[0]} to ${OVERROUND_RANGE[1]}`],
    ['calibration-share', `c = ${TRUSTED_SHARE} · c*`],
    ['weight-c', `c = ${TRUSTED_SHARE} · c*`],
    ['thin-history', `fewer than ${THIN_HISTORY} effective`],
    ['effective-matches', `Below ${THIN_HISTORY} `],
    ['newcomer', `(their number + ${TELLING_NEWCOMERS.shrinkage})`],
    ['jackpot', `1 to ${MAX_FIXTURES} fixtures`],
    ['xi', percent(Math.exp(-0.002 * 365))],
    ['half-life', `${Math.round(Math.LN2 / 0.002)} days`],
    ['log-loss', Math.log(3).toFixed(4)],
  ] as const)
    expect(said(term), term).toContain(number);
  expect(driftRule()).toContain('reached 60 ');
  expect(said('e-process')).toContain('reach 60 in at most 1 of 60');
  const blend = METHODS.find(({ id }) => id === 'blend')!;
  expect(blend.does.join(' ')).toContain(`${market} market in B, ${cap} in C, never more`);
});

it('leads to pages that exist, in any store', () => {
  for (const place of Object.keys(SEEN_AT) as SeenAt[]) {
    for (const shown of [
      { league: null, jackpot: null },
      { league: 'E0', jackpot: 'jp-1' },
    ]) {
      const address = addressOf(place, shown);
      expect(address, place).not.toContain(':');
      const known = formatRoute(parseRoute(address));
      expect(known.startsWith(address), `${place}: ${address} leads to ${known}`).toBe(true);
    }
  }
  expect(addressOf('compare', { league: null, jackpot: null })).toBe('/jackpots');
  expect(addressOf('strengths', { league: 'D1', jackpot: null })).toBe('/models/D1/strengths');
});
