import type { Thread } from './engine-thread';

/** At most as many readers beside the writer: a long look at one thing does not hold up a short one. */
const READERS = 2;
/** Channels that look at everything: all past forecasts as columns, all of the log, every match. */
const LONG = /^(reliability|health)\./;

export interface Readers {
  /** Start the first; the next when two questions are asked at once. */
  readonly begin: () => void;
  /** The thread that answers a channel: the writer, should no reader be left. */
  readonly of: (channel: string) => Thread;
  readonly close: () => Promise<unknown>;
}

/** The threads that read. One keeps past forecasts, which are large, and answers whatever looks at all of the store. */
export function createReaders(start: () => Thread, writer: Thread): Readers {
  const readers: Thread[] = [];
  let keeper: Thread | null = null;
  let isClosing = false;
  const another = (): Thread => {
    const thread = start();
    readers.push(thread);
    return thread;
  };
  const leastBusy = (): Thread => {
    const [least = writer] = readers.filter(({ isAlive }) => isAlive).sort((a, b) => a.waiting - b.waiting);
    return least.waiting === 0 || readers.length === READERS || isClosing ? least : another();
  };
  /** Not the first, if there may be two: that one has the small questions. */
  const keepingPast = (): Thread => {
    if (keeper?.isAlive) return keeper;
    const last = readers.findLast(({ isAlive }) => isAlive) ?? writer;
    return (keeper = readers.length < READERS && !isClosing ? another() : last);
  };
  return {
    begin: () => void another(),
    of: (channel) => (LONG.test(channel) ? keepingPast() : leastBusy()),
    close: () => {
      isClosing = true;
      return Promise.all(readers.map((thread) => thread.close()));
    },
  };
}
