import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, sealedOf } from './content.mjs';
import { cli, environment } from './workplace.mjs';

/**
 * Change one bit or byte of a store and look whether what is sealed still says the same, or else whether that is noticed.
 * @param random in [0, 1)
 */
export function flip(workplace, random) {
  const source = workplace.stores.finalised;
  const folder = mkdtempSync(join(workplace.folder, 'flip-'));
  const store = join(folder, 'store.sqlite');
  copyFileSync(source, store);
  copyFileSync(`${source}.checkpoints`, `${store}.checkpoints`);
  const bytes = readFileSync(store);
  const at = Math.floor(random() * bytes.length);
  const isBit = random() < 0.5;
  bytes[at] ^= isBit ? 1 << Math.floor(random() * 8) : 1 + Math.floor(random() * 255);
  writeFileSync(store, bytes);
  const state = stateOf(store, source);
  const { status, stderr } = spawnSync(process.execPath, [cli, '--store', store, '--json', 'health'], {
    encoding: 'utf8',
    env: environment(),
  });
  rmSync(folder, { recursive: true, force: true });
  const isNoticed = status === 3 || (status === 1 && /store-|bad-file/.test(stderr));
  const faults = [];
  if (status === 2) faults.push(`byte ${at}: health ended as a bug: ${stderr.slice(0, 200)}`);
  if (state === 'sealed' && !isNoticed) faults.push(`byte ${at}: something sealed changed and was not noticed`);
  return { state, isNoticed, faults };
}

/** What a change has changed: what is sealed, something else, or nothing that is read. */
function stateOf(store, source) {
  try {
    if (sealedOf(store) !== sealedOf(source)) return 'sealed';
    return contentOf(store) === contentOf(source) ? 'nothing' : 'other';
  } catch {
    return 'unreadable';
  }
}
