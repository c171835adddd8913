import type { Page } from '@playwright/test';

/** Until nothing loads or moves any more. */
export async function settle(page: Page): Promise<void> {
  // A new size and a new place are there after the next frames at the earliest.
  await page.waitForTimeout(200);
  await page.waitForFunction(
    () =>
      document.querySelectorAll('[role=status][aria-label^="Loading"], .mantine-Skeleton-root').length === 0 &&
      [...document.querySelectorAll('figure [role=img]')].every((chart) => chart.querySelector('svg')) &&
      !document
        .getAnimations()
        .some((each) => each.playState === 'running' && each.effect?.getTiming().iterations !== Infinity),
  );
}
