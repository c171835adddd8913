import { FILE_ASSOCIATIONS } from './file-associations.mts';
import type { About } from './unpacked.mts';

/** The command and the package. */
export const PACKAGE = 'football-jackpot';
/** Where the application lies once installed. */
export const INSTALLED = `/usr/lib/${PACKAGE}`;

/** What Electron loads from the system; Debian 13 and Ubuntu 24 give some of it other names. */
const DEPENDS = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6 (>= 2.28)',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libx11-6',
  'libxcomposite1',
  'libxdamage1',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
];

/** What dpkg knows of the package. @param installedBytes of all its files */
export const control = ({ productName, version, description }: About, arch: string, installedBytes: number): string =>
  [
    `Package: ${PACKAGE}`,
    `Version: ${version}`,
    `Architecture: ${arch}`,
    `Maintainer: ${productName} <${PACKAGE}@localhost>`,
    `Installed-Size: ${Math.ceil(installedBytes / 1024)}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Recommends: libsecret-1-0',
    'Section: science',
    'Priority: optional',
    `Description: ${description.replace(/\.$/, '')}`,
    " Fits goal models to past seasons, blends them with bookmakers' odds, and gives",
    ' seven sets of calibrated probabilities for a jackpot, in a report that anyone',
    ' can check. It works without a network and asks for none.',
    '',
  ].join('\n');

/** The entry of the desktop's menu. */
export const desktopEntry = ({ productName, description }: About): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${productName}`,
    `Comment=${description}`,
    `Exec=${PACKAGE} %f`,
    `Icon=${PACKAGE}`,
    'Terminal=false',
    `StartupWMClass=${productName}`,
    'Categories=Science;Math;Sports;',
    `MimeType=${FILE_ASSOCIATIONS.map(({ mimeType }) => `${mimeType};`).join('')}`,
    '',
  ].join('\n');

/** The kinds of files, for the desktop's list of them. */
export const mimeTypes = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    ...FILE_ASSOCIATIONS.flatMap(({ ext, name, mimeType, subclassOf }) => [
      `  <mime-type type="${mimeType}">`,
      `    <comment>${name}</comment>`,
      `    <sub-class-of type="${subclassOf}"/>`,
      `    <icon name="${PACKAGE}"/>`,
      `    <glob pattern="*.${ext}"/>`,
      '  </mime-type>',
    ]),
    '</mime-info>',
    '',
  ].join('\n');
