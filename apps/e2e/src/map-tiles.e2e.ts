import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { type RunningPortal, signIn } from '@tp/testing';
import { expectAccessible } from './accessibility/expect-accessible.js';
import { givenDraft, givenOpenRound, OPEN_ROUND } from './portal/open-round.js';
import { expect, test as base } from './portal/portal-test.js';

/** One light green pixel, as large as the map wants it. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGO48eQCAAUkAo1S2BuqAAAAAElFTkSuQmCC',
  'base64',
);

/** A server of tiles on a port of its own, and what was asked of it. */
async function givenTileServer() {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' }).end(TILE);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A listening server has a port');
  return { asked, origin: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}

const test = base.extend<{ tileServer: Awaited<ReturnType<typeof givenTileServer>> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which other fixtures are needed: here none
  tileServer: async ({}, use) => {
    const server = await givenTileServer();
    await use(server);
    server.stop();
  },
});

/** Opens the map of a draft's place. @returns every host that the page has asked anything of */
async function openMap(page: Page, portal: RunningPortal): Promise<ReadonlySet<string>> {
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(origin);
  });
  await givenOpenRound(portal);
  const id = await givenDraft(await signIn(portal.address, 'amina'));
  await page.goto(`${portal.address}/omgangar/${OPEN_ROUND.id}/utkast/${id}/plats`);
  const map = page.getByRole('group', { name: /^Karta med/ });
  await map.scrollIntoViewIfNeeded();
  await expect(page.locator('.tp-map-bar'), 'it is drawn').toBeVisible();
  await map.click({ position: { x: 60, y: 60 } });
  await expect(page.getByLabel('Latitud', { exact: true })).toHaveValue(/^\d\d,\d+$/);
  return hosts;
}

test.use({ as: 'amina' });
test.setTimeout(120_000);

test.describe('a map that is laid with tiles', () => {
  test.use({
    settings: ({ tileServer: { origin } }, use) =>
      use({ MAP_TILES_URL: `${origin}/{z}/{x}/{y}.png`, MAP_TILES_ATTRIBUTION: '© Kartmakarna' }),
  });

  test('asks their server alone, as the page’s own rules allow, and says whose it is', async ({
    page,
    ownPortal,
    tileServer: { asked, origin },
  }) => {
    const hosts = await openMap(page, ownPortal);
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    for (const path of asked) expect(path).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
    expect([...hosts].toSorted()).toEqual([ownPortal.address, origin].toSorted());
    await expect(page.getByText('© Kartmakarna')).toBeVisible();
    const answer = await page.request.get(ownPortal.address);
    expect(answer.headers()['content-security-policy']).toMatch(
      new RegExp(`img-src 'self' data: blob: ${origin};.*connect-src 'self' ${origin};`),
    );
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page, `${width} px`);
    }
  });
});

test('a map without tiles asks nobody but the portal', async ({ page, ownPortal }) => {
  expect([...(await openMap(page, ownPortal))]).toEqual([ownPortal.address]);
  const policy = (await page.request.get(ownPortal.address)).headers()['content-security-policy'];
  expect(policy).toContain("connect-src 'self';");
});
