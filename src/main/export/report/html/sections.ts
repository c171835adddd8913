import type { ReportSection } from '../../../../contract';
import { SECTION_WORDS } from '../../../../text/report-words';
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
  summary: [SECTION_WORDS.summary.title, summarySection],
  sets: [SECTION_WORDS.sets.title, setsSection],
  explanations: [SECTION_WORDS.explanations.title, explanationsSection],
  distribution: [SECTION_WORDS.distribution.title, distributionSection],
  models: [SECTION_WORDS.models.title, modelsSection],
  reliability: [SECTION_WORDS.reliability.title, reliabilitySection],
  data: [SECTION_WORDS.data.title, dataSection],
  history: [SECTION_WORDS.history.title, historySection],
  results: [SECTION_WORDS.results.title, resultsSection],
  formulas: [SECTION_WORDS.formulas.title, formulasSection],
  limits: [SECTION_WORDS.limits.title, limitsSection],
};
