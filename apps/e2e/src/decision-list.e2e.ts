import {
  COLUMNS,
  LIST,
  openList,
  plain,
  ROUND_TITLE,
  rowLinks,
  rowOf,
  shownRows,
  sumsRow,
  table,
  toggleOf,
} from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';

test('the first page leads to the newest round’s list, and back leads out again', async ({ page }) => {
  await page.goto('about:blank');
  await page.goto('/');
  await expect(page).toHaveURL(LIST);
  await expect(page.getByRole('heading', { level: 1, name: ROUND_TITLE })).toBeVisible();
  await expect(page).toHaveTitle(`Beslutslista – ${ROUND_TITLE} – Trygghetsportalen`);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('the totals, the ribbon and the sums say the same: 37 of 62, 63,4 of 107,55 mnkr, 14 nämnder', async ({ page }) => {
  await openList(page);
  const said = (await page.getByRole('main').getByRole('listitem').allInnerTexts()).map(plain);
  expect(said).toEqual([
    '37 av 62 ansökningar beviljas',
    '63,4 mnkr av sökta 107,55 mnkr',
    '14 nämnder, alla får medel',
    '● 29 beviljas helt 46,8 mnkr',
    '◐ 8 beviljas delvis 16,6 mnkr, 3,35 mnkr utgår',
    '○ 25 avslås 40,8 mnkr',
  ]);
  await expect(
    page.getByRole('img', {
      name: /Så fördelas det sökta beloppet: 29 beviljas helt 46,8\smnkr; 8 beviljas delvis 16,6\smnkr, 3,35\smnkr utgår; 25 avslås 40,8\smnkr/,
    }),
  ).toBeVisible();
  await expect(page.getByText('62 av 62 granskade')).toBeVisible();
  await expect(page.getByText(/förprövning klar (\d{4}-\d{2}-\d{2} )?\d{2}:\d{2}:\d{2}, [\d,]+ s/)).toBeVisible();
  await expect(page.getByText('syntetiskt exempel', { exact: true })).toBeVisible();
  const context = page.getByRole('paragraph').filter({ hasText: 'principer beslutade' });
  expect(plain(await context.innerText())).toMatch(
    /^Omgång 2021 · KS 2021\/78 · principer beslutade 2020-04-15 \(rekonstruerade\) · version 1, inläst .* · syntetiskt exempel$/,
  );
  expect(
    (await sumsRow(page).innerText())
      .split(/[\t\n]+/)
      .map(plain)
      .filter(Boolean),
  ).toEqual(['62 visas', '14 nämnder', '107 550 000', '63 400 000', '37 av 62', 'beviljas']);
});

test('the list holds every application once, and its rows add up to what is said above', async ({ page }) => {
  await openList(page);
  const rows = await shownRows(page);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  expect(new Set(rows.map(({ reference }) => reference)).size).toBe(62);
  expect(sum(rows.map(({ requested }) => requested))).toBe(107_550_000);
  expect(sum(rows.map(({ granted }) => granted))).toBe(63_400_000);
  expect(rows.filter(({ granted }) => granted > 0)).toHaveLength(37);
  expect(new Set(rows.map(({ committee }) => committee)).size).toBe(14);
});

const numbers = { 'Sökt, kr': 'requested', 'Beviljas, kr': 'granted', 'Poäng av 45': 'points' } as const;
for (const [column, key] of Object.entries(numbers)) {
  test(`${column}: the largest first, then the smallest first`, async ({ page }) => {
    await openList(page);
    const header = page.getByRole('columnheader', { name: column });
    const figures = async (): Promise<readonly number[]> => (await shownRows(page)).map((row) => row[key]);
    const ascending = (await figures()).toSorted((a, b) => a - b);

    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(figures).toEqual(ascending.toReversed());
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(figures).toEqual(ascending);
    await expect(page.getByRole('columnheader', { name: 'Nummer' })).not.toHaveAttribute('aria-sort');
  });
}

const texts = { Nummer: 'reference', Insats: 'title', Nämnd: 'committee' } as const;
for (const [column, key] of Object.entries(texts)) {
  test(`${column}: in Swedish order, å ä ö last, and turned round`, async ({ page }) => {
    await openList(page, `${LIST}?sortera=poang`);
    const header = page.getByRole('columnheader', { name: column });
    const words = async (): Promise<readonly string[]> => (await shownRows(page)).map((row) => row[key]);
    const swedish = new Intl.Collator('sv');
    const ascending = (await words()).toSorted(swedish.compare);

    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(words).toEqual(ascending);
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(words).toEqual(ascending.toReversed());
  });
}

test('Utfall: granted, partial, denied stand together', async ({ page }) => {
  await openList(page, `${LIST}?sortera=utfall`);
  await expect(page.getByRole('columnheader', { name: 'Utfall' })).toHaveAttribute('aria-sort', 'ascending');
  const outcomes = (await shownRows(page)).map(({ outcome }) => outcome.replace(/^\W+/, ''));
  const runs = outcomes.filter((outcome, index) => outcome !== outcomes[index - 1]);
  expect(runs).toHaveLength(3);
  expect(outcomes.filter((outcome) => outcome === 'Avslås')).toHaveLength(25);
});

test('a row opens where it stands, with the whole motivation, and the address remembers it', async ({ page, context }) => {
  await openList(page);
  const button = toggleOf(page, 'TI-2021-004');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('heading', { level: 2, name: 'Trygghetsvärdar kvällstid vid Kista torg' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'I-DRIFT' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Rinkeby-Kista stadsdelsnämnd' })).toBeVisible();
  await expect(page).toHaveURL(`${LIST}?oppen=TI-2021-004`);

  const other = await context.newPage();
  await openList(other, page.url());
  await expect(toggleOf(other, 'TI-2021-004')).toHaveAttribute('aria-expanded', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(page).toHaveURL(LIST);
});

test('a partial grant says what is cut', async ({ page }) => {
  await openList(page);
  await rowOf(page, 'TI-2021-002').getByRole('cell', { name: 'Akallaplans östra torgyta – sittplatser, ljus och scen' }).click();
  const cut = page.getByRole('definition').filter({ hasText: 'kr' });
  expect(plain(await cut.innerText())).toBe('450 000 kr');
});

test('the table names its columns, and every row is reached by its number', async ({ page }) => {
  await openList(page);
  const headers = await table(page).getByRole('columnheader').allInnerTexts();
  expect(headers.map((text) => plain(text).replace(/ ?[▴▾]$/, ''))).toEqual([...COLUMNS]);
  await expect(rowLinks(page)).toHaveCount(62);
});
