import { Worker } from 'node:worker_threads';
import type { ApiError, Reply } from '../../contract';
import { createEvents, type Engine } from './engine';
import type { FromThread, ThreadSetup, ToThread } from './messages';

/** At most as many readers beside the writer: a long look at one thing does not hold up a short one. */
const READERS = 2;
/** The whole file is looked over once the window is there: the look takes a core for seconds. */
const CHECK_AFTER_MS = 5000;

export interface ThreadedOptions {
  readonly storePath: string;
  readonly analyst: string;
  /** The bundled thread, and the bundled worker that runs jobs. */
  readonly threadFile: string;
  readonly workerFile: string;
  /** Where signing keys lie, and what the system keeps for us, where it keeps anything. */
  readonly keysFolder: string;
  readonly systemSecret?: Promise<Uint8Array | null>;
  /** Told of every bug, with the id that the person saw. */
  readonly onBug: (id: string, text: string) => void;
  /** The store cannot be opened, or was found damaged: there is nothing to work on. */
  readonly onUnusable: (error: ApiError) => void;
  /** How long after the store is open the whole file is looked over. @defaultValue five seconds */
  readonly checkAfterMs?: number;
}

/**
 * An engine in threads of its own: this thread, the window's, neither opens the store nor waits for it. One thread
 * writes and runs the job queue; others read.
 */
export function threadedEngine(options: ThreadedOptions): Engine {
  const { emit, subscribe } = createEvents();
  const { storePath, analyst, threadFile, workerFile, keysFolder, onBug, onUnusable } = options;
  const { checkAfterMs = CHECK_AFTER_MS } = options;
  let isClosing = false;
  const start = (role: ThreadSetup['role']): Thread =>
    new Thread(threadFile, { role, storePath, analyst, workerFile, keysFolder }, (message) => {
      if (message.type === 'event') emit(message.event);
      else if (message.type === 'bug') onBug(message.id, message.text);
      // What was found sound is worth a backup, once a day.
      else if (message.type === 'sound') void writer.ask('stores.backUp', { reason: 'daily' });
      else if (message.type === 'damaged' && !isClosing) {
        onUnusable({
          code: 'store-corrupt',
          message: message.message,
          hint: 'Restore a backup, or choose another file.',
        });
      }
    });
  const writer = start('writer');
  void options.systemSecret?.then((secret) => secret && writer.give(secret));
  const readers: Thread[] = [];
  let checker: Thread | null = null;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  const opened = writer.opened.then(({ reads, wasLeftOpen }) => {
    if (!isClosing) {
      readers.push(start('reader'));
      checkTimer = setTimeout(() => (checker = start('checker')), wasLeftOpen ? 0 : checkAfterMs);
    }
    return new Set(reads);
  });
  opened.catch((refusal: unknown) => {
    if (!isClosing) onUnusable(refusal as ApiError);
  });
  /** A reader with nothing to do, started if there may be one more; the writer, should none be left. */
  const leastBusy = (): Thread => {
    const alive = readers.filter(({ isAlive }) => isAlive).sort((a, b) => a.waiting - b.waiting);
    const [least = writer] = alive;
    if (least.waiting === 0 || readers.length === READERS || isClosing) return least;
    const another = start('reader');
    readers.push(another);
    return another;
  };
  return {
    answer: async (channel, request) => {
      let reads: ReadonlySet<string>;
      try {
        reads = await opened;
      } catch (refusal) {
        return { ok: false, error: refusal as ApiError };
      }
      return (reads.has(channel) ? leastBusy() : writer).ask(channel, request);
    },
    subscribe,
    close: async () => {
      isClosing = true;
      clearTimeout(checkTimer);
      await Promise.all([...readers, writer, checker].map((thread) => thread?.close()));
    },
  };
}

/** What a writer says once the store is open. */
type Opened = Extract<FromThread, { type: 'open' }>;

/** One worker thread and the questions that wait for its answer. */
class Thread {
  private readonly worker: Worker;
  private readonly open = new Map<number, (reply: Reply<unknown>) => void>();
  private asked = 0;
  isAlive = true;
  /** Resolved by a writer once the store is open, with the channels readers may answer; rejected with why it is not. */
  readonly opened: Promise<Opened>;
  private readonly closed: Promise<void>;

  constructor(file: string, setup: ThreadSetup, onMessage: (message: FromThread) => void) {
    this.worker = new Worker(file, { workerData: setup });
    this.opened = new Promise((resolve, reject) => {
      this.worker.on('message', (message: FromThread) => {
        if (message.type === 'open') resolve(message);
        else if (message.type === 'refused') reject(message.error);
      });
      this.worker.on('error', (error) => reject(toInternal(error)));
      this.worker.on('exit', () => reject(toInternal(ENDED)));
    });
    this.opened.catch(() => undefined);
    this.closed = new Promise((resolve) => {
      this.worker.on('exit', () => {
        this.isAlive = false;
        for (const settle of this.open.values()) settle({ ok: false, error: toInternal(ENDED) });
        this.open.clear();
        resolve();
      });
    });
    this.worker.on('error', (error) => onMessage({ type: 'bug', id: setup.role, text: String(error.stack ?? error) }));
    this.worker.on('message', (message: FromThread) => {
      if (message.type === 'reply') {
        this.open.get(message.id)?.(message.reply);
        this.open.delete(message.id);
      } else if (message.type === 'closed') void this.worker.terminate();
      else onMessage(message);
    });
  }

  /** Questions that wait for an answer. */
  get waiting(): number {
    return this.open.size;
  }

  private send(message: ToThread): void {
    this.worker.postMessage(message);
  }

  ask(channel: string, request: unknown): Promise<Reply<unknown>> {
    if (!this.isAlive) return Promise.resolve({ ok: false, error: toInternal(ENDED) });
    const id = ++this.asked;
    return new Promise((resolve) => {
      this.open.set(id, resolve);
      this.send({ type: 'ask', id, channel, request });
    });
  }

  give(secret: Uint8Array): void {
    if (this.isAlive) this.send({ type: 'secret', secret });
  }

  async close(): Promise<void> {
    if (this.isAlive) this.send({ type: 'close' });
    await this.closed;
  }
}

const ENDED = 'its thread has ended';
const toInternal = (error: unknown): ApiError => ({
  code: 'internal',
  message: `internal error: ${error instanceof Error ? error.message : String(error)}`,
});
