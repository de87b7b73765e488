import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Laptop, tablet upright, phone, and what is left of a phone at 400 % zoom. Pixels. */
const WIDTHS = [1440, 768, 390, 320] as const;
const SCHEMES = ['light', 'dark'] as const;

/** Every rule of axe holds on the page as it stands. */
export async function expectAccessible(page: Page, where = 'the page'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(told, `axe on ${where}`).toEqual([]);
}

/** Every rule of axe holds in light and dark and from wide to narrow, and nothing makes the page scroll sideways. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page, `${width} px, ${colorScheme}`);
      await expectNoSidewaysScroll(page, width);
    }
  }
}

export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'the width of the page').toBeLessThanOrEqual(width);
}
