import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

const ID = 'trygghet-pa-torgen-2098';
const REFUSED = /status of 4(03|04|22)/; // a refused form is an error in the console too

test.describe('opening a round in the portal', () => {
  test.use({ as: 'tove', allowedInConsole: REFUSED });
  test.setTimeout(240_000);

  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

  test('an administrator makes a round, is told all that is missing, opens it, changes it and closes it', async ({
    page,
    ownPortal,
  }) => {
    await page.goto(`${ownPortal.address}/omgangar`);
    await page.getByRole('link', { name: 'Skapa en omgång' }).click();
    await expect(page.getByRole('heading', { name: 'Skapa en omgång' })).toBeVisible();

    await test.step('all faults at once, each a link to its field', async () => {
      await field(page, 'Ram').fill('jättemycket');
      await page.getByRole('button', { name: 'Lägg till en nämnd' }).click();
      await page.getByRole('button', { name: 'Skapa omgången' }).click();
      await expect(page.getByRole('heading', { name: '8 fält behöver rättas' })).toBeVisible();
      await expect(field(page, 'Titel')).toHaveAttribute('aria-invalid', 'true');
      await expectAccessibleEverywhere(page);
      await page.getByRole('link', { name: 'Diarienummer' }).click();
      await expect(field(page, 'Diarienummer')).toBeFocused();
      await page.getByRole('button', { name: /^Ta bort nämnden/ }).click();
    });

    await test.step('what is typed is there after a reload', async () => {
      await field(page, 'Diarienummer').fill('KS 2097/1');
      await field(page, 'Titel').fill('Trygghet på torgen 2098');
      await field(page, 'Budgetår').fill('2098');
      await field(page, 'Sista ansökningsdag').fill('2098-01-15');
      await field(page, 'Tjänsteutlåtandets dag').fill('2098-02-20');
      await page.getByRole('checkbox', { name: /Bromma/ }).uncheck();
      await field(page, 'Ram').fill('40 mn');
      await page.reload(); // while one still writes in the field
      await expect(field(page, 'Ram')).toHaveValue('40 mn');
      await field(page, 'Ram').fill('40 mnkr');
      await page.reload();
      await expect(field(page, 'Titel')).toHaveValue('Trygghet på torgen 2098');
      await expect(field(page, 'Beteckning')).toHaveValue(ID);
      await expect(field(page, 'Ram')).toHaveValue(/40\smnkr/);
      await expect(page.getByRole('checkbox', { name: /Bromma/ })).not.toBeChecked();
    });

    await page.getByRole('button', { name: 'Skapa omgången' }).click();
    await expect(page).toHaveURL(`${ownPortal.address}/omgangar/${ID}`);
    await expect(page.getByText('Är inte öppnad ännu')).toBeVisible();
    await expectAccessibleEverywhere(page);

    await test.step('it is opened by the keyboard alone', async () => {
      await page.getByRole('button', { name: 'Öppna för ansökan …' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('13 nämnder kan skriva och skicka ansökningar till och med 2098-01-15')).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Öppna omgången' })).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Tar emot ansökningar', { exact: true })).toBeVisible();
    });

    await test.step('it is changed while it is open', async () => {
      await page.getByRole('link', { name: 'Ändra omgången' }).click();
      await expect(field(page, 'Beteckning')).not.toBeEditable();
      await field(page, 'Sista ansökningsdag').fill('2098-01-31');
      await page.getByRole('radio', { name: 'Tas emot, och märks som sena' }).check();
      await page.getByRole('button', { name: 'Spara ändringen' }).click();
      await expect(page).toHaveURL(`${ownPortal.address}/omgangar/${ID}`);
      await expect(page.getByText('till och med 2098-01-31')).toBeVisible();
      await expect(page.getByText('Sena ansökningar tas emot och märks.')).toBeVisible();
    });

    await page.goto(`${ownPortal.address}/omgangar`);
    await expect(page.getByRole('row').filter({ hasText: 'Trygghet på torgen' })).toContainText(/Öppen, .*dagar kvar/);
    await page.getByRole('link', { name: 'Trygghet på torgen 2098' }).click();
    await page.getByRole('button', { name: 'Stäng för ansökan …' }).click();
    await page.getByRole('button', { name: 'Stäng omgången' }).click();
    await expect(page.getByText('Är stängd för ansökningar')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Öppna för ansökan igen …' })).toBeVisible();
  });

  test('a round without applications says so on each of its pages, and an applicant is offered nothing to change', async ({
    page,
    context,
    ownPortal,
  }) => {
    await page.goto(`${ownPortal.address}/omgangar/skapa`);
    for (const [name, value] of [
      ['Titel', 'Tom omgång 2098'],
      ['Diarienummer', 'KS 2097/2'],
      ['Budgetår', '2098'],
      ['Tjänsteutlåtandets dag', '2098-02-20'],
    ] as const)
      await field(page, name).fill(value);
    await page.getByRole('button', { name: 'Skapa omgången' }).click();
    await expect(page.getByText('Innan den kan öppnas behövs en sista ansökningsdag som inte har varit.')).toBeVisible();

    const path = `${ownPortal.address}/omgangar/tom-omgang-2098`;
    await signInAs(context, ownPortal.address, 'lena');
    await page.goto(path);
    await expect(page.getByRole('list', { name: 'Så långt har vi kommit' })).toHaveText(/0\s*ansökningar inskickade/);
    await expectAccessibleEverywhere(page);
    await page.goto(`${path}/ansokningar`);
    await expect(page.getByText('Ingen ansökan har kommit in ännu.')).toBeVisible();
    await page.goto(`${path}/beslutslista`);
    await expect(page.getByText('Omgången har inga ansökningar ännu.')).toBeVisible();

    await signInAs(context, ownPortal.address, 'amina');
    await page.goto(path);
    await expect(page.getByText('Är inte öppnad ännu')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ändra omgången' })).toHaveCount(0);
    await page.goto(`${path}/andra`);
    await expect(page.getByRole('button', { name: 'Spara ändringen' })).toHaveCount(0);
  });
});
