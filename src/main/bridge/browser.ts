import { userInfo } from 'node:os';
import { join } from 'node:path';
import { defaultKeys, defaultStore } from '../capabilities/default-store';
import { threadedEngine } from '../engine/threaded-engine';
import { serveHttp } from './http';
import { pageFiles } from './static-files';

/** The application in a browser of this machine, on the same store as the window's. */
async function serve(): Promise<void> {
  const storePath = process.env.JACKPOT_STORE ?? defaultStore();
  const engine = threadedEngine({
    storePath,
    analyst: process.env.JACKPOT_ANALYST ?? userInfo().username,
    threadFile: join(__dirname, 'thread.js'),
    workerFile: join(__dirname, 'worker.js'),
    keysFolder: defaultKeys(),
    onBug: (id, text) => void process.stderr.write(`internal ${id}: ${text}\n`),
    onUnusable: ({ code, message, hint }) => {
      process.stderr.write(`${code}: ${message}${hint === undefined ? '' : ` | ${hint}`}\n`);
      process.exit(1);
    },
  });
  const bridge = await serveHttp(engine, pageFiles(join(__dirname, '..', 'renderer'), true));
  process.stdout.write(`${bridge.url}\n`);
  const end = (): void =>
    void bridge
      .close()
      .then(engine.close)
      .then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

void serve();
