import { readFileSync } from 'node:fs';
import type { Application, RoundFile } from '@tp/domain';
import { exampleFile, writeApplicationsXlsx } from '@tp/formats';
import { signIn } from '@tp/testing';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { givenOpenRound, OPEN_ROUND } from './portal/open-round.js';
import { expect, test } from './portal/portal-test.js';

const { applications, reviews, settlements, ...header }: RoundFile = JSON.parse(
  readFileSync(exampleFile('stockholm-2021.json'), 'utf8'),
);
/** The example's 62, as one committee would send them. */
const ours = applications.map((application): Application => ({ ...application, committee: 'RK' }));
const workbook = async (of: readonly Application[]) => ({
  name: 'ansokningar.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeApplicationsXlsx(of, header)),
});

test.describe('many applications from one workbook', () => {
  test.use({ as: 'bjorn' });
  test.setTimeout(300_000);

  test('are looked at, saved as drafts, and sent: 62 at once', async ({ page, ownPortal }) => {
    await givenOpenRound(ownPortal);
    await page.goto(`${ownPortal.address}/omgangar/${OPEN_ROUND.id}/las-in-ansokningar`);

    await test.step('with every fault by sheet and cell before anything is saved', async () => {
      const [first, second] = ours;
      if (!first || !second) throw new Error('The example has no applications');
      await page.getByLabel('Välj den ifyllda filen').setInputFiles(
        await workbook([
          { ...first, committee: 'TN' },
          { ...second, committee: 'FINNS-INTE' },
        ]),
      );
      await expect(page.getByRole('heading', { name: 'Filen har 2 fel' })).toBeVisible();
      await expect(page.getByRole('row').filter({ hasText: 'FINNS-INTE' })).toContainText('Ansökningar');
      await expectAccessibleEverywhere(page);
      await page.setViewportSize({ width: 1440, height: 900 });
    });

    await page.getByLabel('Välj den ifyllda filen').setInputFiles(await workbook(ours));
    await expect(page.getByRole('heading', { name: '62 ansökningar, utan fel' })).toBeVisible();
    await page.getByRole('button', { name: 'Spara som 62 utkast' }).click();
    await expect(page.getByRole('heading', { name: '62 utkast är sparade' })).toBeVisible();
    await page.getByRole('button', { name: 'Skicka alla 62 …' }).click();
    await page.getByRole('button', { name: 'Skicka 62 ansökningar' }).click();
    await expect(page.getByRole('heading', { name: '62 ansökningar är skickade' })).toBeVisible({ timeout: 180_000 });
    await expectAccessibleEverywhere(page);

    const elin = await signIn(ownPortal.address, 'elin');
    const answer = await elin.get(`/api/v1/rounds/${OPEN_ROUND.id}/applications?limit=100`);
    const listed: { total: number; items: readonly { title: string; requestedAmount: number }[] } = JSON.parse(
      await answer.text(),
    );
    expect(listed.total).toBe(62);
    const sum = (of: readonly { requestedAmount: number }[]) => of.reduce((all, { requestedAmount }) => all + requestedAmount, 0);
    expect(sum(listed.items)).toBe(sum(ours));
  });

  test('are taken from a round’s file too: one’s own, and nothing else of it', async ({ page, ownPortal }) => {
    await givenOpenRound(ownPortal);
    await page.goto(`${ownPortal.address}/omgangar/${OPEN_ROUND.id}/las-in-ansokningar`);
    const choose = (of: readonly Application[]) =>
      page.getByLabel('Välj den ifyllda filen').setInputFiles({
        ...{ name: 'omgang.json', mimeType: 'application/json' },
        buffer: Buffer.from(JSON.stringify({ ...header, applications: of, reviews, settlements })),
      });

    const [first] = applications;
    if (!first) throw new Error('The example has no applications');
    await choose([{ ...first, receivedOn: '2021-02-30' }, ...applications.slice(1)]);
    await expect(page.getByRole('heading', { name: 'Filen har ett fel' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: '/applications/0/receivedOn' })).toContainText('2021-02-30');
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });

    await choose(applications);
    const own = applications.filter(({ committee }) => committee === 'RK').length;
    await expect(page.getByRole('heading', { name: `${own} ansökningar, utan fel` })).toBeVisible();
    await expect(page.getByText(/Andra nämnders ansökningar tas inte: .*\d från Trafiknämnden/)).toBeVisible();
    await expect(page.getByText(/Det som granskare har skrivit tas inte: \d+ granskningar/)).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: `Spara som ${own} utkast` }).click();
    await expect(page.getByRole('heading', { name: `${own} utkast är sparade` })).toBeVisible();
    await page.goto(`${ownPortal.address}/vara-ansokningar`);
    await expect(
      page
        .getByRole('table', { name: `Utkast, ${OPEN_ROUND.title}` })
        .getByRole('rowheader')
        .filter({ hasText: first.title }),
    ).toHaveCount(first.committee === 'RK' ? 1 : 0);
  });
});
