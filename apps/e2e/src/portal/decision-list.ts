import { expect, type Locator, type Page } from '@playwright/test';

/** The example round, and where its list is. */
export const LIST = '/omgangar/trygghetsinvesteringar-2021/beslutslista';
export const ROUND_TITLE = 'Trygghetsinvesteringar i nämndernas verksamhetsplan 2021';

/** The table's columns as a person reads them, left to right. */
export const COLUMNS = ['Nummer', 'Insats', 'Nämnd', 'Sökt, kr', 'Beviljas, kr', 'Poäng av 45', 'Utfall', 'Motivering'] as const;

/** All columns but the first, which is the row's heading. */
const CELLS_IN_ROW = COLUMNS.length - 1;

export type ShownRow = Readonly<{
  reference: string;
  title: string;
  committee: string;
  requested: number;
  granted: number;
  points: number;
  outcome: string;
}>;

/** Opens the example's list (or another address) and waits until the rows stand there. */
export async function openList(page: Page, address = LIST): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
}

export const table = (page: Page): Locator => page.getByRole('table', { name: /Förslag till beslut/ });
/** The row of one application, found by the link to it. */
export const rowOf = (page: Page, reference: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: reference, exact: true }) });
/** What opens the row of one application where it stands. */
export const toggleOf = (page: Page, reference: string): Locator =>
  page.getByRole('button', { name: `Motivering för ${reference}`, exact: true });
/** The row with the sums of what is shown. */
export const sumsRow = (page: Page): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /visas$/ }) });
/** The applications' numbers, each a link to its application. */
export const rowLinks = (page: Page): Locator => table(page).getByRole('rowheader').getByRole('link');

/** What the table says, row by row: read at once, for a row changes under who reads it cell by cell. */
export async function shownRows(page: Page): Promise<readonly ShownRow[]> {
  const references = await rowLinks(page).allInnerTexts();
  const cells = await table(page).getByRole('cell').allInnerTexts();
  return references.map((reference, index) => {
    const [title = '', committee = '', requested = '', granted = '', points = '', outcome = ''] = cells.slice(
      index * CELLS_IN_ROW,
      (index + 1) * CELLS_IN_ROW,
    );
    return {
      reference,
      title,
      committee,
      requested: figure(requested),
      granted: figure(granted),
      points: Number(/[\d,]+/.exec(points)?.[0].replace(',', '.')),
      outcome: plain(outcome),
    };
  });
}

/** `2 100 000` with hard spaces as a number. */
export const figure = (text: string): number => Number(text.replaceAll(/\D/g, ''));
/** Text with hard spaces made soft, and on one line, as a person reads it. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
