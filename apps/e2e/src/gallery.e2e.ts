import { expectAccessible, expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { expect, test } from './portal/portal-test.js';

test.describe('the gallery of building blocks', () => {
  test.use({ as: null }); // it holds nothing of anybody's

  test('is accessible in every width, in light and dark', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('/komponenter');
    await expect(page.getByRole('heading', { name: 'tp-level-scale' })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

  test('switches to dark by itself, and each block stays accessible', async ({ page }) => {
    await page.goto('/komponenter');
    await page.getByLabel('Mörkt').check();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await expectAccessible(page, 'dark by choice');
  });

  test('has a level that is chosen by keyboard', async ({ page }) => {
    await page.goto('/komponenter');
    const scale = page.getByRole('group', { name: /K1, valbar/ });
    await scale.getByRole('radio', { name: '2' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(scale.getByRole('radio', { name: '3' })).toBeChecked();
    await page.keyboard.press('0');
    await expect(scale.getByRole('radio', { name: '0' })).toBeChecked();
  });
});
