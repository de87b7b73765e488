import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { signIn } from '@tp/testing';
import { openList } from './portal/decision-list.js';
import { givenDraft, givenOpenRound, OPEN_ROUND } from './portal/open-round.js';
import { expect, test } from './portal/portal-test.js';

// Taken again by `npm run portal -- screenshots`: the README's pictures are of the portal as it is.

const ROUND = '/omgangar/trygghetsinvesteringar-2021';

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const path = fileURLToPath(new URL(`../screenshots/${name}.png`, import.meta.url));
  await page.screenshot({ path, animations: 'disabled' });
}

test('@screenshot the decision list', async ({ page }) => {
  await openList(page);
  await take(page, 'beslutslista');
});

test('@screenshot the round', async ({ page }) => {
  await page.goto(ROUND);
  await expect(page.getByRole('heading', { name: 'Kompletteringar' })).toBeVisible();
  await take(page, 'omgangen');
});

test('@screenshot an application, with the text that one check has read', async ({ page }) => {
  await page.goto(`${ROUND}/ansokningar/TI-2021-002?kontroll=kriterium-K1`);
  await expect(page.locator('mark').first()).toBeVisible();
  await take(page, 'ansokan');
});

test('@screenshot the selection board', async ({ page }) => {
  await page.goto(`${ROUND}/urval?frame=40000000&method=rank&chosen=TI-2021-029`);
  await expect(page.getByText(/Skulle beviljas med 1,5 mnkr mer/)).toBeVisible();
  await expect(page.getByText(/Beviljas alltid/)).toBeVisible();
  await take(page, 'urval');
});

test('@screenshot the principles', async ({ page }) => {
  await page.goto(`${ROUND}/principer`);
  await expect(page.getByRole('heading', { name: 'Inriktning' })).toBeVisible();
  await take(page, 'principer');
});

test.describe('@screenshot applying', () => {
  test.use({ as: 'amina' });

  test('a committee’s page, and its application as it is written', async ({ page, ownPortal: { address } }) => {
    await givenOpenRound({ address });
    const amina = await signIn(address, 'amina');
    const example = 'trygghetsinvesteringar-2021';
    await givenDraft(amina, { originRoundId: example, originReference: 'TI-2021-002' });
    const id = await givenDraft(amina, { originRoundId: example, originReference: 'TI-2021-001' });
    await page.goto(`${address}/omgangar/${OPEN_ROUND.id}/utkast/${id}/behov`);
    await expect(page.getByText('måste rättas före sändning').first()).toBeVisible();
    await take(page, 'utkast');
    await page.goto(`${address}/omgangar/${OPEN_ROUND.id}/utkast/${id}/ekonomi`);
    await expect(page.getByText('Posterna summerar till sökt belopp')).toBeVisible();
    await take(page, 'ekonomi');
    await page.goto(`${address}/vara-ansokningar`);
    await expect(page.getByRole('heading', { name: 'Våra ansökningar' })).toBeVisible();
    await take(page, 'vara-ansokningar');
  });
});
