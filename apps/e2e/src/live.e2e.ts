import { join } from 'node:path';
import { portalProcess, type RunningPortal } from '@tp/testing';
import { LIST, openList, plain, rowLinks } from './portal/decision-list.js';
import { givenFailingRound } from './portal/failing-round.js';
import { expect, test } from './portal/portal-test.js';
import { changedExample, largeRound } from './portal/round-files.js';

test.setTimeout(180_000);

const assess = (portal: RunningPortal, file: string) =>
  portal.command('round', 'assess', file, '--out', join(portal.dataDirectory, 'ut'));

test('a round read again beside the running portal becomes version 2, and the page says which', async ({ page, ownPortal }) => {
  await openList(page, `${ownPortal.address}${LIST}`);
  await expect(page.getByText('version 1, inläst')).toBeVisible();

  const file = await changedExample(ownPortal.dataDirectory, (example) => ({
    ...example,
    applications: example.applications.map((application, index) =>
      index === 0 ? { ...application, title: 'Ett annat namn på insatsen' } : application,
    ),
  }));
  const run = await assess(ownPortal, file);
  expect(run).toMatchObject({ code: 0, output: '37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr\n' });

  await page.getByRole('searchbox').fill('park');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))); // or in half a minute
  await expect(page.getByText('Omgången har fått version 2.')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('park');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Ladda om' }).click();
  await expect(page.getByText('version 2, inläst')).toBeVisible();
  await expect(page.getByText('Omgången har fått version 2.')).toHaveCount(0);
  await expect(page.getByText(/Version 2 av omgången visas\. Den förra, version 1, lästes in .* och finns kvar\./)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Ett annat namn på insatsen' })).toBeVisible();
});

test('while the queue works the page counts along, and shows the list when it is there', async ({ page, ownPortal }) => {
  test.slow(); // large enough that the work is seen while it goes on, also on a fast machine
  const file = await largeRound(ownPortal.dataDirectory, { applications: 12_000, seed: 7 });
  const run = assess(ownPortal, file);
  const rounds = async (): Promise<number> => {
    const { total }: { total: number } = await (await page.request.get(`${ownPortal.address}/api/v1/rounds`)).json();
    return total;
  };
  await expect.poll(rounds, { timeout: 60_000, intervals: [50] }).toBe(2);

  await page.goto(`${ownPortal.address}/omgangar/stor-12000-7/beslutslista`);
  const bar = page.getByRole('progressbar', { name: 'Förprövar ansökningarna' });
  await expect(bar).toBeVisible();
  await expect(page.getByText('Här kommer förslaget till beslut')).toBeVisible();
  await expect(page.getByText(/Förprövar ansökningarna: \d+ av 12000, \d+ kvar/)).toBeVisible();
  const seen = new Set<number>();
  const noted = async (): Promise<number> => {
    const value = await bar.getAttribute('value', { timeout: 100 }).catch(() => null);
    if (value !== null) seen.add(Number(value));
    return seen.size;
  };
  await expect.poll(noted, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(2);

  await expect(page.getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });
  await expect(bar).toBeHidden();
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '12002');
  await page.keyboard.press('End');
  await expect(page.locator('[aria-rowindex="12001"]')).toContainText('ST-2027-012000');
  const said = await run;
  expect(said.code).toBe(0);
  const totals = plain(said.output);
  const [, granted = ''] = /^(\d+) av 12000/.exec(totals) ?? [];
  const shown = [Number(granted), 12_000].map((count) => plain(count.toLocaleString('sv-SE'))).join(' av ');
  await expect(page.getByRole('listitem').filter({ hasText: shown })).toBeVisible();
});

test('a job that is given up stands on the page with its cause, and can be run again', async ({ page, ownPortal }) => {
  const { path, run, mend } = await givenFailingRound(ownPortal);
  expect(run.code).toBe(1);
  expect(run.errors).toMatch(/Jobbet \S+ misslyckades: .*full_today.* Kör det igen med: npm run portal -- jobs retry \S+\n$/s);

  await page.goto(`${ownPortal.address}${path}/beslutslista`);
  const failed = page.getByRole('region', { name: '2 jobb i förprövningen misslyckades' }); // the example is two chunks
  const jobs = failed.getByRole('listitem');
  await expect(jobs).toHaveCount(2);
  for (const chunk of [/5 försök · .*jobb \S+\.0\b.*full_today/s, /5 försök · .*jobb \S+\.50\b.*full_today/s]) {
    await expect(jobs.filter({ hasText: chunk })).toHaveCount(1); // in the order in which they were given up
  }
  await expect(failed).not.toContainText(/\bat .*\.js/);

  await mend();
  const again = page.getByRole('button', { name: /^Kör igen/ });
  await again.first().click();
  await expect(page.getByRole('region', { name: 'Ett jobb i förprövningen misslyckades' }).getByRole('listitem')).toHaveCount(1);
  await again.click();
  await expect(rowLinks(page)).toHaveCount(62, { timeout: 30_000 });
  await expect(again).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: '37 av 62' })).toBeVisible();
});

test.describe('when the API is gone', () => {
  test.use({ allowedInConsole: /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED/ });

  test('the page keeps what it shows, says what happened, and goes on when the API is back', async ({ page, ownPortal }) => {
    await openList(page, `${ownPortal.address}${LIST}`);
    process.kill(portalProcess(ownPortal.dataDirectory, 'api'), 'SIGKILL');
    await page.getByRole('columnheader', { name: 'Sökt, kr' }).getByRole('button').click();
    const alert = page.getByRole('alert').filter({ hasText: 'Portalen svarar inte' });
    await expect(alert).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: '37 av 62' })).toBeVisible();
    // The portal starts a process that was killed again by itself.
    await expect.poll(() => ownPortal.output()).toContain('Processen api slutade oväntat');
    await expect(async () => {
      if (await alert.isVisible()) await alert.getByRole('button', { name: 'Försök igen' }).click({ timeout: 500 });
      await expect(rowLinks(page)).toHaveCount(62, { timeout: 1500 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole('columnheader', { name: 'Sökt, kr' })).toHaveAttribute('aria-sort', 'descending');
  });
});
