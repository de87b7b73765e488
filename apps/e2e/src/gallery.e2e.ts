import { readFile } from 'node:fs/promises';
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

  test('has a table that sorts, drops a column, exports what is shown, and draws of a thousand rows those that are seen', async ({
    page,
  }) => {
    await page.goto('/komponenter#tp-data-table');
    const few = page.getByRole('table', { name: 'Exempel, några rader' });
    await few.getByRole('button', { name: 'Sökt, kr' }).click();
    await expect(few.getByRole('columnheader', { name: 'Sökt, kr' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(few.getByRole('rowheader').first()).toHaveText('EX-0001');
    const section = page.getByRole('region', { name: 'tp-data-table' });
    await section.getByRole('button', { name: 'Kolumner' }).click();
    await section.getByRole('checkbox', { name: 'Plats' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(few.getByRole('columnheader')).toHaveCount(4);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: 'Exportera som CSV' }).click(),
    ]);
    expect((await readFile(await download.path(), 'utf8')).split('\r\n')[0]).toBe('\uFEFFNummer;Insats;Sökt, kr;Utfall');

    await section.getByRole('button', { name: 'Visa tusen rader' }).click();
    const many = page.getByRole('table', { name: 'Exempel, tusen rader' });
    await expect(many).toHaveAttribute('aria-rowcount', '1001');
    expect(await many.getByRole('rowheader').count()).toBeLessThan(100);
    await expectAccessible(page, 'with a thousand rows');
    await section.getByRole('button', { name: 'Dölj de tusen raderna' }).scrollIntoViewIfNeeded();
    await expect(many.getByRole('rowheader', { name: 'EX-1000' })).toBeVisible();
    await many.getByRole('rowheader', { name: 'EX-1000' }).focus();
    await page.keyboard.press('k');
    await expect(many.getByRole('rowheader', { name: 'EX-0999' })).toBeFocused();
  });
});
