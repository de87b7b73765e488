import type { Page } from '@playwright/test';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { LIST, openList, rowLinks } from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';

const ROUND = '/omgangar/trygghetsinvesteringar-2021';
const APPLICATION = `${ROUND}/ansokningar/TI-2021-002`;

test.setTimeout(120_000);

const search = (page: Page) => page.getByRole('searchbox');
const totals = (page: Page) => page.getByRole('listitem').filter({ hasText: '37 av 62' });
const alert = (page: Page) => page.getByRole('alert');
const tryAgain = (page: Page) => alert(page).getByRole('button', { name: 'Försök igen' });
const notice = (page: Page, beginning: string) => page.getByRole('status').filter({ hasText: beginning });

/** What the portal itself says of a fault in it, and what a proxy before it may say. */
const ANSWERS = {
  'the portal': {
    contentType: 'application/problem+json; charset=utf-8',
    body: JSON.stringify({
      type: 'about:blank',
      status: 500,
      title: 'Något gick fel hos oss',
      detail: 'Inget har ändrats. Försök igen; om felet kvarstår, ange abc-123 för den som sköter portalen.',
    }),
    said: [/^Något gick fel hos oss$/, /^Inget har ändrats\. Försök igen; .* ange abc-123 /],
  },
  'a proxy': {
    contentType: 'text/html',
    body: '<!doctype html><h1>Internal Server Error</h1><pre>at main.js:1</pre>',
    said: [/^Något gick fel i portalen$/, /^Inget har ändrats eller gått förlorat\. Försök igen om en stund\.$/],
  },
} as const;

/** Answers with a fault in the portal's place. @returns what makes it answer by itself again */
async function givenFault(page: Page, url: string, from: keyof typeof ANSWERS): Promise<() => Promise<void>> {
  const { contentType, body } = ANSWERS[from];
  await page.route(url, (route) => route.fulfill({ status: 500, contentType, body }));
  return () => page.unroute(url);
}

test.describe('an answer of 500', () => {
  test.use({ allowedInConsole: /status of 500/ });

  for (const from of ['the portal', 'a proxy'] as const) {
    test(`from ${from} is said in words under what stands, and the list comes when one tries again`, async ({ page }) => {
      await openList(page, `${LIST}?sok=park`);
      const mend = await givenFault(page, '**/decision-list?*', from);
      await page.getByRole('columnheader', { name: 'Sökt, kr' }).getByRole('button').click();
      for (const words of ANSWERS[from].said) await expect(alert(page).getByText(words)).toBeVisible();
      await expect(page.getByText('main.js')).toHaveCount(0);
      await expect(totals(page)).toBeVisible();
      await expect(search(page)).toHaveValue('park');
      await expectAccessibleEverywhere(page);

      await Promise.all([page.waitForResponse(/decision-list\?/), tryAgain(page).click()]);
      await expect(tryAgain(page)).toBeVisible(); // it has failed once more
      await mend();
      await tryAgain(page).click();
      await expect(rowLinks(page).first()).toBeVisible();
      await expect(alert(page)).toHaveCount(0);
      await expect(page).toHaveURL(`${LIST}?sok=park&sortera=-sokt`);
    });
  }

  const PAGES = [
    ['to the first question for the list', LIST, '**/api/v1/rounds/**', 'Beslutslista'],
    ['to the first question for an application', APPLICATION, '**/dossier', 'TI-2021-002'],
    ['to the question of who one is', LIST, '**/api/v1/session', 'Trygghetsportalen'],
  ] as const;
  for (const [what, address, url, heading] of PAGES) {
    test(`${what} leaves a page with a heading, which goes on when one tries again`, async ({ page }) => {
      const mend = await givenFault(page, url, 'the portal');
      await page.goto(address);
      await expect(alert(page).getByText('Något gick fel hos oss')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expectAccessibleEverywhere(page);
      await mend();
      await tryAgain(page).click();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading);
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await expect(alert(page)).toHaveCount(0);
    });
  }
});

test.describe('without a network', () => {
  test.use({ allowedInConsole: /ERR_INTERNET_DISCONNECTED/ });

  test('the list says so, keeps its rows and what is typed, and says no more when the network is back', async ({
    page,
    context,
  }) => {
    await openList(page);
    await search(page).fill('torg');
    await expect(page).toHaveURL(`${LIST}?sok=torg`);
    await expect(page.getByText(/^(?!62)\d+ av 62 ansökningar visas$/)).toBeVisible();
    const rows = await rowLinks(page).allInnerTexts();

    await context.setOffline(true);
    const offline = notice(page, 'Du har inget nät just nu.');
    await expect(offline).toContainText('Det du har skrivit finns kvar');
    await expect(rowLinks(page)).toHaveText(rows);
    await expect(search(page)).toHaveValue('torg');
    await expectAccessibleEverywhere(page);

    await context.setOffline(false);
    await expect(offline).toHaveCount(0);
    await expect(rowLinks(page)).toHaveText(rows);
    await expect(search(page)).toHaveValue('torg');
  });

  test('what is searched for in the list stays in the field, and is found by itself when the network is back', async ({
    page,
    context,
  }) => {
    await openList(page);
    await context.setOffline(true);
    await search(page).fill('torg');
    await expect(alert(page)).toContainText('Portalen svarar inte');
    await expect(search(page)).toHaveValue('torg');
    await expect(totals(page)).toBeVisible();
    await expectAccessibleEverywhere(page);

    await context.setOffline(false);
    await expect(rowLinks(page).first()).toBeVisible();
    await expect(alert(page)).toHaveCount(0);
    await expect(search(page)).toHaveValue('torg');
    await expect(page).toHaveURL(`${LIST}?sok=torg`);
  });

  test('an application is read on, from check to what it read', async ({ page, context }) => {
    await page.goto(APPLICATION);
    const check = page.getByRole('button', { name: 'Visa underlaget för Rådigheten över platsen är beskriven' });
    await expect(check).toBeVisible();
    await context.setOffline(true);
    await expect(notice(page, 'Du har inget nät just nu.')).toBeVisible();
    await check.click();
    await expect(page.locator('mark')).toBeInViewport();
    await expectAccessibleEverywhere(page);
    await context.setOffline(false);
    await expect(notice(page, 'Du har inget nät just nu.')).toHaveCount(0);
    await expect(page.locator('mark')).toBeVisible();
  });
});

test('a portal that was updated under an open page offers to reload it, and takes nothing away before', async ({ page }) => {
  const address = `${LIST}?sok=torg&utfall=delvis&utfall=avslas&sortera=-sokt`;
  await openList(page, address);
  const updated = notice(page, 'Portalen har uppdaterats.');
  await page.route('**/api/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'x-portal-version': 'en-nyare' } });
  });
  await expect(updated).toHaveCount(0);
  await search(page).fill('gata');
  await expect(updated).toContainText('Ladda om sidan när du är klar med det du håller på med.');
  await expect(search(page)).toHaveValue('gata');
  await expect(page).toHaveURL(address.replace('torg', 'gata'));
  await expectAccessibleEverywhere(page);
  const rows = await rowLinks(page).allInnerTexts();

  await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.setAttribute('data-before', ''));
  await updated.getByRole('button', { name: 'Ladda om' }).click();
  await expect(page.locator('[data-before]')).toHaveCount(0);
  await expect(rowLinks(page)).toHaveText(rows);
  await expect(page).toHaveURL(address.replace('torg', 'gata'));
  await expect(search(page)).toHaveValue('gata');
  await expect(page.getByRole('list', { name: 'Valda filter' }).getByRole('listitem')).toHaveCount(3);
  await expect(updated).toHaveCount(0);
});

test.describe('what is not there', () => {
  test.use({ allowedInConsole: /status of 404/ });

  const MISSING = [
    ['an application', `${ROUND}/ansokningar/TI-2021-999`, 'Ansökan finns inte'],
    ['the applications of no round', '/omgangar/finns-inte/ansokningar', 'Omgången finns inte'],
    ['a round’s page', '/omgangar/finns-inte', 'Omgången finns inte'],
    ['the principles of no round', '/omgangar/finns-inte/principer', 'Omgången finns inte'],
  ] as const;
  for (const [what, address, heading] of MISSING) {
    test(`${what} is one heading and a way on`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expectAccessibleEverywhere(page);
      await page.getByRole('link', { name: 'Till den senaste omgången' }).click();
      await expect(page).toHaveURL(LIST);
    });
  }
});

test('what is not for one’s role is one heading and a way on', async ({ page }) => {
  await page.goto('/personer');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du har inte behörighet');
  await page.getByRole('link', { name: 'Till startsidan' }).click();
  await expect(page).toHaveURL(LIST);
});

test.describe('a page whose files do not come', () => {
  test.use({
    allowedInConsole: /Failed to load resource|Failed to fetch dynamically imported module|Service Worker registration blocked/,
    serviceWorkers: 'block', // as where there is none yet: it has the files of every page
  });

  test('is said to be so, and opens at a press when they are there again; one may also stay', async ({ page }) => {
    await openList(page);
    await page.route('**/*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await rowLinks(page).first().click();
    await expect(alert(page).getByText('Sidan kunde inte öppnas.')).toBeVisible();
    await expect(page).toHaveURL(LIST);
    await expect(rowLinks(page)).toHaveCount(62);
    await expectAccessibleEverywhere(page);
    await page.unroute('**/*.js');
    await page.getByRole('button', { name: 'Öppna sidan igen' }).click();
    await expect(page).toHaveURL(`${ROUND}/ansokningar/TI-2021-001`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Dalhagsparken');
    await expect(page.getByText('Sidan kunde inte öppnas.')).toHaveCount(0);
  });
});

test.describe('without a network', () => {
  test.use({ allowedInConsole: /ERR_INTERNET_DISCONNECTED/ });

  test('what any page could not fetch is fetched when the network is back', async ({ page, context }) => {
    await page.goto(`${ROUND}/ansokningar`);
    await expect(page.getByRole('rowheader', { name: /^TI-/ })).toHaveCount(62);
    await context.setOffline(true);
    await search(page).fill('torg');
    await expect(alert(page)).toContainText('Portalen svarar inte');
    await context.setOffline(false);
    await expect(page.getByRole('rowheader', { name: /^TI-/ })).toHaveCount(13);
  });

  test('nobody is told to be signed out who is not', async ({ page, context }) => {
    await openList(page);
    await context.setOffline(true);
    await page.getByRole('banner').getByRole('button', { name: 'Logga ut' }).click();
    await expect(page.getByText('Du är fortfarande inloggad.')).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('banner').getByRole('button', { name: 'Logga ut' }).click();
    await expect(page.getByRole('heading', { name: 'Logga in i Trygghetsportalen' })).toBeVisible();
  });
});

test.describe('figures that cannot be fetched anew', () => {
  test.use({ allowedInConsole: /status of 500/ });

  test('are said to be older than they look', async ({ page }) => {
    await page.goto(ROUND);
    await expect(page.getByRole('list', { name: 'Så långt har vi kommit' })).toBeVisible();
    const mend = await givenFault(page, '**/overview', 'the portal');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(page.getByText(/^Läget nedan är det som senast hämtades, \d{4}-\d\d-\d\d \d\d:\d\d\.$/)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Så långt har vi kommit' })).toBeVisible();
    await mend();
    await tryAgain(page).click();
    await expect(tryAgain(page)).toHaveCount(0);
  });
});

test.describe('the title', () => {
  test.use({ allowedInConsole: /status of 40[34]/ });

  test('says what is not there, and what is not for one’s role', async ({ page }) => {
    for (const path of ['/ansokningar', '/principer', '/ansokningar/X-1']) {
      await page.goto(`/omgangar/finns-inte${path}`);
      await expect(page).toHaveTitle(/ finns inte – Trygghetsportalen$/);
    }
    await page.goto('/ko');
    await expect(page).toHaveTitle('Du har inte behörighet – Trygghetsportalen');
    await page.getByRole('link', { name: 'Till startsidan' }).click();
    await expect(page).toHaveTitle(/^Beslutslista – /);
  });
});

test.describe('the principles, for who applies', () => {
  test.use({ as: 'amina' });

  test('offer nothing that leads to a refusal', async ({ page }) => {
    await page.goto(`${ROUND}/principer`);
    await expect(page.getByRole('heading', { name: 'Avslagskoder' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Räkna om omgången' })).toHaveCount(0);
  });
});
