import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Laptop, tablet upright, phone, and what is left of a laptop at 400 % zoom. Pixels. */
const WIDTHS = [1440, 768, 390, 320] as const;
const SCHEMES = ['light', 'dark'] as const;

/** What axe finds on the page as it is now, one line for each element: `rule: selector`. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Fails with what axe found, unless that is nothing. */
export async function expectAccessible(page: Page, where = 'the page'): Promise<void> {
  expect(await violationsOn(page), `axe on ${where}`).toEqual([]);
}

/** Holds the page as it stands to axe in light and dark and from wide to narrow, and nothing may make it scroll sideways. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expectAccessibleIn(page, WIDTHS, colorScheme);
  }
}

/** The same of the widest and the narrowest alone: for one of many states of a page that is held to all elsewhere. */
export const expectAccessibleWideAndNarrow = (page: Page): Promise<void> => expectAccessibleIn(page, [1440, 320], 'light');

async function expectAccessibleIn(page: Page, widths: readonly number[], scheme: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `${width} px, ${scheme}`);
    const shown = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(shown, `the page's width in a window of ${width} px`).toBeLessThanOrEqual(width);
  }
}
