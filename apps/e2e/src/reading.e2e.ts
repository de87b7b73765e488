import type { Page } from '@playwright/test';
import { formatKronor } from '@tp/domain';
import { LIST, plain, toggleOf } from './portal/decision-list.js';
import { exampleApplication, expectedDecisions } from './portal/expected-list.js';
import { expectFocusSeen, tabTo } from './portal/keyboard.js';
import { expect, test } from './portal/portal-test.js';

const ROUND = '/omgangar/trygghetsinvesteringar-2021';
const CHECK = 'Rådigheten över platsen är beskriven';

const LAST_PLACES = ['Principer', 'Omgångar', 'Notiser'];
const OFFICERS_PLACES = ['Omgången', 'Ansökningar', 'Beslut', 'Principer', 'Våra ansökningar', 'Omgångar', 'Notiser'];
const READERS_PLACES = ['Omgången', 'Ansökningar', 'Urval', 'Beslutslista', 'Sammanträde', ...LAST_PLACES];
const REVIEWERS_PLACES = [
  'Omgången',
  'Ansökningar',
  'Granska',
  'Urval',
  'Beslutslista',
  'Motiveringar',
  'Sammanträde',
  ...LAST_PLACES,
];
const ADMINISTRATORS_PLACES = ['Omgången', 'Principer', 'Omgångar', 'Notiser', 'Kö', 'Personer'];

/** Who applies, an application of theirs, and the sums of their committee's. */
const OFFICERS = [
  ['Amina Yusuf', 'TI-2021-001', '4 ansökningar 1 nämnd 6 800 000'],
  ['Björn Sund', 'TI-2021-004', '4 ansökningar 1 nämnd 6 800 000'],
  ['Cecilia Ek', 'TI-2021-051', '6 ansökningar 1 nämnd 20 950 000'],
  ['David Holm', 'TI-2021-053', '6 ansökningar 1 nämnd 20 950 000'],
] as const;

/** Who reviews, decides or audits, and an application that they read; all of it is theirs to read. */
const READERS = [
  ['Elin Berg', 'TI-2021-001', REVIEWERS_PLACES],
  ['Farid Rahimi', 'TI-2021-002', REVIEWERS_PLACES],
  ['Greta Nyman', 'TI-2021-003', REVIEWERS_PLACES],
  ['Lena Lind', 'TI-2021-004', REVIEWERS_PLACES],
  ['Sofia Ström', 'TI-2021-002', READERS_PLACES],
  ['Olof Åkesson', 'TI-2021-001', READERS_PLACES],
  ['Maria Sjö', 'TI-2021-003', READERS_PLACES],
  ['Ragnar Vik', 'TI-2021-004', [...READERS_PLACES, 'Kö', 'Personer']],
] as const;

type Hand = Readonly<{
  /** Past what stands above the page. */
  skip: (page: Page) => Promise<void>;
  press: (page: Page, role: 'button' | 'link', name: string) => Promise<void>;
  /** Opens a row of the decision list where it stands. */
  open: (page: Page, reference: string) => Promise<void>;
}>;

const mouse: Hand = {
  skip: () => Promise.resolve(),
  press: (page, role, name) => page.getByRole(role, { name: beginning(name) }).click(),
  open: (page, reference) => toggleOf(page, reference).click(),
};
const keyboard: Hand = {
  skip: async (page) => {
    await tabTo(page, 'Hoppa till innehållet', 'link');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  },
  press: async (page, role, name) => {
    await expect(page.getByRole(role, { name: beginning(name) })).toBeVisible(); // nobody tabs into what is not there yet
    await tabTo(page, beginning(name), role);
    await page.keyboard.press('Enter');
  },
  open: async (page, reference) => {
    const row = Number(reference.slice(-3)); // they stand in the order of their numbers
    for (let presses = 0; presses < row; presses += 1) await page.keyboard.press('j');
    await expect(toggleOf(page, reference)).toBeFocused();
    await expectFocusSeen(page);
    await page.keyboard.press('Enter');
  },
};

for (const [how, hand] of Object.entries({ 'by mouse': mouse, 'by keyboard alone': keyboard })) {
  test.describe(how, () => {
    test.use({ as: null });

    for (const [name, reference, places] of READERS) {
      test(`${name} reads from the round’s totals to what one check read`, async ({ page }) => {
        await signIn(page, hand, name);
        await expect(page).toHaveURL(LIST);
        const totals = page.getByRole('main').getByRole('listitem');
        await expect(totals.filter({ hasText: '37 av 62' })).toBeVisible();
        await expect(totals.filter({ hasText: /63,4\smnkr av sökta 107,55\smnkr/ })).toBeVisible();
        await expectPlaces(page, places);

        await hand.open(page, reference);
        await expect(toggleOf(page, reference)).toHaveAttribute('aria-expanded', 'true');
        const { title, requestedAmount } = exampleApplication(reference);
        const opened = page.getByRole('row').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
        const motivation = await opened.getByRole('paragraph').last().innerText();
        expect(motivation).toMatch(/\. .*\.$/);

        await hand.press(page, 'link', reference);
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
        await expect(page.getByRole('region', { name: 'Motivering' }).getByText(motivation)).toBeVisible();
        await expect(page.getByRole('heading', { name: 'Granskningar' })).toBeVisible();
        const granted = expectedDecisions.find((decision) => decision.reference === reference)?.grantedAmount;
        const figures = (await page.getByRole('definition').allInnerTexts()).map(plain);
        expect(figures).toEqual(expect.arrayContaining([kronor(requestedAmount), kronor(granted)]));
        await expectEvidence(page, hand, reference);
      });
    }

    for (const [name, reference, sums] of OFFICERS) {
      test(`${name} reads from their committee’s sums to what one check read`, async ({ page }) => {
        await signIn(page, hand, name);
        await expect(page).toHaveURL('/vara-ansokningar');
        await page.goto(`${ROUND}/ansokningar`);
        const total = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /ansökningar$/ }) });
        await expect.poll(async () => plain(await total.innerText())).toBe(sums);
        await expectPlaces(page, OFFICERS_PLACES);

        await hand.skip(page);
        await hand.press(page, 'link', reference);
        const { title, requestedAmount } = exampleApplication(reference);
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
        const figures = (await page.getByRole('definition').allInnerTexts()).map(plain);
        expect(figures).toContain(kronor(requestedAmount));
        for (const heading of ['Motivering', 'Granskningar']) {
          await expect(page.getByRole('heading', { name: heading })).toHaveCount(0);
        }
        await expectEvidence(page, hand, reference);
      });
    }

    test('Tove Dahl sees the round, and is led to no case', async ({ page }) => {
      await signIn(page, hand, 'Tove Dahl');
      await expect(page).toHaveURL(ROUND);
      await expect(page.getByRole('list', { name: 'Så långt har vi kommit' })).toBeVisible();
      await expectPlaces(page, ADMINISTRATORS_PLACES);
      await expect(page.getByRole('main').locator('a[href*="/ansokningar"]')).toHaveCount(0);
      await expect(page.getByText(/TI-2021-/)).toHaveCount(0);

      await page.goto(`${ROUND}/ansokningar/TI-2021-001`);
      await expect(page.getByRole('heading', { level: 1, name: 'Du har inte behörighet' })).toBeVisible();
      await hand.skip(page);
      await hand.press(page, 'link', 'Till startsidan');
      await expect(page).toHaveURL(ROUND);
    });
  });
}

/** Names are as they begin: a person's button says their role too. */
const beginning = (name: string): RegExp => new RegExp(`^${name}`);

const kronor = (amount: number | string | undefined): string =>
  typeof amount === 'number' ? plain(`${formatKronor(amount)} kr`) : String(amount);

/** From the portal's first page, as a person does: to the demonstration's people, and to where one's work begins. */
async function signIn(page: Page, hand: Hand, name: string): Promise<void> {
  await page.goto('/');
  await hand.press(page, 'button', 'Logga in');
  await expect(page.getByText('Det här är en demonstration.')).toBeVisible();
  await page.waitForLoadState(); // its style says how the focus looks
  await hand.press(page, 'button', name);
  await expect(page.getByRole('banner').getByText(name)).toBeVisible();
}

/** The menu holds what one may see, and nothing else. */
async function expectPlaces(page: Page, places: readonly string[]): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link')).toHaveText([...places]);
}

/** On an application: the check leads to its place in the text, where what it read is marked. */
async function expectEvidence(page: Page, hand: Hand, reference: string): Promise<void> {
  await hand.press(page, 'button', `Visa underlaget för ${CHECK}`);
  await expect(page.getByText(`Markerat är det som ”${CHECK}” läste.`)).toBeVisible();
  await expect(page.locator('mark')).toHaveText(exampleApplication(reference).landControl ?? '');
  await expect(page.locator('mark')).toBeInViewport();
  await expect(page.locator(':focus').locator('mark')).toBeVisible();
}
