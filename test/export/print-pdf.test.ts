import { afterEach, expect, it, vi } from 'vitest';
import { printPdf } from '../../src/main/export/report/pdf/print-pdf';
import { temporaryFolder } from '../support/stores';

const request = { html: '<!doctype html><title>x</title>', paper: 'a4', footer: '<span></span>' } as const;
afterEach(() => vi.unstubAllEnvs());

it('says what there is not, and fetches nothing, where no Electron is installed', async () => {
  vi.stubEnv('DISPLAY', ':0');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', temporaryFolder());
  expect(await printPdf(request, () => false)).toEqual({
    ok: false,
    why: 'there is no Electron here to print with: report.html prints as well from any browser',
  });
});

it('says so where there is no display, too', async () => {
  vi.stubEnv('DISPLAY', '');
  vi.stubEnv('WAYLAND_DISPLAY', '');
  const printed = await printPdf(request, () => false);
  expect(printed.ok || printed.why).toMatch(process.platform === 'linux' ? /no Electron here/ : /./);
});
