import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { givenFailingRound } from './portal/failing-round.js';
import { expect, test } from './portal/portal-test.js';

test.setTimeout(180_000);

const cell = (page: Page, kind: string, column: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: kind }) })
    .locator(`[data-label="${column}"]`);

test.describe('the administrator', () => {
  test.use({ as: 'tove' });

  test('sees each kind of work and who works, runs what failed again, and sees it leave without a reload', async ({
    page,
    ownPortal,
  }) => {
    const { mend } = await givenFailingRound(ownPortal);
    await page.goto(`${ownPortal.address}/ko`);
    await expect(page.getByText(/2 har misslyckats/)).toBeVisible();
    await expect(cell(page, 'Förprövning', 'Misslyckade')).toHaveText('2');
    await expect(cell(page, 'Förprövning', 'Arbetare')).toHaveText('1');
    await expect(cell(page, 'Förslag till beslut', 'Klara')).toHaveText('1');
    const group = page.getByRole('region', { name: 'Förprövning, omgång misslyckad' });
    await expect(group.getByRole('listitem')).toHaveCount(2);
    await expectAccessibleEverywhere(page);

    await page.getByLabel('Arbete').selectOption('Förslag till beslut');
    await expect(page).toHaveURL(/arbete=decisions/);
    await expect(page.getByText('Inget har misslyckats')).toBeVisible();
    await page.goBack();

    await mend();
    await group
      .getByRole('button', { name: /^Kör igen/ })
      .first()
      .click();
    await expect(group.getByRole('listitem')).toHaveCount(1);
    await group.getByRole('button', { name: /^Kör igen/ }).click();
    await expect(group).toHaveCount(0, { timeout: 20_000 });
    await expect(cell(page, 'Förslag till beslut', 'Klara')).toHaveText('2', { timeout: 20_000 });
    await expect(page.getByText(/0 har misslyckats/)).toBeVisible();
    await page.close(); // it would go on asking, of a portal that is gone
  });
});

test('a reviewer has no page of the queue', async ({ page }) => {
  await page.goto('/ko');
  await expect(page.getByRole('heading', { name: 'Du har inte behörighet' })).toBeVisible();
});
