import { homedir } from 'node:os';
import { join } from 'node:path';

/** The application's folder of data, the same for window and command line. */
function dataFolder(): string {
  const { platform, env } = process;
  const base =
    platform === 'win32'
      ? (env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (env.XDG_CONFIG_HOME ?? join(homedir(), '.config'));
  return join(base, 'football-jackpot-probability-engine');
}

/** The same file as the window's, so that both see one store. */
export const defaultStore = (): string => join(dataFolder(), 'store.sqlite');

/** Where signing keys lie: never beside a store that is somewhere else, so that a copy of its folder gives no key away. */
export const defaultKeys = (): string => process.env.JACKPOT_KEYS ?? join(dataFolder(), 'keys');
