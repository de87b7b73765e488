import type { Page } from '@playwright/test';
import { signIn } from '@tp/testing';
import { expectAccessible, expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { givenDraft, givenOpenRound, OPEN_ROUND } from './portal/open-round.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const part = (page: Page, name: string) => page.getByRole('navigation', { name: 'Ansökans delar' }).getByRole('link', { name });
const saved = (page: Page) => expect(page.getByText(/Sparat kl\. \d\d:\d\d/)).toBeVisible();

/** The sheets that a page is printed on, each as wide and high as it is. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) =>
    box.slice(1).map(Number).map(Math.round).join(' x '),
  );
}

const PARTS = ['insats', 'sokande', 'plats', 'behov', 'malgrupp', 'atgard', 'genomforande', 'ekonomi', 'uppfoljning', 'bilagor'];
test.describe('applying', () => {
  test.use({
    as: 'amina',
    allowedInConsole: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_REFUSED|status of 4(01|03|09|22)/,
  });
  test.setTimeout(300_000);

  test('goes from an empty form to a receipt, over a cut network and a reload, without losing a word', async ({
    page,
    context,
    browser,
    ownPortal,
  }) => {
    await givenOpenRound(ownPortal);
    await page.goto(`${ownPortal.address}/vara-ansokningar`);
    await page.getByRole('button', { name: 'Ny ansökan' }).click();
    await expect(page.getByRole('heading', { name: 'Ansökan utan namn' })).toBeVisible();
    const [draft = ''] = /^.*\/utkast\/\d+/.exec(page.url()) ?? [];

    await test.step('is saved as it is written', async () => {
      await field(page, 'Vad heter insatsen?').fill('Ljus över Dalhagsparken');
      await page.getByRole('checkbox', { name: 'Belysning' }).check();
      await saved(page);
      await expectAccessibleEverywhere(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole('button', { name: 'Spara och fortsätt' }).click();
      await expect(page.getByRole('heading', { name: 'Sökande och medsökande' })).toBeFocused();
    });

    await test.step('is kept without a network, over a reload, and saved when the network is back', async () => {
      await context.setOffline(true);
      await field(page, 'Kontaktpersonens e-post').fill('rk@exempel.invalid');
      await expect(page.getByText('Inte sparat i portalen än. Det finns kvar här')).toBeVisible();
      await page.route('**/drafts/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
      await context.setOffline(false);
      await page.reload();
      await expect(field(page, 'Kontaktpersonens e-post')).toHaveValue('rk@exempel.invalid');
      await expect(page.getByText('Inte sparat i portalen än. Det finns kvar här')).toBeVisible();
      await page.unroute('**/drafts/*');
      await expect(page.getByText(/Sparat kl\./)).toBeVisible({ timeout: 20_000 });
    });

    await test.step('says what must be mended, at its field and as links', async () => {
      await page.getByRole('radio', { name: /Under förutsättning/ }).check();
      await field(page, 'Ärende och paragraf').fill('Verksamhetsplan 2098, § 4');
      await part(page, 'Plats').click();
      await field(page, 'Namn').fill('Dalhagsparken');
      await field(page, 'Område').fill('Husby');
      await field(page, 'Latitud').fill('59,4093');
      await field(page, 'Longitud').fill('17,929');
      await part(page, 'Behov och problembild').click();
      await field(page, 'Vilket problem finns på platsen?').fill('Stråket är mörkt på kvällarna.');
      await part(page, 'Åtgärd och effekt').click();
      await field(page, 'Vad ska göras, och varför just det?').fill('Fler ska kunna gå där.');
      await part(page, 'Ekonomi').click();
      await field(page, 'Hur mycket söker ni?').fill('1,2 mnkr');
      await page.getByRole('button', { name: 'Lägg till utgiftspost' }).click();
      await page.getByRole('textbox', { name: /^År/ }).fill('2098');
      await page.getByRole('combobox', { name: /^Kategori/ }).selectOption('construction');
      await page.getByRole('textbox', { name: /^Beskrivning/ }).fill('Stolpar');
      await page.getByRole('textbox', { name: /^Belopp/ }).fill('1 mnkr');
      await part(page, 'Granska och skicka').click();
      await expect(page.getByRole('heading', { name: 'En sak måste rättas före sändning' })).toBeVisible();
      await expectAccessibleEverywhere(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await part(page, 'Ekonomi').click();
      await page.getByRole('textbox', { name: /^Belopp/ }).fill('1 200 tkr');
      await part(page, 'Granska och skicka').click();
      await expect(page.getByText('Allt som måste finnas finns.')).toBeVisible();
      await page.getByLabel('Några ord med på vägen').fill('Klar att skicka');
      await page.getByRole('button', { name: 'Lämna till den som skickar' }).click();
      await expect(page.getByText('Lämnad till den som skickar av Amina Yusuf.')).toBeVisible();
    });

    await test.step('is sent by whoever may, and is a receipt', async () => {
      const other = await browser.newContext();
      await signInAs(other, ownPortal.address, 'bjorn');
      const bjorn = await other.newPage();
      await bjorn.goto(`${draft}/skicka`);
      await expect(bjorn.getByText('Klar att skicka')).toBeVisible();
      await bjorn.getByRole('button', { name: 'Skicka ansökan …' }).click();
      await expect(bjorn.getByText('Det som är skickat kan inte ändras')).toBeVisible();
      await bjorn.getByRole('button', { name: 'Skicka ansökan', exact: true }).click();
      await expect(bjorn).toHaveURL(`${ownPortal.address}/omgangar/${OPEN_ROUND.id}/kvitto/TI-2098-001`);
      await expect(bjorn.getByRole('heading', { name: 'Kvitto TI-2098-001' })).toBeVisible();
      await expect(bjorn.getByText('Ljus över Dalhagsparken')).toBeVisible();
      expect(await sheetsOf(bjorn), 'what it is printed on, in points').toEqual(['595 x 842']);
      await other.close();
      const elin = await signIn(ownPortal.address, 'elin');
      const answer = await elin.get(`/api/v1/rounds/${OPEN_ROUND.id}/applications/TI-2098-001`);
      expect(await answer.json()).toMatchObject({
        application: { title: 'Ljus över Dalhagsparken', contact: { email: 'rk@exempel.invalid' }, requestedAmount: 1_200_000 },
      });
    });
  });

  test('asks whoever writes in the same field as somebody else, and keeps both texts until then', async ({ page, ownPortal }) => {
    await givenOpenRound(ownPortal);
    const id = await givenDraft(await signIn(ownPortal.address, 'amina'));
    await page.goto(`${ownPortal.address}/omgangar/${OPEN_ROUND.id}/utkast/${id}/behov`);
    const problem = field(page, 'Vilket problem finns på platsen?');
    await expect(problem).toBeVisible();
    await page.route('**/presence', (route) => route.abort()); // so that it has not been told yet
    const bjorn = await signIn(ownPortal.address, 'bjorn');
    const change = { changes: [{ field: 'problem', base: 0, value: 'Björns text' }] };
    expect((await bjorn.send('PATCH', `/api/v1/rounds/${OPEN_ROUND.id}/drafts/${id}`, change)).status).toBe(200);
    await problem.fill('Aminas text');
    await expect(page.getByRole('heading', { name: 'Björn Sund har också skrivit i' })).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.getByRole('button', { name: 'Behåll båda, efter varandra' }).click();
    await expect(problem).toHaveValue('Björns text\n\nAminas text');
    await saved(page);
  });

  test('has pages that anyone can use: each part of the form, empty and filled in', async ({ page, ownPortal }) => {
    await givenOpenRound(ownPortal);
    const empty = await givenDraft(await signIn(ownPortal.address, 'amina'));
    const filled = await givenDraft(await signIn(ownPortal.address, 'amina'), {
      originRoundId: 'trygghetsinvesteringar-2021',
      originReference: 'TI-2021-001',
    });
    for (const id of [empty, filled]) {
      for (const one of [...PARTS, 'skicka', 'historik']) {
        await page.goto(`${ownPortal.address}/omgangar/${OPEN_ROUND.id}/utkast/${id}/${one}`);
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expect(page.getByRole('heading', { name: 'Förprövning' })).toBeVisible();
        for (const width of [320, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible(page, `${one} at ${width} px`);
        }
      }
    }
  });

  test('goes on in place when the session has ended while one writes, and loses nothing', async ({
    page,
    context,
    ownPortal,
  }) => {
    await givenOpenRound(ownPortal);
    const id = await givenDraft(await signIn(ownPortal.address, 'amina'));
    await page.goto(`${ownPortal.address}/omgangar/${OPEN_ROUND.id}/utkast/${id}/uppfoljning`);
    const followUp = field(page, 'Hur följer ni upp insatsen?');
    await followUp.fill('Före');
    await saved(page);
    await context.clearCookies();
    await followUp.fill('Före och efter');
    await expect(page.getByRole('heading', { name: 'Du har loggats ut' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Logga in i en ny flik och fortsätt här' })).toHaveAttribute('target', '_blank');
    await signInAs(context, ownPortal.address, 'amina'); // as in another tab
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(page.getByRole('heading', { name: 'Du har loggats ut' })).toBeHidden();
    await saved(page);
    const amina = await signIn(ownPortal.address, 'amina');
    const draft = await amina.get(`/api/v1/rounds/${OPEN_ROUND.id}/drafts/${id}`);
    expect(await draft.json()).toMatchObject({ content: { followUp: 'Före och efter' } });
  });
});
