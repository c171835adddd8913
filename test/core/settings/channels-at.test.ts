import { describe, expect, it } from 'vitest';
import { SHOTS_AND_CORNERS } from '../../../src/main/core/models/channels';
import { MARKET_MEMORY } from '../../../src/main/core/models/market-memory';
import { channelsAt, settingsOf } from '../../../src/main/core/settings/settings';

const FITTED = settingsOf('fitted');

describe('the channels of a candidate', () => {
  it('are those of the training, each weight and share a multiple of its own', () => {
    expect(channelsAt({}, FITTED)).toEqual(SHOTS_AND_CORNERS);
    const { channels, redCardWeight } = channelsAt({ omega: 2, kappa: 0.5 }, FITTED)!;
    expect(redCardWeight).toBe(0.7);
    expect(channels.map(({ omega, kappa, xi }) => [omega, kappa, xi])).toEqual([
      [6, 0.3, 0.01],
      [3, 0.2, 0.008],
      [3, 0.175, 0.008],
    ]);
  });

  it('have past prices beside them in the memory, at a weight that no candidate changes', () => {
    const { channels } = channelsAt({ omega: 2, kappa: 0.5 }, FITTED, true)!;
    expect(channels).toHaveLength(4);
    expect(channels.at(-1)).toEqual(MARKET_MEMORY);
  });

  it('are none where goals alone are looked at; a memory then has prices alone', () => {
    expect(channelsAt({}, settingsOf('specification'))).toBeUndefined();
    expect(channelsAt({}, settingsOf('specification'), true)).toBeUndefined();
    expect(channelsAt({ omega: 2 }, { channels: null, memory: MARKET_MEMORY })).toBeUndefined();
    expect(channelsAt({ omega: 2 }, { channels: null, memory: MARKET_MEMORY }, true)).toEqual({
      redCardWeight: 1,
      channels: [MARKET_MEMORY],
    });
  });
});

it('a training compares its defaults with a step down and up of each of four constants', () => {
  const [defaults, ...others] = FITTED.grid;
  expect(defaults).toEqual(FITTED.fallback);
  expect(defaults).toEqual({ xi: 0.002, sigma: 0.3 });
  expect(others.map((point) => ({ omega: 1, kappa: 1, ...point }))).toEqual([
    { xi: 0.001, sigma: 0.3, omega: 1, kappa: 1 },
    { xi: 0.003, sigma: 0.3, omega: 1, kappa: 1 },
    { xi: 0.002, sigma: 0.2, omega: 1, kappa: 1 },
    { xi: 0.002, sigma: 0.4, omega: 1, kappa: 1 },
    { xi: 0.002, sigma: 0.3, omega: 0.5, kappa: 1 },
    { xi: 0.002, sigma: 0.3, omega: 2, kappa: 1 },
    { xi: 0.002, sigma: 0.3, omega: 1, kappa: 0.8 },
    { xi: 0.002, sigma: 0.3, omega: 1, kappa: 1.2 },
  ]);
});
