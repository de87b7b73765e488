import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { plain } from './portal/decision-list.js';
import { givenFailingRound } from './portal/failing-round.js';
import { expect, test } from './portal/portal-test.js';

const ROUND = '/omgangar/trygghetsinvesteringar-2021';
const FIRST_SCREEN = 200;

test.setTimeout(180_000);

/** The figures on top, each as a line. */
const standing = async (page: Page): Promise<readonly string[]> => {
  const figures = page.getByRole('list', { name: 'Så långt har vi kommit' });
  await expect(figures).toBeVisible();
  return (await figures.getByRole('listitem').allInnerTexts()).map(plain);
};
const row = (page: Page, name: RegExp) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test('a lead reviewer sees how far the round has come, and goes on to what is stuck', async ({ page }) => {
  await page.goto(ROUND);
  const figures = await standing(page);
  expect(figures).toEqual([
    '62 av 62 granskade',
    '0 oeniga',
    expect.stringMatching(/^! ?2 kompletteringar väntas, 2 försenade$|^2 kompletteringar väntas, 2 försenade$/),
    expect.stringMatching(/^(\S+ )?\d\d:\d\d förprövningen klar$/),
  ]);
  const top = await page.getByText('62 av 62').boundingBox();
  expect(top?.y).toBeLessThan(FIRST_SCREEN);
  await expect(page.getByText('granskare-2')).toBeVisible();
  await expect(row(page, /14 nämnder/)).toContainText(/107\s550\s000/);

  await page.getByRole('link', { name: 'försenad' }).click();
  await expect(page).toHaveURL(/ansokningar\?komplettering=forsenad$/);
  await expect(page.getByRole('rowheader', { name: /^TI-/ })).toHaveText([/TI-2021-012/, /TI-2021-026/]);
  await page.goBack();
  await page.getByRole('link', { name: 'Tidplan saknas' }).click();
  await expect(page.getByRole('rowheader', { name: /^TI-/ })).toHaveText([/TI-2021-012/]);
  await page.goBack();
  await page.getByRole('link', { name: 'Trafiknämnden' }).click();
  await expect(row(page, /^6 ansökningar/)).toContainText(/20\s950\s000/);
});

test('a job that is given up says why in Swedish on the round’s page, and both are run again at once', async ({
  page,
  ownPortal,
}) => {
  const { path, mend } = await givenFailingRound(ownPortal);
  await page.goto(`${ownPortal.address}${path}`);
  const failed = page.getByRole('region', { name: '2 jobb i förprövningen misslyckades' });
  await expect(failed.getByText('Databasen tog inte emot resultatet: det bryter mot en av dess regler.')).toHaveCount(2);
  await expect(failed.getByText('full_today')).toHaveCount(2);
  await expect(failed.getByText('full_today').first()).toBeHidden();
  await failed.getByText('Teknisk orsak').first().click();
  await expect(failed.getByText('full_today').first()).toBeVisible();
  expect(await standing(page)).toContainEqual(expect.stringContaining('0 av 62 förprövade, 2 jobb misslyckade'));
  await expectAccessibleEverywhere(page);

  await mend();
  await failed.getByRole('button', { name: 'Kör alla igen' }).click();
  await expect(failed).toBeHidden({ timeout: 30_000 });
  await expect(page.getByText('förprövningen klar')).toBeVisible({ timeout: 30_000 });
  await expect(row(page, /14 nämnder/)).toContainText('62');
  await page.close(); // it would go on asking, of a portal that is gone
});

test.describe('a reviewer', () => {
  test.use({ as: 'elin' });
  test('sees what failed, and cannot run it again', async ({ page, ownPortal }) => {
    const { path } = await givenFailingRound(ownPortal);
    await page.goto(`${ownPortal.address}${path}`);
    await expect(page.getByRole('region', { name: '2 jobb i förprövningen misslyckades' })).toBeVisible();
    await expect(page.getByRole('button', { name: /igen/ })).toHaveCount(0);
    await page.close();
  });
});

test.describe('a committee’s officer', () => {
  test.use({ as: 'amina' });
  test('sees their own applications, and nothing of reviewers or the queue', async ({ page }) => {
    await page.goto(ROUND);
    expect(await standing(page)).toEqual(['4 ansökningar inskickade', '6,8 mnkr sökta', '0 kompletteringar väntas']);
    await expect(page.getByRole('table', { name: 'Ansökningar' }).getByRole('rowheader', { name: /^TI-/ })).toHaveCount(4);
    for (const word of ['Granskningar', 'Granskade', 'granskare-1', 'Bromma stadsdelsnämnd', 'förprövningen klar'])
      await expect(page.getByText(word)).toHaveCount(0);
    await expectAccessibleEverywhere(page);
  });
});

test('the page is accessible, in light and dark, from wide to narrow', async ({ page }) => {
  await page.goto(ROUND);
  await standing(page);
  await expectAccessibleEverywhere(page);
});
