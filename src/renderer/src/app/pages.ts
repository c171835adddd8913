import { lazy } from 'react';

const readData = async () => ({ default: (await import('../pages/data/data-page')).DataPage });
const readModels = async () => ({ default: (await import('../pages/models/models-page')).ModelsPage });
const readModel = async () => ({ default: (await import('../pages/models/model-page')).ModelPage });
const readJackpots = async () => ({ default: (await import('../pages/jackpots/jackpots-page')).JackpotsPage });
const readJackpot = async () => ({ default: (await import('../pages/jackpots/jackpot-page')).JackpotPage });
const readExplain = async () => ({ default: (await import('../pages/jackpots/explain/explain-page')).ExplainPage });
const readRecord = async () => ({ default: (await import('../pages/jackpots/record/record-page')).RecordPage });
const readReliability = async () => ({
  default: (await import('../pages/reliability/reliability-page')).ReliabilityPage,
});
const readReports = async () => ({ default: (await import('../pages/reports/reports-page')).ReportsPage });
const readBuild = async () => ({ default: (await import('../pages/reports/build/build-page')).BuildPage });
const readHealth = async () => ({ default: (await import('../pages/health/health-page')).HealthPage });
const readSettings = async () => ({ default: (await import('../pages/settings/settings-page')).SettingsPage });
const readHelp = async () => ({ default: (await import('../pages/help/help-page')).HelpPage });

/** Every page, read when it is first shown: the window opens with the code of one. */
export const DataPage = lazy(readData);
export const ModelsPage = lazy(readModels);
export const ModelPage = lazy(readModel);
export const JackpotsPage = lazy(readJackpots);
export const JackpotPage = lazy(readJackpot);
export const ExplainPage = lazy(readExplain);
export const RecordPage = lazy(readRecord);
export const ReliabilityPage = lazy(readReliability);
export const ReportsPage = lazy(readReports);
export const BuildPage = lazy(readBuild);
export const HealthPage = lazy(readHealth);
export const SettingsPage = lazy(readSettings);
export const HelpPage = lazy(readHelp);

/** How the code of each is read, in the order in which a person is likely to come to them. */
export const PAGE_CODE: readonly (() => Promise<unknown>)[] = [
  ...[readModels, readModel, readJackpots, readJackpot, readReliability, readData, readReports, readHealth],
  ...[readSettings, readHelp, readExplain, readBuild, readRecord],
];
