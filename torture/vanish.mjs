import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, faultsOf } from './content.mjs';
import { cli, copyStore, environment } from './workplace.mjs';

/** Take the folder away into which a report is being written. @param share of the way at which that happens */
export async function vanish(workplace, share) {
  const folder = mkdtempSync(join(workplace.folder, 'vanish-'));
  const store = join(folder, 'store.sqlite');
  copyStore(workplace.stores.finalised, store);
  const place = join(folder, 'usb');
  mkdirSync(place);
  const before = contentOf(store);
  const args = ['--store', store, 'report', workplace.jackpotId, '--out', join(place, 'report'), '--no-pdf'];
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: environment() });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const timer = setTimeout(() => rmSync(place, { recursive: true, force: true }), 150 + share * 700);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const faults = faultsOf(store);
  if (code === 2) faults.push(`it ended as a bug: ${stderr.slice(0, 300)}`);
  if (code === 1 && contentOf(store) !== before) faults.push('it failed, and the store knows of a report');
  if (code === 0 && existsSync(place) && !existsSync(join(place, 'report', 'seal.json')))
    faults.push('it said it was done, and the report is not there');
  rmSync(folder, { recursive: true, force: true });
  return faults;
}
