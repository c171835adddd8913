import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCall } from '../../src/main/capabilities/answer';
import type { Call } from '../../src/main/capabilities/call';
import type { Services } from '../../src/main/capabilities/services';
import { auditRepository } from '../../src/main/db/repositories/audit';
import { sourceRepository } from '../../src/main/db/repositories/sources';
import { createIngester } from '../../src/main/ingestion/ingester';
import { fileOf, storeOfFiles } from '../support/files-in-memory';
import { demoStore } from '../support/stores';

const FIXTURE = { date: '2024-09-01', league: 'DEMO', home: 'Saltmere', away: 'Eastwick Rovers', odds: null };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a jackpot that is made to be final', () => {
  let services: Services;
  let call: Call;
  beforeAll(() => {
    services = demoStore();
    call = createCall(services);
  });
  afterAll(() => services.close());

  it('is finalised in the step that makes it', async () => {
    const made = await call('jackpots.create', { name: 'At once', fixtures: [FIXTURE], finalise: true });
    expect(made.jackpot).toMatchObject({ name: 'At once', status: 'finalised', fixtures: 1 });
    expect(made.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(made).toEqual(await call('jackpots.get', { id: made.jackpot.id }));
  });
  it('leaves no draft behind, and nothing in the log, where it cannot be', async () => {
    const before = await call('jackpots.list', {});
    const last = auditRepository(services.db).last();
    const unknown = { ...FIXTURE, home: 'Nowhere Wanderers of Old' };
    for (const fixtures of [[], [FIXTURE, unknown]])
      await expect(call('jackpots.create', { name: 'Never', fixtures, finalise: true })).rejects.toThrow();
    expect(await call('jackpots.list', {})).toEqual(before);
    expect(auditRepository(services.db).last()).toEqual(last);
    // As a draft it waits for what it lacks.
    const draft = await call('jackpots.create', { name: 'Draft', fixtures: [FIXTURE, unknown] });
    expect(draft.jackpot.status).toBe('draft');
  });
});

describe('a file that two imports store at once', () => {
  const season = fileOf('13/08/22,Ash,Birch,1,0', '20/08/22,Birch,Ash,2,2');
  const list = ['Div,Date,HomeTeam,AwayTeam', 'X2,14/08/23,Ash,Birch', ''].join('\n');

  it('is stored once, and known to the one that came second', () => {
    const store = storeOfFiles();
    const other = createIngester(store.db, 'other');
    const own = createIngester(store.db, 'own', {
      // Between looking for it and storing it.
      beforeFirst: () => void other.ingest(encode(season), 'a.csv', false),
    });
    expect(own.ingest(encode(season), 'b.csv', false)).toMatchObject([{ isKnown: true, inserted: 0, unchanged: 2 }]);
    expect(sourceRepository(store.db).all()).toMatchObject([{ name: 'a.csv', inserted: 2 }]);
  });
  it('is read again where it is a list', () => {
    const store = storeOfFiles();
    store.take(season);
    const other = createIngester(store.db, 'other');
    const own = createIngester(store.db, 'own', {
      beforeFirst: () => void other.ingest(encode(list), 'a.csv', false),
    });
    expect(own.ingest(encode(list), 'b.csv', false)).toMatchObject([{ inserted: 0, isKnown: false }]);
    expect(sourceRepository(store.db).all()).toHaveLength(2);
  });
});
