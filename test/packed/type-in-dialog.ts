import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const xdotool = (...words: readonly string[]): string => execFileSync('xdotool', words, { encoding: 'utf8' }).trim();

/**
 * Answer a dialog of the system's, as a person does who types the path.
 * @param title of its window, as a regular expression
 */
export async function typeInDialog(title: string, path: string): Promise<void> {
  const windows = xdotool('search', '--sync', '--onlyvisible', '--name', `^${title}$`).split('\n');
  xdotool('windowfocus', '--sync', windows.at(-1)!);
  // The first slash opens the line for paths, which then takes the rest.
  xdotool('type', '/');
  await sleep(700);
  xdotool('type', '--delay', '10', path.slice(1));
  await sleep(300);
  xdotool('key', 'Return');
}
