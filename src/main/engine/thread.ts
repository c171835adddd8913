import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { ServiceChannel } from '../../contract';
import { answer } from '../capabilities/answer';
import { toApiError } from '../capabilities/api-error';
import type { Reading, Writing } from '../capabilities/capability';
import { HANDLERS } from '../capabilities/handlers';
import { emptyMemory } from '../capabilities/model-memory';
import { openServices, type Services } from '../capabilities/services';
import { UserError } from '../core/words/errors';
import type { ReadableDb } from '../db/connection';
import { openStoreReadOnly, integrityCheck } from '../db/handle';
import { forgetEnded, markOpen, readMarks } from '../db/open-marks';
import { toStoreError } from '../db/store-error';
import { stepBack } from '../jobs/step-back';
import { localEngine } from './local-engine';
import type { FromThread, ThreadSetup, ToThread } from './messages';

const setup = workerData as ThreadSetup;
const port = parentPort!;
const post = (message: FromThread): void => port.postMessage(message);

/** A person waits no longer than this for another program that writes, and is told which file it is. */
const BUSY_TIMEOUT_MS = 3000;

let bugs = 0;
/** The log is the window's; the person sees the id at once. */
function logBug(error: unknown): string {
  bugs += 1;
  const id = `${process.pid}-${threadId}-${bugs}`;
  post({ type: 'bug', id, text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  return id;
}

process.on('uncaughtException', logBug);
process.on('unhandledRejection', logBug);

({ writer: write, reader: read, checker: check })[setup.role]();

/** The one thread that writes: it opens and migrates the store, and has the queue. */
function write(): void {
  const { storePath, analyst, workerFile, keysFolder } = setup;
  let services: Services;
  const opening = readMarks(storePath);
  try {
    services = openServices({
      ...{ storePath, analyst, workerFile, keysFolder, logBug, opening },
      busyTimeoutMs: BUSY_TIMEOUT_MS,
    });
  } catch (error) {
    post({ type: 'refused', error: toApiError(error, logBug) });
    return;
  }
  forgetEnded(storePath);
  const unmark = markOpen(storePath);
  const engine = localEngine(services);
  engine.subscribe((event) => post({ type: 'event', event }));
  port.on('message', (message: ToThread) => {
    if (message.type === 'ask') {
      const { id, channel, request } = message;
      void engine.answer(channel, request).then((reply) => post({ type: 'reply', id, reply }));
    } else if (message.type === 'secret') services.keys.giveSecret(message.secret);
    else if (message.type === 'close')
      void engine.close().then(() => {
        unmark();
        post({ type: 'closed' });
      });
  });
  const reads = Object.entries(HANDLERS).filter(([, { kind }]) => kind === 'reads' || kind === 'storeless');
  post({ type: 'open', reads: reads.map(([channel]) => channel), wasLeftOpen: opening.ended.length > 0 });
}

/** A thread beside it: nothing it does holds a write up. Its connection cannot write. */
function read(): void {
  const { storePath, analyst } = setup;
  let open: ReadableDb | null = null;
  const connect = (): ReadableDb => (open ??= openStoreReadOnly({ path: storePath, analyst }));
  const models = emptyMemory();
  const reading = (): Reading => {
    return { db: connect(), storePath, analyst, applicationVersion: __APPLICATION_VERSION__, models, logBug };
  };
  port.on('message', (message: ToThread) => {
    if (message.type === 'ask') {
      const { id, channel, request } = message;
      void tell(channel as ServiceChannel, request).then((reply) => post({ type: 'reply', id, reply }));
    } else if (message.type === 'close') {
      open?.close();
      post({ type: 'closed' });
    }
  });

  async function tell(channel: ServiceChannel, request: unknown) {
    try {
      // Only channels that read are asked here, and these take no more than this.
      return await answer(reading() as Writing, channel, request);
    } catch (error) {
      return { ok: false as const, error: toApiError(error, logBug) };
    }
  }
}

/** A thread that looks the whole file over, which takes seconds of a large one: nobody waits for it. */
function check(): void {
  stepBack();
  const { storePath, analyst } = setup;
  try {
    const db = openStoreReadOnly({ path: storePath, analyst });
    const [damage] = integrityCheck(db);
    db.close();
    post(damage === undefined ? { type: 'sound' } : { type: 'damaged', message: `${storePath} is damaged: ${damage}` });
  } catch (error) {
    // Damage may be such that not even the check can read on.
    const failure = toStoreError(error, storePath) ?? error;
    if (failure instanceof UserError && failure.code === 'store-corrupt')
      post({ type: 'damaged', message: failure.message });
    else logBug(error);
  }
}
