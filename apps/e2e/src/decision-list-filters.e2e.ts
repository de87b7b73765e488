import type { Page } from '@playwright/test';
import { figure, LIST, openList, plain, rowLinks, sumsRow } from './portal/decision-list.js';
import { type ExpectedDecision, expectedDecisions as decisions } from './portal/expected-list.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

/** What the sums' row must say when these decisions are shown. */
async function expectShown(page: Page, decisions: readonly ExpectedDecision[]): Promise<void> {
  const sum = (amountOf: (decision: ExpectedDecision) => number): number =>
    decisions.reduce((total, decision) => total + amountOf(decision), 0);
  await expect(sumsRow(page).getByRole('rowheader')).toHaveText(`${decisions.length} av 62 visas`);
  expect((await rowLinks(page).allInnerTexts()).toSorted()).toEqual(decisions.map(({ reference }) => reference).toSorted());
  const [committees = '', requested = '', granted = '', , outcome = ''] = await sumsRow(page).getByRole('cell').allInnerTexts();
  expect(figure(requested)).toBe(sum(({ requestedAmount }) => requestedAmount));
  expect(figure(granted)).toBe(sum(({ grantedAmount }) => grantedAmount));
  expect(figure(committees)).toBe(new Set(decisions.map(({ committee }) => committee)).size);
  expect(plain(outcome)).toContain(
    `${decisions.filter((decision) => decision.outcome !== 'deny').length} av ${decisions.length}`,
  );
  // What stands above the list is of the whole round, whatever is filtered.
  await expect(page.getByRole('listitem').filter({ hasText: '37 av 62' })).toBeVisible();
}

async function choose(page: Page, filter: string, ...choices: readonly RegExp[]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${filter}:`) }).click();
  for (const name of choices) await page.getByRole('group', { name: filter }).getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: filter })).toBeHidden();
}

test('by nämnd: one, then two, and the sums follow', async ({ page }) => {
  await openList(page);
  const of = (...names: readonly string[]): readonly ExpectedDecision[] =>
    decisions.filter(({ committee }) => names.includes(committee));
  await choose(page, 'Nämnd', /Rinkeby-Kista stadsdelsnämnd/);
  await expectShown(page, of('Rinkeby-Kista stadsdelsnämnd'));
  await choose(page, 'Nämnd', /Trafiknämnden/);
  await expectShown(page, of('Rinkeby-Kista stadsdelsnämnd', 'Trafiknämnden'));
  await expect(page.getByRole('button', { name: 'Nämnd: 2 valda' })).toBeVisible();
});

test('by utfall', async ({ page }) => {
  await openList(page);
  await choose(page, 'Utfall', /Beviljas delvis/);
  await expectShown(
    page,
    decisions.filter(({ outcome }) => outcome === 'partial'),
  );
  await expect(page).toHaveURL(`${LIST}?utfall=delvis`);
});

test('by kod: each choice says what the code stands for', async ({ page }) => {
  await openList(page);
  await choose(page, 'Kod', /I-DRIFT Löpande drift/);
  await expectShown(
    page,
    decisions.filter(({ code }) => code === 'I-DRIFT'),
  );
});

test('by åtgärd, with utfall: what has both', async ({ page }) => {
  await openList(page);
  const lit = decisions.filter(({ measures }) => measures.includes('lighting'));
  await choose(page, 'Åtgärd', /Belysning/);
  await expectShown(page, lit);
  await choose(page, 'Utfall', /Avslås/);
  await expectShown(
    page,
    lit.filter(({ outcome }) => outcome === 'deny'),
  );
  await expect(page).toHaveURL(`${LIST}?utfall=avslas&atgard=belysning`);
});

test('by search: / goes to the field, a word, a place and a number are found, whatever the case', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Sök insats, plats eller nummer' });
  await expect(field).toBeFocused();
  await field.pressSequentially('SKOLVÄGEN');
  await expect(rowLinks(page)).toHaveText(['TI-2021-006']);
  await expect(page).toHaveURL(`${LIST}?sok=SKOLV%C3%84GEN`);
  await field.fill('ti-2021-04');
  await expect(rowLinks(page)).toHaveCount(10);
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rowLinks(page)).toHaveCount(62);
});

test('what a search treats as a pattern elsewhere is text here', async ({ page }) => {
  for (const text of ['%', '_', '\\', "'", '"><script>']) {
    await page.goto(`${LIST}?sok=${encodeURIComponent(text)}`);
    await expect(page.getByText('Ingen ansökan passar')).toBeVisible();
  }
});

test('nothing fits: the page says so, keeps the totals, and one press shows all again', async ({ page }) => {
  await openList(page);
  await page.getByRole('searchbox').fill('finns ingenstans');
  await expect(page.getByText('Ingen ansökan passar')).toBeVisible();
  await expect(page.getByText('Alla 62 ansökningar finns kvar')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '37 av 62' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Rensa filter' }).last().click();
  await expect(rowLinks(page)).toHaveCount(62);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page).toHaveURL(LIST);
});

test('each chosen filter stands as a button that takes it away', async ({ page }) => {
  await openList(page, `${LIST}?utfall=avslas&utfall=delvis&sok=park`);
  await page.getByRole('button', { name: 'Ta bort filtret Utfall: ○ Avslås' }).click();
  await expect(page).toHaveURL(`${LIST}?sok=park&utfall=delvis`);
  await page.getByRole('button', { name: /Ta bort filtret Sök: park/ }).click();
  await expect(page).toHaveURL(`${LIST}?utfall=delvis`);
  await expect(rowLinks(page)).toHaveCount(8);
});

test('the address is the state: reload, back, forward and a link in another browser show the same', async ({
  page,
  browser,
  portal,
}) => {
  await openList(page);
  await choose(page, 'Utfall', /Avslås/);
  await page.getByRole('columnheader', { name: 'Sökt, kr' }).getByRole('button').click();
  await expect(page).toHaveURL(`${LIST}?utfall=avslas&sortera=-sokt`);
  const [dearest] = decisions
    .filter(({ outcome }) => outcome === 'deny')
    .toSorted((a, b) => b.requestedAmount - a.requestedAmount);
  await expect(rowLinks(page).first()).toHaveText(dearest?.reference ?? '');
  const seen = await rowLinks(page).allInnerTexts();

  await page.reload();
  await expect(rowLinks(page)).toHaveText([...seen]);
  await page.goBack();
  await expect(page).toHaveURL(`${LIST}?utfall=avslas`);
  await expect(page.getByRole('columnheader', { name: 'Nummer' })).toHaveAttribute('aria-sort', 'ascending');
  await page.goBack();
  await expect(rowLinks(page)).toHaveCount(62);
  await page.goForward();
  await page.goForward();
  await expect(rowLinks(page)).toHaveText([...seen]);

  const elsewhere = await browser.newContext();
  await signInAs(elsewhere, portal.address, 'greta');
  const other = await elsewhere.newPage();
  await openList(other, page.url());
  expect(await rowLinks(other).allInnerTexts()).toEqual(seen);
  await elsewhere.close();
});

test('an address that makes no sense still shows the list', async ({ page }) => {
  await openList(page, `${LIST}?sortera=ingenting&utfall=blå&rader=-3&oppen=&page=x`);
  await expect(rowLinks(page)).toHaveCount(62);
});
