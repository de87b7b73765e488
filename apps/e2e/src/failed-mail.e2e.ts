import { signIn } from '@tp/testing';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { expect, test } from './portal/mailing-portal.js';
import { givenOpenRound, givenSent } from './portal/open-round.js';
import { signInAs } from './portal/sign-in-as.js';

test.describe('mail that the server refuses', () => {
  test.use({ as: 'tove' });
  test.setTimeout(240_000);

  test('is on the queue’s page with its cause, and is sent when the administrator runs it again', async ({
    browser,
    page,
    ownPortal,
    mailServer: { received, state },
  }) => {
    state.refuse = Number.MAX_SAFE_INTEGER;
    await givenOpenRound(ownPortal);
    const tove = await signIn(ownPortal.address, 'tove');
    const bjorn = await signIn(ownPortal.address, 'bjorn');
    for (const title of ['Belysning', 'Gångtunnel']) await givenSent(bjorn, title); // a receipt of each for him and for Amina
    const unsent = async (): Promise<number> =>
      Number(JSON.parse(await (await tove.get('/api/v1/jobs?queue=notices')).text()).total);
    const waiting = async (): Promise<number> => {
      const { queues, outbox } = JSON.parse(await (await tove.get('/api/v1/queues')).text());
      const { waiting: now, active, delayed } = queues.find(({ queue }: { queue: string }) => queue === 'notices');
      return now + active + delayed + outbox.pending;
    };
    await expect.poll(unsent, { timeout: 90_000 }).toBeGreaterThan(1);
    await expect.poll(waiting, { timeout: 90_000 }).toBe(0);
    const count = await unsent();

    await page.goto(`${ownPortal.address}/ko`);
    const group = page.getByRole('region', { name: 'Notiser med e-post' });
    await expect(group.getByRole('listitem')).toHaveCount(count);
    await expect(group.getByText('E-postservern tog inte emot meddelandet.')).toHaveCount(count);
    await expect(page.getByRole('main'), 'whose mail it is').not.toContainText('@');
    await expectAccessibleEverywhere(page);
    await page.setViewportSize({ width: 1440, height: 900 });

    await test.step('the auditor sees it, and runs nothing', async () => {
      const other = await browser.newContext();
      await signInAs(other, ownPortal.address, 'ragnar');
      const ragnar = await other.newPage();
      await ragnar.goto(`${ownPortal.address}/ko`);
      await expect(ragnar.getByText('E-postservern tog inte emot meddelandet.')).toHaveCount(count);
      await expect(ragnar.getByRole('button', { name: /^Kör/ })).toHaveCount(0);
      await other.close();
    });

    state.refuse = 0;
    await group
      .getByRole('button', { name: /^Kör igen/ })
      .first()
      .click();
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(1);
    await group.getByRole('button', { name: 'Kör alla igen' }).click();
    await expect(page.getByText('Inget har misslyckats')).toBeVisible({ timeout: 20_000 });
    await expect.poll(() => received.length, { timeout: 20_000 }).toBe(count);
  });
});
