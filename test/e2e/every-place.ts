import type { Page } from '@playwright/test';

/** Every place of the window, by its address, but those of one jackpot. */
export const PLACES = [
  ...['coverage', 'imports', 'issues', 'doubts', 'teams', 'corrections'].map((tab) => `data/${tab}`),
  ...['review', 'spellings', 'known', 'clubs', 'history'].map((view) => `data/teams/${view}`),
  'models',
  ...['strengths', 'over-time', 'parameters', 'profile', 'market', 'calibration', 'form', 'history', 'card'].map(
    (tab) => `models/DEMO/${tab}`,
  ),
  ...['jackpots', 'jackpots/-/record', 'jackpots/new/fixtures'],
  ...['diagram', 'scores', 'sets', 'over-time', 'slates', 'validate'].map((tab) => `reliability/${tab}`),
  ...['reports', 'reports/data', 'reports/verify'],
  ...['health', 'health/audit', 'health/backups'],
  ...['constants', 'sets', 'history', 'profile', 'key', 'stores', 'about'].map((tab) => `settings/${tab}`),
  ...['help', 'help/glossary', 'help/methods'],
] as const;

/** Those of one jackpot; results are entered of what is finalised alone. */
export const placesOf = (id: string, isFinalised: boolean): readonly string[] => [
  ...['fixtures', 'compare', 'distribution', 'versions', 'explain/1'].map((tab) => `jackpots/${id}/${tab}`),
  ...(isFinalised ? [`jackpots/${id}/results`] : []),
];

/** A place, once what it says stands there. */
export async function goThere(page: Page, place: string): Promise<void> {
  await page.evaluate(async (to) => {
    location.hash = to;
    const nextFrame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
    // The window takes the place up after the address has changed.
    await nextFrame().then(nextFrame);
  }, place);
  await page.waitForFunction(() => {
    const { place: gone, shown } = document.querySelector<HTMLElement>('[data-place]')!.dataset;
    return gone === shown && document.querySelector('#content') && !document.querySelector('main [data-waiting]');
  });
}
