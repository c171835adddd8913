import { describe, expect, it } from 'vitest';
import { contract, type Channel } from '../../src/preload/contract';
import { createFakeBridge } from './fake-bridge';
import { MODELS } from './fake-data';

const REQUESTS: Partial<Record<Channel, unknown>> = {
  'data.issues': { limit: 1000 },
  'data.matches': { league: 'E0', season: '2019-20' },
  'health.audit': { limit: 200 },
  'models.get': { version: MODELS[0]!.version },
  'jackpots.get': { id: 'j1' },
  'jackpots.parse': { text: 'date,league,home,away\n2024-08-17,E0,Arsenal,Everton' },
  'reports.verify': { directory: '/tmp/report' },
};
const CHANNELS: readonly Channel[] = [
  'app.info',
  'jobs.list',
  'settings.list',
  'health.check',
  'data.status',
  'data.coverage',
  'data.files',
  'data.teams',
  'models.list',
  'jackpots.list',
  'reports.list',
  ...(Object.keys(REQUESTS) as Channel[]),
];

describe('the invented data behind the preview', () => {
  it.each(CHANNELS)('obeys the contract: %s', async (channel) => {
    const call = createFakeBridge({ hasRunningJob: true }).api[channel] as (request: unknown) => Promise<unknown>;
    const reply = (await call(REQUESTS[channel] ?? {})) as { ok: boolean; value: unknown };
    expect(reply.ok).toBe(true);
    const parsed = contract[channel].response.safeParse(reply.value);
    expect(parsed.error?.issues.slice(0, 3)).toBeUndefined();
  });
});
