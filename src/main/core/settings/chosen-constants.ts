import { SHOTS_AND_CORNERS } from '../models/channels';
import { CONVERSION_MATCHES } from '../models/conversion';
import { MARKET_MEMORY } from '../models/market-memory';
import { INFORMED_PRIOR, TELLING_NEWCOMERS } from '../models/prior';
import { CHANNEL_NAMES } from '../words/channels';
import { SPECIFICATION } from './constants';

/** Seasons that the constants of the fitted preset were settled on; none later was looked at. */
export const CHOSEN_FROM = '2005-06';
export const CHOSEN_UNTIL = '2012-13';
const SEASONS = `E0, D1 and F1, ${CHOSEN_FROM} to ${CHOSEN_UNTIL}: within one standard error of the best value there`;

/** A constant of the fitted preset, in words, and what it was chosen on. */
export interface ChosenConstant {
  readonly name: string;
  readonly value: string;
  readonly chosenOn: string;
}

const constant = (name: string, value: string | number, chosenOn = SEASONS): ChosenConstant => ({
  name,
  value: String(value),
  chosenOn,
});

const channels = SHOTS_AND_CORNERS.channels.map(({ channel, omega, kappa, xi }) =>
  constant(CHANNEL_NAMES[channel], `omega ${omega}, kappa ${kappa}, xi ${xi}`),
);

/** The constants of the fitted preset: `npm run select-constants` prints what speaks for each. */
export const CHOSEN_CONSTANTS: readonly ChosenConstant[] = [
  constant('decay of goals, xi', 0.002),
  constant('spread of strengths, sigma', SPECIFICATION.SHRINKAGE_FACTOR, `the specification's; ${SEASONS}`),
  constant('correlation of attack and defence', INFORMED_PRIOR.correlation),
  constant('prior of rho', `${INFORMED_PRIOR.rho!.mean} ± ${INFORMED_PRIOR.rho!.sigma}`),
  constant(
    'newcomers',
    `shrinkage ${TELLING_NEWCOMERS.shrinkage}, variance × ${TELLING_NEWCOMERS.variance}; ${TELLING_NEWCOMERS.youngSeasons} seasons more × ${TELLING_NEWCOMERS.youngVariance}`,
  ),
  ...channels,
  constant('weight of a match with a red card', SHOTS_AND_CORNERS.redCardWeight),
  constant('matches that a conversion rate is weighed against', CONVERSION_MATCHES, 'stated beforehand, not varied'),
  constant('market memory', `omega ${MARKET_MEMORY.omega}, xi ${MARKET_MEMORY.xi}`),
];
