import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { signIn } from '@tp/testing';
import { expectAccessible, expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { givenNamedDraft, givenOpenRound, givenSent, handOver, OPEN_ROUND } from './portal/open-round.js';
import { expect, test } from './portal/portal-test.js';

test.setTimeout(120_000);

const draftsOn = (page: Page) => page.getByRole('table', { name: `Utkast, ${OPEN_ROUND.title}` });
const sentOn = (page: Page) => page.getByRole('table', { name: `Inskickade ansökningar, ${OPEN_ROUND.title}` });
const namesIn = (page: Page) => draftsOn(page).getByRole('rowheader');
const ownOrder = (page: Page) => page.getByRole('list', { name: 'Er ordning' });
const orderIn = (page: Page) => ownOrder(page).getByRole('link');

test.describe('a committee’s page', () => {
  test.use({ as: 'bjorn', allowedInConsole: /status of 404/ });

  test('tells what waits, keeps the committee’s own order, and brings back what was removed', async ({ page, ownPortal }) => {
    await givenOpenRound(ownPortal);
    const amina = await signIn(ownPortal.address, 'amina');
    for (const title of ['Belysning', 'Gångtunnel']) await givenNamedDraft(amina, title);
    const handed = await givenNamedDraft(amina, 'Torget');
    await handOver(amina, handed, 'Klart för dig att läsa');

    await page.goto(ownPortal.address);
    await expect(page).toHaveURL(`${ownPortal.address}/vara-ansokningar`);
    await expect(page.getByRole('link', { name: 'Våra ansökningar' })).toHaveAttribute('aria-current', 'page');
    const waiting = page.getByRole('region', { name: 'Väntar på dig' });
    await expect(waiting.getByRole('listitem').filter({ hasText: 'Torget' })).toContainText(
      /Amina Yusuf har lämnat den till dig.*Klart för dig att läsa/,
    );
    await expect(page.getByText(/dagar kvar, sista dag 15 januari 2098 kl\. 23\.59/)).toBeVisible();
    await expect(draftsOn(page).getByRole('row').filter({ hasText: 'Torget' })).toContainText(
      'Lämnad till behörig av Amina Yusuf',
    );
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });

    await test.step('by the keyboard', async () => {
      const before = await orderIn(page).allInnerTexts();
      const [first = '', second = '', third = ''] = before;
      await ownOrder(page)
        .getByRole('button', { name: `Ner ${first}` })
        .press('Enter');
      await expect(orderIn(page)).toHaveText([second, first, third]);
      await expect(page.getByText(`${first} är nu nummer 2 av 3. Ordningen är sparad.`)).toBeVisible();
      await expect(ownOrder(page).getByRole('button', { name: `Ner ${first}` })).toBeFocused();
      await page.keyboard.press('Alt+ArrowDown');
      await expect(orderIn(page)).toHaveText([second, third, first]);
      await expect(page.getByText(`${first} är nu nummer 3 av 3. Ordningen är sparad.`)).toBeVisible();
      await page.reload();
      await expect(orderIn(page)).toHaveText([second, third, first]);
      await expect(namesIn(page)).toHaveText([second, third, first]);
    });

    await test.step('by the pointer', async () => {
      const before = await orderIn(page).allInnerTexts();
      const [first = '', second = '', third = ''] = before;
      const handles = ownOrder(page).locator('.drag-handle');
      await handles.nth(2).hover();
      await page.mouse.down();
      await handles.nth(0).hover();
      await page.mouse.up();
      await expect(orderIn(page)).toHaveText([third, first, second]);
      await expect(page.getByText(`${third} är nu nummer 1 av 3. Ordningen är sparad.`)).toBeVisible();
      await page.reload();
      await expect(orderIn(page)).toHaveText([third, first, second]);
    });

    await test.step('removed, and brought back', async () => {
      await draftsOn(page).getByRole('button', { name: 'Ta bort Gångtunnel' }).click();
      await expect(namesIn(page)).toHaveCount(2);
      await expectAccessible(page, 'with something to undo');
      await page.getByRole('button', { name: 'Ångra' }).click();
      await expect(namesIn(page)).toHaveCount(3);
    });

    await page.getByLabel('Sök nummer eller namn').fill('torg');
    await expect(namesIn(page)).toHaveText(['Torget']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      draftsOn(page).locator('..').getByRole('button', { name: 'Exportera som CSV' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('Torget');

    await page.goto(`${ownPortal.address}/vara-ansokningar`);
    await page.getByRole('button', { name: 'Utgå från en tidigare ansökan …' }).first().click();
    await page.getByLabel('Tidigare ansökan').selectOption({ label: `Utkast: Torget (${OPEN_ROUND.title})` });
    await page.getByRole('button', { name: 'Börja med den' }).click();
    await expect(page).toHaveURL(/\/omgangar\/trygghet-2098\/utkast\/\d+/);
  });

  test('leads to a receipt, from which an application is taken back', async ({ page, ownPortal }) => {
    await givenOpenRound(ownPortal);
    const reference = await givenSent(await signIn(ownPortal.address, 'bjorn'), 'Belysning i Husby');
    await page.goto(`${ownPortal.address}/vara-ansokningar`);
    const row = page.getByRole('row').filter({ hasText: reference });
    await expect(row).toContainText(/Belysning i Husby.*1\s200\s000.*Björn Sund.*Inskickad/s);
    await row.getByRole('link', { name: `Kvitto för ${reference}` }).click();

    await expect(page.getByRole('heading', { name: `Kvitto ${reference}` })).toBeVisible();
    for (const text of ['RK 2097/44', 'KS 2097/1', 'Björn Sund', 'Belysning i Husby'])
      await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await expect(page.getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)).toBeVisible();
    await expectAccessibleEverywhere(page);

    await page.getByRole('button', { name: 'Återkalla ansökan …' }).click();
    await expect(page.getByRole('group', { name: 'Bekräfta återkallelsen' })).toBeFocused();
    await expect(
      page.getByText(/^1 ansökan, TI-2098-001 om 1,2\smnkr, tas ur omgången och prövas inte\. Kvittot finns kvar/),
    ).toBeVisible();
    await expectAccessible(page, 'asking');
    await page.getByRole('button', { name: 'Återkalla ansökan', exact: true }).click();
    await expect(page.getByText('Ansökan är återkallad och prövas inte.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Återkallelse' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Ansökan, version 1' })).toBeVisible();
    await page.goto(`${ownPortal.address}/vara-ansokningar`);
    await expect(row).toContainText(/Belysning i Husby.*1\s200\s000.*Återkallad/s);
    await expectAccessible(page);
    await row.getByRole('link', { name: `Kvitto för ${reference}` }).click();
    for (const text of ['Belysning i Husby', '1,2 mnkr', 'RK 2097/44'])
      await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
  });

  test('puts what is sent in another order too, when one says so, and the reviewers see it', async ({ page, ownPortal }) => {
    await givenOpenRound(ownPortal);
    const bjorn = await signIn(ownPortal.address, 'bjorn');
    for (const title of ['Ljus', 'Tunnel']) await givenSent(bjorn, title);
    await givenNamedDraft(bjorn, 'Torget');
    await page.goto(`${ownPortal.address}/vara-ansokningar`);
    await expect(orderIn(page)).toHaveText(['TI-2098-001 Ljus', 'TI-2098-002 Tunnel', 'Torget']);

    await ownOrder(page).getByRole('button', { name: 'Upp Torget' }).press('Enter');
    await expect(page.getByText('Torget är nu nummer 2 av 3. Ordningen är inte skickad än.')).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(orderIn(page)).toHaveText(['TI-2098-001 Ljus', 'TI-2098-002 Tunnel', 'Torget']);
    await ownOrder(page).getByRole('button', { name: 'Upp TI-2098-002 Tunnel' }).press('Enter');
    await expect(page.getByText('2 inskickade ansökningar får nya nummer')).toBeVisible();
    await page.getByRole('button', { name: 'Skicka den nya ordningen' }).click();
    await expect(page.getByText('Den nya ordningen är skickad.')).toBeVisible();
    await page.reload();
    await expect(orderIn(page)).toHaveText(['TI-2098-002 Tunnel', 'TI-2098-001 Ljus', 'Torget']);
    const elin = await signIn(ownPortal.address, 'elin');
    const read = await elin.get(`/api/v1/rounds/${OPEN_ROUND.id}/applications/TI-2098-002`);
    expect(await read.json()).toMatchObject({ version: 2, application: { title: 'Tunnel', priority: 1 } });
  });

  test('is searched, filtered and sorted by its address, which may be sent to a colleague', async ({ page, ownPortal }) => {
    await givenOpenRound(ownPortal);
    const bjorn = await signIn(ownPortal.address, 'bjorn');
    for (const title of ['Ljus', 'Ljusare tunnel']) await givenSent(bjorn, title);
    for (const title of ['Ljus torg', 'Parken']) await givenNamedDraft(bjorn, title);
    await page.goto(`${ownPortal.address}/vara-ansokningar`);
    await page.getByLabel('Sök nummer eller namn').fill('ljus');
    await expect(namesIn(page)).toHaveText(['Ljus torg']);
    await page.getByRole('button', { name: 'Läge: alla' }).click();
    await page.getByRole('checkbox', { name: /^Inskickad/ }).check();
    await expect(draftsOn(page)).toHaveCount(0);
    await sentOn(page).getByRole('button', { name: 'Nummer' }).click();
    const inTurn = ['TI-2098-002', 'TI-2098-001'];
    await expect(sentOn(page).getByRole('rowheader')).toHaveText(inTurn);
    await expect(page).toHaveURL(/\?sok=ljus&lage=inskickad&inskickade=-nummer$/);

    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(other.getByLabel('Sök nummer eller namn')).toHaveValue('ljus');
    await expect(sentOn(other).getByRole('rowheader')).toHaveText(inTurn);
    await expectAccessibleEverywhere(other);
    await other.getByRole('button', { name: 'Rensa filter' }).click();
    await expect(other).toHaveURL(/vara-ansokningar\?inskickade=-nummer$/);
    await expect(namesIn(other)).toHaveCount(2);
  });
});

test.describe('an officer who may not send', () => {
  test.use({ as: 'amina' });
  test('sees older rounds, and cannot take anything back', async ({ page }) => {
    await page.goto('/vara-ansokningar');
    await expect(page.getByText('Ingen omgång är öppen för er nämnd just nu.')).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /^TI-2021/ })).toHaveCount(4);
    await expect(page.getByRole('button', { name: 'Ny ansökan' })).toHaveCount(0);
    await page.goto('/omgangar/trygghetsinvesteringar-2021/kvitto/TI-2021-001');
    await expect(page.getByText('Den är inte inskickad i portalen och har därför inget kvitto.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Återkalla/ })).toHaveCount(0);
  });
});
