import { fileURLToPath } from 'node:url';
import { openList } from './portal/decision-list.js';
import { test } from './portal/portal-test.js';

/** Taken again with `playwright test --grep @screenshot`: the README's picture is of the portal as it is. */
test('@screenshot the decision list', async ({ page }) => {
  await openList(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: fileURLToPath(new URL('../screenshots/beslutslista.png', import.meta.url)),
    animations: 'disabled',
  });
});
