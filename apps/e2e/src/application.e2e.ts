import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { expect, test } from './portal/portal-test.js';

const ROUND = '/omgangar/trygghetsinvesteringar-2021';
const APPLICATION = `${ROUND}/ansokningar/TI-2021-002`;

test('a reviewer reads an application from its figures to the text that one check has read, and a sent link shows the same', async ({
  page,
}) => {
  await page.goto(APPLICATION);
  await expect(page.getByRole('heading', { level: 1, name: /Akallaplans östra torgyta/ })).toBeVisible();
  await expect(page.getByText('1 850 000 kr').first()).toBeVisible();
  await expect(page.getByText('1 400 000 kr').first()).toBeVisible();
  await page.getByRole('button', { name: 'Visa underlaget för K1 Behov och problembild' }).click();
  await expect(page).toHaveURL(/kontroll=kriterium-K1/);
  await expect(page.locator('mark').first()).toContainText('Den östra delen av Akallaplan');
  await page.reload();
  await expect(page.locator('mark').first()).toContainText('Den östra delen av Akallaplan');
  await page.getByRole('button', { name: 'Underlag 1: Datum' }).click();
  await expect(page.locator(':focus')).toContainText('Sammanställning Tyck till');
});

test('the same by keyboard alone, and J and K lead to the next and back', async ({ page }) => {
  await page.goto(APPLICATION);
  const check = page.getByRole('button', { name: 'Visa underlaget för Allmänheten har tillträde till platsen' });
  await check.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('mark')).toHaveText('ja');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(new RegExp(`${ROUND}/ansokningar/TI-2021-003`));
  await expect(page.getByRole('heading', { level: 1, name: /Fysiska hinder mot mopedtrafik/ })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1, name: /Akallaplans östra torgyta/ })).toBeVisible();
});

test('it stands in its versions, its trace and among its committee’s others', async ({ page }) => {
  await page.goto(APPLICATION);
  await expect(page.getByText('Version 1, som den skickades in')).toBeVisible();
  await expect(page.getByText('Reglerna förprövade ansökan i portalens kö.')).toBeVisible();
  await expect(page.getByText('Ansökan kom in.')).toBeVisible();
  await page.getByRole('link', { name: 'TI-2021-004', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trygghetsvärdar kvällstid vid Kista torg' })).toBeVisible();
});

test('is accessible everywhere', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`${APPLICATION}?kontroll=kriterium-K1`);
  await expect(page.locator('mark').first()).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test.describe('an officer of the committee', () => {
  test.use({ as: 'amina' });

  test('reads their own with what the rules found, and neither reviews nor the proposal', async ({ page }) => {
    await page.goto(APPLICATION);
    await expect(page.getByRole('heading', { name: 'Inriktning' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Granskningar' })).toHaveCount(0);
    await expect(page.getByText('Motivering')).toHaveCount(0);
    await expect(page.getByText('Nivåer och poäng visas inte för sökande i den här omgången.')).toBeVisible();
    await expect(page.getByText(/Nivå \d/)).toHaveCount(0);
    await page.getByRole('link', { name: 'alla ansökningar' }).click();
    await expect(page.getByRole('columnheader', { name: 'Sökt, kr' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Föreslagna poäng' })).toHaveCount(0);
  });

  test.describe('of another', () => {
    test.use({ allowedInConsole: /status of 404/ });

    test('is told that theirs is not there', async ({ page }) => {
      await page.goto(`${ROUND}/ansokningar/TI-2021-051`);
      await expect(page.getByRole('heading', { level: 1, name: 'Ansökan finns inte' })).toBeVisible();
    });
  });
});
