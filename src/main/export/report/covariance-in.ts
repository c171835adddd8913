import type { z } from 'zod';
import type { CovarianceDocument } from '../../audit/covariance-document';
import type { ParameterCovariance } from '../../core/models/covariance';
import { ATTACK } from '../../core/models/parameters';
import { packedIndex } from '../../core/numeric/symmetric';
import type { LeagueModel } from '../../core/sets/league-model';
import { modelFor, type JackpotContent } from '../jackpot-content';

/**
 * The covariance of those parameters of a model that the fixtures of a jackpot rest on: what they share, and the
 * strengths of the clubs that play, in the order they have in the whole. Every interval follows from it.
 */
export function covarianceIn(
  covariance: ParameterCovariance | undefined,
  document: LeagueModel,
  { models, fixtures }: Pick<JackpotContent, 'models' | 'fixtures'>,
): z.infer<typeof CovarianceDocument> | null {
  if (!covariance) return null;
  const { teams, values, ...rest } = covariance;
  const playing = new Set(
    fixtures
      .filter(({ league }) => modelFor(models, league)!.document === document)
      .flatMap(({ home, away }) => [home, away]),
  );
  const kept = teams.map((name, team) => ({ name, team })).filter(({ name }) => playing.has(name));
  const places = [
    ...Array.from({ length: ATTACK }, (_, parameter) => parameter),
    ...kept.map(({ team }) => ATTACK + team),
    ...kept.map(({ team }) => ATTACK + teams.length + team),
  ];
  return {
    ...rest,
    teams: kept.map(({ name }) => name),
    values: places.flatMap((row, index) =>
      places.slice(0, index + 1).map((column) => values[packedIndex(row, column)]!),
    ),
  };
}
