import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Wait for what the page still loads and for what still moves, then let axe look: half faded in is no colour of ours. */
export async function expectNothingSerious(page: Page, where: string): Promise<void> {
  await expect(page.locator('[role=status][aria-label^="Loading"], .mantine-Skeleton-root')).toHaveCount(0);
  await page.waitForFunction(() => {
    const isMoving = (animation: Animation): boolean =>
      animation.effect?.getTiming().iterations !== Infinity && animation.playState === 'running';
    const isFaded = (element: Element): boolean => getComputedStyle(element).opacity !== '1';
    return (
      !document.getAnimations().some(isMoving) &&
      ![...document.querySelectorAll('.mantine-Notification-root')].some(isFaded)
    );
  });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(serious, where).toEqual([]);
}
