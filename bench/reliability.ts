import { DEFAULT_CONSTANTS } from '../src/main/core/settings/constants';
import { ForecastSelection } from '../src/contract/reliability-figures';
import { diagram, multiples } from '../src/main/capabilities/reliability/diagram';
import { drift } from '../src/main/capabilities/reliability/drift';
import { selectFrom, type Selected } from '../src/main/capabilities/reliability/forecasts';
import { scores } from '../src/main/capabilities/reliability/scores';
import { slates } from '../src/main/capabilities/reliability/slates';
import { calibrateLeagues } from '../src/main/core/training/calibrate-leagues';
import { walkLeague } from '../src/main/core/training/walk-league';
import { settingsOf } from '../src/main/core/settings/settings';
import { toColumns, type PastSeason } from '../src/main/core/validation/forecast-columns';
import { ensembleWeightsBefore } from '../src/main/core/validation/validate-league';
import type { BenchLeague } from './leagues';
import { measure, type Row } from './measure';

const MATCHES = 40_000;
const BUDGET_MS = 150;

/** Every answer of the reliability page over 40,000 forecasts: those of one league, again and again under other codes. */
export function reliabilityRows({ all }: BenchLeague): Row[] {
  const past = pastSeasons(all);
  const own = past.reduce((total, { forecasts }) => total + forecasts.length, 0);
  const copies = Array.from({ length: Math.ceil(MATCHES / own) }, (_, copy) =>
    past.map((season) => ({ ...season, league: `L${copy}` })),
  ).flat();
  const made = measure(3, () => toColumns(copies));
  const columns = made.result;
  const selection = ForecastSelection.parse({});
  const select = (): Selected =>
    selectFrom(
      { columns, models: [], withoutForecasts: [], locked: null },
      { ...selection, fromSeason: null },
      // As many as were expected: what it costs does not depend on the score.
      () => columns.lambda.map((lambda, match) => lambda + columns.nu[match]!),
    );
  const row = (what: string, work: (selected: Selected) => unknown): Row => ({
    what: `reliability of ${columns.n} matches: ${what}`,
    measured: measure(9, () => work(select())),
    budgetMs: BUDGET_MS,
  });
  return [
    { what: `columns of ${columns.n} past forecasts, once a training`, measured: made, budgetMs: null },
    row('scores of nine voices, comparisons', (selected) =>
      scores(selected, { selection, set: 'B', score: 'logLoss' }, DEFAULT_CONSTANTS),
    ),
    row('a diagram with its verdict', (selected) =>
      diagram(selected, { selection, voice: 'B', outcome: 'draw' }, DEFAULT_CONSTANTS),
    ),
    row('one outcome of every set', (selected) => multiples(selected, { selection, outcome: 'draw' })),
    row('over time, drift', (selected) => drift(selected, { selection, set: 'B' }, DEFAULT_CONSTANTS)),
    row('slates of 13', (selected) => slates(selected, { selection, size: 13, rule: 'all-leagues' })),
  ];
}

function pastSeasons(matches: BenchLeague['all']): PastSeason[] {
  const { fallback, ...rest } = settingsOf('fitted');
  const settings = { ...rest, fallback, grid: [fallback] };
  const [league] = calibrateLeagues([walkLeague('E0', matches, settings)], settings);
  const { walk, forecasts } = league!;
  return walk.sample.seasons.map((season, number) => ({
    league: 'E0',
    season,
    ensembleWeights: ensembleWeightsBefore(forecasts, number, settings.ensemble),
    forecasts: forecasts
      .filter(({ forecast }) => forecast.season === number)
      .map(({ forecast, sets }) => {
        const { home, away, odds } = walk.sample.matches[forecast.match]!;
        return { ...forecast, home, away, odds, calibrated: sets };
      }),
  }));
}
