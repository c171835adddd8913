import type {
  AuditEntry,
  HealthCheck,
  ReportExport,
  SettingRow,
  VerifyResult,
} from '../../src/renderer/src/contract-types';
import { hashOf } from './fake-data';

export const INFO = {
  name: 'Football Jackpot Probability Engine',
  version: '0.1.0',
  engine: '1',
  schema: 12,
  sqlite: '3.50.4',
  analyst: 'm.okafor',
  store: '/home/analyst/engine/store.sqlite',
};
export const SETTINGS: SettingRow[] = [
  {
    name: 'XI',
    meaning: 'Decay of a match’s weight, per day',
    specification: '0.0065',
    fitted: 'chosen per league',
    evidence: '0.0065 is Dixon and Coles’ value per half-week; walk-forward log loss prefers 0.0018 per day.',
  },
  {
    name: 'RHO',
    meaning: 'Low-score dependence',
    specification: '−0.13',
    fitted: 'estimated',
    evidence: 'Between −0.02 and −0.08 on five leagues.',
  },
  {
    name: 'HOME_ADVANTAGE',
    meaning: 'Log rate added to the home side',
    specification: '0.35',
    fitted: 'estimated',
    evidence: 'Fell from 0.30 to 0.22 after 2020.',
  },
  {
    name: 'MAX_MARKET_WEIGHT',
    meaning: 'Largest share of the market in any blend',
    specification: '0.7',
    fitted: '0.7',
    evidence: 'Kept.',
  },
  {
    name: 'MIN_CALIBRATION_SAMPLES',
    meaning: 'Fewer forecasts than this are never calibrated',
    specification: '30',
    fitted: '30',
    evidence: 'Kept.',
  },
];
export const CHECKS: HealthCheck[] = [
  { name: 'Store integrity', state: 'steady', figure: 'ok', detail: 'quick_check found nothing.' },
  {
    name: 'Audit chain',
    state: 'steady',
    figure: '1,243 entries',
    detail: 'Every entry follows from the one before it.',
  },
  {
    name: 'Doubts about the data',
    state: 'watch',
    figure: '13 open',
    detail:
      '3 names-coincide, 3 possible-double, 2 club-twice-a-day, 2 season-too-large, 1 club-renamed, 2 question-open; the Doubts tab on Data settles them',
  },
  {
    name: 'Models',
    state: 'watch',
    figure: '1 stale',
    detail: 'D1 has 214 matches after the data end of its active model. Train D1.',
  },
  {
    name: 'Leagues without a model',
    state: 'degraded',
    figure: '1',
    detail: 'SP1 has never been trained with success: stopped at gradient norm 2.1e-4.',
  },
];
export const AUDIT: AuditEntry[] = Array.from({ length: 420 }, (_, index) => ({
  sequence: 420 - index,
  action: ['file.imported', 'model.trained', 'jackpot.finalised', 'report.exported'][index % 4]!,
  subject: ['E0_2023-24.csv', 'E0-2024-05-19-3f9a1c', 'Midweek 17, version 1', 'midweek-17'][index % 4]!,
  analyst: 'm.okafor',
  hash: hashOf(`audit ${index}`),
  at: `2024-05-${String(28 - (index % 27)).padStart(2, '0')}T08:00:00Z`,
}));
export const REPORTS: ReportExport[] = [
  {
    jackpotId: 'j1',
    name: 'Midweek 17',
    version: 1,
    directory: '/home/analyst/reports/midweek-17',
    contentHash: hashOf('j1'),
    files: ['manifest.json', 'predictions.csv', 'report.html', 'report.json'].map((name) => ({
      name,
      sha256: hashOf(name),
      bytes: name.length * 3117,
    })),
    exportedAt: '2024-08-14T10:31:00Z',
  },
];
export const VERIFIED: VerifyResult = {
  directory: '/home/analyst/reports/midweek-17',
  ok: true,
  contentHash: hashOf('j1'),
  probabilities: 273,
  maxDifference: 0,
  checks: [
    { name: 'Files', verdict: 'passed', detail: 'All 4 files have the hash the manifest gives.' },
    { name: 'Content hash', verdict: 'passed', detail: 'Recomputed from the manifest: the same.' },
    { name: 'Audit anchor', verdict: 'passed', detail: 'Entry 1,240 and its hash are in this store’s log.' },
    {
      name: 'Probabilities',
      verdict: 'passed',
      detail: '273 probabilities recomputed from the manifest’s parameters.',
    },
  ],
};
