import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { Channel, RequestInput } from '../src/contract';
import type { Engine } from '../src/main/engine/engine';
import { threadedEngine } from '../src/main/engine/threaded-engine';
import { BIG_JACKPOTS, BIG_MATCHES, onBigStore } from './big-store';
import { toMeasurement } from './measure';

/** The window's thread is never held longer. */
const BUDGET_MS = 20;
const RUNS = 5;
const MAIN = join(process.cwd(), 'out', 'main');

interface Asked {
  readonly channel: Channel;
  readonly answerMs: number;
  readonly heldMs: number;
  readonly kilobytes: number;
}

/** Every page's questions on a large store, asked as the window does: how long each takes, and holds the window's thread. */
export const mainThreadTable = (bigStore: string): Promise<string> =>
  existsSync(join(MAIN, 'thread.js'))
    ? onBigStore(bigStore, async (path) => toText(await askAll(path)))
    : Promise.resolve('main thread: SKIPPED, out/main is not built; npm run build');

async function askAll(storePath: string): Promise<{ openMs: number; openHeldMs: number; asked: Asked[] }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const engine = threadedEngine({
    storePath,
    analyst: 'bench',
    threadFile: join(MAIN, 'thread.js'),
    workerFile: join(MAIN, 'worker.js'),
    keysFolder: `${storePath}.keys`,
    onBug: (id, text) => console.error(id, text),
    onUnusable: (error) => console.error(error),
  });
  await ask(engine, 'app.info', {});
  const openMs = performance.now() - began;
  const openHeldMs = delay.max / 1e6;
  const { version } = ((await ask(engine, 'models.list', {})) as { version: string }[])[0]!;
  const jackpots = (await ask(engine, 'jackpots.list', {})) as { id: string; status: string }[];
  const draft = jackpots.find(({ status }) => status === 'draft')!.id;
  const final = jackpots.find(({ status }) => status === 'finalised')!.id;
  const { inputs } = (await ask(engine, 'jackpots.get', { id: draft })) as { inputs: never[] };
  const questions: readonly (readonly [Channel, object])[] = [
    ['data.status', {}],
    ['data.coverage', {}],
    ['data.files', {}],
    ['data.issues', {}],
    ['data.matches', { league: 'L0', season: '1955-56' }],
    ['data.corrections', {}],
    ['doubts.list', {}],
    ['teams.list', {}],
    ['teams.review', {}],
    ['teams.twins', {}],
    ['teams.clubs', {}],
    ['models.list', {}],
    ['reliability.scores', { selection: {} }],
    ['reliability.diagram', { selection: {} }],
    ['reliability.drift', { selection: {} }],
    ['models.get', { version }],
    ['features.form', { league: 'L0' }],
    ['features.baselines', { league: 'L0' }],
    ['features.history', { version }],
    ['features.rebuild', { version }],
    ['jackpots.list', {}],
    ['jackpots.get', { id: draft }],
    ['jackpots.get', { id: final }],
    ['jackpots.update', { id: draft, fixtures: inputs }],
    ['jackpots.check', { fixtures: inputs, againstModels: true }],
    ['reports.list', {}],
    ['jobs.list', {}],
    ['health.check', {}],
    ['health.integrity', {}],
    ['audit.find', {}],
    ['settings.list', {}],
  ];
  const asked: Asked[] = [];
  for (const [channel, request] of questions) {
    const times: number[] = [];
    const held: number[] = [];
    let reply: unknown;
    for (let run = 0; run < RUNS; run += 1) {
      delay.reset();
      const start = performance.now();
      reply = await ask(engine, channel, request);
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 5));
      held.push(delay.max / 1e6);
    }
    asked.push({
      channel,
      answerMs: toMeasurement(times).medianMs,
      heldMs: toMeasurement(held).medianMs,
      kilobytes: JSON.stringify(reply).length / 1000,
    });
  }
  await engine.close();
  return { openMs, openHeldMs, asked };
}

async function ask<C extends Channel>(engine: Engine, channel: C, request: RequestInput<C> | object): Promise<unknown> {
  const reply = await engine.answer(channel, request);
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.code}: ${reply.error.message}`);
  return reply.value;
}

function toText({ openMs, openHeldMs, asked }: Awaited<ReturnType<typeof askAll>>): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(22) : cell.padStart(14))).join('');
  const verdict = (ms: number): string => (ms <= BUDGET_MS ? 'ok' : 'OVER');
  return [
    `main thread: ${BIG_MATCHES} matches, ${BIG_JACKPOTS} jackpots; the window's thread may be held ${BUDGET_MS} ms`,
    line(['channel', 'answer ms', 'held ms', '', 'reply kB']),
    line(['(open)', openMs.toFixed(0), openHeldMs.toFixed(1), verdict(openHeldMs), '']),
    ...asked.map(({ channel, answerMs, heldMs, kilobytes }) =>
      line([channel, answerMs.toFixed(1), heldMs.toFixed(1), verdict(heldMs), kilobytes.toFixed(0)]),
    ),
  ].join('\n');
}
