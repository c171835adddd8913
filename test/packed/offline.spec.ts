import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyStore, expect, goTo, test } from '../e2e/application';
import { readNetworkCalls, type NetworkCalls } from './network-calls';
import { launchPacked } from './packed';
import { workingDay } from './working-day';

const PLACES = ['Data', 'Models', 'Jackpots', 'Reliability', 'Reports', 'Health', 'Settings'];
/** A network namespace that has no interface but a loopback that is down. */
const ALONE = ['unshare', '--map-root-user', '--net'];

const watched = (log: string): string[] => ['strace', '-f', '--seccomp-bpf', '-o', log, '-e', 'trace=%network'];
const callsIn = (log: string): NetworkCalls => readNetworkCalls(readFileSync(log, 'utf8'));

test('works a day in a namespace without interfaces, and asks for no network', async ({ demo, folder }) => {
  const log = join(folder, 'strace.log');
  const store = join(folder, 'store.sqlite');
  const { page, close } = await launchPacked({ store, under: [...watched(log), ...ALONE] });
  await workingDay(page, 'folder', demo, folder);
  for (const place of PLACES) await goTo(page, place);
  expect(await close()).toBe(0);
  expect(readFileSync(log, 'utf8'), 'the watch saw the window reach its display').toContain('AF_UNIX');
  expect(callsIn(log)).toEqual({ unused: [], used: [] });
});

test('binds, connects and sends nothing where there are interfaces', async ({ demo, folder }) => {
  const log = join(folder, 'strace.log');
  const { page, close } = await launchPacked({ store: copyStore(demo, folder), under: watched(log) });
  for (const place of PLACES) await goTo(page, place);
  expect(await close()).toBe(0);
  expect(readFileSync(log, 'utf8')).toContain('AF_UNIX');
  expect(callsIn(log).used).toEqual([]);
});

test('the watch sees what it is there for', ({ folder }) => {
  const asks = {
    connect: `require('net').connect(9, '127.0.0.1').on('error', () => undefined)`,
    bind: `require('net').createServer().on('error', () => undefined).listen(0, '::1').unref()`,
    sendto: `require('dgram').createSocket('udp4').send('x', 9, '192.0.2.1', () => process.exit())`,
  };
  for (const [call, code] of Object.entries(asks)) {
    const log = join(folder, `${call}.log`);
    const [command, ...words] = [...watched(log), ...ALONE, process.execPath, '-e', code];
    execFileSync(command!, words, { stdio: 'ignore', timeout: 30_000 });
    expect(callsIn(log).used.join('\n'), call).toMatch(/AF_INET/);
  }
});
