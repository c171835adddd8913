import { describe, expect, it } from 'vitest';
import type { Thread } from '../../src/main/engine/engine-thread';
import { createReaders } from '../../src/main/engine/readers';

type Fake = { name: string; isAlive: boolean; waiting: number; closed: number };

function readersOf() {
  const started: Fake[] = [];
  const fake = (name: string): Fake & Pick<Thread, 'close'> => {
    const thread = {
      ...{ name, isAlive: true, waiting: 0, closed: 0 },
      close: () => Promise.resolve(void (thread.closed += 1)),
    };
    return thread;
  };
  const writer = fake('writer');
  const start = (): Thread => {
    const thread = fake(`reader ${started.length}`);
    started.push(thread);
    return thread as unknown as Thread;
  };
  const readers = createReaders(start, writer as unknown as Thread);
  const of = (channel: string): string => (readers.of(channel) as unknown as Fake).name;
  return { readers, started, writer, of };
}

describe('readers', () => {
  it('answer about past forecasts and the whole store by one thread alone, which is not the one of small questions', () => {
    const { readers, started, of } = readersOf();
    readers.begin();
    expect([of('data.status'), of('reliability.scores')]).toEqual(['reader 0', 'reader 1']);
    started[1]!.waiting = 5;
    expect([of('reliability.drift'), of('health.check'), of('data.status'), of('models.list')]).toEqual([
      'reader 1',
      'reader 1',
      'reader 0',
      'reader 0',
    ]);
    expect(started).toHaveLength(2);
  });

  it('let another keep past forecasts when the one that did has ended, and the writer when none is left', () => {
    const { readers, started, of } = readersOf();
    readers.begin();
    of('reliability.scores');
    started[1]!.isAlive = false;
    expect(of('reliability.scores')).toBe('reader 0');
    started[0]!.isAlive = false;
    expect([of('reliability.scores'), of('data.status')]).toEqual(['writer', 'writer']);
  });

  it('are all closed, and none begins meanwhile', async () => {
    const { readers, started, of } = readersOf();
    readers.begin();
    const closing = readers.close();
    expect(of('reliability.scores')).toBe('reader 0');
    await closing;
    expect(started.map(({ closed }) => closed)).toEqual([1]);
  });
});
