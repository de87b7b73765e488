import type { Page } from '@playwright/test';
import { LIST, openList, rowLinks, toggleOf } from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';

/** Presses Tab until the focus stands on what has this name; every stop on the way must be seen. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'checkbox' | 'link' | 'searchbox' = 'button',
): Promise<void> {
  const goal = page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

/** A line of at least 2 px around what has the focus, inside the window. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    // A label may carry the line for the box that it holds.
    const lines = [focused, focused.parentElement].flatMap((element) => (element ? [getComputedStyle(element)] : []));
    const { top, bottom } = focused.getBoundingClientRect();
    return {
      width: Math.max(
        ...lines.map(({ outlineStyle, outlineWidth }) => (outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth))),
      ),
      isInWindow: bottom > 0 && top < innerHeight,
      element: focused.outerHTML.slice(0, 120),
    };
  });
  if (seen === null) return; // between the page's end and its beginning
  expect(seen.width, `the focus on ${seen.element}`).toBeGreaterThanOrEqual(2);
  expect(seen.isInWindow, `the window shows ${seen.element}`).toBe(true);
}

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
