import { signIn } from '@tp/testing';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { tabToElement } from './portal/keyboard.js';
import { givenFinishedDraft, givenOpenRound, OPEN_ROUND } from './portal/open-round.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

const SECRET = 'Larmets centralapparat sitter bakom kiosken';
const GROUND = 'OSL 18:8 (säkerhetsåtgärder)';
const MASK = `[Sekretess, ${GROUND}]`;

test.describe('secrecy said at the field itself', () => {
  test.use({ as: 'bjorn', allowedInConsole: /status of 404/ });
  test.setTimeout(120_000);

  test('covers what the mark covers for everybody else, and nothing for the committee’s own', async ({
    page,
    browser,
    ownPortal,
  }) => {
    await givenOpenRound(ownPortal);
    const { id } = await givenFinishedDraft(await signIn(ownPortal.address, 'bjorn'), 'Larm i Husby');
    const draft = `${ownPortal.address}/omgangar/${OPEN_ROUND.id}/utkast/${id}`;
    const saved = () => expect(page.getByText(/Sparat kl\. \d\d:\d\d/)).toBeVisible();

    await test.step('by the keyboard, in place', async () => {
      await page.goto(`${draft}/genomforande`);
      await page.getByLabel('Vem råder över marken?', { exact: true }).fill(SECRET);
      await tabToElement(page, page.getByRole('button', { name: 'Sekretess … Vem råder över marken?' }));
      await page.keyboard.press('Enter');
      const mark = page.getByRole('group', { name: 'Sekretess, Vem råder över marken?' });
      await expect(mark.getByLabel('Laglig grund')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Sekretess … Vem råder över marken?' })).toBeFocused();
      await page.keyboard.press('Enter');
      await mark.getByRole('button', { name: 'Spara markeringen' }).press('Enter');
      await expect(mark.getByText('Ange grunden i lagen')).toBeVisible();
      await expect(mark.getByLabel('Laglig grund')).toBeFocused();
      await expectAccessibleEverywhere(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.keyboard.type(GROUND);
      await mark.getByLabel('Vad uppgiften gäller, utan att röja den').fill('var larmet sitter');
      await mark.getByRole('button', { name: 'Spara markeringen' }).press('Enter');
      await expect(page.getByText(`Sekretess, ${GROUND}`, { exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Ändra sekretessen, Vem råder över marken?' })).toBeFocused();
    });

    await test.step('with a mark that is there already, of a whole list and of parts of a place', async () => {
      await page.goto(`${draft}/ekonomi`);
      await page.getByRole('button', { name: 'Sekretess … Vad kostar insatsen?' }).click();
      await page.getByLabel('Markering', { exact: true }).selectOption({ label: `Samma som ${GROUND}: var larmet sitter` });
      await page.getByRole('button', { name: 'Spara markeringen' }).click();
      await expect(page.getByText(`Sekretess, ${GROUND}`, { exact: true })).toBeVisible();
      await page.goto(`${draft}/plats`);
      await page.getByRole('button', { name: 'Sekretess … Vilken plats gäller det?' }).click();
      for (const part of ['Plats: Namn', 'Plats: Område', 'Plats: Delplatser'])
        await page.getByLabel(part, { exact: true }).uncheck();
      await page.getByLabel('Laglig grund').fill('OSL 18:13');
      await page.getByRole('button', { name: 'Spara markeringen' }).click();
      await expect(page.getByText('Plats: Latitud, Plats: Longitud')).toBeVisible();
      await expectAccessibleEverywhere(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await saved();
    });

    await test.step('which are all on one page, where several fields are added to one at once', async () => {
      await page.goto(`${draft}/bilagor`);
      const first = page.getByRole('group', { name: 'Sekretessmarkering 1' });
      await expect(first.getByRole('listitem')).toHaveText([/Rådighet över platsen/, /Utgiftsposter/]);
      await first.getByText('Välj uppgifter').click();
      for (const field of ['Väntad effekt', 'Uppföljning']) await first.getByLabel(field, { exact: true }).check();
      await expect(first.getByRole('listitem')).toHaveCount(4);
      await expectAccessibleEverywhere(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await first.getByRole('button', { name: 'Ta bort Väntad effekt ur markering 1' }).click();
      await expect(first.getByRole('listitem')).toHaveCount(3);
      await saved();
      await page.reload();
      await expect(first.getByRole('listitem')).toHaveCount(3);
    });

    await test.step('and can be taken back where they were said', async () => {
      await page.goto(`${draft}/uppfoljning`);
      await page.getByRole('button', { name: 'Ändra sekretessen, Hur följer ni upp insatsen?' }).click();
      await expect(page.getByText('Markeringen täcker också: Rådighet över platsen, Utgiftsposter.')).toBeVisible();
      await page.getByRole('button', { name: 'Ta bort markeringen' }).click();
      await expect(page.getByRole('button', { name: 'Sekretess … Hur följer ni upp insatsen?' })).toBeFocused();
      await saved();
    });

    await page.goto(`${draft}/skicka`);
    await page.getByRole('button', { name: 'Skicka ansökan …' }).click();
    await page.getByRole('button', { name: 'Skicka ansökan', exact: true }).click();
    await expect(page).toHaveURL(/kvitto\/TI-2098-001$/);
    const sent = `${ownPortal.address}/omgangar/${OPEN_ROUND.id}/ansokningar/TI-2098-001`;
    await page.goto(sent);
    await expect(page.getByText(SECRET)).toBeVisible();

    await test.step('a reviewer reads the ground, and not what stands there', async () => {
      const other = await browser.newContext();
      await signInAs(other, ownPortal.address, 'elin');
      const elin = await other.newPage();
      await elin.goto(sent);
      await expect(elin.getByRole('heading', { name: /Larm i Husby/ })).toBeVisible();
      await expect(elin.getByText(MASK).first()).toBeVisible();
      await expect(elin.getByText(SECRET)).toHaveCount(0);
      await other.close();
      const answer = await (
        await signIn(ownPortal.address, 'elin')
      ).get(`/api/v1/rounds/${OPEN_ROUND.id}/applications/TI-2098-001`);
      const read = await answer.text();
      expect(read).not.toContain('bakom kiosken');
      expect(JSON.parse(read)).toMatchObject({
        application: {
          ...{ landControl: MASK, costItems: [{ description: MASK, amount: MASK }], requestedAmount: MASK },
          ...{ place: { name: 'Dalhagsparken', lat: '[Sekretess, OSL 18:13]' } },
        },
      });
      const david = await signIn(ownPortal.address, 'david');
      expect((await david.get(`/api/v1/rounds/${OPEN_ROUND.id}/applications/TI-2098-001`)).status).toBe(404);
    });
  });
});
