import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { control, desktopEntry, mimeTypes, PACKAGE } from '../../packaging/deb-files.mts';
import config from '../../packaging/electron-builder.config';
import { FILE_ASSOCIATIONS } from '../../packaging/file-associations.mts';
import { fusesOf } from '../../packaging/fuses.mts';

const about = { productName: 'Probability Engine', version: '1.2.3', description: 'Offline probabilities.' };

describe('how it is packed', () => {
  it('publishes nothing and updates nothing', () => {
    expect(config.publish).toBeNull();
    const manifest = readFileSync('package.json', 'utf8');
    expect(manifest).not.toMatch(/electron-updater|"publish"/);
  });
  it('sets every fuse that the version of Electron has', () => {
    const all = {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
    };
    expect(fusesOf('28.3.3')).toEqual(all);
    expect(fusesOf('29.0.0')).toEqual({ ...all, grantFileProtocolExtraPrivileges: false });
    expect(config.electronFuses).toEqual(fusesOf(String(config.electronVersion)));
  });
  it('has the targets of all three systems', () => {
    expect([config.linux?.target, config.win?.target, config.mac?.target]).toEqual([['AppImage'], ['nsis'], ['dmg']]);
  });
});

describe('the Debian package', () => {
  it('says what dpkg asks for, its size in whole kibibytes', () => {
    const text = control(about, 'amd64', 1025);
    for (const line of [`Package: ${PACKAGE}`, 'Version: 1.2.3', 'Architecture: amd64', 'Installed-Size: 2']) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/\nDescription: Offline probabilities\n /);
    expect(text.endsWith('\n')).toBe(true);
  });
  it('offers itself for its own kinds of files and for no others', () => {
    const mine = FILE_ASSOCIATIONS.map(({ mimeType }) => mimeType);
    expect(/^MimeType=(.*)$/m.exec(desktopEntry(about))![1]!.split(';').filter(Boolean)).toEqual(mine);
    const patterns = [...mimeTypes().matchAll(/pattern="([^"]+)"/g)].map(([, pattern]) => pattern);
    expect(patterns).toEqual(FILE_ASSOCIATIONS.map(({ ext }) => `*.${ext}`));
    expect(patterns.filter((pattern) => /^\*\.(zip|sqlite|db)$/.test(pattern!))).toEqual([]);
  });
});
