import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TOPICS, type EngineEvent, type Job } from '../../src/contract';
import type { Services } from '../../src/main/capabilities/services';
import type { Engine } from '../../src/main/engine/engine';
import { localEngine } from '../../src/main/engine/local-engine';
import { demoStore, emptyStore, WORKER_FILE } from '../support/stores';

let services: Services;
let engine: Engine;
beforeAll(() => {
  services = demoStore(WORKER_FILE);
  engine = localEngine(services);
});
afterAll(() => engine.close());

/** What the engine tells from now on. */
function hear(): {
  readonly events: readonly EngineEvent[];
  readonly written: () => unknown[];
  readonly stop: () => void;
} {
  const events: EngineEvent[] = [];
  const stop = engine.subscribe((event) => events.push(event));
  return { events, stop, written: () => events.flatMap((event) => (event.type === 'written' ? [event.topics] : [])) };
}
/** An alias of some team, and the request for it. */
async function nickname(spelling: string) {
  const reply = await engine.answer('teams.list', {});
  const [team] = (reply as { value: { league: string; name: string }[] }).value;
  return { league: team!.league, team: team!.name, spelling, reason: 'nickname' };
}
async function endOf(request: object): Promise<Job> {
  const reply = await engine.answer('data.import', request);
  return services.queue.finished((reply as { value: { jobId: string } }).value.jobId);
}
const season = (): string => {
  const seasons = join(inject('demo'), 'seasons');
  return join(seasons, readdirSync(seasons).sort()[0]!);
};

describe('an engine in this thread', () => {
  it('tells what a handler has written, by the topics it names, and nothing of one that only read', async () => {
    const heard = hear();
    await engine.answer('teams.aliases', {});
    await engine.answer('teams.addAlias', await nickname('The First'));
    heard.stop();
    expect(heard.events).toEqual([{ type: 'written', topics: ['clubs'] }]);
  });
  it('tells nothing of a write that was refused, nor to those who have stopped listening', async () => {
    const [heard, gone] = [hear(), hear()];
    gone.stop();
    const unknown = { ...(await nickname('The Second')), team: 'nobody' };
    expect(await engine.answer('teams.addAlias', unknown)).toMatchObject({
      ok: false,
      error: { code: 'unknown-team' },
    });
    expect(await engine.answer('teams.addAlias', {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    await engine.answer('teams.addAlias', await nickname('The Second'));
    expect([heard.events.length, gone.events.length]).toEqual([1, 0]);
    heard.stop();
  });
  it('answers no channel that there is not, whatever an object inherits', async () => {
    for (const channel of ['no.such', 'toString', 'desktop.chooseFolder']) {
      const error = { code: 'bad-request', message: `there is no channel ${channel}` };
      expect(await engine.answer(channel, {})).toEqual({ ok: false, error });
    }
  });
  it('notices within a second what another connection has written: anything may be old then', async () => {
    const heard = hear();
    const other = localEngine(emptyStore(null, services.storePath));
    await other.answer('teams.addAlias', await nickname('The Third'));
    const written = Date.now();
    await expect.poll(heard.written).toContainEqual(TOPICS);
    expect(Date.now() - written).toBeLessThan(1000);
    heard.stop();
    await other.close();
  });
  it('tells of a job that wrote nothing only that there was one, and of one that wrote that anything may be old', async () => {
    const dry = hear();
    expect(await endOf({ paths: [season()], dryRun: true })).toMatchObject({ state: 'done' });
    dry.stop();
    const states = dry.events.flatMap((event) => (event.type === 'job' ? [event.job.state] : []));
    expect([states[0], states.at(-1)]).toEqual(['queued', 'done']);
    expect(dry.written()).toEqual([['jobs']]);
    const decided = { ...(await nickname('The Fourth')) };
    const real = hear();
    expect(await endOf({ paths: [season()], decisions: [decided] })).toMatchObject({ state: 'done' });
    real.stop();
    expect(real.written()).toEqual([TOPICS]);
    expect(real.events.at(-1)).toMatchObject({ type: 'written' });
  });
  it('lets what runs stop when it is closed', async () => {
    const closing = demoStore(WORKER_FILE);
    const own = localEngine(closing);
    const reply = await own.answer('data.import', { paths: [join(inject('demo'), 'seasons')] });
    await own.close();
    const after = emptyStore(null, closing.storePath);
    const { state } = after.queue.get((reply as { value: { jobId: string } }).value.jobId);
    expect(state).toBe('cancelled');
    await after.close();
  });
});
