import type { BrowserContext, Page } from '@playwright/test';
import { FINISHED_DRAFT, signIn } from '@tp/testing';
import { expectAccessible } from './accessibility/expect-accessible.js';
import { givenNamedDraft, givenOpenRound, OPEN_ROUND } from './portal/open-round.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const problem = (page: Page) => field(page, 'Vilket problem finns på platsen?');
const saved = (page: Page) => expect(page.getByText(/Sparat kl\. \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
const offlineDraft = (page: Page) => page.getByRole('status').filter({ hasText: 'Du ser ansökan som den senast var på den här' });
const noConnection = (page: Page) => page.getByRole('heading', { name: 'Ingen anslutning', level: 1 });
const signOut = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Logga ut' });
const draftPath = (id: number, part: string): string => `/omgangar/${OPEN_ROUND.id}/utkast/${id}/${part}`;

/** No request comes through: `setOffline` alone leaves the service worker its network. */
async function cut(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await context.route('**/*', (route) => route.abort('internetdisconnected'));
}
async function restore(context: BrowserContext): Promise<void> {
  await context.unroute('**/*');
  await context.setOffline(false);
}

/** Waits until the browser has every file of the web. */
async function givenWholeWeb(page: Page): Promise<void> {
  const missing = () =>
    page.evaluate(async () => {
      const manifest: { assetGroups: { urls: string[] }[] } = await (await fetch('/ngsw.json')).json();
      const urls = manifest.assetGroups.flatMap((group) => group.urls);
      const found = await Promise.all(urls.map((url) => caches.match(url)));
      return urls.filter((_url, at) => found[at] === undefined);
    });
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
}

/** What this browser keeps, in its store and in its service worker's caches: the store's text, and the caches' addresses. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const addresses = requests.flat().map(({ url }) => new URL(url).pathname);
    return { store: JSON.stringify({ ...localStorage }), addresses };
  });

async function expectAccessibleNarrowAndWide(page: Page, where: string): Promise<void> {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `${where} at ${width} px`);
    const shown = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(shown, `the width of ${where} in a window of ${width} px`).toBeLessThanOrEqual(width);
  }
}

async function givenOpenDraft(page: Page, address: string, part: string): Promise<number> {
  await givenOpenRound({ address });
  const id = await givenNamedDraft(await signIn(address, 'amina'), 'Ljus över Dalhagsparken');
  await page.goto(`${address}${draftPath(id, part)}`);
  await expect(page.getByRole('heading', { name: 'Ljus över Dalhagsparken' })).toBeVisible();
  await givenWholeWeb(page);
  return id;
}

const contentOf = async (address: string, id: number): Promise<unknown> => {
  const amina = await signIn(address, 'amina');
  const { content } = JSON.parse(await (await amina.get(`/api/v1/rounds/${OPEN_ROUND.id}/drafts/${id}`)).text());
  return content;
};

/** As another would, while the page is open. */
async function sendByBjorn(address: string, id: number): Promise<void> {
  const bjorn = await signIn(address, 'bjorn');
  const draft = `/api/v1/rounds/${OPEN_ROUND.id}/drafts/${id}`;
  const changes = Object.entries(FINISHED_DRAFT).map(([field, value]) => ({ field, base: field === 'title' ? 1 : 0, value }));
  const { revision } = JSON.parse(await (await bjorn.send('PATCH', draft, { changes })).text());
  expect((await bjorn.send('POST', `${draft}/sending`, { revision })).status).toBe(200);
}

const inNewTab = async (context: BrowserContext, page: Page): Promise<Page> => {
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  return next;
};

test.describe('without a network', () => {
  test.use({ as: 'amina', allowedInConsole: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (401|504)/ });
  test.setTimeout(240_000);

  test('a draft is written on over a reload and a closed tab, and every word is saved when the network is back', async ({
    page,
    context,
    ownPortal: { address },
  }) => {
    const id = await givenOpenDraft(page, address, 'behov');
    await problem(page).fill('Stråket är mörkt.');
    await saved(page);

    await cut(context);
    await problem(page).fill('Stråket är mörkt. Ingen går där.');
    await expect(page.getByText('Inte sparat i portalen än. Det finns kvar här')).toBeVisible();
    await page.reload();
    await expect(offlineDraft(page)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Ljus över Dalhagsparken' })).toBeVisible();
    await expect(problem(page)).toHaveValue('Stråket är mörkt. Ingen går där.');
    await expectAccessibleNarrowAndWide(page, 'the draft');

    await problem(page).fill('Stråket är mörkt. Ingen går där. Inte ens på dagen.');
    const next = await inNewTab(context, page);
    await expect(offlineDraft(next)).toBeVisible();
    await expect(problem(next)).toHaveValue('Stråket är mörkt. Ingen går där. Inte ens på dagen.');

    const bjorn = await signIn(address, 'bjorn');
    const change = { changes: [{ field: 'purpose', base: 0, value: 'Björns beskrivning' }] };
    expect((await bjorn.send('PATCH', `/api/v1/rounds/${OPEN_ROUND.id}/drafts/${id}`, change)).status).toBe(200);
    await next.evaluate(() => document.documentElement.setAttribute('data-before', ''));
    await restore(context);
    await saved(next);
    await expect(offlineDraft(next)).toHaveCount(0);
    await expect(next.locator('html[data-before]')).toHaveCount(1); // without a reload
    await expect
      .poll(() => contentOf(address, id))
      .toMatchObject({ problem: 'Stråket är mörkt. Ingen går där. Inte ens på dagen.', purpose: 'Björns beskrivning' });
    await next.getByRole('navigation', { name: 'Ansökans delar' }).getByRole('link', { name: 'Åtgärd och effekt' }).click();
    await expect(field(next, 'Vad ska göras, och varför just det?')).toHaveValue('Björns beskrivning');
  });

  test('what only the portal can do says so, and can be done when the network is back', async ({
    page,
    context,
    ownPortal: { address },
  }) => {
    const id = await givenOpenDraft(page, address, 'skicka');
    await cut(context);
    await page.reload();
    await expect(page.getByText('Ansökan kan lämnas och skickas när anslutningen är tillbaka.')).toBeVisible();
    const hand = page.getByRole('button', { name: 'Lämna till den som skickar' });
    await expect(hand).toBeDisabled();
    await expectAccessibleNarrowAndWide(page, 'the sending');
    await page.goto(`${address}${draftPath(id, 'historik')}`);
    await expect(page.getByText('Historiken finns i portalen, och visas när anslutningen är tillbaka.')).toBeVisible();
    await expectAccessibleNarrowAndWide(page, 'the history');
    await page.goto(`${address}${draftPath(id, 'bilagor')}`);
    await expect(page.getByText('Filer kan bifogas och hämtas när anslutningen är tillbaka.')).toBeVisible();
    await expect(page.getByLabel('Dra filer hit, eller välj dem')).toBeDisabled();
    await expectAccessibleNarrowAndWide(page, 'the attachments');

    await restore(context);
    await expect(page.getByLabel('Dra filer hit, eller välj dem')).toBeEnabled({ timeout: 20_000 });
    const parts = page.getByRole('navigation', { name: 'Ansökans delar' });
    await parts.getByRole('link', { name: 'Granska och skicka' }).click();
    await expect(hand).toBeEnabled();
    await page.getByRole('link', { name: 'Historik' }).click();
    await expect(page.getByRole('heading', { name: /Amina Yusuf/ })).toBeVisible();
  });

  test('two who write in the same field meanwhile are asked when it is back, and both texts outlive a reload', async ({
    page,
    context,
    ownPortal: { address },
  }) => {
    const id = await givenOpenDraft(page, address, 'behov');
    await cut(context);
    await page.reload();
    await problem(page).fill('Aminas text');
    const bjorn = await signIn(address, 'bjorn');
    const change = { changes: [{ field: 'problem', base: 0, value: 'Björns text' }] };
    expect((await bjorn.send('PATCH', `/api/v1/rounds/${OPEN_ROUND.id}/drafts/${id}`, change)).status).toBe(200);
    await restore(context);
    const asked = page.getByRole('heading', { name: 'Björn Sund har också skrivit i' });
    await expect(asked).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await expect(asked).toBeVisible();
    await page.getByRole('button', { name: 'Behåll båda, efter varandra' }).click();
    await expect.poll(() => contentOf(address, id)).toMatchObject({ problem: 'Björns text\n\nAminas text' });
  });

  test('any other page says that there is no connection, and comes by itself when it is back', async ({
    page,
    context,
    ownPortal: { address },
  }) => {
    await page.goto(`${address}/vara-ansokningar`);
    await givenWholeWeb(page);
    await cut(context);
    for (const path of ['/vara-ansokningar', '/omgangar', '/finns-inte-alls', '/logga-in?till=%2Fvara-ansokningar']) {
      await page.goto(`${address}${path}`);
      await expect(noConnection(page)).toBeVisible();
    }
    await page.goto(`${address}/vara-ansokningar`);
    await expectAccessibleNarrowAndWide(page, 'the page without a connection');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(noConnection(page)).toBeVisible();
    await restore(context);
    await expect(page.getByRole('heading', { name: 'Våra ansökningar' })).toBeVisible();
  });

  test('who has signed out leaves nothing, and nobody else sees the draft', async ({ page, context, ownPortal: { address } }) => {
    const id = await givenOpenDraft(page, address, 'behov');
    await problem(page).fill('Bara för nämnden');
    await saved(page);
    const before = await keptBy(page);
    expect(before.store).toContain('Bara för nämnden'); // or what follows could not fail
    expect(before.addresses.length).toBeGreaterThan(20);
    expect(before.addresses.filter((path) => path.startsWith('/api/'))).toEqual([]);

    await signOut(page).click();
    await expect(page.getByRole('heading', { name: 'Logga in i Trygghetsportalen' })).toBeVisible();
    const after = await keptBy(page);
    expect(after.store).toBe('{}');
    expect(after.addresses.filter((path) => path.startsWith('/api/'))).toEqual([]);

    await cut(context);
    await page.goto(`${address}${draftPath(id, 'behov')}`);
    await expect(noConnection(page)).toBeVisible();
    await expect(page.getByText('Dalhagsparken')).toHaveCount(0);
    await restore(context);
    await signInAs(context, address, 'bjorn');
    await page.goto(`${address}/vara-ansokningar`);
    await expect(page.getByText('Björn Sund')).toBeVisible();
    await cut(context);
    await page.goto(`${address}${draftPath(id, 'behov')}`);
    await expect(page.getByText('Portalen svarar inte')).toBeVisible();
    await expect(page.getByText('Dalhagsparken')).toHaveCount(0);
  });

  test('of what is sent or removed nothing is kept, and of others the three that were opened last', async ({
    page,
    ownPortal: { address },
  }) => {
    await givenOpenRound({ address });
    const amina = await signIn(address, 'amina');
    const titles = ['Den första', 'Den andra', 'Den tredje', 'Den fjärde'] as const;
    for (const title of titles) {
      const id = await givenNamedDraft(amina, title);
      await page.goto(`${address}${draftPath(id, 'behov')}`);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      if (title === titles[3]) await sendByBjorn(address, id);
    }
    const kept = async () =>
      titles.filter(
        (
          (store) => (title) =>
            store.includes(title)
        )((await keptBy(page)).store),
      );
    await expect.poll(kept).toEqual(['Den andra', 'Den tredje']);
    await page.goto(`${address}/vara-ansokningar`);
    await page.getByRole('button', { name: 'Ta bort Den andra' }).click();
    await expect.poll(kept).toEqual(['Den tredje']);
  });

  test('who would lose unsent words by signing out is asked first', async ({ page, ownPortal: { address } }) => {
    await givenOpenDraft(page, address, 'behov');
    await page.route('**/drafts/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
    await problem(page).fill('Inte framme');
    await expect(page.getByText('Inte sparat i portalen än. Det finns kvar här')).toBeVisible();
    await signOut(page).click();
    await expect(page.getByText('Allt du har skrivit är inte sparat i portalen.')).toBeVisible();
    await expectAccessibleNarrowAndWide(page, 'the question');
    await page.getByRole('button', { name: 'Logga ut ändå' }).click();
    await expect(page.getByRole('heading', { name: 'Logga in i Trygghetsportalen' })).toBeVisible();
    expect((await keptBy(page)).store).toBe('{}');
  });

  test('after an ended session the words are kept and the copy is not', async ({ page, context, ownPortal: { address } }) => {
    const id = await givenOpenDraft(page, address, 'behov');
    await problem(page).fill('Skrivet i tid');
    await saved(page);
    await context.clearCookies();
    await problem(page).fill('Skrivet för sent');
    await expect(page.getByRole('heading', { name: 'Du har loggats ut' })).toBeVisible();
    await page.goto(`${address}${draftPath(id, 'behov')}`);
    await expect(page.getByRole('heading', { name: 'Logga in i Trygghetsportalen' })).toBeVisible();
    const { store } = await keptBy(page);
    expect(store).toContain('Skrivet för sent');
    expect(store).not.toContain('Ljus över Dalhagsparken');
    await signInAs(context, address, 'amina');
    await page.reload();
    await expect(problem(page)).toHaveValue('Skrivet för sent');
    await expect.poll(() => contentOf(address, id)).toMatchObject({ problem: 'Skrivet för sent' });
  });
});

test.describe('with a network', () => {
  test.use({ as: 'amina' });

  test('the page is asked for anew, so that a newer portal is seen at once, and no answer of the API passes the service worker', async ({
    page,
    context,
  }) => {
    await page.goto('/vara-ansokningar');
    await givenWholeWeb(page);
    const asked: string[] = [];
    context.on('request', (request) => {
      if (request.serviceWorker() !== null) asked.push(new URL(request.url()).pathname);
    });
    await Promise.all([page.waitForResponse('**/api/v1/applying'), page.reload()]);
    await expect(page.getByRole('heading', { name: 'Våra ansökningar' })).toBeVisible();
    expect(asked).toContain('/vara-ansokningar');
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
    const { addresses } = await keptBy(page);
    expect(addresses).toContain('/index.html');
    expect(addresses.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });
});
