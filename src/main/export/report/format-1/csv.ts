import { SetId } from '../../../../contract';
import { SETS } from '../../../core/sets/registry';
import { modelFor } from '../../jackpot-content';
import { allModelsOf } from '../content';
import type { ReportBody } from './content';

// Format 1 is frozen: what it shares with ../predictions-csv.ts stands here for good, so that changing that one cannot move it.

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
  return [HEADER, ...rows].map((row) => row.map(toCell).join(',')).join('\n') + '\n';
}

/** A number as it is; a text quoted where needed, with an apostrophe before a character that starts a formula. */
export function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
