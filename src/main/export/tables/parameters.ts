import { parseModel } from '../../audit/model-document';
import { parseEvidence } from '../../audit/model-evidence';
import { toIsoDate } from '../../core/numeric/calendar';
import { byModel } from './by-model';
import { column, counted, type ExportTable } from './export-table';
import { LEAGUE, MODEL } from './shared-columns';

const rows = byModel(
  () => null,
  function* (_reads, { league, version, parameters: text, evidence, settingsHash }) {
    const { asOf, mu, homeAdvantage, rho, xi, sigma } = parseModel(text);
    const errors = parseEvidence(evidence).standardErrors;
    yield {
      ...{ league, model: version, as_of: toIsoDate(asOf), mu, mu_error: errors?.mu ?? null },
      ...{ home_advantage: homeAdvantage, home_advantage_error: errors?.homeAdvantage ?? null },
      ...{ rho, rho_error: errors?.rho ?? null, decay: xi, prior_deviation: sigma, settings_sha256: settingsHash },
    };
  },
);

const ERROR = 'Its standard error; empty for a model stored before it was kept.';
const LOG = 'log goals per match';

export const parameters: ExportTable = {
  id: 'parameters',
  title: 'Parameters of models',
  about:
    'What a model says beside the strengths of clubs: log expected goals are mu + home advantage + attack of the home club − defence of the away club, and mu + attack of the away club − defence of the home club.',
  order: ['league', 'model'],
  filters: ['leagues', 'models'],
  columns: [
    LEAGUE,
    MODEL,
    column('as_of', 'date', 'Day as of which the model was fitted; it has seen the matches before.'),
    column('mu', 'number', 'Goals of average clubs on neutral ground.', LOG),
    column('mu_error', 'number', ERROR, LOG),
    column('home_advantage', 'number', 'Home advantage.', LOG),
    column('home_advantage_error', 'number', ERROR, LOG),
    column('rho', 'number', 'Dependency of low scores.'),
    column('rho_error', 'number', ERROR),
    column('decay', 'number', 'Decay ξ of a match’s weight.', 'per day'),
    column('prior_deviation', 'number', 'How far clubs are expected to lie from the average, σ of the prior.', LOG),
    column('settings_sha256', 'text', 'Hash of the settings of the training.'),
  ],
  rows,
  count: counted(rows),
};
