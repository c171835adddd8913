import type { Page } from '@playwright/test';
import { copyStore, expect, goTo, launch, takeRefusedStyles, test } from './application';

/** Whoever it is that listens: every violation of the policy from now on, as `directive: where`. */
async function watch(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      seen.push(`${effectiveDirective}: ${blockedURI}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}
const policyOf = (page: Page): Promise<string> =>
  page.evaluate(async () => (await fetch(window.location.href)).headers.get('content-security-policy') ?? '');

test('charts, dialogs, menus and the preview of a report keep to a policy without unsafe-inline', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const violations = await watch(page);
  expect(await policyOf(page)).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='; font-src/);
  await goTo(page, 'Models');
  await page.getByRole('link', { name: 'Demo League' }).click();
  for (const tab of ['Over time', 'Profile', 'Calibration', 'Market']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
  }
  await goTo(page, 'Reliability');
  const chart = page.locator('.main-svg').first();
  await expect(chart).toBeVisible();
  // A rule of plotly's own sheet, not of ours.
  expect(await chart.evaluate((element) => getComputedStyle(element).position)).toBe('absolute');
  expect(await chart.evaluate((element) => getComputedStyle(element).overflow)).toBe('hidden');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  // The sheet that locks what scrolls behind a dialog counts.
  expect(await page.evaluate(() => getComputedStyle(document.body).overflow)).toBe('hidden');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');

  await goTo(page, 'Jackpots');
  await page.getByRole('row', { name: /Demo jackpot/ }).click();
  await page.evaluate(
    () => (window.location.hash = window.location.hash.replace(/jackpots\/([^/]+).*/, 'reports/build/$1')),
  );
  const bar = page.frameLocator('iframe[title="Preview of the report"]').locator('i.home[data-style]').first();
  await expect(bar).toHaveAttribute('style', /width: \d/);
  expect(await bar.evaluate((element) => getComputedStyle(element).display)).not.toBe('inline');
  expect(await violations()).toEqual([]);
  await app.close();
});

test('a style or script that is injected does not count, and each load has a nonce of its own', async ({
  demo,
  folder,
}) => {
  const { app, page } = await launch({ store: copyStore(demo, folder) });
  const first = await policyOf(page);
  const violations = await watch(page);
  const came = await page.evaluate(async () => {
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML =
      '<style>body { --injected: 1 }</style><b style="--injected: 1" onclick="window.ran = 1"></b><a href="javascript:window.ran = 1">x</a>';
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    const sheet = document.createElement('style');
    sheet.nonce = 'AAAAAAAAAAAAAAAAAAAAAA==';
    sheet.textContent = 'body { --injected: 1 }';
    const foreign = document.createElement('link');
    foreign.rel = 'stylesheet';
    foreign.href = 'data:text/css,body{--injected:1}';
    place.append(script, sheet, foreign);
    place.querySelector('b')!.click();
    place.querySelector('a')!.click();
    // What runs in a test's own turn is let through.
    await new Promise((done) => setTimeout(done, 300));
    let evaluated = 'ran';
    try {
      new Function('return 1')();
    } catch {
      evaluated = 'refused';
    }
    const styleOf = (element: Element): string => getComputedStyle(element).getPropertyValue('--injected');
    return {
      ran: 'ran' in window,
      evaluated,
      body: styleOf(document.body),
      attribute: styleOf(place.querySelector('b')!),
      readable: document.querySelector('[nonce]')?.getAttribute('nonce'),
    };
  });
  expect(came).toEqual({ ran: false, evaluated: 'refused', body: '', attribute: '', readable: '' });
  const kinds = new Set((await violations()).map((each) => each.split(':')[0]));
  for (const kind of ['style-src-elem', 'style-src-attr', 'script-src-elem', 'script-src-attr', 'script-src'])
    expect([...kinds]).toContain(kind);
  expect(takeRefusedStyles().length).toBeGreaterThan(0);
  await page.reload();
  expect(await policyOf(page)).not.toBe(first);
  await app.close();
});
