import { LIST } from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';

test.describe('a round that is not there', () => {
  test.use({ allowedInConsole: /status of 404/ }); // the browser writes every refused request there

  test('is said in words, with a way on', async ({ page }) => {
    await page.goto('/omgangar/finns-inte/beslutslista');
    await expect(page.getByRole('heading', { level: 1, name: 'Omgången finns inte' })).toBeVisible();
    await expect(page.getByText('”finns-inte”')).toBeVisible();
    await expect(page).toHaveTitle('Omgången finns inte – Trygghetsportalen');
    await page.getByRole('link', { name: 'Till den senaste omgången' }).click();
    await expect(page).toHaveURL(LIST);
  });

  test('may have any name: it is shown as text, and asked for as one', async ({ page }) => {
    await page.goto(`/omgangar/${encodeURIComponent('<b>a/b?c#d</b> å')}/beslutslista`);
    await expect(page.getByRole('heading', { level: 1, name: 'Omgången finns inte' })).toBeVisible();
    await expect(page.getByText('”<b>a/b?c#d</b> å”')).toBeVisible();
  });
});

test('a path that leads nowhere is a page that says so', async ({ page }) => {
  await page.goto('/finns/inte');
  await expect(page.getByRole('heading', { level: 1, name: 'Sidan finns inte' })).toBeVisible();
  await expect(page).toHaveTitle('Sidan finns inte – Trygghetsportalen');
  await page.getByRole('link', { name: 'Till den senaste omgången' }).click();
  await expect(page).toHaveURL(LIST);
});

test('a file or an API address that is not there is a 404, not the page', async ({ page, request }) => {
  for (const path of ['/main-OLD.js', '/api/v1/finns-inte']) expect((await request.get(path)).status()).toBe(404);
  const problem = await page.request.get('/api/v1/rounds/finns-inte');
  expect(problem.headers()['content-type']).toContain('application/problem+json');
});
