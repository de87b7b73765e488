import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { expectAccessible, expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { ROUND_TITLE } from './portal/decision-list.js';
import { onDatabaseOf } from './portal/on-database.js';
import { expect, test } from './portal/portal-test.js';

const ROUND = '/omgangar/trygghetsinvesteringar-2021';
const REFUSED = /status of 4(03|04|22)/; // a refused file is an error in the console too

const example = async (): Promise<RoundFile> => JSON.parse(await readFile(exampleFile('stockholm-2021.json'), 'utf8'));
const jsonFile = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

async function chooseFile(page: Page, name: string, content: unknown): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Välj .*Omgångsfil/ }).click();
  await (await chooser).setFiles(jsonFile(name, content));
}

/** A round of its own with ten things wrong in it, one of each kind. */
const faulty = (file: RoundFile): object => {
  const { applications, reviews = [], round, municipality } = structuredClone(file);
  const at = (index: number): Record<string, unknown> => applications[index] as unknown as Record<string, unknown>;
  at(0)['requestedAmount'] = -1;
  at(1)['receivedOn'] = '2021-02-30';
  at(2)['committee'] = 'XX';
  at(4)['measures'] = ['fountain'];
  Object.assign(applications[5]?.place ?? {}, { lat: 95 });
  Object.assign(applications[6]?.costItems[0] ?? {}, { amount: 1.5 });
  Object.assign(reviews?.[0]?.levels ?? {}, { K1: 9 });
  const { title, ...untitled } = round;
  return { ...file, applications, reviews, round: { ...untitled, budgetYear: 1800 }, municipality, extra: title };
};

test.describe('reading a round in from a file', () => {
  test.use({ allowedInConsole: REFUSED });

  test('a lead reviewer sees ten faults, mends them, reads the round in, finds it in the list and has its list made anew', async ({
    page,
    ownPortal,
  }) => {
    test.setTimeout(180_000);
    const file = await example();
    file.round.id = 'en-egen-omgang';
    file.round.title = 'En egen omgång';
    await page.goto(`${ownPortal.address}/omgangar`);
    await page.getByRole('link', { name: 'Läs in en omgång …' }).click();

    await chooseFile(page, 'fel.json', faulty(file));
    await expect(page.getByRole('heading', { name: 'Omgångsfilen har 10 fel' })).toBeVisible();
    const rows = page.getByRole('table', { name: 'Fel i filen' }).getByRole('row');
    await expect(rows).toHaveCount(11);
    await expect(rows.filter({ hasText: 'Ansökan nummer 1 › Sökt belopp' })).toContainText('-1');
    await expect(rows.filter({ hasText: 'Omgången › Titel' })).toContainText('Nyckeln saknas.');
    await page.getByLabel('Sök bland felen').fill('kronor');
    await expect(page.getByText('2 av 10 fel passar')).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hämta som CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(11);
    expect(csv).toContain('/applications/1/receivedOn');

    await chooseFile(page, 'ratt.json', file);
    await expect(page.getByText('Omgången är ny i portalen.')).toBeVisible();
    await expect(page.getByText('107,55 mnkr', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Läs in omgången' }).click();
    await expect(page).toHaveURL(`${ownPortal.address}/omgangar/en-egen-omgang`);

    await page.goto(`${ownPortal.address}/omgangar`);
    await expect(page.getByRole('row').filter({ hasText: 'En egen omgång' })).toContainText('62');
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('row').filter({ hasText: 'En egen omgång' })).toContainText('Förslag finns', { timeout: 1000 });
    }).toPass();

    await page.goto(`${ownPortal.address}/omgangar/en-egen-omgang/rakna-om`);
    await page.getByRole('button', { name: 'Räkna om version 1' }).click();
    await expect(page.getByRole('heading', { name: 'Listan återskapades exakt, till sista byten' })).toBeVisible();

    await page.goto(`${ownPortal.address}/omgangar/ny`);
    file.applications[0]!.title = 'Nytt namn på insatsen';
    await chooseFile(page, 'andrad.json', file);
    await expect(page.getByText('1 ändrad ansökan.')).toBeVisible();
    await page.getByRole('button', { name: 'Läs in omgången som version 2' }).click();
    await expect(page).toHaveURL(/en-egen-omgang$/);
    await page.goto('about:blank'); // the round's page stays live, and the portal ends before the page does
  });

  test('a file can be dropped, and one that is no JSON gets one clear sentence', async ({ page }) => {
    await page.goto('/omgangar/ny');
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Nummer;Insats'], 'lista.csv'));
      return transfer;
    });
    const place = page.locator('app-file-drop').first();
    await place.dispatchEvent('dragover', { dataTransfer: dropped });
    await place.dispatchEvent('drop', { dataTransfer: dropped });
    await expect(page.getByRole('heading', { name: 'Omgångsfilen har ett fel' })).toBeVisible();
    await expect(page.getByText('Filen kan inte läsas som JSON: tecknet "N" kan inte stå på rad 1, kolumn 1.')).toBeVisible();
  });

  test('the page is accessible when it is empty, with faults and with a preview', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('/omgangar/ny');
    await expect(page.getByRole('heading', { name: 'Läs in en omgång' })).toBeVisible();
    await expectAccessible(page, 'no file yet');
    const file = await example();
    await chooseFile(page, 'fel.json', faulty(file));
    await expect(page.getByRole('table', { name: 'Fel i filen' })).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await chooseFile(page, 'samma.json', file);
    await expect(page.getByText('Filen säger detsamma som portalen redan har')).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

  test.describe('for an administrator', () => {
    test.use({ as: 'tove' });
    test('a new round is read in, and the page tells who gives roles in it', async ({ page, ownPortal }) => {
      const file = await example();
      file.round.id = 'toves-omgang';
      await page.goto(`${ownPortal.address}/omgangar/ny`);
      await chooseFile(page, 'ny.json', file);
      await page.getByRole('button', { name: 'Läs in omgången' }).click();
      await expect(page.getByText('Du har ingen roll i omgången ännu')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Ge roller i omgången' })).toBeVisible();
      await page.goto(`${ownPortal.address}/omgangar/ny`);
      await chooseFile(page, 'kand.json', { ...(await example()), notice: 'Ny' });
      await expect(page.getByText('En ny version läses in av den som är ledande granskare i den.')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Läs in omgången/ })).toHaveCount(0);
    });
  });
});

test('the list of rounds is sorted, searched, filtered by year and saved, all of it in the address', async ({ page }) => {
  await page.goto('/omgangar');
  const round = page.getByRole('row').filter({ hasText: ROUND_TITLE });
  await expect(round).toContainText('KS 2021/78');
  await expect(round).toContainText('Förslag finns');
  await expect(round).toContainText('syntetiskt exempel');
  await page.getByRole('button', { name: 'Omgång', exact: true }).click();
  await expect(page).toHaveURL(/sortera=titel/);
  await expect(page.getByRole('columnheader', { name: 'Omgång' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('combobox', { name: /^Budgetår/ }).selectOption('2021 (1)');
  await expect(page).toHaveURL(/ar=2021/);
  await page.getByLabel('Sök titel, diarienummer eller kommun').fill('köping');
  await expect(page.getByText('Ingen omgång passar')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Ingen omgång passar')).toBeVisible();
  await page.getByRole('button', { name: 'Rensa filter' }).click();
  await expect(round).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exportera som CSV' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(
    `${ROUND_TITLE};trygghetsinvesteringar-2021;KS 2021/78;2021;Stockholms stad;62;–;Förslag finns;1;`,
  );
  await expectAccessibleEverywhere(page);
});

test.describe('for somebody who applies', () => {
  test.use({ as: 'amina' });
  test('the list shows their rounds and their own applications alone, and no way to read a round in', async ({ page }) => {
    await page.goto('/omgangar');
    const own = (await example()).applications.filter(({ committee }) => committee === 'RK').length;
    const cells = page.getByRole('row').filter({ hasText: ROUND_TITLE }).getByRole('cell');
    await expect(cells.nth(3)).toHaveText(String(own));
    await expect(cells.nth(4)).toHaveText('–');
    await expect(page.getByRole('link', { name: 'Läs in en omgång …' })).toHaveCount(0);
    await page.goto('/omgangar/ny');
    await expect(page.getByRole('heading', { name: 'Du har inte behörighet' })).toBeVisible();
  });
});

test('the principles say in plain Swedish what each expression asks, who decided them and in which version', async ({ page }) => {
  await page.goto(`${ROUND}/principer`);
  await expect(page.getByRole('heading', { name: 'Principer för trygghetsinvesteringar', level: 1 })).toBeVisible();
  await expect(page.getByText('27 av 45 poäng')).toBeVisible();
  await expect(page.getByText('Portalen känner bara den här versionen')).toBeVisible();
  await expect(
    page.getByText('Det står minst 40 ord i Behov och problembild, och ansökan har minst ett underlag.'),
  ).toBeVisible();
  const expression = page.getByText('words(application.problem) >= 40', { exact: false });
  await expect(expression).toBeVisible();
  await page.getByRole('checkbox', { name: /Visa uttrycken/ }).uncheck();
  await expect(expression).toBeHidden();
  await expect(page).toHaveURL(/uttryck=nej/);
  await page.emulateMedia({ media: 'print' });
  await expect(expression).toBeVisible(); // on paper it stands there all the same
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('checkbox', { name: /Visa uttrycken/ }).check();
  await expectAccessibleEverywhere(page);
});

test('another version of the principles is held against them, and a list that somebody changed is not made anew exactly', async ({
  page,
  ownPortal,
}) => {
  test.setTimeout(180_000);
  const file = await example();
  const principles = JSON.parse(await readFile(exampleFile('stockholm-2020.json'), 'utf8'));
  await page.goto(`${ownPortal.address}/omgangar/ny`);
  const [first] = principles.requirements;
  await chooseFile(page, 'ny.json', { ...file, principles: { ...principles, threshold: 30, requirements: [first] } });
  await expect(page.getByText('Principerna är andra än i version 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Läs in omgången som version 2' }).click();
  await expect(page).toHaveURL(`${ownPortal.address}${ROUND}`);

  await page.goto(`${ownPortal.address}${ROUND}/principer`);
  await page.getByLabel('Skillnader mot').selectOption('Version 1 (beslutade 2020-04-15)');
  await expect(page).toHaveURL(/jamfor=1/);
  const row = page.getByRole('row').filter({ hasText: 'Tröskeln' });
  await expect(row).toContainText('27');
  await expect(row).toContainText('30');
  await expect(page.getByRole('row').filter({ hasText: 'Formaliakrav schedule: uttryck' })).toContainText('finns inte');
  await expectAccessibleEverywhere(page);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${ownPortal.address}${ROUND}/rakna-om?version=1`);
  await page.getByRole('button', { name: 'Räkna om version 1' }).click();
  await expect(page.getByRole('heading', { name: 'Listan återskapades exakt, till sista byten' })).toBeVisible();
  await page.getByText(/^Varje ansökans kontrollsumma/).click();
  await page.getByLabel('Sök nummer eller kontrollsumma').fill('TI-2021-003');
  await expect(page.getByText('1 av 62 ansökningar')).toBeVisible();
  await expectAccessibleEverywhere(page);

  await page.setViewportSize({ width: 1440, height: 900 });
  await onDatabaseOf(
    ownPortal,
    `update decision_list set document = replace(document, '"outcome": "grant"', '"outcome": "deny"') where round_version_id = 1`,
  );
  await page.getByRole('button', { name: 'Räkna om version 1' }).click();
  await expect(page.getByRole('heading', { name: 'Listan återskapades inte exakt' })).toBeVisible();
  await expect(page.getByText(/^Listans rad TI-2021-001, utfallet: lagrat är ”deny”, omräknat ”grant”\.$/)).toBeVisible();
  await expectAccessible(page, 'a replay that differs');
});
