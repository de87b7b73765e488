import {
  expectAccessible,
  expectAccessibleEverywhere,
  expectAccessibleWideAndNarrow,
} from './accessibility/expect-accessible.js';
import { expect, test } from './portal/portal-test.js';
import type { Page } from '@playwright/test';
import { signInAs } from './portal/sign-in-as.js';
import { textFile } from './portal/text-file.js';

const ROUND = '/omgangar/trygghetsinvesteringar-2021';
const APPLICATION = `${ROUND}/ansokningar/TI-2021-001`;

async function signInAnew(page: Page, address: string, subject: string): Promise<void> {
  await page.goto('about:blank'); // what is open asks by itself, and would be told that nobody is signed in
  await page.context().clearCookies();
  await signInAs(page.context(), address, subject);
}

test.describe('a supplement', () => {
  test.use({ as: 'elin', allowedInConsole: /status of 422/ }); // what is sent before it is finished is refused
  test.setTimeout(400_000);

  test('is asked about given fields, moved, answered in just those, and shown beside what stood there', async ({
    page,
    ownPortal,
  }) => {
    const application = `${ownPortal.address}${APPLICATION}`;
    const as = (subject: string): Promise<void> => signInAnew(page, ownPortal.address, subject);

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

  test('asks about attachments too, and is answered by new files in just those', async ({ page, ownPortal }) => {
    const application = `${ownPortal.address}${APPLICATION}`;
    const as = (subject: string): Promise<void> => signInAnew(page, ownPortal.address, subject);

    await test.step('a reviewer asks about a field, an attachment and one that is missing', async () => {
      await page.goto(application);
      await page.getByRole('button', { name: 'Begär komplettering …' }).click();
      await page.getByRole('checkbox', { name: 'Behov och problembild' }).check();
      await page.getByRole('checkbox', { name: 'Bilaga 2: Ljusberäkning' }).check();
      await page.getByLabel('Vad som är fel: Bilaga 2').selectOption('Inaktuell');
      await page.getByLabel('Vad nämnden behöver göra: Bilaga 2').fill('Den gäller de gamla stolparna.');
      await page.getByRole('checkbox', { name: 'En bilaga som saknas' }).check();
      await page.getByLabel('Vad nämnden behöver göra: En bilaga som saknas').fill('Rådighetsbeviset.');
      await expectAccessibleWideAndNarrow(page);
      await page.getByRole('button', { name: 'Begär komplettering av 1 fält och 2 bilagor' }).click();
      await expect(page.getByText('Bilaga 2: inaktuell. Den gäller de gamla stolparna.')).toBeVisible();
    });

    await test.step('what waits for the committee says how long it has, and leads to the answer', async () => {
      await as('bjorn');
      await page.goto(`${ownPortal.address}/vara-ansokningar`);
      await expect(page.getByRole('listitem').filter({ hasText: 'Komplettering begärd, senast' })).toContainText('dagar kvar');
      const row = page.getByRole('row', { name: /TI-2021-001/ });
      await expect(row.getByRole('link', { name: /Komplettering begärd, senast .*: \d+ dagar kvar/ })).toHaveAttribute(
        'href',
        `${APPLICATION}/komplettering`,
      );
      await expectAccessibleWideAndNarrow(page);
      await page
        .getByRole('region', { name: 'Väntar på dig' })
        .getByRole('link', { name: /TI-2021-001/ })
        .click();
      await expect(page).toHaveURL(`${application}/komplettering`);
    });

    await test.step('the officer answers with files, and cannot send before the one that is missing', async () => {
      await page.getByRole('textbox', { name: 'Vilket problem finns på platsen?' }).fill('Det är mörkt efter klockan 22.');
      await expect(page.getByText('Bilaga 2, Ljusberäkning: inaktuell.')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Ta bort/ })).toHaveCount(0);
      await page.getByLabel('Välj fil till Ljusberäkning').setInputFiles(textFile('ljus-2.txt'));
      await expect(page.getByRole('link', { name: 'ljus-2.txt' })).toBeVisible();
      await expect(page.getByText(/^Sparat kl\./)).toBeVisible();
      await page.getByRole('button', { name: 'Skicka kompletteringen …' }).click();
      await page.getByRole('button', { name: 'Skicka kompletteringen', exact: true }).click();
      await page.getByRole('link', { name: 'Ladda upp bilagan som saknas.' }).click();
      await expect(page).toHaveURL(/#fraga-bilagor$/);
      await expectAccessible(page);
      await page.getByLabel('Dra filer hit, eller välj dem').setInputFiles(textFile('radighet.txt'));
      await expect(page.getByRole('link', { name: 'radighet.txt' })).toBeVisible();
      await expectAccessibleWideAndNarrow(page);
      await expect(page.getByText(/^Sparat kl\./)).toBeVisible();
      await page.getByRole('button', { name: 'Skicka kompletteringen …' }).click();
      await page.getByRole('button', { name: 'Skicka kompletteringen', exact: true }).click();
      await expect(page.getByText('Kompletteringen är skickad')).toBeVisible();
    });

    await test.step('the reviewer sees which attachments have new files, and opens one', async () => {
      await as('elin');
      await page.goto(application);
      const answers = page.getByRole('table', { name: 'Svaret bredvid det som stod' });
      await expect(answers.getByRole('row', { name: /^Bilaga 2: Fil/ })).toContainText('Ny fil: ljus-2.txt');
      await expect(answers.getByRole('row', { name: /^Bilaga 6: Fil/ })).toContainText('Ny fil: radighet.txt');
      await expect(answers.getByRole('row', { name: /^Bilaga [1345]: Fil/ })).toHaveCount(0);
      const downloading = page.waitForEvent('download');
      await answers.getByRole('link', { name: 'ljus-2.txt' }).click();
      expect((await downloading).suggestedFilename()).toBe('ljus-2.txt');
      await expectAccessibleWideAndNarrow(page);
    });
  });

  test('is taken back with a reason, and what was written of the answer is still there', async ({ page, ownPortal }) => {
    const application = `${ownPortal.address}${APPLICATION}`;
    await page.goto(application);
    await page.getByRole('button', { name: 'Begär komplettering …' }).click();
    await page.getByRole('checkbox', { name: 'Behov och problembild' }).check();
    await page.getByRole('button', { name: 'Begär komplettering av 1 fält' }).click();
    await expect(page.getByText('Inte besvarad ännu.')).toBeVisible();

    await signInAnew(page, ownPortal.address, 'amina');
    await page.goto(`${application}/komplettering`);
    await page.getByRole('textbox', { name: 'Vilket problem finns på platsen?' }).fill('Halva svaret.');
    await expect(page.getByText(/^Sparat kl\./)).toBeVisible();

    await signInAnew(page, ownPortal.address, 'lena');
    await page.goto(application);
    await page.getByRole('button', { name: 'Ta tillbaka begäran …' }).click();
    await expectAccessibleWideAndNarrow(page);
    await page.getByLabel('Varför tas den tillbaka?').fill('Svaret finns i bilaga 4.');
    await page.getByRole('button', { name: 'Ta tillbaka begäran', exact: true }).click();
    await expect(page.getByText('Begäran är återtagen, och nämnden har fått veta det.')).toBeVisible();
    await expect(page.getByText(/Återtagen .* av Lena .*: Svaret finns i bilaga 4\./)).toBeVisible();
    await expect(page.getByText(/tog tillbaka begäran om komplettering/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Begär komplettering …' })).toBeVisible();
    await expectAccessibleWideAndNarrow(page);

    await signInAnew(page, ownPortal.address, 'amina');
    await page.goto(`${application}/komplettering`);
    await expect(page.getByRole('heading', { name: 'Begäran är återtagen' })).toBeVisible();
    await expect(page.getByText(/Lena .*: Svaret finns i bilaga 4\./)).toBeVisible();
    await expect(page.getByText('Halva svaret.')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expectAccessibleWideAndNarrow(page);
    await page.goto(`${ownPortal.address}/vara-ansokningar`);
    await expect(page.getByText('Inget väntar på dig just nu.')).toBeVisible();
  });

  test('that is late is a finding: counted on the round’s page, in the list, and on its own', async ({ page }) => {
    await page.goto(ROUND);
    const found = 'Kompletteringen har inte kommit in i tid';
    await page.getByRole('link', { name: new RegExp(found) }).click();
    await expect(page).toHaveURL(/iakttagelse=obesvarad-komplettering/);
    const list = page.getByRole('table', { name: 'Ansökningar' });
    await expect(list.getByRole('row').filter({ hasText: found })).toHaveCount(2);
    await expectAccessibleWideAndNarrow(page);
    await list.getByRole('link', { name: 'TI-2021-012' }).click();
    const findings = page.getByRole('region', { name: 'Iakttagelser' });
    await expect(findings).toContainText(found);
    await findings
      .getByRole('button', { name: /^Visa underlaget/ })
      .last()
      .click();
    await expect(findings).toContainText('2021-01-15');
    await expectAccessibleWideAndNarrow(page);
  });
});
