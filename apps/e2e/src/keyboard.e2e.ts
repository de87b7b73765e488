import { LIST, openList, rowLinks, toggleOf } from './portal/decision-list.js';
import { expectFocusSeen, tabTo } from './portal/keyboard.js';
import { expect, test } from './portal/portal-test.js';

test('the whole page by keyboard alone: past the bar, filter, sort, open a row, clear', async ({ page }) => {
  await openList(page);
  await tabTo(page, 'Hoppa till innehållet', 'link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(LIST);

  await tabTo(page, /^Utfall:/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Utfall' })).toBeVisible(); // nobody tabs into a panel before it is there
  await tabTo(page, /Avslås/, 'checkbox');
  await page.keyboard.press('Space');
  await expect(rowLinks(page)).toHaveCount(25);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Utfall:/ })).toBeFocused();

  await tabTo(page, 'Sökt, kr');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Sökt, kr' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('button', { name: 'Sökt, kr', exact: true })).toBeFocused();

  await tabTo(page, /^Motivering för TI-2021-/);
  const toggle = page.getByRole('button', { name: /^Motivering för/ }).first();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');

  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('Shift+Tab');
  await tabTo(page, 'Sökt, kr');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('J and K go down and up the rows, and stop at the ends', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('j');
  await expect(toggleOf(page, 'TI-2021-001')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('J');
  await expect(toggleOf(page, 'TI-2021-003')).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await expect(toggleOf(page, 'TI-2021-004')).toBeFocused();
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('k');
  await expect(toggleOf(page, 'TI-2021-001')).toBeFocused();
  for (let presses = 0; presses < 70; presses += 1) await page.keyboard.press('j');
  await expect(toggleOf(page, 'TI-2021-062')).toBeFocused();
  await expectFocusSeen(page);
});

test('? shows the keys; turned off they do nothing, also after a reload', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Kortkommandon' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Använd kortkommandon' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(rowLinks(page)).toHaveCount(62);
  for (const key of ['j', '/', '?']) await page.keyboard.press(key);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await page.getByRole('button', { name: 'Kortkommandon' }).click();
  await dialog.getByRole('checkbox', { name: 'Använd kortkommandon' }).check();
  await dialog.getByRole('button', { name: 'Stäng' }).click();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('keys that are typed into the search are letters there', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('/');
  await page.keyboard.type('jk/?');
  await expect(page.getByRole('searchbox')).toHaveValue('jk/?');
  await expect(page.getByRole('dialog')).toBeHidden();
});
