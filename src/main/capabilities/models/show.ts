import { table } from '../command/table';
import type { ModelComparison, ModelDetail, ModelSummary, ResponseOf } from '../../../contract';

const fixed = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));
const withError = (value: number, error: number | null, digits = 4): string =>
  error === null ? value.toFixed(digits) : `${value.toFixed(digits)} ± ${error.toFixed(digits)}`;

export const showModels = (models: readonly ModelSummary[]): string =>
  table(
    ['version', 'status', 'preset', 'matches', 'xi', 'sigma', 'log loss A', 'B', 'market', ''],
    models.map((model) => [
      model.version,
      model.status,
      model.preset,
      model.matches,
      model.xi,
      model.sigma ?? 'none',
      fixed(model.validation?.sets['A']?.logLoss ?? null, 5),
      fixed(model.validation?.sets['B']?.logLoss ?? null, 5),
      fixed(model.validation?.market.logLoss ?? null, 5),
      model.stale ? 'stale' : '',
    ]),
  );

export function showModel({ model, parameters, teams, profile, poisson, oddsMethods, moves }: ModelDetail): string {
  return [
    showModels([model]),
    '',
    ...parameters.map(({ name, value, error }) => `${name.padEnd(14)} ${withError(value, error)}`),
    ...(poisson
      ? [
          `likelihood ratio against rho = 0, no prior of rho: ${poisson.statistic.toFixed(3)}${poisson.pValue === null ? '' : `, p = ${poisson.pValue.toFixed(3)}`}`,
        ]
      : []),
    ...moves.map(
      ({ from, count, slopes }) =>
        `${count} newcomers from ${from}: attack carries over by ${slopes.attack.toFixed(2)}, defence by ${slopes.defence.toFixed(2)}`,
    ),
    '',
    table(
      ['team', 'attack', 'defence', 'decayed matches', 'last season'],
      teams.map((team) => [
        team.name,
        withError(team.attack, team.attackError, 3),
        withError(team.defence, team.defenceError, 3),
        team.effectiveMatches.toFixed(1),
        team.lastSeason,
      ]),
    ),
    '',
    table(
      ['xi', 'sigma', 'n', 'log loss', 'difference', '± s.e.', ''],
      profile.map((point) => [
        point.xi,
        point.sigma,
        point.n,
        point.logLoss.toFixed(5),
        fixed(point.difference ?? null, 5),
        fixed(point.standardError ?? null, 5),
        point.chosen ? 'chosen' : '',
      ]),
    ),
    ...(oddsMethods
      ? [
          '',
          table(
            ['margin removed by', 'log loss', 'Brier', 'RPS'],
            oddsMethods.methods.map((each) => [
              each.method,
              each.logLoss.toFixed(5),
              each.brier.toFixed(5),
              each.rps.toFixed(5),
            ]),
          ),
        ]
      : []),
  ].join('\n');
}

export function showComparison({ first, second, parameters, scores, teams }: ModelComparison): string {
  const rows = (list: readonly { name: string; first: number | null; second: number | null }[]) =>
    list.map(({ name, first: a, second: b }) => [
      name,
      fixed(a, 5),
      fixed(b, 5),
      a === null || b === null ? '–' : (b - a).toFixed(5),
    ]);
  return [
    table(['', first.version, second.version, 'difference'], [...rows(parameters), ...rows(scores)]),
    '',
    table(
      ['team', 'attack', '', 'difference', 'defence', '', 'difference'],
      teams.map(({ name, attack, defence }) => [
        name,
        ...[attack, defence].flatMap(({ first: a, second: b }) => [
          fixed(a, 3),
          fixed(b, 3),
          a === null || b === null ? '–' : (b - a).toFixed(3),
        ]),
      ]),
    ),
  ].join('\n');
}

export const showFailures = (failures: ResponseOf<'models.failures'>): string =>
  failures.length === 0
    ? 'no training has failed'
    : table(
        ['league', 'when', 'why'],
        failures.map(({ league, at, message }) => [league, at, message]),
      );

export function showForm({ league, asOf, teams }: ResponseOf<'features.form'>): string {
  const rows = teams.map((form) =>
    form.history === 'none'
      ? [form.team, '–', '–', '–', '–', '–']
      : [
          form.team,
          form.results.map(({ result }) => result).join(''),
          form.totals.points,
          `${form.totals.goalsFor}-${form.totals.goalsAgainst}`,
          `${form.weighted.goalsFor.toFixed(2)}-${form.weighted.goalsAgainst.toFixed(2)}`,
          form.restDays,
        ],
  );
  const header = ['team', 'newest first', 'points', 'goals', 'weighted', 'rest days'];
  return [`${league} as of ${asOf}`, table(header, rows)].join('\n');
}

export function showBaselines({ seasons, all }: ResponseOf<'features.baselines'>): string {
  const rows = [...seasons, ...(all ? [{ season: 'all', ...all }] : [])].map((each) => [
    each.season,
    each.matches,
    each.homeGoals.toFixed(3),
    each.awayGoals.toFixed(3),
    each.rates.home.toFixed(3),
    each.rates.draw.toFixed(3),
    each.rates.away.toFixed(3),
    each.homeAdvantage ? withError(each.homeAdvantage.logRatio, each.homeAdvantage.standardError, 3) : '–',
    fixed(each.prices.meanOverround, 4),
  ]);
  const header = [
    'season',
    'matches',
    'home goals',
    'away goals',
    'home',
    'draw',
    'away',
    'home advantage',
    'overround',
  ];
  return table(header, rows);
}

export const showRebuilt = ({ version, snapshots, rows, differences }: ResponseOf<'features.rebuild'>): string =>
  differences.length === 0
    ? `${version}: ${snapshots} snapshots, ${rows} rows made again, every bit the same`
    : `${version}: ${differences.length} of ${rows} rows differ; the first: ${differences[0]}`;
