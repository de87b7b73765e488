import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleFile } from '@tp/formats';
import { runPortalCommand } from '@tp/testing';
import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { LIST, rowLinks } from './portal/decision-list.js';
import { startEmptyApi } from './portal/empty-api.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

test.setTimeout(180_000);

test('a portal without rounds says what will be here and the one next step, and that step leads to the list', async ({
  page,
  ownPortal,
}) => {
  const api = await startEmptyApi(ownPortal);
  try {
    await signInAs(page.context(), api.address, 'lena');
    await page.goto(api.address);
    await expect(page.getByText('Här kommer den senaste omgångens beslutslista')).toBeVisible();
    await expect(page.getByText('npm run --silent portal -- round assess FIL --out MAPP')).toBeVisible();
    await expectAccessibleEverywhere(page);

    const file = fileURLToPath(exampleFile('stockholm-2021.json'));
    const run = await runPortalCommand(['round', 'assess', file, '--out', join(ownPortal.dataDirectory, 'ut')], {
      DATABASE_URL: api.databaseUrl,
    });
    expect(run).toMatchObject({ code: 0, output: '37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr\n' });
    await page.reload();
    await expect(page).toHaveURL(`${api.address}${LIST}`);
    await expect(rowLinks(page)).toHaveCount(62);
  } finally {
    await api.stop();
  }
});
