import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
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

test.setTimeout(240_000);
const LIST = `${REVIEW_PAGES}/granska`;
const [FIRST, SECOND, THIRD] = ['TI-2021-001', 'TI-2021-002', 'TI-2021-003'] as const;
const tableOf = (page: Page, part: string) => page.getByRole('table', { name: `Ansökningar: ${part}` });
/** The references of the shown rows, from the top. */
const shown = (page: Page, part: string) => tableOf(page, part).locator('tbody th a').allTextContents();
const rowOf = (page: Page, reference: string) => page.locator(`tr[data-key="${reference}"]`);

test.describe('the list of what to review', () => {
  test('is shared out evenly by the lead, says how far all have come, and can be undone', async ({ page, ownPortal }) => {
    await givenUnreviewedRound(ownPortal);
    // The portal knows who has signed in once.
    for (const subject of ['elin', 'farid', 'greta']) await signIn(ownPortal.address, subject);
    await page.goto(`${ownPortal.address}${REVIEW_PAGES}`);
    await page.getByRole('link', { name: 'Till arbetslistan' }).click();
    await expect(page.getByText('Du har inget på din lista.')).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    const form = page.getByRole('form', { name: 'Fördela jämnt' });
    await form.getByLabel('Granskare för varje ansökan').fill('2');
    await expect(form.getByRole('checkbox', { name: /Elin Berg/ })).toBeChecked();
    await expect(form.getByRole('checkbox', { name: /Lena Lind/ })).not.toBeChecked();
    await form.getByRole('button', { name: 'Fördela jämnt' }).click();
    await expect(page.getByText('124 granskningar är fördelade.')).toBeVisible();
    await expect(page.getByText('0 av 124 granskningar i hela omgången är lämnade')).toBeVisible();
    await page.getByRole('link', { name: 'Alla (62)' }).click();
    await expect(page).toHaveURL(/visa=alla/);
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(page.getByText('Den senaste fördelningen är ångrad.')).toBeVisible();
    await expect(page.getByText('0 av 0 granskningar i hela omgången är lämnade')).toBeVisible();
    await form.getByLabel('Högst för en granskare').fill('20');
    await form.getByLabel('Granskare för varje ansökan').fill('1');
    await form.getByRole('button', { name: 'Fördela jämnt' }).click();
    await expect(page.getByText('2 fick inte så många granskare som du bad om.')).toBeVisible();
    await expect(page.locator('.even-lacking li')).toHaveCount(2);
  });

  test('is shared out by hand: whom one must keep away from is told, and the last step undone', async ({ page, ownPortal }) => {
    await givenUnreviewedRound(ownPortal);
    await signIn(ownPortal.address, 'farid');
    const elin = await signIn(ownPortal.address, 'elin');
    await elin.send('POST', `${REVIEW_ROUND}/conflicts`, { reference: FIRST, reason: 'Min syster leder projektet.' });
    await page.goto(`${ownPortal.address}${LIST}?visa=alla&sortera=nummer`);
    await expect(rowOf(page, FIRST)).toBeVisible();
    await page.keyboard.press('j');
    await expect(rowOf(page, FIRST).getByRole('link')).toBeFocused();
    await page.keyboard.press('x');
    const form = page.getByRole('form', { name: 'Fördela de valda' });
    await expect(form.getByRole('checkbox', { name: /Elin Berg jäv, kan inte/ })).toBeDisabled();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await expect(rowOf(page, SECOND).getByRole('checkbox')).toBeChecked();
    await expect(form.getByText('2 valda ansökningar granskas av')).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await form.getByRole('checkbox', { name: /Elin Berg jäv i 1/ }).check();
    await form.getByRole('checkbox', { name: /Farid/ }).check();
    await form.getByRole('button', { name: 'Fördela de valda' }).click();
    await expect(page.getByText('3 granskningar är fördelade.')).toBeVisible();
    await expect(rowOf(page, FIRST)).toContainText('Farid Rahimi');
    await expect(rowOf(page, FIRST)).not.toContainText('Elin Berg');

    await form.getByRole('checkbox', { name: /Farid/ }).uncheck();
    await form.getByRole('button', { name: 'Fördela de valda' }).click();
    await expect(page.getByText('2 är tagna tillbaka.')).toBeVisible();
    await expect(rowOf(page, FIRST)).toContainText('Ingen');
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(rowOf(page, FIRST)).toContainText('Farid Rahimi');
    await page.getByRole('link', { name: 'Jäv (1)' }).click();
    await expect.poll(() => shown(page, 'Jäv')).toEqual([FIRST]);
  });

  test.describe('when somebody has a conflict that the page has not seen', () => {
    test.use({ allowedInConsole: /status of 422/ });

    test('nothing is assigned, and it is told why', async ({ page, ownPortal }) => {
      await givenUnreviewedRound(ownPortal);
      const elin = await signIn(ownPortal.address, 'elin');
      await page.goto(`${ownPortal.address}${LIST}?visa=alla`);
      await page.getByRole('checkbox', { name: `Välj ${FIRST}` }).check();
      await elin.send('POST', `${REVIEW_ROUND}/conflicts`, { reference: FIRST, reason: 'Min syster leder projektet.' });
      const form = page.getByRole('form', { name: 'Fördela de valda' });
      await form.getByRole('checkbox', { name: /Elin Berg/ }).check();
      await form.getByRole('button', { name: 'Fördela de valda' }).click();
      await expect(page.getByText(`${FIRST}: Granskaren har anmält jäv.`)).toBeVisible();
      await expect(rowOf(page, FIRST)).toContainText('Ingen');
    });
  });

  test('is searched, filtered and sorted in the address, saved as a view, exported and printed', async ({ page, ownPortal }) => {
    await givenUnreviewedRound(ownPortal);
    await signIn(ownPortal.address, 'elin');
    await page.goto(`${ownPortal.address}${LIST}?visa=alla`);
    await expect(tableOf(page, 'Alla').locator('tbody th')).toHaveCount(62);
    const own = await shown(page, 'Alla');
    expect(own).toHaveLength(62);
    expect(own).not.toEqual(own.toSorted());
    await page.getByRole('columnheader', { name: 'Nummer' }).getByRole('button').click();
    await expect(page).toHaveURL(/sortera=nummer/);
    await expect.poll(() => shown(page, 'Alla')).toEqual(own.toSorted());
    await page.getByRole('button', { name: 'Nämnd: alla' }).click();
    await page.getByRole('group', { name: 'Nämnd' }).getByRole('checkbox').first().check();
    await expect(page).toHaveURL(/namnd=/);
    await expect.poll(async () => (await shown(page, 'Alla')).length).toBeLessThan(62);
    const some = await shown(page, 'Alla');
    await page.reload();
    await expect(tableOf(page, 'Alla').locator('tbody th')).toHaveCount(some.length);

    await page.getByRole('button', { name: 'Vyer' }).click();
    await page.getByLabel('Spara det som visas som').fill('En nämnd');
    await page.getByRole('group', { name: 'Vyer' }).getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(page.getByText('Vyn ”En nämnd” är sparad.')).toBeVisible();
    await page.keyboard.press('Escape');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportera som CSV' }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(lines.slice(1).map((line) => /TI-\d+-\d+/.exec(line)?.[0])).toEqual(some);

    await page.goto(`${ownPortal.address}${LIST}?visa=alla`);
    await page.getByRole('button', { name: 'Vyer' }).click();
    await page.getByRole('button', { name: 'En nämnd', exact: true }).click();
    await expect(tableOf(page, 'Alla').locator('tbody th')).toHaveCount(some.length);
    await page.goBack();
    await expect(tableOf(page, 'Alla').locator('tbody th')).toHaveCount(62);
    await page.keyboard.press('/');
    await page.keyboard.type('finns ingenstans');
    await expect(page.getByText('Ingen ansökan i den delen av listan har allt det som är valt.')).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

  test.describe('for a reviewer', () => {
    test.use({ as: 'elin', allowedInConsole: /status of 40[39]/ });

    test('holds their own in their own order, and opens the list when all of theirs are sent', async ({ page, ownPortal }) => {
      await givenUnreviewedRound(ownPortal);
      await givenAssignments(ownPortal, ['farid'], 1);
      const [elin, lena] = [await signIn(ownPortal.address, 'elin'), await signIn(ownPortal.address, 'lena')];
      const { personId } = JSON.parse(await (await elin.get(`${REVIEW_ROUND}/work-list`)).text());
      const add = [FIRST, SECOND].map((reference) => ({ reference, personId }));
      await lena.send('POST', `${REVIEW_ROUND}/assignments`, { add, remove: [] });

      await page.goto(`${ownPortal.address}${LIST}`);
      const table = tableOf(page, 'Mina');
      await expect(table.locator('tbody th')).toHaveCount(2);
      await expect(page.getByRole('form', { name: 'Fördela jämnt' })).toHaveCount(0);
      await expect(page.getByRole('checkbox', { name: `Välj ${FIRST}` })).toHaveCount(0);
      await page.getByLabel('Sök nummer, namn, etikett').fill('002');
      await expect(table.locator('tbody th')).toHaveCount(1);
      await page.reload();
      await expect(table.locator('tbody th')).toHaveCount(1);

      await page.goto(`${ownPortal.address}${REVIEW_PAGES}/beslutslista`);
      await expect(page.getByText('Lämna dina granskningar först')).toBeVisible();
      await expect(page.getByText(/Du har 2 granskningar kvar/)).toBeVisible();
      await page.getByRole('link', { name: 'Till dina granskningar' }).click();
      await expect(table).toBeVisible();
      for (const reference of await unsentOf(elin)) await givenSentReview(elin, reference);
      await page.reload();
      await expect(page.getByText('2 av 2 på din lista är lämnade')).toBeVisible();
      await page.goto(`${ownPortal.address}${REVIEW_PAGES}/beslutslista`);
      await expect(page.getByRole('strong').filter({ hasText: '2 av 62' })).toBeVisible();
    });

    test('is flagged and tagged by keyboard, for oneself, and filtered by it', async ({ page, ownPortal }) => {
      await givenUnreviewedRound(ownPortal);
      await page.goto(`${ownPortal.address}${LIST}?visa=alla&sortera=nummer`);
      await expect(rowOf(page, FIRST)).toBeVisible();
      await page.keyboard.press('j');
      await expect(rowOf(page, FIRST).getByRole('link')).toBeFocused();
      await page.keyboard.press('f');
      await expect(page.getByRole('button', { name: `Flaggad ${FIRST}` })).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('j');
      await page.keyboard.press('t');
      const dialog = page.getByRole('dialog', { name: `Etiketter på ${SECOND}` });
      await dialog.getByLabel('Ny etikett').fill('skola');
      await page.keyboard.press('Enter');
      await dialog.getByLabel('Ny etikett').fill('ljus');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('button', { name: 'Ta bort ljus' })).toBeVisible();
      await expectAccessibleEverywhere(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await dialog.getByRole('button', { name: 'Ta bort ljus' }).click();
      await dialog.getByRole('button', { name: 'Klar' }).click();
      await expect(rowOf(page, SECOND)).toContainText('skola');
      await page.getByRole('button', { name: `Etikett på ${THIRD}` }).click();
      await expect(page.locator('#used-tags option')).toHaveAttribute('value', 'skola');
      await page.keyboard.press('Escape');

      await page.reload(); // it is kept
      await page.getByRole('button', { name: 'Flaggade (1)' }).click();
      await expect(page).toHaveURL(/flaggade=1/);
      await expect.poll(() => shown(page, 'Alla')).toEqual([FIRST]);
      await page.getByRole('button', { name: 'Rensa filter' }).click();
      await page.getByRole('button', { name: 'Etikett: alla' }).click();
      await page.getByRole('group', { name: 'Etikett' }).getByRole('checkbox', { name: /skola/ }).check();
      await expect(page).toHaveURL(/etikett=skola/);
      await expect.poll(() => shown(page, 'Alla')).toEqual([SECOND]);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toContainText('Flagga, eller ta bort flaggan');
      await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
      await page.keyboard.press('j');
      await expect(rowOf(page, SECOND).getByRole('link')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/granska/${SECOND}`));
    });
  });
});
