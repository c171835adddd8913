import { copyStore, expect, launch, test } from './application';

/** Every name that some Chromium knows a permission by; a name that this one does not know is passed over. */
const NAMES = [
  ...[
    'accelerometer',
    'accessibility-events',
    'ambient-light-sensor',
    'background-fetch',
    'background-sync',
    'bluetooth',
  ],
  ...['camera', 'captured-surface-control', 'clipboard-read', 'clipboard-write', 'display-capture', 'fullscreen'],
  ...['geolocation', 'gyroscope', 'hand-tracking', 'idle-detection', 'keyboard-lock', 'local-fonts', 'magnetometer'],
  ...[
    'local-network-access',
    'microphone',
    'midi',
    'nfc',
    'notifications',
    'payment-handler',
    'periodic-background-sync',
  ],
  ...['persistent-storage', 'pointer-lock', 'push', 'screen-wake-lock', 'speaker-selection', 'storage-access'],
  ...['system-wake-lock', 'top-level-storage-access', 'window-management', 'window-placement', 'web-app-installation'],
];

test('no permission is held, and none is given to whoever asks', async ({ demo, folder }) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const held = await page.evaluate(async (names) => {
    const states: Record<string, string> = {};
    for (const name of names) {
      for (const more of [{}, { userVisibleOnly: true }, { sysex: true }, { allowWithoutGesture: true }]) {
        try {
          const { state } = await navigator.permissions.query({ name, ...more } as unknown as PermissionDescriptor);
          states[`${name} ${JSON.stringify(more)}`] = state;
        } catch {
          // Not one that this Chromium knows.
        }
      }
    }
    return states;
  }, NAMES);
  expect(Object.keys(held).length).toBeGreaterThan(15);
  expect(Object.entries(held).filter(([, state]) => state !== 'denied')).toEqual([]);

  /** Asked as a person's own click would ask: most need one. */
  const asked = await page.evaluate(async () => {
    const anything = window as unknown as Record<string, (...asked: unknown[]) => Promise<unknown>>;
    const browser = navigator as unknown as Record<string, Record<string, (...asked: unknown[]) => Promise<unknown>>>;
    const tries: Record<string, () => Promise<unknown>> = {
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      position: () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      'what others copied': () => navigator.clipboard.readText(),
      fonts: () =>
        anything.queryLocalFonts!().then((found) =>
          (found as unknown[]).length > 0 ? found : Promise.reject(new Error('none')),
        ),
      'staying awake': () => navigator.wakeLock.request('screen'),
      'all screens': () => anything.getScreenDetails!(),
      idleness: () =>
        (anything.IdleDetector as unknown as { requestPermission: () => Promise<string> })
          .requestPermission()
          .then((state) => (state === 'granted' ? state : Promise.reject(new Error(state)))),
      usb: () => browser.usb!.requestDevice!({ filters: [] }),
      serial: () => browser.serial!.requestPort!(),
      hid: () =>
        browser.hid!.requestDevice!({ filters: [] }).then((found) =>
          (found as unknown[]).length > 0 ? found : Promise.reject(new Error('none')),
        ),
      bluetooth: () => browser.bluetooth!.requestDevice!({ acceptAllDevices: true }),
      pointer: async () => {
        const failed = new Promise((_, fail) =>
          document.addEventListener('pointerlockerror', () => fail(new Error('refused'))),
        );
        const locked = new Promise((done) => document.addEventListener('pointerlockchange', done));
        await Promise.race(
          [document.body.requestPointerLock() as unknown as Promise<void>, failed].map((each) => each ?? locked),
        );
        await Promise.race([failed, locked]);
      },
    };
    const outcomes: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(tries)) {
      const patience = new Promise((done) => setTimeout(() => done('no answer'), 3000));
      outcomes[name] = await Promise.race([
        // What this Chromium does not have fails as well.
        Promise.resolve().then(attempt).then(() => 'given', () => 'refused'), // prettier-ignore
        patience as Promise<string>,
      ]);
    }
    return outcomes;
  });
  expect(Object.entries(asked).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  await app.close();
});
