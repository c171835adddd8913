import { mutantsOf } from '../list.mjs';

const LICENCES = ['test/packaging/licences.test.ts'];
const ELECTRON = ['test/packaging/electron-distribution.test.ts'];
const CONFIG = ['test/packaging/config.test.ts'];

export default [
  ...mutantsOf('packaging/licences.mts', LICENCES, [
    ['split(/ AND /).find(', 'split(/ OR /).find(', 'Each licence of two has been looked at.'],
    ['(own || texts[name])?.trim()', '(own || texts[name] || identifier)?.trim()', 'A licence has its text.'],
    ['if (unknown !== undefined)', "if (unknown === '')", 'Nothing is shipped under an unknown licence.'],
    ['[...shipped].sort(byName)', '[...shipped]', 'Packages stand by name.'],
    ['places.get(text) ?? places.size', 'places.size', 'A text is kept once.'],
  ]),
  ...mutantsOf('src/main/capabilities/about/read-licences.ts', LICENCES, [
    ['      notBuilt.push(part);\n', '', 'A part that is not built is named.'],
    ['{ ...shipped, text: place }', '{ ...shipped }', 'Each package keeps its own text when lists are joined.'],
    ['shipped.name.toLowerCase()', 'shipped.name', 'Packages stand by name, whatever its case.'],
    ["window: 'renderer'", "window: 'main'", 'What the window is made of is in the list.'],
  ]),
  ...mutantsOf('packaging/electron-distribution.mts', ELECTRON, [
    [".replace(/^v/, '')", '', 'A version is said without a letter.'],
    ['`-${process.platform}-${process.arch}.node`', "'.node'", 'A native module is of this machine.'],
    ['[override, ...subfolders(override)]', '[override]', 'The Electron may lie one folder further in.'],
    ['if (!said) throw', 'if (said === "") throw', 'An Electron without a version is refused.'],
  ]),
  ...mutantsOf('packaging/fuses.mts', CONFIG, [
    ['runAsNode: false', 'runAsNode: true', 'The binary is no plain Node.'],
    ['enableNodeCliInspectArguments: false', 'enableNodeCliInspectArguments: true', 'The binary is not inspected.'],
    ['onlyLoadAppFromAsar: true', 'onlyLoadAppFromAsar: false', 'Only the archive is run.'],
    ['< FILE_PRIVILEGES_SINCE', '<= FILE_PRIVILEGES_SINCE', 'Every fuse there is, is set.'],
  ]),
  ...mutantsOf('packaging/deb-files.mts', CONFIG, [
    ['Math.ceil(installedBytes / 1024)', 'Math.floor(installedBytes / 1024)', 'The size is no less than it is.'],
    ['`    <glob pattern="*.${ext}"/>`', '`    <glob pattern="*.zip"/>`', 'Zip files stay with whoever opens them.'],
  ]),
];
