import type { Job, ServiceChannel } from '../../contract';
import { TOPICS } from '../../contract/topics';
import { answer } from '../capabilities/answer';
import { sealLog } from '../capabilities/audit/seal-log';
import { HANDLERS } from '../capabilities/handlers';
import type { Services } from '../capabilities/services';
import { refreshSummaries } from '../db/repositories/season-summaries';
import { createEvents, type Engine } from './engine';
import { watchStore } from './watch-store';

const isActive = ({ state }: Job): boolean => state === 'queued' || state === 'running';

/**
 * An engine in this thread, on the services of one store. Everything is answered on the one writing connection.
 *
 * Whoever listens is told what was written: by a handler, by a job of this engine when it has ended, or by another
 * process at most half a second later.
 */
export function localEngine(services: Services): Engine {
  const { db, queue } = services;
  const { emit, subscribe } = createEvents();
  const active = new Set<string>();
  const watch = watchStore(
    db,
    () => active.size > 0,
    () => emit({ type: 'written', topics: TOPICS }),
  );
  const unsubscribe = queue.subscribe((job) => {
    if (isActive(job)) active.add(job.id);
    else active.delete(job.id);
    // A job that was cut short may have left summaries to be made again.
    if (!isActive(job)) refreshSummaries(db);
    if (!isActive(job)) sealLog(services);
    emit({ type: 'job', job });
    // Its worker wrote on a connection of its own; what it wrote is not told apart from what others wrote meanwhile.
    if (!isActive(job)) emit({ type: 'written', topics: watch.look() ? TOPICS : ['jobs'] });
  });
  return {
    answer: async (channel, request) => {
      if (!Object.hasOwn(HANDLERS, channel)) {
        return { ok: false, error: { code: 'bad-request', message: `there is no channel ${channel}` } };
      }
      const reply = await answer(services, channel as ServiceChannel, request);
      const { topics } = HANDLERS[channel as ServiceChannel];
      if (reply.ok && topics.length > 0) {
        // What is acknowledged is known outside the store, too.
        sealLog(services);
        emit({ type: 'written', topics });
      }
      return reply;
    },
    subscribe,
    close: async () => {
      watch.stop();
      unsubscribe();
      await services.close();
    },
  };
}
