import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium of this machine: the one pointed at by JACKPOT_CHROMIUM, else the first on the path; null without. */
export function findChromium(): string | null {
  const override = process.env.JACKPOT_CHROMIUM;
  if (override) return existsSync(override) ? override : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}
