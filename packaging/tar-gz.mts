import { execFileSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { PACKAGE } from './deb-files.mts';
import { readAbout, unpackedFolder } from './unpacked.mts';

/** The unpacked application as one archive, in a folder of its name and version. @returns its path */
export function makeTarGz(root: string): string {
  const { version } = readAbout(root);
  const unpacked = unpackedFolder(root);
  const name = `${PACKAGE}-${version}-linux-${process.arch}`;
  const file = join(root, 'dist', `${name}.tar.gz`);
  const sameForAll = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mode=u+rwX,go=rX'];
  const renamed = `--transform=s,^${basename(unpacked)},${name},`;
  execFileSync('tar', ['-czf', file, ...sameForAll, renamed, '-C', dirname(unpacked), basename(unpacked)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return file;
}
