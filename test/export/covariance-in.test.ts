import { expect, it } from 'vitest';
import type { ParameterCovariance } from '../../src/main/core/models/covariance';
import { ATTACK, parameterCount } from '../../src/main/core/models/parameters';
import { packedIndex } from '../../src/main/core/numeric/symmetric';
import type { LeagueModel } from '../../src/main/core/sets/league-model';
import { covarianceIn } from '../../src/main/export/report/covariance-in';
import type { LockedModel, ResolvedFixture } from '../../src/main/export/jackpot-content';

const TEAMS = ['Ash', 'Birch', 'Cedar', 'Dale', 'Elm'];
const N = parameterCount(TEAMS.length);
/** Each value tells its own row and column. */
const values = Float64Array.from({ length: (N * (N + 1)) / 2 });
for (let row = 0; row < N; row += 1)
  for (let column = 0; column <= row; column += 1) values[packedIndex(row, column)] = 100 * row + column;
const covariance: ParameterCovariance = { teams: TEAMS, sigma: 0.3, correlation: 0.7, unseenVariance: 0.4, values };

const model = (league: string) => ({ document: { league } as LeagueModel }) as LockedModel;
const [own, other] = [model('X1'), model('X2')];
const fixture = (league: string, home: string, away: string) => ({ league, home, away }) as ResolvedFixture;
const of = (...fixtures: ResolvedFixture[]) =>
  covarianceIn(covariance, own.document, { models: [own, other], fixtures });

it('the covariance in a report is that of what fixtures share and of the clubs that play, in their order', () => {
  const part = of(fixture('X1', 'Dale', 'Birch'), fixture('X2', 'Ash', 'Elm'), fixture('X1', 'Birch', 'Nowhere'))!;
  const { values: kept, ...rest } = part;
  expect(rest).toEqual({ teams: ['Birch', 'Dale'], sigma: 0.3, correlation: 0.7, unseenVariance: 0.4 });
  const places = [0, 1, 2, ATTACK + 1, ATTACK + 3, ATTACK + 5 + 1, ATTACK + 5 + 3];
  expect(kept).toEqual(places.flatMap((row, at) => places.slice(0, at + 1).map((column) => 100 * row + column)));
});

it('without a club that the fit has seen it is that of what all fixtures share; without a covariance there is none', () => {
  expect(of(fixture('X1', 'Nowhere', 'Elsewhere'))).toMatchObject({ teams: [], values: [0, 100, 101, 200, 201, 202] });
  expect(covarianceIn(undefined, own.document, { models: [own], fixtures: [] })).toBeNull();
});
