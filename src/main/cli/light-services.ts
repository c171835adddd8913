import type { Call } from '../capabilities/call';
import type { Handler, Writing } from '../capabilities/capability';
import { createLazyCall } from '../capabilities/lazy-call';
import { logToStderr } from '../capabilities/log';
import { analystOr } from '../capabilities/analyst';
import { defaultKeys } from '../capabilities/default-store';
import { emptyMemory } from '../capabilities/model-memory';
import { profilesBeside } from '../capabilities/profile/profile-file';
import type { Services, ServiceOptions } from '../capabilities/services';
import { openStore } from '../db/handle';
import { createKeyRing } from '../keys/key-ring';
import { isSettled } from '../db/settled';
import type { JobQueue } from '../jobs/queue';

/** A store opened for one command. */
export interface LightServices {
  readonly call: Call;
  readonly queue: () => JobQueue;
  readonly close: () => Promise<void>;
}

/**
 * Open the store for one command. What only jobs need, and what an older store asks for once, is loaded when it is
 * needed: a command that shows something is done before that would have been read.
 * @throws {UserError} as `openStore`
 */
export async function openLightly(options: ServiceOptions): Promise<LightServices> {
  const analyst = analystOr(options.analyst);
  const db = openStore({ path: options.storePath, analyst });
  let services: Services | null = null;
  const whole = async (): Promise<Services> => {
    const { servicesOn } = await import('../capabilities/services');
    return (services ??= servicesOn(db, { ...options, analyst }));
  };
  try {
    if (!isSettled(db)) await whole();
  } catch (error) {
    db.close();
    throw error;
  }
  const reading = {
    db,
    storePath: options.storePath,
    analyst,
    applicationVersion: __APPLICATION_VERSION__,
    models: emptyMemory(),
    keys: createKeyRing(options.keysFolder ?? defaultKeys()),
    profilesFolder: profilesBeside(options.keysFolder ?? defaultKeys()),
    logBug: logToStderr,
  };
  const contextFor = (kind: Handler<never, unknown>['kind']): Writing | Promise<Writing> =>
    kind === 'queues' ? whole() : (services ?? (reading as unknown as Writing));
  return {
    call: createLazyCall(contextFor),
    queue: () => services!.queue,
    close: async () => {
      if (services) return services.close();
      const { sealLog } = await import('../capabilities/audit/seal-log');
      sealLog(reading);
      db.close();
    },
  };
}
