import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above a file of ours that is an application; null where none is. */
export function applicationFolder(from: string): string | null {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  return above === from ? null : applicationFolder(above);
}
