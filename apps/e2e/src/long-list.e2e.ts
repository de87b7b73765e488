import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility/expect-accessible.js';
import { openList, rowLinks, table } from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';
import { largeRound } from './portal/round-files.js';

test.setTimeout(240_000);

const APPLICATIONS = 1_000;

/** The row at a place in the list, counted from 1, whether grouped or not. */
const rowAt = (page: Page, place: number) => table(page).locator(`tr[aria-rowindex="${place + 1}"]`);

test('a long list draws what is seen, and all of it can be reached, opened and printed', async ({ page, ownPortal }) => {
  const file = await largeRound(ownPortal.dataDirectory, { applications: APPLICATIONS, seed: 4 });
  expect((await ownPortal.command('round', 'assess', file, '--out', join(ownPortal.dataDirectory, 'ut'))).code).toBe(0);
  const list = `${ownPortal.address}/omgangar/stor-${APPLICATIONS}-4/beslutslista`;
  await openList(page, list);
  await expect(table(page)).toHaveAttribute('aria-rowcount', `${APPLICATIONS + 2}`);
  expect(await rowLinks(page).count()).toBeLessThan(100);

  await test.step('to the end and back', async () => {
    await page.keyboard.press('End');
    await expect(rowAt(page, APPLICATIONS).getByRole('link')).toBeInViewport();
    await expect(table(page).getByRole('columnheader').first()).toBeInViewport();
    await page.keyboard.press('Home');
    await expect(rowAt(page, 1).getByRole('link')).toBeInViewport();
    expect(await rowLinks(page).count()).toBeLessThan(100);
  });

  await test.step('by J and K, past what was drawn; Enter opens where it stands', async () => {
    for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('j');
    const toggle = rowAt(page, 60).getByRole('button');
    await expect(toggle).toBeFocused();
    await expect(toggle).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(rowAt(page, 61).getByRole('heading', { level: 2 })).toBeVisible();
    await page.keyboard.press('End');
    await expect(rowAt(page, APPLICATIONS + 1).getByRole('link')).toBeInViewport();
    await page.keyboard.press('k');
    await expect(rowAt(page, 59).getByRole('button')).toBeFocused(); // the focus was not lost though its row went out of sight
    await expect(rowAt(page, 59).getByRole('button')).toBeInViewport();
  });

  await test.step('an open row further down stands open after a reload', async () => {
    await page.reload();
    await expect(table(page)).toHaveAttribute('aria-rowcount', `${APPLICATIONS + 3}`);
  });

  await test.step('narrow, as cards', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await expect(rowAt(page, 3).getByRole('link')).toBeVisible();
    await page.keyboard.press('End');
    await expect(rowAt(page, APPLICATIONS + 1).getByRole('link')).toBeAttached();
    await expectAccessible(page, 'the end of a long list, narrow');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('printed whole', async () => {
    await page.goto(list);
    await expect(rowAt(page, 1)).toBeVisible();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Exportera' }).click();
    await page.getByRole('button', { name: 'Skriv ut …' }).click();
    await expect(page.locator('body[data-printed]')).toBeAttached({ timeout: 60_000 });
    await expect(rowLinks(page)).toHaveCount(APPLICATIONS);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => rowLinks(page).count()).toBeLessThan(100);
  });
});
