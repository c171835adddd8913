import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, electronBinary, expect, launchArguments, launchEnvironment, test } from './application';

/** Loaded into Electron before the application: a box that waits for a click becomes lines that a test can read. */
const ERROR_BOX_TO_STDERR = `
require('electron').dialog.showErrorBox = (title, content) => void process.stderr.write(title + ': ' + content);
`;

/** A start that should end by itself, since there is no window to wait for. */
function start(store: string): Promise<{ code: number | null; said: string }> {
  const stub = join(store, '..', 'error-box.cjs');
  writeFileSync(stub, ERROR_BOX_TO_STDERR);
  const switches = ['--no-sandbox', '-r', stub];
  const args = [...switches, ...launchArguments(join(store, '..', 'profile'))];
  const application = spawn(electronBinary(), args, { cwd: ROOT, env: launchEnvironment(store), timeout: 60_000 });
  let said = '';
  application.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((done) => application.on('close', (code) => done({ code, said })));
}

test('says that a file is no store, leaves it as it is, and ends', async ({ folder }) => {
  const store = join(folder, 'store.sqlite');
  const text = 'a shopping list, and nothing like a database\n'.repeat(100);
  writeFileSync(store, text);
  const { code, said } = await start(store);
  expect(said).toContain(`The store cannot be opened: `);
  expect(said).toContain('store.sqlite');
  expect(said).not.toContain('internal error');
  expect(code).toBe(1);
  expect(readFileSync(store, 'utf8')).toBe(text);
});
