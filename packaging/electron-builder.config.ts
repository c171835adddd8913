import type { AfterPackContext, Configuration } from 'electron-builder';
import { chmodSync, copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findDistribution } from './electron-distribution.mts';
import { FILE_ASSOCIATIONS } from './file-associations.mts';
import { fusesOf } from './fuses.mts';

const root = join(import.meta.dirname, '..');
const distribution = findDistribution(process.env.ELECTRON_OVERRIDE_DIST_PATH);
const electronVersion = distribution?.version ?? installedVersion();

function installedVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Of the native module what runs on one platform; of its sources nothing. */
const NATIVE = 'node_modules/better-sqlite3';

/** How the application is packed. Nothing is published, and nothing updates itself. */
const config: Configuration = {
  appId: 'local.football-jackpot.engine',
  productName: 'Football Jackpot Probability Engine',
  copyright: 'No licence has been chosen yet',
  directories: { output: 'dist', buildResources: 'resources/icon' },
  ...(distribution ? { electronDist: distribution.folder } : {}),
  electronVersion,
  electronFuses: fusesOf(electronVersion),
  publish: null,
  // The native module brings a binary for every platform; nothing is compiled.
  npmRebuild: false,
  // Libraries alone: the scripts around them run from within the archive.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'resources/icon/256x256.png',
    // What only the command line and the page in a browser start with.
    '!out/main/{cli,browser}.js',
    '!out/renderer/browser-bridge.js',
    '!**/*.map',
    `!${NATIVE}/{deps,src,binding.gyp,README.md}`,
    `!${NATIVE}/prebuilds/**`,
    `${NATIVE}/prebuilds/\${platform}-\${arch}.node`,
    '!node_modules/node-addon-api',
  ],
  fileAssociations: FILE_ASSOCIATIONS.map(({ ext, name, mimeType }) => ({ ext, name, mimeType, role: 'Editor' })),
  artifactName: 'football-jackpot-${version}-${os}-${arch}.${ext}',
  linux: {
    executableName: 'football-jackpot',
    icon: 'resources/icon',
    category: 'Science',
    synopsis: 'Football jackpot probabilities, offline',
    // The archive and the Debian package are made of the unpacked application: deb.mts, tar-gz.mts.
    target: ['AppImage'],
  },
  win: { icon: 'resources/icon/icon.ico', target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, differentialPackage: false },
  mac: {
    icon: 'resources/icon/icon.icns',
    category: 'public.app-category.sports',
    target: ['dmg'],
    // No signing identity: the system says so when it is first opened.
    identity: null,
  },
  afterPack,
};
export default config;

/** What a ready distribution of Electron leaves to be done. */
async function afterPack({ packager, appOutDir }: AfterPackContext): Promise<void> {
  const resources = packager.getResourcesDir(appOutDir);
  // The application that an Electron without one would show.
  rmSync(join(resources, 'default_app.asar'), { force: true });
  if (!distribution?.native) return;
  const name = `${process.platform}-${process.arch}.node`;
  const native = join(resources, 'app.asar.unpacked', NATIVE, 'prebuilds', name);
  chmodSync(native, 0o644);
  copyFileSync(distribution.native, native);
}
