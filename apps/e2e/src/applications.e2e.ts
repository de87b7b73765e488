import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { plain } from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';

const LIST = '/omgangar/trygghetsinvesteringar-2021/ansokningar';

test.setTimeout(120_000);

const references = (page: Page) => page.getByRole('rowheader', { name: /^TI-/ });
const sums = async (page: Page): Promise<string> =>
  plain(
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: /ansökan$|ansökningar$/ }) })
      .innerText(),
  );

test('a reviewer filters, searches and sorts the applications, and the sums and the address follow', async ({ page }) => {
  await page.goto(LIST);
  await expect(references(page)).toHaveCount(62);
  expect(await sums(page)).toContain('107 550 000');
  await page.getByRole('button', { name: /^Nämnd:/ }).click();
  await page.getByRole('checkbox', { name: /Rinkeby-Kista/ }).check();
  await expect(references(page)).toHaveCount(4);
  expect(await sums(page)).toMatch(/4 ansökningar.*1 nämnd.*6 800 000/);
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: 'Sökt, kr' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Sökt, kr' })).toHaveAttribute('aria-sort', 'descending');
  await expect(references(page).first()).toHaveText('TI-2021-001');
  await page.getByRole('searchbox').fill('torg');
  await expect(page).toHaveURL(/sok=torg/);
  const found = ['TI-2021-002', 'TI-2021-004'];
  await expect(references(page)).toHaveText(found);
  await page.reload();
  await expect(references(page)).toHaveText(found);
  await expect(page.getByRole('searchbox')).toHaveValue('torg');
  await page.getByRole('button', { name: 'Rensa filter' }).click();
  await expect(references(page)).toHaveCount(62);
  await page.getByRole('searchbox').fill('finns ingenstans');
  await expect(page.getByText('Ingen ansökan passar')).toBeVisible();
});

test('the number leads to the application', async ({ page }) => {
  await page.goto(LIST);
  await expect(page.getByRole('link', { name: 'TI-2021-012' })).toHaveAttribute('href', `${LIST}/TI-2021-012`);
});

test('what is filtered can be taken along as a table', async ({ page }) => {
  await page.goto(`${LIST}?iakttagelse=tidplan`);
  await expect(references(page)).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Exportera CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('ansokningar.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n').slice(1)).toEqual([
    expect.stringMatching(
      /^TI-2021-012;.*;1500000;23;Tidplan saknas, Kompletteringen har inte kommit in i tid;Granskad;Komplettering försenad$/,
    ),
    '',
  ]);
});

test.describe('a committee’s officer', () => {
  test.use({ as: 'cecilia' });
  test('sees the own committee’s applications and their sums alone', async ({ page }) => {
    await page.goto(LIST);
    await expect(references(page)).toHaveCount(6);
    expect(await sums(page)).toContain('20 950 000');
    await expect(page.getByRole('button', { name: /^Nämnd:/ })).toHaveCount(0);
    await expect(page.getByText('Granskad')).toHaveCount(0);
  });
});

test('the list is accessible, in light and dark, from wide to narrow', async ({ page }) => {
  await page.goto(`${LIST}?sortera=-sokt&komplettering=forsenad&komplettering=inkommen`);
  await expect(references(page)).toHaveCount(4);
  await expectAccessibleEverywhere(page);
});
