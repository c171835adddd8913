import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Wait for what the page still loads, then let axe look. What it finds must be there again when it looks later: a message
 * that fades in or out has, for a moment, colours that are none of ours.
 */
export async function expectNothingSerious(page: Page, where: string): Promise<void> {
  await expect(page.locator('[role=status][aria-label^="Loading"], .mantine-Skeleton-root')).toHaveCount(0);
  await expect(async () => expect(await seriousFaults(page), where).toEqual([])).toPass({
    intervals: [300, 1_000, 3_000],
    timeout: 15_000,
  });
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
