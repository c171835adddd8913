import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { control, desktopEntry, INSTALLED, mimeTypes, PACKAGE } from './deb-files.mts';
import { readAbout, unpackedFolder, type About } from './unpacked.mts';

const ARCHITECTURES: Partial<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * The Debian package of what lies unpacked in `dist/`, made by dpkg-deb. It has no scripts of its own: every file belongs to
 * dpkg, so that removing it leaves none; menus, icons and kinds of files are told by the system's own triggers.
 * @param root of the repository
 * @param folder where the package is put @defaultValue `dist/`
 * @param compression for dpkg-deb @defaultValue the smallest
 * @returns the path of the package
 * @throws {Error} without dpkg-deb, or where nothing has been packed
 */
export function makeDeb(root: string, folder = join(root, 'dist'), compression: readonly string[] = ['-Zxz']): string {
  const unpacked = unpackedFolder(root);
  const about = readAbout(root);
  const arch = ARCHITECTURES[process.arch] ?? process.arch;
  const deb = join(folder, `${PACKAGE}_${about.version}_${arch}.deb`);
  const stage = mkdtempSync(join(tmpdir(), 'jackpot-deb-'));
  try {
    chmodSync(stage, 0o755);
    layOut(stage, root, unpacked, about);
    put(join(stage, 'DEBIAN', 'control'), control(about, arch, sizeOf(stage)));
    execFileSync('dpkg-deb', ['--build', '--root-owner-group', ...compression, stage, deb], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return deb;
}

function layOut(stage: string, root: string, unpacked: string, about: About): void {
  const application = join(stage, INSTALLED);
  cpSync(unpacked, application, { recursive: true });
  openToAll(application);
  // Where the system gives no namespaces to its users, the browser's sandbox is made by this file alone.
  chmodSync(join(application, 'chrome-sandbox'), 0o4755);
  mkdirSync(join(stage, 'usr', 'bin'), { recursive: true });
  symlinkSync(`..${INSTALLED.slice('/usr'.length)}/${PACKAGE}`, join(stage, 'usr', 'bin', PACKAGE));
  const share = join(stage, 'usr', 'share');
  put(join(share, 'applications', `${PACKAGE}.desktop`), desktopEntry(about));
  put(join(share, 'mime', 'packages', `${PACKAGE}.xml`), mimeTypes());
  put(join(share, 'doc', PACKAGE, 'copyright'), COPYRIGHT);
  const icons = join(root, 'resources', 'icon');
  for (const name of readdirSync(icons).filter((file) => /^\d+x\d+\.png$/.test(file))) {
    copy(join(icons, name), join(share, 'icons', 'hicolor', name.slice(0, -'.png'.length), 'apps', `${PACKAGE}.png`));
  }
  copy(join(icons, 'icon.svg'), join(share, 'icons', 'hicolor', 'scalable', 'apps', `${PACKAGE}.svg`));
}

const COPYRIGHT = `No licence has been chosen for this application yet.

Licences of what it is made of: Settings, "About", in its window;
${INSTALLED}/LICENSE.electron.txt (Electron) and
${INSTALLED}/LICENSES.chromium.html (Chromium and what it is made of).
`;

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o644 });
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  chmodSync(to, 0o644);
}

/** Whatever rights the files had where they were built: all may read, none but root may write. */
function openToAll(path: string): void {
  const stat = statSync(path);
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** Bytes of all files below. */
const sizeOf = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
