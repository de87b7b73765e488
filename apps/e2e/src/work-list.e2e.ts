import { signIn } from '@tp/testing';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { expect, test } from './portal/portal-test.js';
import {
  givenAssignments,
  givenSentReview,
  givenUnreviewedRound,
  REVIEW_PAGES,
  REVIEW_ROUND,
  unsentOf,
} from './portal/reviewing.js';

test.setTimeout(180_000);
const LIST = `${REVIEW_PAGES}/granska`;

test.describe('the list of what to review', () => {
  test('is shared out evenly by the lead, and says how far all have come', async ({ page, ownPortal }) => {
    await givenUnreviewedRound(ownPortal);
    // The portal knows who has signed in once.
    for (const subject of ['elin', 'farid', 'greta']) await signIn(ownPortal.address, subject);
    await page.goto(`${ownPortal.address}${LIST}`);
    await expect(page.getByText('Du har inget på din lista.')).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    const form = page.getByRole('form', { name: 'Fördela jämnt' });
    await form.getByLabel('Granskare för varje ansökan').fill('2');
    await expect(form.getByRole('checkbox', { name: /Elin Berg/ })).toBeChecked();
    await expect(form.getByRole('checkbox', { name: /Lena Lind/ })).not.toBeChecked();
    await form.getByRole('button', { name: 'Fördela jämnt' }).click();
    await expect(page.getByText('124 granskningar är fördelade.')).toBeVisible();
    await expect(page.getByText(/I hela omgången är 0 av 124 granskningar lämnade/)).toBeVisible();
    await page.getByRole('link', { name: 'Alla (62)' }).click();
    await expect(page).toHaveURL(/visa=alla/);
    await expectAccessibleEverywhere(page);
  });

  test.describe('for a reviewer', () => {
    test.use({ as: 'elin', allowedInConsole: /status of 40[39]/ });

    test('holds their own in their own order, and opens the list when all of theirs are sent', async ({ page, ownPortal }) => {
      await givenUnreviewedRound(ownPortal);
      await givenAssignments(ownPortal, ['farid'], 1);
      const [elin, lena] = [await signIn(ownPortal.address, 'elin'), await signIn(ownPortal.address, 'lena')];
      const { personId } = JSON.parse(await (await elin.get(`${REVIEW_ROUND}/work-list`)).text());
      const add = ['TI-2021-001', 'TI-2021-002'].map((reference) => ({ reference, personId }));
      await lena.send('POST', `${REVIEW_ROUND}/assignments`, { add, remove: [] });

      await page.goto(`${ownPortal.address}${LIST}`);
      const table = page.getByRole('table', { name: 'Ansökningar: Mina' });
      await expect(table.getByRole('rowheader')).toHaveCount(2);
      await page.getByRole('button', { name: 'Flagga TI-2021-001' }).click();
      await expect(page.getByRole('button', { name: 'Flaggad TI-2021-001' })).toHaveAttribute('aria-pressed', 'true');
      await page.getByLabel('Sök nummer, namn, nämnd eller etikett').fill('002');
      await expect(table.getByRole('rowheader')).toHaveCount(1);
      await page.reload();
      await expect(table.getByRole('rowheader')).toHaveCount(1);

      await page.goto(`${ownPortal.address}${REVIEW_PAGES}/beslutslista`);
      await expect(page.getByText('Lämna dina granskningar först')).toBeVisible();
      for (const reference of await unsentOf(elin)) await givenSentReview(elin, reference);
      await page.goto(`${ownPortal.address}${LIST}`);
      await expect(page.getByText('2 av 2 på din lista är lämnade.')).toBeVisible();
      await page.goto(`${ownPortal.address}${REVIEW_PAGES}/beslutslista`);
      await expect(page.getByRole('strong').filter({ hasText: '2 av 62' })).toBeVisible();
    });
  });
});
