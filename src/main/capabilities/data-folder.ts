import { homedir } from 'node:os';
import { join } from 'node:path';

/** The application's folder of data, the same for window and command line. */
export function dataFolder(): string {
  const { platform, env } = process;
  const base =
    platform === 'win32'
      ? (env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (env.XDG_CONFIG_HOME ?? join(homedir(), '.config'));
  return join(base, 'football-jackpot-probability-engine');
}
