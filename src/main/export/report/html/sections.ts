import type { ReportSection } from '../../../../contract';
import type { ReportBody } from '../content';
import { explanationsSection } from './explanations';
import { setsSection, summarySection } from './forecasts';
import type { Html } from './markup';
import { formulasSection, limitsSection } from './method';
import { modelsSection } from './models';
import { dataSection, historySection, resultsSection } from './origins';
import { distributionSection } from './picks';
import { reliabilitySection } from './trust';

/** Every section: what it is called, and what it shows. */
export const SECTIONS: Readonly<Record<ReportSection, readonly [title: string, show: (body: ReportBody) => Html]>> = {
  summary: ['Forecasts', summarySection],
  sets: ['All seven sets', setsSection],
  explanations: ['Why, fixture by fixture', explanationsSection],
  distribution: ['Right picks', distributionSection],
  models: ['Models', modelsSection],
  reliability: ['Can the numbers be trusted?', reliabilitySection],
  data: ['Data', dataSection],
  history: ['Earlier versions', historySection],
  results: ['Results', resultsSection],
  formulas: ['Settings and formulas', formulasSection],
  limits: ['Limits and responsible use', limitsSection],
};
