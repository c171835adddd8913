import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const BINARY =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/** The binary to run in: the one pointed at, else the one the `electron` package has downloaded; null without either. */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const own = join(root, 'node_modules', 'electron');
  const named = join(own, 'path.txt');
  const candidates = [
    ...(override ? [join(override, BINARY)] : []),
    join(own, 'dist', existsSync(named) ? readFileSync(named, 'utf8').trim() : BINARY),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Whether a window can be seen here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** What to put before a command so that it has a display: nothing, or xvfb-run; null where there is neither. */
export function findDisplay() {
  if (hasDisplay()) return [];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'xvfb-run'))) ? ['xvfb-run', '-a'] : null;
}
