import { readFile } from 'node:fs/promises';
import { expectAccessible, expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { expect, test } from './portal/portal-test.js';

test.describe('the gallery of building blocks', () => {
  test.use({ as: null }); // it holds nothing of anybody's

  test('is accessible in every width, in light and dark', async ({ page }) => {
    test.setTimeout(240_000);
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

  test('has cost items that are written, pasted from a spreadsheet, moved and taken back by keyboard', async ({ page }) => {
    await page.goto('/komponenter#tp-cost-grid');
    const table = page.getByRole('table', { name: 'Utgiftsposter, ifyllda' });
    await table.getByRole('textbox', { name: 'Belopp, kr, utgiftspost 1' }).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('1,6 mnkr');
    await page.keyboard.press('Enter');
    await expect(table.getByRole('textbox', { name: 'Belopp, kr, utgiftspost 1' })).toHaveValue('1\u00A0600\u00A0000');
    await expect(table.getByRole('textbox', { name: 'Belopp, kr, utgiftspost 2' })).toBeFocused();
    await expect(page.getByText('sökt belopp, 2\u00A0100\u00A0000')).toBeVisible();

    await page.keyboard.press('Alt+ArrowDown');
    await expect(table.getByRole('textbox', { name: 'Beskrivning, utgiftspost 3' })).toHaveValue('Gestaltning och bygghandling');
    await expect(table.getByRole('textbox', { name: 'Belopp, kr, utgiftspost 3' })).toBeFocused();
    await page.keyboard.press('Control+Delete');
    await expect(table.getByRole('row')).toHaveCount(3);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(table.getByRole('row')).toHaveCount(4);

    await table.getByRole('textbox', { name: 'År, utgiftspost 3' }).focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'År\tKostnadsslag\tBelopp (tkr)\r\n2023\tdrift\t1 200\r\n2024\tMöbler\t"cirka\n2"\r\n');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(page.getByText('2 rader klistrades in. Kunde inte läsas')).toBeVisible();
    await expect(table.getByRole('combobox', { name: 'Kategori, utgiftspost 3' })).toHaveValue('operating');
    await expect(table.getByRole('textbox', { name: 'Belopp, kr, utgiftspost 4' })).toHaveValue('cirka 2');
    await expect(table.getByRole('textbox', { name: 'Belopp, kr, utgiftspost 4' })).toHaveAccessibleDescription(
      /Skriv ett belopp/,
    );
    await expectAccessible(page, 'with what was pasted');
  });

  test('has a text that grows with what is written, counts its words, and shows an example', async ({ page }) => {
    await page.goto('/komponenter#tp-text-area-field');
    const problem = page.getByRole('textbox', { name: 'Vilket problem finns på platsen?' });
    const { height } = (await problem.boundingBox()) ?? { height: 0 };
    await problem.fill('ord '.repeat(400));
    expect((await problem.boundingBox())?.height).toBeGreaterThan(height * 2);
    expect(await problem.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(1);
    await expect(problem).toHaveAccessibleDescription(/400 ord · minst 40 behövs för nivå 1/);
    await page.getByRole('button', { name: /läs ett exempel/ }).click();
    await expect(page.getByText('Under sommarens observationsstudie')).toBeVisible();
    await expectAccessible(page, 'with the example open');
  });

  test('has rows of every kind of cell, each with what to do about a value that cannot be read', async ({ page }) => {
    await page.goto('/komponenter#tp-row-list');
    const unfinished = page.getByRole('table', { name: 'Underlag, ofärdiga' });
    await expect(unfinished.getByText('”Intervju” finns inte bland valen. Välj ett av dem.')).toBeVisible();
    await expect(unfinished.getByText('Beskriv underlaget.')).toBeVisible();
    await expect(unfinished.getByText(/Skriv ett datum som finns/)).toBeVisible();
    await unfinished.getByRole('textbox', { name: 'Antal svar, underlag 1' }).fill('20');
    await page.keyboard.press('Enter');
    await expect(unfinished.getByRole('combobox', { name: 'Slag, underlag 2' })).toBeFocused();
    const read = page.getByRole('table', { name: 'Underlag, att läsa' });
    await expect(read.getByRole('row').nth(2)).toContainText('Trygghetsvandring');
    await expect(read.getByRole('textbox')).toHaveCount(0);
    await expectAccessible(page, 'with rows');
  });

  test('has a place that is set by a click, by the arrows on a marker, and by what is typed', async ({ page }) => {
    await page.goto('/komponenter#tp-place-picker');
    const section = page.getByRole('region', { name: 'tp-place-picker' });
    const map = section.getByRole('group', { name: /Karta med 2 av 2 lägen/ });
    const latitude = section.getByRole('textbox', { name: 'Latitud', exact: true }).first();
    await map.scrollIntoViewIfNeeded();
    await map.getByRole('button', { name: /^1 Risingeplan/ }).press('ArrowUp');
    await expect(latitude).not.toHaveValue('59,3947');
    const moved = await latitude.inputValue();
    await map.click({ position: { x: 40, y: 40 } });
    await expect(latitude).not.toHaveValue(moved);
    await latitude.fill('59°23\'41"N');
    await latitude.press('Tab');
    await expect(latitude).toHaveValue('59,3947222');

    await section.getByRole('textbox', { name: 'Namn, delplats 1' }).focus();
    await map.click({ position: { x: 60, y: 60 } });
    await expect(section.getByRole('textbox', { name: 'Latitud, delplats 1' })).not.toHaveValue('59,3961');
    await expect(latitude).toHaveValue('59,3947222');
    await expectAccessible(page, 'with the map');
  });
});
