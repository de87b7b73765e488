import { signIn } from '@tp/testing';
import { expectAccessibleWideAndNarrow } from './accessibility/expect-accessible.js';
import { answerOf } from './portal/answer-of.js';
import { expect, test } from './portal/portal-test.js';
import { REVIEW_PAGES, REVIEW_ROUND } from './portal/reviewing.js';
import { signInAs } from './portal/sign-in-as.js';

const MARIAS = 'TI-2021-003';

test.describe('a meeting that does not decide at once', () => {
  test.use({ as: 'sofia', allowedInConsole: /status of 422/ });
  test.setTimeout(240_000);

  test('tables the matter, refers it back, and decides when it comes again, with jäv in the record', async ({
    page,
    context,
    ownPortal,
  }) => {
    const { address } = ownPortal;
    const lena = await signIn(address, 'lena');
    const lock = async (): Promise<void> => {
      const { rows } = (await answerOf(lena.get(`${REVIEW_ROUND}/motivations`))) as { rows: { reference: string }[] };
      const references = rows.map(({ reference }) => reference);
      await answerOf(lena.send('POST', `${REVIEW_ROUND}/motivations/accepted`, { references }));
      await answerOf(lena.send('POST', `${REVIEW_ROUND}/proposal/lock`));
    };
    await lock();
    const save = page.getByRole('button', { name: 'Spara protokollet' });
    const begin = async (kind: string): Promise<void> => {
      await page.getByLabel('Sammanträdets dag').fill('2021-02-17');
      await page.getByLabel('Paragraf').fill('§ 12');
      await page.getByLabel('Namn på närvarande 1').fill('Olof Åkesson');
      await page.getByRole('radio', { name: kind }).check();
    };

    await test.step('tabled: why is asked, and what follows is said', async () => {
      await page.goto(`${address}${REVIEW_PAGES}/sammantrade`);
      await begin('Bordläggs');
      await save.click();
      await expect(page.getByRole('link', { name: /Skriv varför/ })).toBeVisible();
      await page.getByLabel('Varför').fill('Utskicket kom för sent.');
      await save.click();
      await expect(page.getByRole('heading', { name: 'Bordläggning, version 1' })).toBeVisible();
      await expect(page.getByText('Ärendet tas upp igen vid ett senare sammanträde')).toBeVisible();
      await expect(page.getByText('Utskicket kom för sent.')).toBeVisible();
    });

    await test.step('referred back: the lead opens the proposal with a reason, and locks it again', async () => {
      await page.getByRole('button', { name: 'Skriv ett nytt protokoll' }).click();
      await begin('Återremitteras');
      await page.getByLabel('Varför').fill('Kostnaderna ska ses över.');
      await save.click();
      await expect(page.getByRole('heading', { name: 'Återremiss, version 2' })).toBeVisible();
      await expect(page.getByText('Den ledande granskaren låser upp förslaget med ett skäl')).toBeVisible();
      await expectAccessibleWideAndNarrow(page);
      await answerOf(lena.send('POST', `${REVIEW_ROUND}/proposal/unlock`, { reason: 'Återremitterat, § 12.' }));
      await lock();
    });

    await test.step('decided: who left for jäv is in the record; the same person does not confirm twice', async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.reload();
      await page.getByRole('button', { name: 'Skriv ett nytt protokoll' }).click();
      await begin('Som föreslaget, eller med ändringar');
      await page.getByRole('button', { name: 'Lägg till jäv' }).click();
      await page.getByLabel('Namn vid jäv 1').fill('Maria Sjö');
      await page.getByLabel('Ansökan vid jäv 1').selectOption(MARIAS);
      await save.click();
      await expect(page.getByRole('heading', { name: 'Beslut, version 3' })).toBeVisible();
      await expect(page.getByText(`Jäv: Maria Sjö, ${MARIAS}.`)).toBeVisible();
      const confirm = page.getByRole('button', { name: 'Bekräfta att det är rätt' });
      await confirm.click();
      await expect(page.getByText(/Sekreteraren: bekräftat av/)).toBeVisible();
      await expect(confirm).toHaveCount(0);
      const sofia = await signIn(address, 'sofia');
      expect((await sofia.send('POST', `${REVIEW_ROUND}/decisions/3/confirmation`)).status).toBe(409);
      await context.clearCookies();
      await signInAs(context, address, 'olof');
      await page.reload();
      await confirm.click();
      await expect(page.getByRole('heading', { name: 'Beslutat' })).toBeVisible();
    });
  });
});
