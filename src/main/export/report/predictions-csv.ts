import { SetId } from '../../../contract';
import { csvLine } from '../../../text/csv';
import { SETS } from '../../core/sets/registry';
import { modelFor } from '../jackpot-content';
import { allModelsOf, type ReportBody } from './content';

const HEADER = [
  'order',
  'date',
  'league',
  'home',
  'away',
  'set',
  'kind',
  'prob_home',
  'prob_draw',
  'prob_away',
  'lambda_home',
  'lambda_away',
  'odds_home',
  'odds_draw',
  'odds_away',
  'model_version',
  'degradations',
];

/** One row a fixture and set, full precision, LF, RFC 4180 quoting, no cell a spreadsheet would run as a formula. */
export function predictionsCsv(body: ReportBody): string {
  const kinds = new Map(SETS.map((set) => [set.id, set.kind]));
  const models = allModelsOf(body);
  const rows = body.fixtures.flatMap((fixture, index) => {
    const numbers = body.predictions[index]!;
    const model = modelFor(models, fixture.league)!;
    const { odds } = fixture;
    return SetId.options.map((set) => {
      const { home, draw, away } = numbers.sets[set];
      const flags = numbers.degradations.filter((each) => each.sets.includes(set)).map((each) => each.code);
      return [
        fixture.order,
        fixture.date,
        fixture.league,
        fixture.home,
        fixture.away,
        set,
        kinds.get(set)!,
        home,
        draw,
        away,
        numbers.lambdaHome,
        numbers.lambdaAway,
        odds?.home ?? '',
        odds?.draw ?? '',
        odds?.away ?? '',
        model.version,
        flags.join(' '),
      ];
    });
  });
  return [HEADER, ...rows].map(csvLine).join('');
}
