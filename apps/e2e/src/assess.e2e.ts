import type { Page } from '@playwright/test';
import { signIn } from '@tp/testing';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { answerOf } from './portal/answer-of.js';
import { tabToElement } from './portal/keyboard.js';
import { expect, test } from './portal/portal-test.js';
import { givenAssignments, givenUnreviewedRound, REVIEW_PAGES, REVIEW_ROUND, unsentOf } from './portal/reviewing.js';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const saved = (page: Page) => expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible();

test.describe('the assessment of an application', () => {
  test.use({ as: 'elin', allowedInConsole: /status of 403/ }); // what one is partial in is closed
  test.setTimeout(400_000);

  test('is written by keyboard, kept, sent, and followed by the next', async ({ page, ownPortal }) => {
    const elin = await signIn(ownPortal.address, 'elin');
    await givenUnreviewedRound(ownPortal);
    await givenAssignments(ownPortal, ['elin', 'farid'], 1);
    const [first = '', second = ''] = await unsentOf(elin);
    const ownOf = (reference: string) => answerOf(elin.get(`${REVIEW_ROUND}/applications/${reference}/own-review`));
    const pageOf = (reference: string): string => `${ownPortal.address}${REVIEW_PAGES}/granska/${reference}`;
    const heading = page.getByRole('heading', { level: 1 });
    const criteria = part(page, 'Kriterier');
    const firstCriterion = criteria.getByRole('listitem').first();
    const { suggested } = (await ownOf(first)) as { suggested: { levels: Record<string, number> } };
    const proposal = suggested.levels['K1'] ?? 0;
    const other = proposal === 0 ? 1 : proposal - 1;

    await test.step('what is left is listed, each a way to where it is done', async () => {
      await page.goto(pageOf(first));
      await expect(page.getByText(/^1 av \d+ på min lista$/)).toBeVisible();
      await expectAccessibleEverywhere(page);
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('#kvar')).toBeFocused();
      await page.getByRole('button', { name: 'Ta ställning till inriktningen.' }).press('Enter');
      await expect(page.locator('#punkt-direction input').first()).toBeFocused();
    });

    await test.step('A accepts the section in focus', async () => {
      await page.keyboard.press('a');
      await tabToElement(page, page.locator('#punkt-requirements input').first());
      await page.keyboard.press('a');
      await tabToElement(page, page.locator('[data-section="costItems"] button').first());
      await page.keyboard.press('a');
      await tabToElement(page, criteria.getByRole('button', { name: /Godta alla förslag/ }));
      await page.keyboard.press('a');
      await saved(page);
      await expect.poll(async () => (await ownOf(first)).draft).toMatchObject({ levels: suggested.levels });
    });

    await test.step('a digit departs from the suggestion, which asks why; what the criterion read is marked', async () => {
      await tabToElement(page, firstCriterion.getByRole('radio', { checked: true }));
      await expect(page.locator('.assess-text mark').first()).toBeVisible();
      await page.keyboard.press(String(other));
      const why = page.getByLabel(`Du avviker från förslaget ${proposal}. Skriv varför`);
      await expect(why).toBeVisible();
      await page.keyboard.press('Control+Enter');
      await expect(page.locator('#kvar')).toBeFocused();
      await page.getByRole('button', { name: /^Skriv varför du avviker från förslaget för K1/ }).press('Enter');
      await expect(why).toBeFocused();
      await page.keyboard.type('Underlaget är äldre än två år.');
      await expectAccessibleEverywhere(page);
    });

    await test.step('a cost item is left out with a code, and the sum follows', async () => {
      const item = page.locator('[data-section="costItems"] li').first();
      await item.getByRole('checkbox').focus();
      const sum = await page.locator('.assess-sum').innerText();
      await page.keyboard.press('Space');
      const code = item.getByRole('combobox');
      if ((await code.inputValue()) === '') await code.selectOption({ index: 1 });
      await expect(page.locator('.assess-sum')).not.toHaveText(sum);
      await item.getByLabel(/^Du avviker/).fill('Ingår i en annan åtgärd.');
      await page.getByRole('textbox', { name: /^Anteckningar/ }).fill('Fråga farid.');
    });

    await test.step('what is written is kept when the page is opened again, and Z undoes', async () => {
      await saved(page);
      await page.reload();
      await expect(page.getByRole('textbox', { name: /^Anteckningar/ })).toHaveValue('Fråga farid.');
      await expect(page.getByLabel(`Du avviker från förslaget ${proposal}. Skriv varför`)).toHaveValue(
        'Underlaget är äldre än två år.',
      );
      await firstCriterion.getByRole('radio', { checked: true }).focus();
      await page.keyboard.press(String(proposal));
      await expect(page.getByLabel(`Du avviker från förslaget ${proposal}. Skriv varför`)).toBeHidden();
      await page.keyboard.press('z');
      await expect(page.getByLabel(`Du avviker från förslaget ${proposal}. Skriv varför`)).toBeVisible();
    });

    await test.step('it is sent after a question in words, and can be sent anew', async () => {
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog', { name: `Lämna granskningen av ${first}?` })).toBeVisible();
      await page.getByRole('button', { name: 'Lämna', exact: true }).press('Enter');
      await expect(page.getByText('Lämnad, version 1')).toBeVisible();
      const standing = page.getByRole('region', { name: 'Läge', exact: true });
      await expect(standing).toContainText(/Beviljas|Avslås/);
      await standing.getByRole('button', { name: 'motivering' }).click();
      await expect(page.getByLabel('Motivering (valfri)')).toBeFocused();
      await expect(page.getByRole('heading', { name: 'Bilagor' })).toBeVisible();
      await expectAccessibleEverywhere(page);
      expect((await ownOf(first)).sent).toMatchObject([{ review: { levels: { K1: other } } }]);
      await page.getByRole('button', { name: 'Ändra och lämna på nytt' }).click();
      await page.getByRole('button', { name: /^Lämna granskningen/ }).click();
      await page.getByRole('button', { name: 'Lämna', exact: true }).click();
      await expect(page.getByText('Lämnad, version 2')).toBeVisible();
    });

    await test.step('J goes on to the next, ? tells the keys', async () => {
      await page.keyboard.press('j');
      await expect(page).toHaveURL(pageOf(second));
      await expect(page.getByText(/^2 av \d+ på min lista$/)).toBeVisible();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible();
      await page.keyboard.press('Escape');
    });

    await test.step('one that is not one’s own is taken; one that one is partial in is closed', async () => {
      const { items } = (await answerOf(elin.get(`${REVIEW_ROUND}/work-list`))) as {
        items: readonly { reference: string; own: string | null; conflict: string | null }[];
      };
      const foreign = items.find(({ own, conflict }) => own === null && conflict === null)?.reference ?? '';
      await page.goto(pageOf(foreign));
      await page.getByRole('button', { name: 'Ta granskningen' }).click();
      await expect(criteria).toBeVisible();
      await page.getByRole('button', { name: 'Anmäl jäv …' }).click();
      await page.getByLabel('Varför är du jävig?').fill('Min syster leder insatsen.');
      await expectAccessibleEverywhere(page);
      await page.getByRole('button', { name: 'Anmäl jäv', exact: true }).click();
      await expect(heading).toHaveText(foreign);
      await expect(page.getByRole('alert')).toContainText(/jäv/);
      await expectAccessibleEverywhere(page);
    });
  });
});
