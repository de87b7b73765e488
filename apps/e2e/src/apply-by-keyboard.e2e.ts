import type { Page } from '@playwright/test';
import { expectFocusKept, tabToElement } from './portal/keyboard.js';
import { givenOpenRound, OPEN_ROUND } from './portal/open-round.js';
import { expect, test } from './portal/portal-test.js';

/** A person without a mouse: everything here is Tab, arrows, Space, Enter and letters. */
async function press(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  await tabToElement(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await tabToElement(page, page.getByLabel(name, { exact: true }));
  await page.keyboard.type(text);
}

/** On to the next part of the form, whose heading has the focus then, so that it is read out. */
async function goOnTo(page: Page, part: string): Promise<void> {
  await press(page, 'Spara och fortsätt');
  await expect(page.getByRole('heading', { name: part, exact: true })).toBeFocused();
  await expectFocusKept(page);
}

async function beginDraft(page: Page, address: string, title: string): Promise<void> {
  await expect(page).toHaveURL(`${address}/vara-ansokningar`);
  await press(page, 'Ny ansökan');
  await expect(page.getByRole('heading', { name: 'Ansökan utan namn' })).toBeVisible();
  await expectFocusKept(page);
  await write(page, 'Vad heter insatsen?', title);
  await tabToElement(page, page.getByRole('checkbox', { name: 'Belysning' }));
  await page.keyboard.press('Space');
}

test.setTimeout(300_000);

test.describe('applying by the keyboard alone', () => {
  test.describe('of who may send', () => {
    test.use({ as: null });

    test('goes from the sign-in and an empty form to a receipt', async ({ page, ownPortal }) => {
      await givenOpenRound(ownPortal);
      await page.goto(ownPortal.address);
      await press(page, 'Logga in');
      await expect(page.getByText('Det här är en demonstration.')).toBeVisible();
      await tabToElement(page, page.getByRole('button', { name: 'Björn Sund' }));
      await page.keyboard.press('Enter');
      await beginDraft(page, ownPortal.address, 'Skickad utan mus');

      await test.step('the committee and its decision', async () => {
        await goOnTo(page, 'Sökande och medsökande');
        await write(page, 'Nämndens diarienummer', 'RK 2097/45');
        await write(page, 'Kontaktpersonens roll', 'Trygghetssamordnare');
        await write(page, 'Kontaktpersonens e-post', 'rk@exempel.invalid');
        await tabToElement(page, page.getByRole('radio', { name: 'Beslutad' }));
        await page.keyboard.press('ArrowDown');
        await expect(page.getByRole('radio', { name: /^Under förutsättning/ })).toBeChecked();
        await write(page, 'Ärende och paragraf', 'Verksamhetsplan 2098, § 4');
      });

      await test.step('the place, by coordinates', async () => {
        await goOnTo(page, 'Plats');
        await write(page, 'Namn', 'Dalhagsparken');
        await write(page, 'Område', 'Husby');
        await write(page, 'Latitud', '59,4093');
        await write(page, 'Longitud', '17,929');
      });

      await test.step('what the problem is, and what it is known by', async () => {
        await goOnTo(page, 'Behov och problembild');
        await write(page, 'Vilket problem finns på platsen?', 'Stråket är mörkt på kvällarna.');
        await press(page, 'Lägg till underlag');
        await expect(page.getByRole('combobox', { name: /, underlag 1$/ })).toBeFocused();
        await expectFocusKept(page);
        await writeRow(page, ['Polis', 'Lägesbild', 'Hösten 2097', '2097-10-01']);
      });

      await test.step('for whom, what, and when', async () => {
        await goOnTo(page, 'Målgrupp och jämställdhet');
        await write(page, 'Vilka är insatsen till för?', 'Gående i alla åldrar.');
        await goOnTo(page, 'Åtgärd och effekt');
        await write(page, 'Vad ska göras, och varför just det?', 'Fler ska kunna gå där.');
        await goOnTo(page, 'Genomförande och rådighet');
        await write(page, 'När börjar arbetet?', '2098-03-01');
        await write(page, 'När är det klart?', '2098-10-01');
      });

      await test.step('what it costs, from cell to cell', async () => {
        await goOnTo(page, 'Ekonomi');
        await write(page, 'Hur mycket söker ni?', '1,2 mnkr');
        await press(page, 'Lägg till utgiftspost');
        await expect(page.getByRole('textbox', { name: 'År, utgiftspost 1' })).toBeFocused();
        await writeRow(page, ['2098', 'Anl', 'Stolpar', '1 mnkr']);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('textbox', { name: 'År, utgiftspost 2' })).toBeFocused();
        await expectFocusKept(page);
        await writeRow(page, ['2098', 'Proj', 'Ritningar', '200 tkr']);
      });

      await test.step('how it is followed up, and a file', async () => {
        await goOnTo(page, 'Uppföljning');
        await write(page, 'Hur följer ni upp insatsen?', 'Ny gångräkning.');
        await goOnTo(page, 'Bilagor och sekretess');
        await tabToElement(page, page.getByLabel('Dra filer hit, eller välj dem'));
        const chooser = page.waitForEvent('filechooser'); // the operating system's own, which has keys of its own
        await page.keyboard.press('Enter');
        await (await chooser).setFiles({ name: 'ritning.txt', mimeType: 'text/plain', buffer: Buffer.from('Stolparna') });
        await expect(page.getByRole('link', { name: 'ritning.txt' })).toBeVisible();
        await expectFocusKept(page);
        await press(page, 'Ta bort ritning');
        await expect(page.getByText('Ingen bilaga ännu.')).toBeVisible();
        await expectFocusKept(page);
        await press(page, 'Ångra: ta tillbaka ritning');
        await expect(page.getByRole('link', { name: 'ritning.txt' })).toBeVisible();
        await expectFocusKept(page);
        await page.keyboard.press('Shift+Tab'); // back to the row that came back
        await tabToElement(page, page.getByRole('checkbox', { name: 'Obligatorisk' }));
        await page.keyboard.press('Space');
      });

      await test.step('sent, after a look and a change of mind', async () => {
        await goOnTo(page, 'Granska och skicka');
        await expect(page.getByText('Allt som måste finnas finns.')).toBeVisible();
        const dialog = page.getByRole('dialog', { name: 'Skicka ansökan?' });
        await press(page, 'Skicka ansökan …');
        await expect(dialog).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        await expect(page.getByRole('button', { name: 'Skicka ansökan …' })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(dialog).toContainText('Ni söker 1 200 000 kr.');
        await expectFocusKept(page);
        await expect(dialog.getByRole('button', { name: 'Skicka ansökan' })).toBeFocused();
        await page.keyboard.press('Enter');
      });

      await test.step('received', async () => {
        await expect(page).toHaveURL(`${ownPortal.address}/omgangar/${OPEN_ROUND.id}/kvitto/TI-2098-001`);
        await expect(page.getByRole('heading', { name: 'Kvitto TI-2098-001' })).toBeVisible();
        await expect(page.getByText('Skickad utan mus')).toBeVisible();
        await expectFocusKept(page);
        await press(page, 'Öppna ansökan', 'link');
        await expect(page.getByRole('heading', { level: 1, name: 'Skickad utan mus' })).toBeVisible();
        await expectFocusKept(page);
      });
    });
  });

  test.describe('of who may not', () => {
    test.use({ as: 'amina' });

    test('ends with handing over to who may', async ({ page, ownPortal }) => {
      await givenOpenRound(ownPortal);
      await page.goto(`${ownPortal.address}/vara-ansokningar`);
      await beginDraft(page, ownPortal.address, 'Skriven utan mus');
      await press(page, 'Till översikten', 'link');
      await expect(page.getByRole('heading', { name: 'Granska och skicka' })).toBeFocused();
      await write(page, 'Några ord med på vägen', 'Titta gärna');
      await press(page, 'Lämna till den som skickar');
      await expect(page.getByText('Lämnad till den som skickar av Amina Yusuf.')).toBeVisible();
      await expectFocusKept(page);
    });
  });
});

async function writeRow(page: Page, cells: readonly string[]): Promise<void> {
  for (const [at, text] of cells.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}
