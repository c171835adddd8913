import type { ChannelRule } from '../src/main/core/models/channels';
import { PLAIN_NEWCOMERS, type NewcomerRule, type PriorShape } from '../src/main/core/models/prior';
import { settingsOf, type TrainingSettings } from '../src/main/core/settings/settings';
import type { WalkPoint } from '../src/main/core/validation/select-settings';

/** One value of a constant: what a walk is made under that has it, everything else as in use. */
export interface Candidate {
  readonly value: string;
  readonly isInUse: boolean;
  readonly settings: TrainingSettings;
  readonly point: WalkPoint;
}

/** A constant of the fitted preset, or a rule that may be left out, with the values compared. */
export interface Constant {
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

type Under = Pick<Candidate, 'settings' | 'point'>;

const IN_USE = settingsOf('fitted');
const { fallback, prior, channels, memory } = IN_USE;
const newcomers = prior.newcomers!;
const rho = prior.rho!;

const underPoint = (change: Partial<WalkPoint>): Under => ({ settings: IN_USE, point: { ...fallback, ...change } });
const underSettings = (change: Partial<TrainingSettings>): Under => ({
  settings: { ...IN_USE, ...change },
  point: fallback,
});
const underPrior = (change: Partial<PriorShape>): Under => underSettings({ prior: { ...prior, ...change } });
const underNewcomers = (change: Partial<NewcomerRule>): Under => underPrior({ newcomers: { ...newcomers, ...change } });
const underMemory = (change: Partial<ChannelRule>): Under => ({
  settings: { ...IN_USE, memory: { ...memory!, ...change } },
  point: { ...fallback, pastPrices: true },
});
/** @param change null leaves the channel out */
const underChannel = (name: string, change: Partial<ChannelRule> | null): Under =>
  underSettings({
    channels: {
      ...channels!,
      channels: channels!.channels.flatMap((rule) =>
        rule.channel !== name ? [rule] : change ? [{ ...rule, ...change }] : [],
      ),
    },
  });

/** Values of a constant in order, the one in use among them. */
function numbers(name: string, values: readonly number[], inUse: number, under: (value: number) => Under): Constant {
  const all = [...new Set([...values, inUse])].sort((a, b) => a - b);
  return {
    name,
    candidates: all.map((value) => ({ value: String(value), isInUse: value === inUse, ...under(value) })),
  };
}

/** A rule in use, and what holds where it is left out. */
const rule = (name: string, without: Under): Constant => ({
  name,
  candidates: [
    { value: 'with', isInUse: true, ...underPoint({}) },
    { value: 'without', isInUse: false, ...without },
  ],
});

/** Steps around what a channel might be worth; κ = 1 takes counts for goals at par. */
const CHANNEL_STEPS: Readonly<Record<string, Readonly<Record<'omega' | 'kappa' | 'xi', readonly number[]>>>> = {
  shotsOnTarget: {
    omega: [1, 2, 3, 4, 6],
    kappa: [0.4, 0.5, 0.6, 0.7, 0.8, 1],
    xi: [0.002, 0.005, 0.008, 0.01, 0.012, 0.015, 0.02],
  },
  shots: {
    omega: [0.5, 1, 1.5, 2, 3, 4],
    kappa: [0.2, 0.3, 0.4, 0.5, 0.6, 1],
    xi: [0.002, 0.004, 0.006, 0.008, 0.01, 0.015],
  },
  corners: {
    omega: [0.5, 1, 1.5, 2, 3, 4],
    kappa: [0.15, 0.25, 0.35, 0.45, 0.6, 1],
    xi: [0.002, 0.004, 0.006, 0.008, 0.01, 0.015],
  },
};

const channelConstants = channels!.channels.flatMap(({ channel, ...inUse }) => [
  rule(`channel ${channel}`, underChannel(channel, null)),
  ...(['omega', 'kappa', 'xi'] as const).map((what) =>
    numbers(`channel ${channel}, ${what}`, CHANNEL_STEPS[channel]![what], inUse[what], (value) =>
      underChannel(channel, { [what]: value }),
    ),
  ),
]);

/** Everything that set A's walk depends on, one constant varied at a time. */
export const CONSTANTS: readonly Constant[] = [
  numbers('decay of goals, xi', [0.0005, 0.001, 0.0015, 0.002, 0.0025, 0.003, 0.004], fallback.xi, (xi) =>
    underPoint({ xi }),
  ),
  numbers('spread of strengths, sigma', [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.6], fallback.sigma, (sigma) =>
    underPoint({ sigma }),
  ),
  numbers('correlation of attack and defence', [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], prior.correlation, (correlation) =>
    underPrior({ correlation }),
  ),
  numbers('prior of rho, mean', [-0.17, -0.15, -0.13, -0.11, -0.09, -0.07, -0.05, -0.03, 0], rho.mean, (mean) =>
    underPrior({ rho: { ...rho, mean } }),
  ),
  numbers('prior of rho, standard deviation', [0.01, 0.02, 0.04, 0.06, 0.1], rho.sigma, (sigma) =>
    underPrior({ rho: { ...rho, sigma } }),
  ),
  rule('newcomers rule', underPrior({ newcomers: PLAIN_NEWCOMERS })),
  numbers('newcomers, shrinkage', [0.5, 1, 2, 3, 5], newcomers.shrinkage, (shrinkage) => underNewcomers({ shrinkage })),
  numbers('newcomers, variance', [0.1, 0.2, 0.4, 0.6, 0.8, 1], newcomers.variance, (variance) =>
    underNewcomers({ variance }),
  ),
  numbers('newcomers, young seasons', [0, 1, 2, 3, 4], newcomers.youngSeasons, (youngSeasons) =>
    underNewcomers({ youngSeasons }),
  ),
  numbers('newcomers, young variance', [0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1], newcomers.youngVariance, (youngVariance) =>
    underNewcomers({ youngVariance }),
  ),
  rule('all channels', underSettings({ channels: { ...channels!, channels: [] } })),
  ...channelConstants,
  numbers('weight of a match with a red card', [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], channels!.redCardWeight, (weight) =>
    underSettings({ channels: { ...channels!, redCardWeight: weight } }),
  ),
  numbers('market memory, omega', [5, 10, 15, 20, 30, 40], memory!.omega, (omega) => underMemory({ omega })),
  numbers('market memory, xi', [0.005, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.06], memory!.xi, (xi) =>
    underMemory({ xi }),
  ),
];
