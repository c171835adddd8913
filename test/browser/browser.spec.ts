import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { call, goTo, jackpot, waitForJob } from '../e2e/application';
import { expectNothingSerious } from '../e2e/axe';
import { ANALYST, expect, hasChromium, test } from './served';

test.skip(!hasChromium, 'there is no chromium');

/** Open the printed address, and be where the window would be. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
}

test('works in a browser as in its window: demo, training, a jackpot, and what others write', async ({
  page,
  served,
  folder,
}) => {
  const { url, store } = served;
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await open(page, url);
  await expect(page).toHaveURL(new URL('/', url).href); // no token is left in the history
  const status = page.getByRole('contentinfo', { name: 'Status' });
  await expect(status).toContainText(ANALYST);

  await test.step('import the demo from the empty state', async () => {
    await page.getByRole('button', { name: 'Load the demo league' }).click();
    await waitForJob(page, /^Import .*: done\./);
    await expect(status).toContainText(/\d\u202f\d{3} matches/);
    await expectNothingSerious(page, 'Data');
  });
  await test.step('train', async () => {
    await goTo(page, 'Models');
    await page.getByRole('button', { name: 'Train all' }).click();
    await waitForJob(page, /^Train.*: done\./);
    await expect(page.getByText('Active version').first()).toBeVisible();
    await expectNothingSerious(page, 'Models');
  });
  await test.step('a jackpot', async () => {
    await goTo(page, 'Jackpots');
    await page.getByRole('button', { name: 'New jackpot' }).click();
    const [model] = await call(page, 'models.list', {});
    const { league } = model!;
    const [home, away] = await call(page, 'teams.list', { league });
    const cells = { Date: '2024-08-17', League: league, Home: home!.name, Away: away!.name };
    for (const [name, text] of Object.entries(cells)) {
      await page.getByLabel(`${name}, fixture 1`, { exact: true }).fill(text);
    }
    await page.keyboard.press('Tab');
    await expect(page.getByTestId('save-state')).toHaveText('Everything typed is saved');
    await page.getByRole('tab', { name: 'Compare' }).click();
    await expect(page.getByRole('grid', { name: 'Seven sets, %' }).getByRole('row')).toHaveCount(3);
  });
  await test.step('what the command line writes stands on the open page within a second or so', async () => {
    await goTo(page, 'Data');
    await page.getByRole('tab', { name: 'Teams' }).click();
    await page.getByRole('radiogroup', { name: 'Part of the teams' }).getByText('Spellings', { exact: true }).click();
    const [team] = await call(page, 'teams.list', {});
    const alias = ['--league', team!.league, '--team', team!.name, '--spelling', 'The First', '--reason', 'nickname'];
    expect(await jackpot('--store', store, 'alias', 'add', ...alias)).toMatchObject({ code: 0 });
    const written = Date.now();
    await expect(page.getByRole('row', { name: /The First/ })).toBeVisible();
    expect(Date.now() - written).toBeLessThan(2500);
  });
  await test.step('a file by its path, in the place of a dialog of the system', async () => {
    const path = join(folder, 'D2_2022-23.csv');
    writeFileSync(
      path,
      'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nD2,05/08/2022,Alfen,Borlo,2,1\nD2,12/08/2022,Borlo,Alfen,0,0\n',
    );
    page.once('dialog', (dialog) => void dialog.accept(path));
    await page.getByRole('tab', { name: 'Imports' }).click();
    await page.getByRole('button', { name: 'Import files…' }).click();
    const ask = page.getByRole('dialog', { name: 'Import these files?' });
    await expect(ask).toContainText('Nothing has been written yet.');
    await ask.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('dialog', { name: 'Imported' }).getByRole('button', { name: 'Done' }).click();
    await page.getByRole('tab', { name: 'Coverage' }).click();
    await expect(page.getByRole('button', { name: /^D2 2022-23: 2 of 2 matches/ })).toBeVisible();
  });
  await test.step('it says that nobody answers once its server has ended', async () => {
    expect(await served.stop()).toEqual({ code: 0, said: '' });
    await expect(page.getByRole('alert').first()).toContainText('Failed to fetch');
  });
  expect(faults).toEqual([]);
});

test('lets nobody in but the first that opens the printed address', async ({ page, browser, served }) => {
  const { url } = served;
  await open(page, url);
  const again = await page.request.get(url);
  expect([again.status(), await again.text()]).toEqual([403, 'this address was used before; start again']);
  const stranger = await browser.newPage();
  expect((await stranger.goto(url))?.status()).toBe(403);
  expect((await stranger.goto(new URL('/', url).href))?.status()).toBe(403);
  await stranger.close();
  // The person who came first may come again.
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
});

test('tells pages of other origins nothing, not even one of another port that the cookie goes to', async ({
  page,
  context,
  served,
}) => {
  const { origin } = new URL(served.url);
  await open(page, served.url);
  const neighbour = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>a page of somebody else</p>');
  });
  await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve));
  const addresses = [`http://127.0.0.1:${(neighbour.address() as AddressInfo).port}/`, 'data:text/html,<p>another</p>'];
  for (const address of addresses) {
    const other = await context.newPage();
    await other.goto(address);
    const got = await other.evaluate(async (theirs) => {
      const ask = async (path: string, init: RequestInit): Promise<string> => {
        try {
          const response = await fetch(`${theirs}${path}`, { credentials: 'include', ...init });
          return `${response.type} ${await response.text()}`;
        } catch {
          return 'refused';
        }
      };
      const script = (path: string): Promise<string> =>
        new Promise((resolve) => {
          const element = document.createElement('script');
          element.src = `${theirs}${path}`;
          element.onload = () => resolve('run');
          element.onerror = () => resolve('refused');
          document.head.append(element);
        });
      const json = { 'Content-Type': 'application/json' };
      return [
        await ask('/', {}),
        await ask('/events', {}),
        await ask('/api/data.status', { method: 'POST', body: '{}', headers: json }),
        await ask('/api/data.status', { method: 'POST', body: '{}', mode: 'no-cors' }),
        await ask('/', { mode: 'no-cors' }),
        await script('/browser-bridge.js'),
      ];
    }, origin);
    expect([address.slice(0, 5), ...got]).toEqual([address.slice(0, 5), ...Array<string>(6).fill('refused')]);
    await other.close();
  }
  await new Promise((resolve) => neighbour.close(resolve));
});
