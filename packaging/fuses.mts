import type { Configuration } from 'electron-builder';

type Fuses = NonNullable<Configuration['electronFuses']>;

/**
 * What the binary can no longer be talked into, whatever its environment and switches say: to run as a plain Node, to take
 * Node's options, to be inspected, to load an application from anywhere but its own archive.
 */
const FUSES: Omit<Fuses, 'grantFileProtocolExtraPrivileges'> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  // Checked by Electron on macOS and Windows; on Linux it has no such check.
  enableEmbeddedAsarIntegrityValidation: true,
  enableCookieEncryption: true,
};

/** Electron from this version on has a fuse for what pages of files may do. */
const FILE_PRIVILEGES_SINCE = 29;

/** The fuses to set in an Electron of this version: an older one has no fuse for the privileges of files. */
export const fusesOf = (electronVersion: string): Fuses =>
  Number(electronVersion.split('.')[0]) < FILE_PRIVILEGES_SINCE
    ? FUSES
    : { ...FUSES, grantFileProtocolExtraPrivileges: false };
