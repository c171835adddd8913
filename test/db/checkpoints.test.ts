import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Checkpoint } from '../../src/main/audit/checkpoint';
import { addCheckpoint, checkpointPath, readCheckpoints } from '../../src/main/db/checkpoints';
import { temporaryFolder } from '../support/stores';

const newStore = (): string => join(temporaryFolder(), 'store.sqlite');
const at = (count: number): Checkpoint => ({
  ...{
    format: 'jackpot-checkpoint/1',
    count,
    head: 'a'.repeat(64),
    at: '2026-11-20T10:00:00.000Z',
    said: `ä ${count}`,
  },
});

it('are lines beside the store, its owner’s alone, and none where there is no file', () => {
  const store = newStore();
  expect(readCheckpoints(store)).toEqual({ path: `${store}.checkpoints`, checkpoints: [], unreadable: 0 });
  expect(existsSync(checkpointPath(store))).toBe(false);
  for (const count of [1, 2]) addCheckpoint(store, at(count));
  expect(readCheckpoints(store).checkpoints).toEqual([at(1), at(2)]);
  expect(statSync(checkpointPath(store)).mode & 0o777).toBe(0o600);
  expect(readFileSync(checkpointPath(store), 'utf8').split('\n')).toHaveLength(3);
});

it('are read on where one was cut short, and the next begins a line of its own', () => {
  const store = newStore();
  addCheckpoint(store, at(1));
  const whole = readFileSync(checkpointPath(store), 'utf8');
  for (const length of [1, 40, whole.length - 2]) {
    writeFileSync(checkpointPath(store), whole);
    appendFileSync(checkpointPath(store), whole.slice(0, length));
    addCheckpoint(store, at(3));
    expect(readCheckpoints(store)).toMatchObject({ checkpoints: [at(1), at(3)], unreadable: 1 });
  }
});

it('stay few: the oldest are left out, the newest never', () => {
  const store = newStore();
  for (let count = 1; count <= 401; count += 1) {
    addCheckpoint(store, at(count));
    const { checkpoints } = readCheckpoints(store);
    expect(checkpoints.at(-1)).toEqual(at(count));
    expect(checkpoints).toHaveLength(count <= 400 ? count : 200);
  }
  expect(readCheckpoints(store).checkpoints[0]).toEqual(at(202));
});
