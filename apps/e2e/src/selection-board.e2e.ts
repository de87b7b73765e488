import { type Download, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessibleEverywhere, expectAccessibleWideAndNarrow } from './accessibility/expect-accessible.js';
import { expect, test } from './portal/portal-test.js';
import { REVIEW_PAGES } from './portal/reviewing.js';
import { signInAs } from './portal/sign-in-as.js';

const BOARD = `${REVIEW_PAGES}/urval`;
const FRAMED = `${BOARD}?frame=40000000&method=rank`;
const OUT = 'TI-2021-029'; // has no room in 40 mnkr by rank

const total = (page: Page, text: string) => page.locator('.board-total').filter({ hasText: text });
const slider = (page: Page, name: string) => page.getByRole('slider', { name });
const row = (page: Page, reference: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: reference }) });

test.describe('the selection board, for whoever weighs the list', () => {
  test('says what fits, why, and what would change it, and keeps it in the address', async ({ page }) => {
    await page.goto(BOARD);
    await expect(page.getByRole('heading', { level: 1, name: 'Vad beviljas utan ram?' })).toBeVisible();
    await expect(total(page, '37 av 37')).toBeVisible();
    await expect(total(page, '63,4 mnkr')).toBeVisible();

    await page.getByRole('textbox', { name: 'Ram, exakt' }).fill('mycket');
    await page.getByRole('button', { name: 'Sätt' }).click();
    await expect(page.getByText('Skriv ett belopp i kronor')).toBeVisible();
    await page.getByRole('textbox', { name: 'Ram, exakt' }).fill('40 mnkr');
    await page.getByRole('button', { name: 'Sätt' }).click();
    await page.getByText('Rang', { exact: true }).click();
    await expect(total(page, '25 av 37')).toBeVisible();
    await expect(total(page, '39,65 mnkr')).toBeVisible();
    await expect(page.getByText('Ram 40 mnkr · ovanför 38,8 mnkr · nedanför ryms 850 tkr till · kvar 350 tkr')).toBeVisible();

    await page.getByRole('button', { name: OUT }).click();
    await expect(page.getByText('Skulle beviljas med 1,5 mnkr mer i ramen; då faller TI-2021-009 bort.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Skulle beviljas med 1,5 mnkr mer i ramen; då faller TI-2021-009 bort.')).toBeVisible();
    await page.getByRole('button', { name: 'Pröva', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Vad ryms inom 41,5 mnkr?' })).toBeVisible();
    await expect(row(page, OUT)).toContainText('Beviljas');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Vad ryms inom 40 mnkr?' })).toBeVisible();

    await slider(page, 'K3').press('End');
    await expect(page.getByText('återställ', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/weights=3,3,10,2,2,2,1|weights=3%2C3%2C10/);
    await page.getByText('återställ', { exact: true }).click();
    await expect(total(page, '25 av 37')).toBeVisible();
    await slider(page, 'Tröskel').press('End');
    await expect(total(page, 'av 9 kandidater').or(total(page, '9 av 9'))).toBeVisible();
  });

  test('is moved by the keyboard alone, and says which keys do what', async ({ page }) => {
    await page.goto(FRAMED);
    await expect(total(page, '25 av 37')).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const first = page.getByRole('region', { name: 'Vald ansökan' });
    await expect(first).toContainText('TI-2021-059');
    await page.keyboard.press('u');
    await expect(row(page, 'TI-2021-059')).toContainText('Låst ut');
    await expect(first).toContainText('Är låst ut, fast metoden beviljar den.');
    await expect(total(page, '24 av 37')).toBeVisible();
    await page.keyboard.press('u');
    await expect(total(page, '25 av 37')).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('rågsved');
    await expect(page.getByText(/1 som visas beviljas/)).toBeVisible();
  });

  test('keeps conditions exactly, and says which collide', async ({ page }) => {
    await page.goto(FRAMED);
    await page.getByRole('button', { name: 'Lägg till villkor' }).click();
    await page.getByLabel('Antal eller belopp').fill('många');
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await expect(page.getByText('Skriv ett antal från 0.')).toBeVisible();
    await page.getByLabel('Antal eller belopp').fill('1');
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await expect(page.getByText('Minst 1 ansökan per nämnd')).toBeVisible();
    await expect(page.getByText('✓ ja')).toBeVisible();
    await expect(total(page, '39,75 mnkr')).toBeVisible();
    await page.goto(`${FRAMED}&condition=committee%3DUN%20count%3E%3D1&condition=committee%3DUN%20count%3C%3D0`);
    await expect(page.getByText(/Villkoren kan inte uppfyllas tillsammans/)).toBeVisible();
    await expect(total(page, '25 av 37')).toBeVisible();
    await expectAccessibleWideAndNarrow(page);
  });

  test('says how firm it is, over weights and over reviewers, the same for a seed', async ({ page }) => {
    await page.goto(`${FRAMED}&samples=400&seed=7`);
    const counts = page.getByText(/Beviljas alltid: \d+. Gränsfall: \d+. Aldrig: \d+/);
    await expect(counts).toBeVisible();
    const before = await counts.innerText();
    await page.reload();
    await expect(counts).toHaveText(before);
    await page.getByRole('combobox', { name: 'Ordning' }).selectOption('firm');
    await expect(page.getByRole('rowheader', { name: /^Beviljas i alla utfall/ })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /^Gränsfall/ })).toBeVisible();
    await page.getByText('Ändra provet').click();
    await page.getByRole('textbox', { name: 'Frö' }).fill('-1');
    await page.getByRole('button', { name: 'Pröva', exact: true }).click();
    await expect(page.getByText('Fröet ska vara ett heltal')).toBeVisible();
    await page.getByRole('textbox', { name: 'Frö' }).fill('8');
    await page.getByRole('combobox', { name: 'Pröva andra' }).selectOption('reviewers');
    await page.getByRole('button', { name: 'Pröva', exact: true }).click();
    await expect(page.getByText('400 dragningar av granskare, frö 8.')).toBeVisible();
    // The example has one review of each: other reviewers would say the same.
    await expect(counts).toHaveText('Beviljas alltid: 25. Gränsfall: 0. Aldrig: 12.');
  });

  test('is told by committee, measure and district, on a map and in a file', async ({ page }) => {
    await page.goto(FRAMED);
    await expect(page.getByRole('row', { name: /Utbildningsnämnden: 0 beviljas/ })).toBeVisible();
    await page.getByText('Insats', { exact: true }).last().click();
    await expect(page.getByRole('row', { name: /^Belysning/ })).toBeVisible();
    await page.getByText('Stadsdel', { exact: true }).click();
    await expect(page.getByRole('row', { name: /^Tensta/ })).toBeVisible();
    await page.getByText('Karta', { exact: true }).click();
    await expect(page.getByRole('img', { name: /^Karta med 37 platser/ })).toBeVisible();
    await page.getByLabel('även de som avgörs före urvalet').check();
    await expect(page.getByText('25 av 62 som visas beviljas')).toBeVisible();
    await expect(page.getByText(/Beviljas alltid/)).toBeVisible(); // the samples are in the file too
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exportera CSV' }).click(),
    ]);
    const lines = (await textOf(file)).trim().split('\r\n');
    expect(lines).toHaveLength(63);
    expect(lines.find((line) => line.startsWith(OUT))).toMatch(/;43;2700000;Avslås;0,\d+;Ryms inte$/);
    await expectAccessibleEverywhere(page);
  });
});

test.describe('what is tried becomes the proposal', () => {
  test.setTimeout(180_000);

  test('each departure with a reason of its own, which the list says; alternatives are kept and compared', async ({
    page,
    context,
    ownPortal,
  }) => {
    await page.goto(`${ownPortal.address}${BOARD}`);
    await test.step('alternatives', async () => {
      await page.getByText('Optimera', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Ram, exakt' }).fill('40 mnkr');
      await page.getByRole('button', { name: 'Sätt' }).click();
      await expect(total(page, '28 av 37')).toBeVisible();
      await page.getByRole('button', { name: /^Alternativ/ }).click();
      await page.getByLabel('Spara det som visas som').fill('Flest poäng');
      await page.getByRole('button', { name: 'Spara', exact: true }).click();
      await expect(page.getByText('”Flest poäng” är sparat.')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Alternativ: Flest poäng' })).toBeVisible();
      await page.getByText('Rang', { exact: true }).click();
      await expect(total(page, '25 av 37')).toBeVisible();
      await page.getByRole('button', { name: 'Jämför' }).click();
      const comparison = page.getByRole('table', { name: 'Alternativen sida vid sida' });
      await expect(comparison.getByRole('columnheader')).toHaveText([
        'Alternativ',
        'Det som visas',
        'Förslaget nu',
        'Flest poäng',
      ]);
      await expect(comparison.getByRole('row', { name: /^Beviljas/ })).toContainText('28 av 37');
      await expectAccessibleWideAndNarrow(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole('button', { name: 'Jämför' }).click();
    });

    await test.step('without a reason nothing is used, and what is written stays over a reload', async () => {
      await page.getByRole('link', { name: 'återställ allt' }).click();
      await expect(total(page, '37 av 37')).toBeVisible();
      await page.getByRole('button', { name: OUT }).click();
      await page.getByRole('button', { name: 'Lås ut' }).click();
      await page.getByRole('button', { name: 'TI-2021-009' }).click();
      await page.getByRole('button', { name: 'Lås ut' }).click();
      await expect(total(page, '35 av 37')).toBeVisible();
      await page.getByRole('button', { name: 'Använd i förslaget …' }).click();
      const use = page.getByRole('button', { name: 'Använd i förslaget', exact: true });
      await page.getByRole('textbox', { name: OUT }).fill('Torget byggs om av en annan nämnd.');
      await use.click();
      await expect(page.getByText('Skriv varför TI-2021-009 flyttas.')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'TI-2021-009' })).toBeFocused();
      await expectAccessibleWideAndNarrow(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.reload();
      await expect(page.getByRole('textbox', { name: OUT })).toHaveValue('Torget byggs om av en annan nämnd.');
      await page.getByLabel(/^Skriv i handlingarna hur säkert urvalet är/).check();
      await page.getByRole('textbox', { name: 'TI-2021-009' }).fill('Sikten är röjd redan.');
      await use.click();
      await expect(page.getByText(/Används i förslaget: 35 beviljas/)).toBeVisible();
      await page.getByRole('button', { name: OUT }).click();
      await expect(page.getByText('Är låst ut, fast metoden beviljar den.')).toBeVisible();
    });

    await test.step('the list says why', async () => {
      await page.goto(`${ownPortal.address}${REVIEW_PAGES}/beslutslista?q=${OUT}`);
      await page.getByRole('button', { name: new RegExp(OUT) }).click();
      await expect(page.locator('.motivation').getByText(/Skäl: Torget byggs om av en annan nämnd/)).toBeVisible();
    });

    await test.step('who only reads it tries, and uses nothing', async () => {
      await context.clearCookies();
      await signInAs(context, ownPortal.address, 'sofia');
      await page.goto(`${ownPortal.address}${BOARD}`);
      await expect(total(page, '35 av 37')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Använd i förslaget …' })).toHaveCount(0);
      await page.getByRole('button', { name: /^Alternativ/ }).click();
      await page.getByRole('button', { name: 'Flest poäng' }).click();
      await expect(total(page, '28 av 37')).toBeVisible();
    });
  });
});

const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8');
