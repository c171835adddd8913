import { describe, expect, it } from 'vitest';
import { contract, type Channel } from '../../src/contract';
import { createFakeBridge } from './fake-bridge';
import { MODELS, matchesOf } from './fake-data';

const mapping = {
  delimiter: 'auto',
  decimal: 'comma',
  dateFormat: 'day-first',
  date: 'Spieltag',
  home: 'Heim',
  away: 'Gast',
  goals: { kind: 'one-column', column: 'Ergebnis' },
  odds: { home: 'Quote 1', draw: 'Quote X', away: 'Quote 2', kind: 'closing', source: 'Pinnacle' },
  league: { kind: 'fixed', text: 'RSW' },
  leagueName: null,
  country: null,
  season: { kind: 'from-dates', firstMonth: 'july' },
  neutral: null,
  status: null,
};
const { date, home, away } = matchesOf('G1', '2019-20')[4]!;
const fixture = { date: '2024-08-17', league: 'E0', home: 'Arsenal', away: 'Everton', odds: null };
const reason = 'another spelling';

/** One request for each channel; the preview must answer every one of them as main would. */
const REQUESTS: Partial<Record<Channel, unknown>> = {
  'jobs.get': { id: 'p1' },
  'jobs.cancel': { id: 'r1' },
  'health.audit': { limit: 200 },
  'data.import': { paths: ['/data'], dryRun: true },
  'data.issues': { limit: 1000, severity: 'warning' },
  'data.matches': { league: 'G1', season: '2019-20' },
  'data.decideMatch': { league: 'G1', season: '2019-20', date, home, away, decision: 'exclude', reason },
  'data.corrections': { limit: 1000 },
  'data.describeTable': { path: '/data/sheet.csv' },
  'data.previewMapping': { path: '/data/sheet.csv', mapping },
  'data.saveMapping': { header: ['Spieltag'], mapping },
  'doubts.list': { league: 'D1' },
  'teams.useKnownSpellings': { isOn: false, reason },
  'teams.addAlias': { league: 'D2', spelling: 'St. Pauli 1910', team: 'St Pauli', reason },
  'teams.decide': { decisions: [{ league: 'D2', spelling: 'St.Pauli', team: 'St Pauli', reason }] },
  'teams.merge': { league: 'D2', from: 'FC Homburg', into: 'Hamburg', reason },
  'teams.split': { league: 'EC', spelling: 'Kings Lynn', reason },
  'teams.link': {
    name: 'Hamburg',
    teams: [
      { league: 'D1', team: 'Hamburg' },
      { league: 'D2', team: 'Hamburg' },
    ],
    reason,
  },
  'teams.unlink': { league: 'D1', team: 'Schalke 04', reason },
  'training.train': { leagues: 'all', preset: 'fitted' },
  'validation.run': { leagues: 'all', preset: 'fitted' },
  'models.get': { version: MODELS[0]!.version },
  'models.compare': { first: MODELS[0]!.version, second: MODELS[1]!.version },
  'features.form': { league: 'E0', last: 5 },
  'features.baselines': { league: 'E0' },
  'features.history': { version: MODELS[0]!.version, team: 'Arsenal' },
  'features.rebuild': { version: MODELS[0]!.version, date: '2024-05-01' },
  'models.activate': { version: MODELS[1]!.version },
  'jackpots.get': { id: 'j1' },
  'jackpots.create': { name: 'New', fixtures: [fixture] },
  'jackpots.update': { id: 'j1', name: 'Other' },
  'jackpots.check': { fixtures: [fixture] },
  'jackpots.delete': { id: 'j1' },
  'jackpots.finalise': { id: 'j1' },
  'jackpots.revise': { id: 'j1' },
  'jackpots.parse': { text: 'date,league,home,away\n2024-08-17,E0,Arsenal,Everton' },
  'reports.export': { jackpotId: 'j1', directory: '/tmp', ownFolder: true },
  'reports.verify': { directory: '/tmp/report' },
  'desktop.chooseImport': { what: 'files' },
  'desktop.chooseFolder': { title: 'Folder' },
  'desktop.readTextFile': { title: 'File' },
  'desktop.saveTextFile': { title: 'Save', name: 'summary.txt', text: 'text' },
  'desktop.showInFolder': { path: '/tmp' },
};
/** What the preview says it cannot do. */
const REFUSED: readonly Channel[] = ['training.fit'];

describe('the invented data behind the preview', () => {
  const channels = (Object.keys(contract) as Channel[]).filter((channel) => !REFUSED.includes(channel));
  it.each(channels)('obeys the contract: %s', async (channel) => {
    const request = REQUESTS[channel] ?? {};
    expect(contract[channel].request.safeParse(request).error?.issues).toBeUndefined();
    const call = createFakeBridge({ hasRunningJob: true }).api[channel] as (request: unknown) => Promise<unknown>;
    const reply = (await call(request)) as { ok: boolean; value: unknown };
    expect(reply.ok).toBe(true);
    const parsed = contract[channel].response.safeParse(reply.value);
    expect(parsed.error?.issues.slice(0, 3)).toBeUndefined();
  });
});
