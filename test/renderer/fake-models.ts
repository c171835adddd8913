import type {
  Curve,
  ModelComparison,
  ModelDetail,
  ModelFailure,
  ModelSummary,
  TrainResult,
} from '../../src/renderer/src/contract-types';
import { MODELS, hashOf, scoresOf } from './fake-data';
import { MODEL_DOUBTS } from './fake-doubts';
import { baselinesOf, teamsOf } from './fake-features';

/** Models in full, invented: errors between 0.03 and 0.2, a profile that tells few points apart. */

const METHODS = ['multiplicative', 'additive', 'power', 'shin', 'odds-ratio'] as const;
const MARKET_DIFFERENCE = [0.00083, 0.00012, 0, -0.00011, 0.00019];
const MARKET_ERROR = [0.00031, 0.00016, 0, 0.00009, 0.00005];

/** Everything about one model. The first version of E0 is from before errors and comparisons were kept. */
export function detailOf(model: ModelSummary): ModelDetail {
  const isOld = model.version === MODELS.find(({ league, preset }) => league === 'E0' && preset !== 'fitted')?.version;
  const error = (value: number): number | null => (isOld ? null : value);
  const shift = isOld ? 0.04 : model.status === 'archived' ? 0.015 : 0;
  return {
    model,
    teams: teamsOf(model.league).map((team) => ({
      ...team,
      attack: team.attack + shift * Math.sin(team.attack * 40),
      attackError: error(team.attackError),
      defenceError: error(team.defenceError),
    })),
    parameters: [
      { name: 'mu', value: model.mu, error: error(0.031) },
      { name: 'homeAdvantage', value: model.homeAdvantage, error: error(0.036) },
      { name: 'rho', value: model.rho, error: error(0.033) },
    ],
    poisson: isOld ? null : { poisson: -2961.37, dixonColes: -2959.84, statistic: 3.06, pValue: null },
    baselines: isOld ? null : baselinesOf(model.league),
    moves: isOld
      ? []
      : [
          { from: 'E1', count: 51, slopes: { attack: 0.61, defence: 0.55 } },
          { from: 'E2', count: 3, slopes: { attack: 0.34, defence: 0.41 } },
        ],
    rhoClamped: isOld ? null : 0,
    newcomerPrior: { attack: -0.21, defence: -0.18, count: 47 },
    profile: profileOf(isOld),
    calibration: (['A', 'B', 'C', 'G'] as const).flatMap(curvesOf),
    ensembleWeights: { A: 0.02, B: 0.21, C: 0.77 },
    blend: {
      method: model.preset === 'specification' ? 'linear' : 'log-pool',
      marketWeight: 'fixed',
      marketWeightB: 0.4,
      marketWeightC: 0.7,
      learnedUnclipped: 0.962,
      learned: 0.7,
    },
    oddsMethods: model.validation
      ? {
          n: 5614,
          best: 'shin',
          methods: METHODS.map((method, index) => ({
            method,
            problematic: method === 'additive' ? 3 : 0,
            ...scoresOf(0.9621 + MARKET_DIFFERENCE[index]!),
            difference: isOld ? null : MARKET_DIFFERENCE[index]!,
            standardError: isOld ? null : MARKET_ERROR[index]!,
          })),
        }
      : null,
    hashes: { model: model.id, snapshot: hashOf(`${model.id}s`), settings: hashOf('settings') },
    doubts: isOld || model.league === 'G1' ? [] : [...MODEL_DOUBTS],
  };
}

function profileOf(isOld: boolean): ModelDetail['profile'] {
  return [0.0005, 0.001, 0.0018, 0.003, 0.0065].flatMap((xi) =>
    [0.15, 0.3, 0.6, 1].map((sigma) => {
      const [farXi, farSigma] = [Math.abs(Math.log(xi / 0.0018)), Math.abs(Math.log(sigma / 0.3))];
      const difference = farXi * farXi * 0.0026 + farSigma * 0.0011;
      const standardError = farXi * 0.0011 + farSigma * 0.0007;
      return {
        xi,
        sigma,
        n: 5614,
        logLoss: 0.9816 + difference,
        difference: isOld ? null : difference,
        standardError: isOld ? null : standardError,
        chosen: xi === 0.0018 && sigma === 0.3,
      };
    }),
  );
}

function curvesOf(set: 'A' | 'B' | 'C' | 'G'): Curve[] {
  return (['home', 'draw', 'away'] as const).map((outcome, index) => {
    const isIdentity = set === 'C';
    const steps = [0, 0.06, 0.17, 0.28, 0.41, 0.55, 0.7, 0.86, 1];
    const bend = set === 'A' ? 0.05 : 0.025;
    return {
      set,
      outcome,
      weight: isIdentity ? 0 : set === 'A' ? 0.5 : 0.25,
      scope: index === 1 ? ('pooled' as const) : ('league' as const),
      samples: isIdentity ? 212 : 5614,
      reason: isIdentity
        ? 'no weight lowered the log loss of later forecasts'
        : 'weight 0.5 of the league map lowered the log loss of 5,214 later forecasts most, by 0.00041; 0.5 of it is used',
      points: isIdentity
        ? [
            { forecast: 0, calibrated: 0 },
            { forecast: 1, calibrated: 1 },
          ]
        : steps.map((forecast) => ({
            forecast,
            calibrated: Math.max(0, Math.min(1, forecast + bend * Math.sin((forecast + index * 0.1) * 6) * forecast)),
          })),
    };
  });
}

const PARAMETERS = ['xi', 'sigma', 'mu', 'homeAdvantage', 'rho', 'matches', 'effectiveMatches'] as const;
/** Two versions side by side; a team only one of them knows has no number in the other. */
export function compareFakes(first: ModelDetail, second: ModelDetail): ModelComparison {
  const names = [...new Set([...first.teams, ...second.teams].map(({ name }) => name))].sort();
  const of = (detail: ModelDetail, name: string, key: 'attack' | 'defence'): number | null =>
    name === 'Luton' && detail === first ? null : (detail.teams.find((team) => team.name === name)?.[key] ?? null);
  return {
    first: first.model,
    second: second.model,
    parameters: PARAMETERS.map((name) => ({ name, first: first.model[name], second: second.model[name] })),
    scores: ['A', 'B', 'C', 'G'].map((name, index) => ({
      name,
      first: first.model.validation?.sets[name]?.logLoss ?? null,
      second: (second.model.validation?.sets[name]?.logLoss ?? 0) + 0.0004 * (index - 1),
    })),
    teams: names.map((name) => ({
      name,
      attack: { first: of(first, name, 'attack'), second: of(second, name, 'attack') },
      defence: { first: of(first, name, 'defence'), second: of(second, name, 'defence') },
    })),
  };
}

/** Newest first. The one of E0 is older than its active model, hence over. */
export const FAILURES: ModelFailure[] = [
  { league: 'SP1', message: 'stopped at gradient norm 2.1e-4 after 500 iterations', at: '2024-05-24T10:00:00Z' },
  {
    league: 'D1',
    message: 'teams fall into two groups that never met: Bochum and 1 other against the rest',
    at: '2024-05-24T09:58:00Z',
  },
  { league: 'E0', message: 'only 190 matches, at least 380 are needed', at: '2024-05-20T07:00:00Z' },
];

export const TRAINED: TrainResult = {
  models: MODELS.filter(({ status }) => status === 'active').map((model) => ({
    league: model.league,
    version: model.version,
    id: model.id,
    existing: model.league === 'E0',
    xi: model.xi,
    sigma: model.sigma,
    rho: model.rho,
    homeAdvantage: model.homeAdvantage,
    matches: model.matches,
    tookMs: 12_400,
    logLoss: model.validation?.sets['B']?.logLoss ?? null,
    seasonsWalked: 20,
    seasonsReused: 380,
  })),
  failed: [{ league: 'SP1', code: 'not-converged', message: 'stopped at gradient norm 2.1e-4 after 500 iterations' }],
};
