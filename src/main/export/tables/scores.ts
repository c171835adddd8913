import { parseEvidence } from '../../audit/model-evidence';
import { SCORE_IDS, type ScoreId } from '../../core/words/scores';
import { byModel } from './by-model';
import { column, counted, type ExportTable } from './export-table';
import { LEAGUE, MODEL } from './shared-columns';

const NAMES: Readonly<Record<ScoreId, string>> = { logLoss: 'log_loss', brier: 'brier', rps: 'rps' };
const named = (prefix: string, own: Readonly<Record<ScoreId, number>> | null) =>
  Object.fromEntries(SCORE_IDS.map((id) => [`${prefix}${NAMES[id]}`, own?.[id] ?? null]));

const rows = byModel(
  () => null,
  function* (_reads, { league, version, evidence }) {
    const { scores, scoredFrom, scoredTo } = parseEvidence(evidence);
    if (!scores) return;
    const { n, withoutOdds, sets, market, baseRates } = scores;
    const seasons = { from_season: scoredFrom, to_season: scoredTo };
    const shared = { league, model: version, ...seasons, matches: n, without_odds: withoutOdds };
    const voices = [...Object.entries(sets), ['market', market], ['baseRates', baseRates]] as const;
    for (const [set, own] of voices) {
      const raw = 'uncalibrated' in own ? own.uncalibrated : null;
      yield { ...shared, set, ...named('', own), ...named('raw_', raw) };
    }
  },
);

const BEFORE = 'The same before calibration; empty for the market and the base rates, which are not calibrated.';

export const scores: ExportTable = {
  id: 'scores',
  title: 'Validation: scores',
  about:
    'Mean scores of the walk-forward forecasts behind the active models, or those named: every set, the market and the base rates on the same matches. Lower is better. A model without forecasts that the market priced, too, has none.',
  order: ['league', 'model', 'set as A, B, C, G, market, baseRates'],
  filters: ['leagues', 'models'],
  columns: [
    LEAGUE,
    MODEL,
    column('set', 'text', 'A, B, C, G, market or baseRates.'),
    column('from_season', 'text', 'First season scored.'),
    column('to_season', 'text', 'Last season scored.'),
    column('matches', 'whole', 'Matches scored: forecast by the model and priced by the market.', 'matches'),
    column('without_odds', 'whole', 'Matches left out because they have no usable odds.', 'matches'),
    column('log_loss', 'number', 'Mean log loss.', 'nats'),
    column('brier', 'number', 'Mean Brier score, summed over the three outcomes.', '0 to 2'),
    column('rps', 'number', 'Mean ranked probability score, halved.', '0 to 1'),
    column('raw_log_loss', 'number', BEFORE, 'nats'),
    column('raw_brier', 'number', BEFORE, '0 to 2'),
    column('raw_rps', 'number', BEFORE, '0 to 1'),
  ],
  rows,
  count: counted(rows),
};
