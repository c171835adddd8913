import { lazy } from 'react';

/** Every page, read when it is first shown: the window opens with the code of one. */
export const DataPage = lazy(async () => ({ default: (await import('../pages/data/data-page')).DataPage }));
export const HealthPage = lazy(async () => ({ default: (await import('../pages/health/health-page')).HealthPage }));
export const HelpPage = lazy(async () => ({ default: (await import('../pages/help/help-page')).HelpPage }));
export const ExplainPage = lazy(async () => ({
  default: (await import('../pages/jackpots/explain/explain-page')).ExplainPage,
}));
export const JackpotPage = lazy(async () => ({
  default: (await import('../pages/jackpots/jackpot-page')).JackpotPage,
}));
export const JackpotsPage = lazy(async () => ({
  default: (await import('../pages/jackpots/jackpots-page')).JackpotsPage,
}));
export const RecordPage = lazy(async () => ({
  default: (await import('../pages/jackpots/record/record-page')).RecordPage,
}));
export const ModelPage = lazy(async () => ({ default: (await import('../pages/models/model-page')).ModelPage }));
export const ModelsPage = lazy(async () => ({ default: (await import('../pages/models/models-page')).ModelsPage }));
export const ReliabilityPage = lazy(async () => ({
  default: (await import('../pages/reliability/reliability-page')).ReliabilityPage,
}));
export const BuildPage = lazy(async () => ({ default: (await import('../pages/reports/build/build-page')).BuildPage }));
export const ReportsPage = lazy(async () => ({ default: (await import('../pages/reports/reports-page')).ReportsPage }));
export const SettingsPage = lazy(async () => ({
  default: (await import('../pages/settings/settings-page')).SettingsPage,
}));
