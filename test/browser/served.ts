import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, test as base } from '../e2e/application';
import { findChromium } from './find-chromium';

const chromium = findChromium();
/** Without one, tests in a browser are skipped, loudly: none is downloaded. */
export const hasChromium = chromium !== null;
if (!hasChromium) {
  console.warn('*** No chromium on the path and none in JACKPOT_CHROMIUM: the tests in a browser are SKIPPED ***');
}

/** The application served to a browser, on a store of its own. */
export interface Served {
  /** What was printed: to be opened once. */
  readonly url: string;
  /** End it as Ctrl+C does. @returns its exit code, and what it said of errors */
  readonly stop: () => Promise<{ readonly code: number | null; readonly said: string }>;
}

export const ANALYST = 'browser';

/** Start it as a person does, and wait for its address. */
export function serve(store: string): Promise<Served> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), '--browser'], {
    cwd: ROOT,
    env: { ...process.env, JACKPOT_STORE: store, JACKPOT_ANALYST: ANALYST },
  });
  let [said, printed] = ['', ''];
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const stop = async (): Promise<{ code: number | null; said: string }> => {
    child.kill('SIGINT');
    return { code: await closed, said };
  };
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+(?=\s)/.exec(printed) ?? [];
      if (url !== undefined) resolve({ url, stop });
    });
    child.on('close', (code) => reject(new Error(`it ended with ${code} before it said where it is: ${said}`)));
  });
}

interface Fixtures {
  /** The application on an empty store in `folder`, stopped after the test; it must have had nothing to complain about. */
  readonly served: Served & { readonly store: string };
}
export const test = base.extend<Fixtures>({
  launchOptions: chromium === null ? {} : { executablePath: chromium },
  served: async ({ folder }, use) => {
    const store = join(folder, 'store.sqlite');
    const { url, stop } = await serve(store);
    let ended: ReturnType<typeof stop> | null = null;
    await use({ url, store, stop: () => (ended ??= stop()) });
    const { code, said } = await (ended ?? stop());
    base.expect([code, said]).toEqual([0, '']);
  },
});
export { expect } from '../e2e/application';
