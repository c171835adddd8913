// Draws resources/icon/icon.svg in every size that systems ask for: npm run icons
// PNGs for Linux, and icon.ico (Windows) and icon.icns (macOS), which hold the same PNGs. Draws with the Chromium that
// JACKPOT_CHROMIUM points at, else with Playwright's own; what it draws is kept, so that packing needs neither.
import './node-version.mjs';
import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './find-electron.mjs';

const folder = join(root, 'resources', 'icon');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

const executablePath = process.env.JACKPOT_CHROMIUM;
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage();
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const drawn = new Map();
for (const size of [...SIZES, 1024]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  drawn.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();

for (const size of SIZES) writeFileSync(join(folder, `${size}x${size}.png`), drawn.get(size));
writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(
  join(folder, 'icon.icns'),
  icns({ icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }),
);

/** A table of PNGs by size. */
function ico(sizes) {
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    const { length } = drawn.get(size);
    // 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([header, ...sizes.map((size) => drawn.get(size))]);
}

/** Blocks of a name of four letters, a length and a PNG. */
function icns(sizeOf) {
  const block = (name, bytes) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(8 + bytes.length, 4);
    return Buffer.concat([head, bytes]);
  };
  return block('icns', Buffer.concat(Object.entries(sizeOf).map(([name, size]) => block(name, drawn.get(size)))));
}
