import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { portalProcess } from '@tp/testing';
import { expectAccessible, expectAccessibleEverywhere, violationsOn } from './accessibility/expect-accessible.js';
import { LIST, openList, rowLinks } from './portal/decision-list.js';
import { givenFailingRound } from './portal/failing-round.js';
import { expect, test } from './portal/portal-test.js';
import { largeRound } from './portal/round-files.js';

// Each state of the page, in light and dark, at 1 440, 768, 390 and 320 px: 0 violations, and no sideways scroll.
test.setTimeout(240_000);

test('the list, whole', async ({ page }) => {
  await openList(page);
  await expectAccessibleEverywhere(page);
});

test('the list, filtered and sorted, with rows open and a filter’s choices shown', async ({ page }) => {
  await openList(page, `${LIST}?utfall=avslas&utfall=delvis&sok=park&sortera=-sokt&oppen=TI-2021-008`);
  await expectAccessibleEverywhere(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: /^Kod:/ }).click();
  await expectAccessibleEverywhere(page);
});

test('the list, grouped with a committee folded, close rows, every column and their menu shown', async ({ page }) => {
  const all = 'insats,plats,namnd,sokt,beviljas,poang,utfall,atgarder,koder,motivering';
  await openList(page, `${LIST}?gruppera=namnd&stangd=RK&tat=1&kolumner=${all}&oppen=TI-2021-008`);
  await expectAccessibleEverywhere(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Kolumner' }).click();
  await expectAccessibleEverywhere(page);
});

test('the ways to take the list along', async ({ page }) => {
  await openList(page, `${LIST}?utfall=delvis`);
  await page.getByRole('button', { name: 'Exportera' }).click();
  await expectAccessibleEverywhere(page);
});

test('no application fits', async ({ page }) => {
  await page.goto(`${LIST}?sok=finns+ingenstans`);
  await expect(page.getByText('Ingen ansökan passar')).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test('loading', async ({ page }) => {
  await holdAnswers(page, '**/api/v1/rounds/**');
  await page.goto(LIST);
  await expect(page.getByText('Hämtar omgången …')).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test('loading the list, when the round is known', async ({ page }) => {
  await holdAnswers(page, '**/decision-list*');
  await page.goto(LIST);
  await expect(page.getByRole('status').filter({ hasText: 'Hämtar beslutslistan …' })).toHaveCount(1);
  await expectAccessibleEverywhere(page);
});

test('the keys, in their dialog', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test('no such page', async ({ page }) => {
  await page.goto('/finns/inte');
  await expect(page.getByRole('heading', { name: 'Sidan finns inte' })).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test('working: the queue stands still in the middle of a round', async ({ page, ownPortal }) => {
  const file = await largeRound(ownPortal.dataDirectory, { applications: 3000, seed: 8 });
  const run = ownPortal.command('round', 'assess', file, '--out', join(ownPortal.dataDirectory, 'ut'));
  const worker = portalProcess(ownPortal.dataDirectory, 'worker');
  await expect
    .poll(async () => (await page.request.get(`${ownPortal.address}/api/v1/rounds/stor-3000-8/progress`)).status(), {
      timeout: 60_000,
      intervals: [50],
    })
    .toBe(200);
  process.kill(worker, 'SIGSTOP');
  await page.goto(`${ownPortal.address}/omgangar/stor-3000-8/beslutslista`);
  await expect(page.getByRole('progressbar', { name: 'Förprövar ansökningarna' })).toBeVisible();
  await expectAccessibleEverywhere(page);
  process.kill(worker, 'SIGCONT');
  expect((await run).code).toBe(0);
});

test('failed: a job that was given up', async ({ page, ownPortal }) => {
  const { path } = await givenFailingRound(ownPortal);
  await page.goto(`${ownPortal.address}${path}/beslutslista`);
  await expect(page.getByRole('button', { name: /^Kör igen/ })).toHaveCount(2);
  await expectAccessibleEverywhere(page);
});

test.describe('refused', () => {
  test.use({ allowedInConsole: /status of 404|ERR_CONNECTION_REFUSED/ });

  test('no such round', async ({ page }) => {
    await page.goto('/omgangar/finns-inte/beslutslista');
    await expect(page.getByRole('heading', { name: 'Omgången finns inte' })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

  test('the API is gone', async ({ page, ownPortal }) => {
    await openList(page, `${ownPortal.address}${LIST}`);
    await ownPortal.stop();
    await page.getByRole('searchbox').fill('park');
    await expect(page.getByRole('alert').filter({ hasText: 'Portalen svarar inte' })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });
});

test('the check itself finds what is planted: a picture without words, and text too pale to read', async ({ page }) => {
  await openList(page);
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const picture = document.createElement('img');
    picture.src = '/favicon.svg';
    heading.after(picture);
    heading.style.color = 'rgb(200 200 200)';
  });
  expect(await violationsOn(page)).toEqual(['color-contrast: h1', 'image-alt: img']);
});

test('every row is there in print, whole, without what can only be pressed', async ({ page }) => {
  await openList(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(rowLinks(page)).toHaveCount(62);
  await expect(page.getByRole('search')).toBeHidden();
  for (const text of ['37 av 62', '107 550 000'.replaceAll(' ', '\u00a0'), 'TI-2021-001', 'TI-2021-062'])
    await expect(page.getByText(text).first()).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(1);
});

test('forced colours: outcomes and the focus are still seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openList(page);
  await expectAccessible(page, 'forced colours');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
  await expect(page.getByRole('cell', { name: 'Avslås' }).first()).toBeVisible();
});

/** Holds the real answers back for as long as the test runs: a page cannot be kept loading otherwise, and nothing is made up. */
async function holdAnswers(page: Page, url: string): Promise<void> {
  await page.route(url, () => new Promise(() => undefined));
}
