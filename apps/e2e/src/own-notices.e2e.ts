import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { tabTo } from './portal/keyboard.js';
import { expect, test } from './portal/portal-test.js';
import { tellCommittee } from './portal/tell.js';

const ROUND = '/omgangar/trygghetsinvesteringar-2021';
const application = (reference: string, title: string | null = null) => ({
  kind: 'application.withdrawn' as const,
  key: reference,
  path: `${ROUND}/ansokningar/${reference}`,
  facts: { reference, title, committee: 'Rinkeby-Kista stadsdelsnämnd', roundTitle: 'Trygghetsinvesteringar 2021' },
});
const closed = { kind: 'round.closed', key: 'r', path: ROUND, facts: { roundTitle: 'Trygghetsinvesteringar 2021' } } as const;

test.setTimeout(240_000);
test.use({ as: 'amina' });

const items = (page: Page) => page.getByRole('main').getByRole('listitem');
const inBar = (page: Page) => page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: /^Notiser/ });
const status = (page: Page) => page.getByRole('status').filter({ hasText: /notis/ });
/** As when one comes back to the tab. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('one who applies reads what has happened, follows it, and says what is to come as e-mail', async ({ page, ownPortal }) => {
  await page.goto(`${ownPortal.address}/notiser`);
  await expect(page).toHaveTitle('Notiser – Trygghetsportalen');
  await expect(page.getByText('Här kommer dina notiser')).toBeVisible();
  await expect(inBar(page)).toHaveText('Notiser');
  await expectAccessibleEverywhere(page);

  await tellCommittee(ownPortal, [
    application('TI-2021-001', 'Dalhagsparken, nya gångvägar'),
    application('TI-2021-002'),
    closed,
  ]);
  await lookAgain(page);
  await expect(inBar(page)).toHaveText(/^Notiser\s+\(3 olästa\)/);
  await expect(status(page)).toHaveText('3 notiser, 3 olästa');
  await expect(items(page)).toHaveCount(3);
  await expect(items(page).first()).toContainText('Oläst Omgången Trygghetsinvesteringar 2021 har stängt');
  await expectAccessibleEverywhere(page);

  await page.getByRole('link', { name: /^Ansökan TI-2021-001 är återtagen: Dalhagsparken/ }).click();
  await expect(page).toHaveURL(new RegExp(`${ROUND}/ansokningar/TI-2021-001$`));
  await expect(inBar(page)).toHaveText(/\(2 olästa\)/);
  await page.goBack();
  await expect(items(page).filter({ hasText: 'Oläst' })).toHaveCount(2);

  await page.getByLabel('Visa').selectOption('Olästa');
  await expect(page).toHaveURL(/visa=olasta/);
  await expect(items(page)).toHaveCount(2);
  await page.getByRole('searchbox').fill('ti-2021-002');
  await expect(status(page)).toHaveText('1 notis passar, 2 olästa');
  await page.getByRole('button', { name: /^Markera som läst.*TI-2021-002/ }).click();
  await expect(page.getByText('Ingen notis passar')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Visa alla' }).click();
  await page.getByLabel('Slag').selectOption('En omgång har stängt');
  await expect(items(page)).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportera som CSV' }).click();
  expect((await download).suggestedFilename()).toBe('notiser.csv');
  await page.getByRole('button', { name: 'Markera alla som lästa' }).click();
  await expect(inBar(page)).toHaveText('Notiser');
  await expect(page.getByRole('button', { name: 'Markera alla som lästa' })).toHaveCount(0);

  await expect(page.getByText('Den här portalen skickar ingen e-post')).toBeVisible();
  await page.getByRole('checkbox', { name: 'En omgång har stängt' }).uncheck();
  await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'En omgång har stängt' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'En omgång har öppnat' })).toBeChecked();
  await page.close();
});

test('one by the keyboard alone marks a notice as read and changes a choice', async ({ page, ownPortal }) => {
  await tellCommittee(ownPortal, [closed]);
  await page.goto(`${ownPortal.address}/notiser`);
  await expect(items(page)).toHaveCount(1);
  await tabTo(page, /^Markera som läst/, 'button');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('1 notis, inga olästa');
  await tabTo(page, 'En ansökan är återtagen', 'checkbox');
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Sparat/)).toBeVisible();
  await page.close();
});

test.describe('what cannot be had', () => {
  test.use({ as: 'lena', allowedInConsole: /status of 500/ });

  test('is said, is tried again at a press, and leaves a choice as it was', async ({ page }) => {
    await page.route('**/api/v1/notices?*', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto('/notiser');
    await expect(page.getByRole('alert')).toContainText('Något gick fel i portalen');
    await expectAccessible(page);
    await page.unroute('**/api/v1/notices?*');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(page.getByText('Här kommer dina notiser')).toBeVisible();
    await page.route('**/api/v1/notices/choices', (route) => route.fulfill({ status: 500, body: '' }));
    const box = page.getByRole('checkbox', { name: 'En omgång har stängt' });
    await box.click();
    await expect(page.getByRole('alert')).toContainText('Något gick fel i portalen');
    await expect(box).toBeChecked();
  });
});
