import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { figure, LIST, openList, plain, rowLinks, rowOf, shownRows, table, toggleOf } from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';

const text = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function exported(page: Page, choice: string): Promise<Download> {
  await press(page, 'Exportera');
  const arrives = page.waitForEvent('download');
  await page.getByRole('group', { name: 'Exportera' }).getByRole('link', { name: choice }).click();
  return arrives;
}

test('what is exported is exactly what is shown: rows, order and sums', async ({ page }) => {
  await openList(page, `${LIST}?utfall=delvis&sortera=-beviljas`);
  const shown = await rowLinks(page).allInnerTexts();
  const csv = await exported(page, 'Tabell (CSV)');
  expect(csv.suggestedFilename()).toMatch(/^beslutslista-trygghetsinvesteringar-2021-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = (await text(csv)).trim().split('\r\n').slice(1);
  expect(lines.map((line) => line.split(';')[0])).toEqual(shown);
  await expect(page.getByRole('button', { name: 'Exportera' })).toBeFocused();
  const json: unknown = JSON.parse(await text(await exported(page, 'Data (JSON)')));
  expect(json).toMatchObject({
    format: 'trygghetsportalen.decision-list-extract/1',
    of: 62,
    totals: { applications: 8, grantedAmount: 16_600_000 },
    decisions: shown.map((reference) => ({ reference })),
  });
  expect((await exported(page, 'Excel (XLSX)')).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('grouped by nämnd: Swedish order, sums that follow the filter, folded by keyboard, and kept in the address', async ({
  page,
}) => {
  await openList(page, `${LIST}?utfall=beviljas`);
  await press(page, 'Gruppera per nämnd');
  const headings = table(page)
    .getByRole('rowheader')
    .filter({ hasText: /av \d+ beviljas/ });
  await expect(headings).toHaveCount(14);
  const names = (await headings.getByRole('button').allInnerTexts()).map((name) => plain(name).replace(/^▾ /, ''));
  expect(names).toEqual(names.toSorted(new Intl.Collator('sv').compare));
  const [name = ''] = names;
  const own = (await shownRowsUngrouped(page)).filter(({ committee }) => committee === name);
  const heading = page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
  const [requested = '', granted = ''] = await heading.getByRole('cell').allInnerTexts();
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  expect([figure(requested), figure(granted)]).toEqual([
    sum(own.map((row) => row.requested)),
    sum(own.map((row) => row.granted)),
  ]);

  const toggle = headings.first().getByRole('button');
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(rowLinks(page)).toHaveCount(29 - own.length);
  await page.reload();
  await expect(rowLinks(page)).toHaveCount(29 - own.length);
  await press(page, 'Fäll ihop alla nämnder');
  await expect(rowLinks(page)).toHaveCount(0);
  await expect(page).toHaveURL(/gruppera=namnd/);
  await press(page, 'Fäll ut alla nämnder');
  await expect(rowLinks(page)).toHaveCount(29);
  await press(page, 'Gruppera per nämnd');
  await expect(headings).toHaveCount(0);
});

/** The same rows as the page shows, read from the list without groups. */
async function shownRowsUngrouped(page: Page): ReturnType<typeof shownRows> {
  const other = await page.context().newPage();
  await openList(other, `${LIST}?utfall=beviljas`);
  const rows = await shownRows(other);
  await other.close();
  return rows;
}

test('columns come and go, the number stays, and rows can stand close', async ({ page }) => {
  await openList(page);
  await press(page, 'Kolumner');
  const panel = page.getByRole('group', { name: 'Kolumner' });
  await expect(panel.getByRole('checkbox', { name: 'Nummer' })).toBeDisabled();
  await panel.getByRole('checkbox', { name: 'Plats' }).check();
  await panel.getByRole('checkbox', { name: 'Koder' }).check();
  await panel.getByRole('checkbox', { name: 'Motivering' }).uncheck();
  await panel.getByRole('checkbox', { name: 'Täta rader' }).check();
  const headers = async () =>
    (await table(page).getByRole('columnheader').allInnerTexts()).map((header) => plain(header).replace(/ ?[▴▾]$/, ''));
  const chosen = ['Nummer', 'Insats', 'Plats', 'Nämnd', 'Sökt, kr', 'Beviljas, kr', 'Poäng av 45', 'Utfall', 'Koder'];
  await expect.poll(headers).toEqual(chosen);
  expect((await rowOf(page, 'TI-2021-001').boundingBox())?.height).toBeLessThan(30);
  await page.reload();
  await expect.poll(headers).toEqual(chosen);
  await press(page, 'Kolumner');
  await press(page, 'Återställ');
  await expect(page).toHaveURL(LIST);
});

test('the number leads to the application, and back to the list as it was; O does the same by keyboard', async ({ page }) => {
  const address = `${LIST}?utfall=avslas&sortera=-sokt`;
  await openList(page, address);
  const seen = await rowLinks(page).allInnerTexts();
  await rowLinks(page).nth(2).click();
  await expect(page).toHaveURL(new RegExp(`/ansokningar/${seen[2]}$`));
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(rowLinks(page)).toHaveText([...seen]);
  await expect(rowLinks(page).nth(2)).toBeFocused();
  await page.keyboard.press('j');
  await expect(toggleOf(page, seen[3] ?? '')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(toggleOf(page, seen[1] ?? '')).toBeFocused();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(new RegExp(`/ansokningar/${seen[1]}$`));
});

test('back shows the list where one left it, a reload too, and the application begins at its top', async ({ page }) => {
  await openList(page);
  const scrolled = (): Promise<number> => page.evaluate(() => Math.round(scrollY));
  await rowLinks(page).nth(44).scrollIntoViewIfNeeded();
  const left = await scrolled();
  expect(left).toBeGreaterThan(300);
  await rowLinks(page).nth(44).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(scrolled).toBe(0);
  await expect(page.getByRole('main')).toBeFocused();
  await page.goBack();
  await expect(rowLinks(page)).toHaveCount(62);
  await expect.poll(scrolled).toBe(left);
  await expect(rowLinks(page).nth(44)).toBeFocused();
  await page.reload();
  await expect(rowLinks(page)).toHaveCount(62);
  await expect.poll(scrolled).toBe(left);
  await toggleOf(page, 'TI-2021-045').click(); // another address, the same page
  await expect(page).toHaveURL(/oppen=/);
  expect(await scrolled()).toBe(left);
});

test('one’s own views: saved, opened, written over, renamed, taken away and put back', async ({ page, ownPortal }) => {
  await openList(page, `${ownPortal.address}${LIST}?utfall=avslas`);
  const views = page.getByRole('group', { name: 'Vyer' });
  const list = views.getByRole('list', { name: 'Sparade vyer' });
  await press(page, 'Vyer');
  await views.getByLabel('Spara det som visas som').fill('Att avslå');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: 'Att avslå', exact: true })).toHaveAttribute('aria-current', 'true');

  await page.goto(`${ownPortal.address}${LIST}?utfall=delvis`);
  await expect(rowLinks(page)).toHaveCount(8);
  await press(page, 'Vyer');
  await list.getByRole('button', { name: 'Att avslå', exact: true }).click();
  await expect(rowLinks(page)).toHaveCount(25);
  await page.goBack();
  await expect(rowLinks(page)).toHaveCount(8);
  await press(page, 'Vyer');
  await list.getByRole('button', { name: 'Skriv över Att avslå' }).click();
  await expect(views.getByRole('status')).toContainText('”Att avslå” visar nu det som visas.');
  await list.getByRole('button', { name: 'Byt namn på Att avslå' }).click();
  await list.getByLabel('Nytt namn på Att avslå').fill('Delvis beviljade');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: 'Delvis beviljade', exact: true })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await list.getByRole('button', { name: 'Ta bort Delvis beviljade' }).click();
  await expect(list).toBeHidden();
  await views.getByRole('button', { name: 'Ångra' }).click();
  await expect(list.getByRole('button', { name: 'Delvis beviljade', exact: true })).toBeVisible();
});
