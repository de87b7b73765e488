import type { Page } from '@playwright/test';
import { expectAccessibleWideAndNarrow } from './accessibility/expect-accessible.js';
import { REVIEW_PAGES } from './portal/reviewing.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

const CHANGED = 'TI-2021-001'; // of RK, granted in the proposal
const REASON = 'Halva sträckan byggs i år.';
const REFUSED = /status of 4(04|09|22)/; // a faulty record and what is not decided yet are errors in the console too

test.describe('from motivations to a decided list', () => {
  test.use({ as: 'lena', allowedInConsole: REFUSED });
  test.setTimeout(300_000);

  test('the lead locks, the secretary records, two people confirm, and the committee reads what it got', async ({
    page,
    context,
    ownPortal,
  }) => {
    const open = async (as: string, place: string): Promise<void> => {
      await context.clearCookies();
      await signInAs(context, ownPortal.address, as);
      await page.goto(`${ownPortal.address}${REVIEW_PAGES}/${place}`);
    };
    const lockAll = async (target: Page): Promise<void> => {
      await target.getByRole('button', { name: 'Lås förslaget …' }).click();
      await expect(target.getByText(/37 beviljas, 25 avslås,\s+63,4\smnkr/)).toBeVisible();
      await target.getByRole('button', { name: 'Lås förslaget', exact: true }).click();
      await expect(target.getByRole('heading', { name: 'Förslaget är låst' })).toBeVisible();
    };

    await test.step('before the lock, and before the decision, the pages say what will be there', async () => {
      await open('sofia', 'sammantrade');
      await expect(page.getByText('Här kommer protokollet från sammanträdet')).toBeVisible();
      await open('amina', 'beslut');
      await expect(page.getByText('Här kommer beslutet om era ansökningar')).toBeVisible();
      await expectAccessibleWideAndNarrow(page);
      await page.goto(`${ownPortal.address}/vara-ansokningar`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expect(page.getByRole('link', { name: 'Beslutet om era ansökningar' })).toHaveCount(0);
    });

    await test.step('the motivations are written and accepted', async () => {
      await open('lena', 'motiveringar');
      await expect(page.getByRole('button', { name: new RegExp(`^${CHANGED}`) })).toBeVisible();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeHidden();
      await page.keyboard.press('j'); // the first row is that one
      const text = page.getByLabel(`Motivering till ${CHANGED}`);
      await text.fill('Platsen blir trygg.');
      await page.getByText('Fraser att återanvända').click();
      await page.getByLabel('Ny fras').fill('Underlaget är starkt.');
      await page.getByRole('button', { name: 'Lägg till frasen' }).click();
      await page.getByRole('button', { name: 'Infoga Underlaget är starkt.' }).click();
      await expect(text).toHaveValue('Platsen blir trygg. Underlaget är starkt.');
      await expectAccessibleWideAndNarrow(page);
      await page.getByRole('button', { name: 'Spara utkast' }).click();
      await expect(page.getByText(`${CHANGED}: utkastet är sparat.`)).toBeVisible();
      await page.reload(); // the address keeps what is open
      await expect(text).toHaveValue('Platsen blir trygg. Underlaget är starkt.');
      await page.getByRole('button', { name: 'Godkänn', exact: true }).click();
      await expect(page.getByText(`${CHANGED}: godkänd.`)).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Förslaget kan låsas' })).toBeVisible();
    });

    await test.step('it is locked, unlocked with a reason, and locked again', async () => {
      await lockAll(page);
      await page.getByRole('button', { name: 'Lås upp …' }).click();
      await expect(page.getByRole('button', { name: 'Lås upp förslaget' })).toBeDisabled();
      await page.getByLabel('Varför låses det upp?').fill('En motivering ska ses över.');
      await page.getByRole('button', { name: 'Lås upp förslaget' }).click();
      await expect(page.getByRole('heading', { name: 'Förslaget kan låsas' })).toBeVisible();
      await page.getByText('Låsningar (1)').click();
      await expect(page.getByText('En motivering ska ses över.')).toBeVisible();
      await lockAll(page);
      await expectAccessibleWideAndNarrow(page);
    });

    await test.step('the secretary is told what is missing, and records the meeting', async () => {
      await open('sofia', 'sammantrade');
      await page.getByLabel('Sammanträdets dag').fill('2021-02-17');
      await page.getByRole('button', { name: 'Ändra en rad' }).click();
      await page.getByRole('button', { name: 'Spara protokollet' }).click();
      await expect(page.getByRole('heading', { name: /fält behöver rättas/ })).toBeVisible();
      await expectAccessibleWideAndNarrow(page);
      await page.getByRole('link', { name: 'Ange paragrafen.' }).click();
      await expect(page.getByLabel('Paragraf')).toBeFocused();
      await page.getByLabel('Paragraf').fill('§ 12');
      await page.getByLabel('Namn på närvarande 1').fill('Olof Åkesson');
      await page.getByLabel('Ansökan i ändring 1').selectOption(CHANGED);
      await page.getByLabel('Utfall i ändring 1').selectOption('partial');
      await page.getByLabel('Skäl till ändring 1').fill(REASON);
      await page.reload(); // what is written is kept until it is recorded
      await expect(page.getByLabel('Paragraf')).toHaveValue('§ 12');
      await expect(page.getByLabel('Skäl till ändring 1')).toHaveValue(REASON);
      await expect(page.getByLabel('Ansökan i ändring 1')).toHaveValue(CHANGED);
      await page.getByRole('button', { name: 'Spara protokollet' }).click();
      await page.getByRole('link', { name: /beloppet ska vara mer än 0/ }).click(); // the portal's own word
      await expect(page.getByLabel('Belopp i ändring 1')).toBeFocused();
      await page.getByLabel('Belopp i ändring 1').fill('1 mnkr');
      await page.getByRole('button', { name: 'Spara protokollet' }).click();
      await expect(page.getByRole('heading', { name: 'Beslut, version 1' })).toBeVisible();
    });

    await test.step('secretary and chair confirm', async () => {
      const confirm = page.getByRole('button', { name: 'Bekräfta att det är rätt' });
      await confirm.click();
      await expect(page.getByText(/Sekreteraren: bekräftat av/)).toBeVisible();
      await expect(confirm).toHaveCount(0);
      await open('olof', 'sammantrade');
      await confirm.click();
      await expect(page.getByRole('heading', { name: 'Beslutat' })).toBeVisible();
      await expect(page.getByText(REASON)).toBeVisible();
      await expectAccessibleWideAndNarrow(page);
    });

    await test.step('the decided list is taken along', async () => {
      for (const [word, name] of [
        [/XLSX/, /\.xlsx$/],
        [/CSV/, /\.csv$/],
        [/JSON/, /\.json$/],
        [/DOCX/, /^bilaga-1-beslutslista\.docx$/],
      ] as const) {
        const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: word }).click()]);
        expect(file.suggestedFilename()).toMatch(name);
        expect(await file.failure()).toBeNull();
      }
    });

    await test.step('the committee reads what it got, and why', async () => {
      await open('amina', 'beslut');
      await page.goto(`${ownPortal.address}/vara-ansokningar`);
      await page.getByRole('link', { name: 'Beslutet om era ansökningar' }).click();
      const row = page.getByRole('row').filter({ hasText: CHANGED });
      await expect(row).toContainText('1 000 000');
      await expect(row).toContainText(REASON);
      await expect(page.getByRole('heading', { name: 'Budgetjustering' })).toBeVisible();
      await expectAccessibleWideAndNarrow(page);
    });
  });
});
