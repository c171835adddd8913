import type { ReadableDb } from '../db/connection';
import { joinDecisions } from '../audit/data-decisions';
import type { ModelEvidence } from '../audit/model-evidence';
import { toIsoDate } from '../core/numeric/calendar';
import { standardErrors } from '../core/models/covariance';
import { ATTACK, GAMMA, MU, RHO } from '../core/models/parameters';
import type { TrainedLeague } from '../core/training/finish-model';
import type { TrainingSettings } from '../core/settings/settings';
import { leagueRepository } from '../db/repositories/leagues';
import { sourceRepository } from '../db/repositories/sources';
import { decisionsOf } from './data-decisions';
import type { LeagueData } from './league-data';

/** Why a trained model is what it is, as it is stored beside it. */
export function toEvidence(
  db: ReadableDb,
  data: LeagueData,
  trained: TrainedLeague,
  settings: TrainingSettings,
): ModelEvidence {
  const days = data.matches.map((match) => match.day).sort((a, b) => a - b);
  const { fit, marketWeight, poisson } = trained;
  const { league, asOf, neighbours } = data;
  const { hashesOf } = sourceRepository(db);
  const sourceFiles = [...hashesOf(league.code, toIsoDate(asOf))];
  const linked = [...new Set(neighbours.map(({ from }) => from))].map((code) => {
    return { league: leagueRepository(db).find(code)!, files: hashesOf(code, toIsoDate(asOf)) };
  });
  const linkedFiles = [...new Set(linked.flatMap(({ files }) => files))].sort();
  return {
    dataFrom: toIsoDate(days[0]!),
    dataTo: toIsoDate(days.at(-1)!),
    matches: fit.matches,
    effectiveMatches: fit.effectiveMatches,
    logLikelihood: fit.logLikelihood,
    iterations: fit.iterations,
    gradientNorm: fit.gradientNorm,
    profile: [...trained.profile],
    learned: marketWeight.learned,
    marketWeight: {
      asked: settings.marketWeight,
      used: marketWeight.isLearned ? 'learned' : 'fixed',
      samples: marketWeight.samples,
    },
    oddsMethods: trained.oddsMethods && { ...trained.oddsMethods, methods: [...trained.oddsMethods.methods] },
    scores: trained.scores,
    scoredFrom: trained.scoredFrom,
    scoredTo: trained.scoredTo,
    notForecast: trained.notForecast,
    sourceFiles,
    ...(linkedFiles.length > 0 ? { linkedFiles } : {}),
    // Those about linked leagues, too: what clubs had shown there depends on them.
    decisions: joinDecisions(
      [{ league, files: sourceFiles }, ...linked].map((each) => decisionsOf(db, each.league, each.files, asOf)),
    ),
    standardErrors: errorsOf(trained),
    poisson: poisson
      ? {
          poisson: poisson.poisson,
          dixonColes: poisson.dixonColes,
          statistic: poisson.statistic,
          pValue: poisson.pValue,
        }
      : undefined,
    baselines: toFigures(trained.baselines),
    rhoClamped: trained.rhoClamped,
    newcomers: trained.newcomers.map(({ season, record }) => ({
      season,
      record: { ...record, moves: { ...record.moves } },
    })),
    neighbours: [...data.neighbours],
    moves: [...trained.moves],
    chosenBy: [...trained.chosenBy],
    chosen: trained.chosen,
    channels: trained.channels.map((channel) => ({ ...channel, seasons: [...channel.seasons] })),
    memory: trained.memory,
    pastPrices: trained.pastPrices,
    calibration: trained.calibration.map(toCalibrationEvidence),
  };
}

/** An infinite mean, of a forecast that called impossible what came, is kept as null: JSON has no such number. */
function toCalibrationEvidence({
  set,
  chain,
  alternatives,
}: TrainedLeague['calibration'][number]): NonNullable<ModelEvidence['calibration']>[number] {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    set,
    chain: chain && {
      ...chain,
      weights: [...chain.weights],
      rows: chain.rows.map(({ scope, losses }) => ({ scope, losses: losses.map(finite) })),
    },
    alternatives: alternatives && {
      ...alternatives,
      inUse: finite(alternatives.inUse),
      alternatives: alternatives.alternatives.map((each) => ({
        ...each,
        logLoss: finite(each.logLoss),
        parameters: [...each.parameters],
      })),
    },
  };
}

function errorsOf({ fit, covariance, model }: TrainedLeague): NonNullable<ModelEvidence['standardErrors']> {
  const errors = standardErrors(covariance);
  const place = new Map(fit.teams.map((name, team) => [name, team]));
  const { length } = fit.teams;
  return {
    mu: errors[MU]!,
    homeAdvantage: errors[GAMMA]!,
    rho: errors[RHO]!,
    teams: model.teams.map(({ name }) => {
      const team = place.get(name)!;
      return { name, attack: errors[ATTACK + team]!, defence: errors[ATTACK + length + team]! };
    }),
  };
}

/** Baselines as the contract has them. */
export function toFigures({ seasons, all }: TrainedLeague['baselines']): NonNullable<ModelEvidence['baselines']> {
  const plain = <T extends { readonly prices: { readonly byKind: readonly object[] } }>(baseline: T) => ({
    ...baseline,
    prices: { ...baseline.prices, byKind: [...baseline.prices.byKind] },
  });
  return { seasons: seasons.map(plain), all: all && plain(all) } as NonNullable<ModelEvidence['baselines']>;
}
