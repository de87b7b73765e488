import { gzipSync } from 'node:zlib';
import { LIST, rowLinks } from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';

/** kB (1 000 bytes) of the page, its scripts, styles, fonts and first answers. */
const MOST_AT_FIRST_LOAD = 300;

test('the first load is under 300 kB compressed, and all of it comes from this machine', async ({ page }) => {
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => bodies.push(response.body().then((body) => gzipSync(body).length)));
  await page.goto(LIST);
  await expect(rowLinks(page)).toHaveCount(62);
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(bodies)).reduce((total, size) => total + size, 0);
  expect(bytes / 1000).toBeLessThan(MOST_AT_FIRST_LOAD);
  expect(bytes).toBeGreaterThan(50_000); // fewer and something was not counted
});

test('pages, files and answers carry a strict Content-Security-Policy; pages are asked for anew, files are kept', async ({
  page,
  request,
}) => {
  const files: string[] = [];
  page.on('request', (asked) => files.push(asked.url()));
  const answer = await page.goto(LIST);
  await expect(rowLinks(page)).toHaveCount(62);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(answer?.headers()['cache-control']).toBe('no-cache');

  const script = files.find((url) => /main-\w+\.js$/.test(url));
  const headers = (await request.get(script ?? '')).headers();
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['x-content-type-options']).toBe('nosniff');
  for (const file of ['ngsw-worker.js', 'ngsw.json', 'safety-worker.js', 'index.html']) {
    const given = await request.get(`/${file}`);
    expect([file, given.status(), given.headers()['cache-control']]).toEqual([file, 200, 'no-cache']);
  }
  expect(policy).toContain("worker-src 'self'");
  expect((await request.get('/api/v1/health')).headers()['content-security-policy']).toBe(policy);
});

test('a script that is slipped into the page does not run', async ({ page }) => {
  await page.goto(`${LIST}?sok=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D'slipped'%22%3E`);
  await expect(page.getByText('Ingen ansökan passar')).toBeVisible();
  await expect(page).not.toHaveTitle('slipped');
});
