import { Worker } from 'node:worker_threads';
import type { ApiError, Reply } from '../../contract';
import type { FromThread, ThreadSetup, ToThread } from './messages';

/** V8 keeps three times 16 MB a thread for what is new, once an answer has needed it; a window that rests needs none. */
const LIMITS = { maxYoungGenerationSizeMb: 12 };

/** What a writer says once the store is open. */
type Opened = Extract<FromThread, { type: 'open' }>;

/** One worker thread and the questions that wait for its answer. */
export class Thread {
  private readonly worker: Worker;
  private readonly open = new Map<number, (reply: Reply<unknown>) => void>();
  private asked = 0;
  isAlive = true;
  /** Resolved by a writer once the store is open, with the channels readers may answer; rejected with why it is not. */
  readonly opened: Promise<Opened>;
  private readonly closed: Promise<void>;

  constructor(file: string, setup: ThreadSetup, onMessage: (message: FromThread) => void) {
    this.worker = new Worker(file, { workerData: setup, resourceLimits: LIMITS });
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
