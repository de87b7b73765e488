import { signIn } from '@tp/testing';
import { expectAccessibleEverywhere, expectAccessibleWideAndNarrow } from './accessibility/expect-accessible.js';
import { answerOf } from './portal/answer-of.js';
import { tabToElement } from './portal/keyboard.js';
import { expect, test } from './portal/portal-test.js';
import {
  givenSentReview,
  givenThreeReviewers,
  givenUnreviewedRound,
  proposed,
  REVIEW_PAGES,
  REVIEW_ROUND,
  THREE_REVIEWERS_PAGES,
} from './portal/reviewing.js';

test.setTimeout(240_000);
const REFERENCE = 'TI-2021-001';
const WIDE = { width: 1440, height: 900 };

test.describe('where reviewers disagree', () => {
  test.use({ as: 'lena', allowedInConsole: /status of 403/ });

  test('the lead sees three reviews side by side, settles with a reason, and the list of decisions follows', async ({
    page,
    ownPortal,
  }) => {
    const { address } = ownPortal;
    await givenUnreviewedRound(ownPortal);
    const lena = await signIn(address, 'lena');
    await page.goto(`${address}${REVIEW_PAGES}/oenighet`);
    await expect(page.getByText('Ingen ansökan är granskad av flera än')).toBeVisible();
    await expectAccessibleWideAndNarrow(page);

    const { codes } = await answerOf(lena.get(`${REVIEW_ROUND}/applications/${REFERENCE}/dossier`));
    const [code] = Object.keys(codes as Record<string, string>);
    const changes = {
      elin: { levels: { K1: 1 }, reasons: { 'levels/K1': 'Underlaget är för gammalt.' } },
      farid: {},
      greta: { direction: { verdict: 'not-in-line', code }, reasons: { direction: 'Det är löpande drift.' } },
    };
    for (const [subject, change] of Object.entries(changes)) {
      const client = await signIn(address, subject);
      const { personId } = await answerOf(client.get(`${REVIEW_ROUND}/work-list`));
      await lena.send('POST', `${REVIEW_ROUND}/assignments`, { add: [{ reference: REFERENCE, personId }], remove: [] });
      await givenSentReview(client, REFERENCE, change);
    }
    await proposed(lena);

    await page.setViewportSize(WIDE);
    await page.goto(`${address}${REVIEW_PAGES}/beslutslista`);
    await expect(page.getByRole('row', { name: new RegExp(REFERENCE) })).toContainText('Oenig, ej avgjord');

    await page.goto(`${address}${REVIEW_PAGES}/granska?visa=oense`);
    await page.getByRole('link', { name: 'Ställ granskningarna sida vid sida och avgör oenighet' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '1 ansökan är oavgjord' })).toBeVisible();
    const table = page.getByRole('table', { name: `Granskningarna av ${REFERENCE} sida vid sida` });
    for (const name of ['Elin', 'Farid', 'Greta']) await expect(table.getByRole('columnheader', { name })).toBeVisible();
    const direction = table.getByRole('row', { name: /^Inriktning ≠ skiljer sig/ });
    await expect(direction).toContainText('Avvek: Det är löpande drift.');
    await expect(direction).toContainText('! Oavgjort');
    await expect(table.getByRole('row', { name: /^K1 .*≠ skiljer sig/ })).toContainText('Avvek: Underlaget är för gammalt.');
    await expectAccessibleWideAndNarrow(page);
    await page.setViewportSize(WIDE);

    const form = page.getByRole('form', { name: 'Avgör' });
    await expect(form.getByRole('button', { name: 'Avgör' })).toBeDisabled();
    await tabToElement(page, form.getByRole('radio', { name: 'I linje med inriktningen' }));
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Belysningen är en investering.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${REFERENCE} är avgjord.`)).toBeVisible();
    await expect(page.getByText('Avgjort av Lena Lind')).toBeVisible();
    await expect(page.getByText('Belysningen är en investering.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Inget är oavgjort' })).toBeVisible();
    await expect(direction).toContainText('avgjort');
    await expectAccessibleWideAndNarrow(page);
    await page.setViewportSize(WIDE);

    await proposed(lena);
    const { items } = await answerOf(lena.get(`${REVIEW_ROUND}/decision-list?q=${REFERENCE}`));
    expect((items as readonly { outcome: string }[])[0]?.outcome).not.toBe('unreviewed');

    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '1 ansökan är oavgjord' })).toBeVisible();
    await expect(direction).toContainText('! Oavgjort');
    await proposed(lena);
    await page.goto(`${address}${REVIEW_PAGES}/motiveringar`);
    await page.getByRole('link', { name: 'Avgör det som granskarna är oense om' }).click();
    await expect(page).toHaveURL(new RegExp(`${REVIEW_PAGES}/oenighet$`));
  });

  test('the lead goes from one to the next by keys, reads how they agree, and takes the list along', async ({
    page,
    ownPortal,
  }) => {
    await givenThreeReviewers(ownPortal);
    await page.setViewportSize(WIDE);
    await page.goto(`${ownPortal.address}${THREE_REVIEWERS_PAGES}/oenighet`);
    await expect(page.getByRole('heading', { level: 1, name: '2 ansökningar är oavgjorda' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: /^EK-03/ })).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 2, name: /^EK-06/ })).toBeFocused();
    await expect(page).toHaveURL(/ansokan=EK-06/);
    await page.keyboard.press('k');
    await expect(page.getByRole('heading', { level: 2, name: /^EK-03/ })).toBeFocused();

    const form = page.getByRole('form', { name: 'Avgör' });
    await form.getByRole('radio', { name: 'Ingår inte' }).check();
    await expect(form.getByRole('combobox')).not.toHaveValue(''); // the code that a reviewer gave
    await form.getByLabel('Varför?').fill('Posten är drift.');
    await form.getByRole('button', { name: 'Avgör' }).click();
    await expect(page.getByRole('heading', { level: 2, name: /^EK-06/ })).toBeFocused(); // on to the next by itself
    await expect(page.getByRole('heading', { level: 1, name: '1 ansökan är oavgjord' })).toBeVisible();

    const alphas = page.getByRole('table', { name: 'Samstämmighet för varje kriterium och för poängen' });
    await expect(alphas.getByRole('row', { name: /^Poängen/ })).toContainText('0,78');
    const severity = page.getByRole('table', { name: 'Varje granskares stränghet i poäng' });
    await expect(severity.getByRole('row', { name: /^Siv Norr/ })).toContainText('+0,51');

    await page.getByRole('link', { name: 'Skiljer sig' }).click();
    await page.getByLabel('Visa justerade poäng').check();
    await expect(page.getByText('utfall, urval och beslut räknas alltid på de ojusterade')).toBeVisible();
    const list = page.getByRole('table', { name: 'Ansökningar som flera har granskat' });
    await list.getByRole('button', { name: 'Poäng' }).click();
    await expect(list.getByRole('columnheader', { name: 'Poäng' })).toHaveAttribute('aria-sort', 'ascending');
    const [first] = await list.getByRole('rowheader').allInnerTexts();
    await page.reload();
    await expect(list.getByRole('rowheader').first()).toHaveText(first ?? '', { useInnerText: true });
    await expect(list.getByRole('columnheader', { name: 'Justerade' })).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exportera som CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('oenighet.csv');
    await expectAccessibleEverywhere(page);
  });
});

test.describe('a reviewer with reviews left to send', () => {
  test.use({ as: 'elin', allowedInConsole: /status of 403/ });

  test('is told to send them first, and shown the way', async ({ page, ownPortal }) => {
    await givenUnreviewedRound(ownPortal);
    const [elin, lena] = [await signIn(ownPortal.address, 'elin'), await signIn(ownPortal.address, 'lena')];
    const { personId } = await answerOf(elin.get(`${REVIEW_ROUND}/work-list`));
    await lena.send('POST', `${REVIEW_ROUND}/assignments`, { add: [{ reference: REFERENCE, personId }], remove: [] });
    await page.goto(`${ownPortal.address}${REVIEW_PAGES}/oenighet`);
    await expect(page.getByText('Lämna dina granskningar först')).toBeVisible();
    await expectAccessibleWideAndNarrow(page);
    await page.getByRole('link', { name: 'Till din arbetslista' }).click();
    await expect(page).toHaveURL(/granska$/);
  });
});
