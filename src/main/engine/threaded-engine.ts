import type { ApiError } from '../../contract';
import { createEvents, type Engine } from './engine';
import { Thread } from './engine-thread';
import type { ThreadSetup } from './messages';
import { createReaders } from './readers';

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
  const readers = createReaders(() => start('reader'), writer);
  let checker: Thread | null = null;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  const opened = writer.opened.then(({ reads, wasLeftOpen }) => {
    if (!isClosing) {
      readers.begin();
      checkTimer = setTimeout(() => (checker = start('checker')), wasLeftOpen ? 0 : checkAfterMs);
    }
    return new Set(reads);
  });
  opened.catch((refusal: unknown) => {
    if (!isClosing) onUnusable(refusal as ApiError);
  });
  return {
    answer: async (channel, request) => {
      let reads: ReadonlySet<string>;
      try {
        reads = await opened;
      } catch (refusal) {
        return { ok: false, error: refusal as ApiError };
      }
      return (reads.has(channel) ? readers.of(channel) : writer).ask(channel, request);
    },
    subscribe,
    close: async () => {
      isClosing = true;
      clearTimeout(checkTimer);
      await Promise.all([readers.close(), writer.close(), checker?.close()]);
    },
  };
}
