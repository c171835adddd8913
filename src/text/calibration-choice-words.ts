import type { CalibrationAlternatives, CalibrationChain } from '../contract/calibration';
import { plural } from './counts';

type Alternative = CalibrationAlternatives['alternatives'][number];
type Scope = CalibrationChain['rows'][number]['scope'];

export const METHOD_NAMES: Readonly<Record<Alternative['method'], string>> = {
  identity: 'identity',
  plain: 'plain isotonic',
  centred: 'centred isotonic, c = 1',
  beta: 'beta',
  temperature: 'temperature',
};

export const SCOPE_NAMES: Readonly<Record<Scope, string>> = { league: 'this league', pooled: 'all leagues' };

/** Why a way could not be fitted, as the core names it. */
const REASONS: Readonly<Record<string, string>> = {
  'no-forecasts': 'there were no forecasts',
  'certain-forecast': 'a forecast was 0 or 1',
  'one-outcome': 'an outcome always or never came',
  'few-forecasts': 'fewer than three different forecasts',
  separable: 'a threshold told all that came from all that did not',
  'even-forecasts': 'all forecasts were even',
};

/** `0.30`, as weights are read everywhere. */
const weightText = (weight: number): string => weight.toFixed(2);

/** Which seasons scores are of: `17 seasons, 2007-08 to 2023-24, n = 6 460`. */
export const scoredInWords = ({
  seasons,
  from,
  to,
  n,
}: Omit<CalibrationChain, 'weights' | 'rows' | 'best' | 'share'>) =>
  `${plural(seasons, 'season')}${from && to ? (from === to ? `, ${from}` : `, ${from} to ${to}`) : ''}, ${plural(n, 'forecast')}`;

/** What a chain chose and how much of it is used, in a sentence. */
export function chainInWords(chain: CalibrationChain): string {
  const { best, rows, weights, share } = chain;
  if (chain.seasons === 0) return 'no season has enough seasons of forecasts before it to be scored: identity';
  const over = `over ${scoredInWords(chain)}`;
  if (best === null) return `too little lies behind to choose by: identity; scored ${over}`;
  if (best.weight === 0) return `no weight lowered the log loss ${over}: identity`;
  const lossAt = (scope: Scope, weight: number) =>
    rows.find((row) => row.scope === scope)?.losses[weights.indexOf(weight)] ?? null;
  const [none, least] = [lossAt('league', 0), lossAt(best.scope, best.weight)];
  const gain = none === null || least === null ? '' : `, ${(none - least).toFixed(5)} below none`;
  return `c* = ${weightText(best.weight)} of the map of ${SCOPE_NAMES[best.scope]} had the least log loss ${over}${gain}; ${share} of it is used, c = ${weightText(share * best.weight)}`;
}

/** `t = 1.04`, or a, b and c of each outcome; empty where there is nothing fitted. */
export function parametersInWords({ parameters }: Alternative): string {
  const three = (['home', 'draw', 'away'] as const).flatMap((outcome) => {
    const own = parameters.filter((each) => each.outcome === outcome);
    return own.length === 0 ? [] : [`${outcome} ${own.map(({ value }) => value.toFixed(2)).join(', ')}`];
  });
  if (three.length > 0) return `a, b, c: ${three.join('; ')}`.replaceAll('-', '−');
  return parameters.map(({ name, value }) => `${name} = ${value.toFixed(3)}`).join(', ');
}

/** Where the identity stood in; empty where it never did. */
export const unfittedInWords = ({ unfitted, reason }: Alternative): string =>
  unfitted === 0
    ? ''
    : `identity in ${plural(unfitted, 'season')}: ${reason === null ? 'no fit' : (REASONS[reason] ?? reason)}`;
