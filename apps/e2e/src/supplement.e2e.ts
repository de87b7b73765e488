import { expectAccessible, expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

test.describe('a supplement', () => {
  test.use({ as: 'elin' });
  test.setTimeout(240_000);

  test('is asked about given fields, moved, answered in just those, and shown beside what stood there', async ({
    page,
    ownPortal,
  }) => {
    const application = `${ownPortal.address}/omgangar/trygghetsinvesteringar-2021/ansokningar/TI-2021-001`;
    const as = async (subject: string): Promise<void> => {
      await page.goto('about:blank'); // what is open asks by itself, and would be told that nobody is signed in
      await page.context().clearCookies();
      await signInAs(page.context(), ownPortal.address, subject);
    };

    await test.step('a reviewer asks about two fields', async () => {
      await page.goto(application);
      await page.getByRole('button', { name: 'Begär komplettering …' }).click();
      await page.getByRole('checkbox', { name: 'Behov och problembild' }).check();
      await page.getByLabel('Vad nämnden behöver göra: Behov och problembild').fill('Vilka tider på dygnet?');
      await page.getByRole('checkbox', { name: 'Kontakt: E-post' }).check();
      await page.getByLabel('Vad som är fel: Kontakt: E-post').selectOption('Inaktuellt');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Begär komplettering av 2 fält' }).click();
      await expect(page.getByText('Kompletteringen är begärd, och nämnden har fått veta det.')).toBeVisible();
      await expect(page.getByText('Inte besvarad ännu.')).toBeVisible();
    });

    await test.step('and moves the day, saying why', async () => {
      await page.getByRole('button', { name: 'Flytta datum …' }).click();
      const day = page.getByLabel('Ny sista dag');
      const later = new Date(`${await day.inputValue()}T12:00:00Z`);
      later.setUTCDate(later.getUTCDate() + 7);
      await day.fill(later.toISOString().slice(0, 10));
      await page.getByLabel('Varför flyttas den?').fill('Nämnden har uppehåll.');
      await page.getByRole('button', { name: 'Flytta datum', exact: true }).click();
      await expect(page.getByText(/Sista dagen flyttades från .*: Nämnden har uppehåll\./)).toBeVisible();
    });

    await test.step('an officer answers in those fields, and what is written is there after a reload', async () => {
      await as('amina');
      await page.goto(application);
      await page.getByRole('link', { name: 'Svara på kompletteringen' }).click();
      await expect(page.getByText('Vilka tider på dygnet?')).toBeVisible();
      await page.getByRole('textbox', { name: 'Vilket problem finns på platsen?' }).fill('Det är mörkt efter klockan 22.');
      await expect(page.getByText(/^Sparat kl\./)).toBeVisible();
      await page.reload();
      await expect(page.getByRole('textbox', { name: 'Vilket problem finns på platsen?' })).toHaveValue(
        'Det är mörkt efter klockan 22.',
      );
      await expect(page.getByRole('textbox')).toHaveCount(2);
      await expectAccessibleEverywhere(page);
      await page.getByRole('button', { name: 'Lämna till den som skickar' }).click();
      await expect(page.getByText('Lämnad till den som är behörig att skicka.')).toBeVisible();
    });

    await test.step('who may send does, and gets a receipt', async () => {
      await as('bjorn');
      await page.goto(`${application}/komplettering`);
      await page.getByRole('button', { name: 'Skicka kompletteringen …' }).click();
      await page.getByRole('button', { name: 'Skicka kompletteringen', exact: true }).click();
      await expect(page.getByText('Kompletteringen är skickad')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Kvitton' })).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('the reviewer reads the answer beside what stood there', async () => {
      await as('elin');
      await page.goto(application);
      const answers = page.getByRole('table', { name: 'Svaret bredvid det som stod' });
      await expect(
        answers
          .getByRole('row', { name: /^Behov och problembild/ })
          .getByRole('insertion')
          .first(),
      ).toBeVisible();
      await expect(page.getByRole('button', { name: 'Begär komplettering …' })).toBeVisible();
      await expectAccessibleEverywhere(page);
    });
  });
});
