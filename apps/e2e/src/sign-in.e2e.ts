import { expectAccessibleEverywhere } from './accessibility/expect-accessible.js';
import { LIST } from './portal/decision-list.js';
import { expect, test } from './portal/portal-test.js';
import { signInAs } from './portal/sign-in-as.js';

const PEOPLE = [
  ['Amina Yusuf', '/vara-ansokningar', 'Sökande'],
  ['Björn Sund', '/vara-ansokningar', 'Behörig att skicka in'],
  ['Cecilia Ek', '/vara-ansokningar', 'Sökande'],
  ['David Holm', '/vara-ansokningar', 'Behörig att skicka in'],
  ['Elin Berg', '/beslutslista', 'Granskare'],
  ['Farid Rahimi', '/beslutslista', 'Granskare'],
  ['Greta Nyman', '/beslutslista', 'Granskare'],
  ['Lena Lind', '/beslutslista', 'Ledande granskare'],
  ['Sofia Ström', '/beslutslista', 'Sekreterare'],
  ['Olof Åkesson', '/beslutslista', 'Ordförande'],
  ['Maria Sjö', '/beslutslista', 'Ledamot'],
  ['Ragnar Vik', '/beslutslista', 'Revisor'],
  ['Tove Dahl', '/omgangar/trygghetsinvesteringar-2021', 'Administratör'],
] as const;

test.describe('somebody who is not signed in', () => {
  test.use({ as: null });

  for (const [name, place, role] of PEOPLE) {
    test(`signs in as ${name} by one press, and comes to where their work begins`, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Logga in' }).click();
      await expect(page.getByText('Det här är en demonstration.')).toBeVisible();
      await page.getByRole('button', { name }).click();
      await expect(page).toHaveURL(new RegExp(`${place}$`));
      await expect(page.getByRole('banner').getByText(role).first()).toBeAttached();
    });
  }

  test('is asked to sign in where they are, and comes back there', async ({ page }) => {
    await page.goto(`${LIST}?utfall=delvis`);
    await expect(page.getByRole('heading', { level: 1, name: 'Logga in i Trygghetsportalen' })).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await expectAccessibleEverywhere(page);
    await page.getByRole('button', { name: 'Lena Lind' }).click();
    await expect(page).toHaveURL(`${LIST}?utfall=delvis`);
  });
});

test.describe('a session in two tabs', () => {
  test.use({ allowedInConsole: /status of 401/ }); // the other tab asks on until it knows

  test('signing out ends it, in every tab', async ({ page, context }) => {
    await page.goto(LIST);
    const other = await context.newPage();
    await other.goto(LIST);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await expect(page.getByRole('button', { name: 'Logga in' })).toBeVisible();
    await other.reload();
    await expect(other.getByRole('button', { name: 'Logga in' })).toBeVisible();
  });
});

test.describe('what is not for one’s role', () => {
  test.use({ as: 'amina', allowedInConsole: /status of 403/ });

  test('is not in the menu, and says so when one comes by its address', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Beslutslista' })).toHaveCount(0);
    await page.goto(LIST);
    await expect(page.getByRole('heading', { level: 1, name: 'Du har inte behörighet' })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });
});

test.describe('a session that ends', () => {
  test.use({ allowedInConsole: /status of 401/ });

  test('says so over the page, which stays as it was', async ({ page, context }) => {
    await page.goto(LIST);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await context.clearCookies();
    await page.getByRole('searchbox').fill('park');
    await expect(page.getByRole('dialog', { name: 'Du har loggats ut' })).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.getByRole('button', { name: 'Titta på sidan först' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('park');
  });
});

test('who does nothing for long is warned in time, loses nothing, and stays at a press', async ({ page }) => {
  await page.clock.install();
  await page.goto(LIST);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('searchbox').fill('park');
  await page.clock.fastForward('26:00');
  const warning = page.getByRole('dialog', { name: 'Du loggas snart ut' });
  await expect(warning).toContainText(/Om [45] minuter avslutas inloggningen/);
  await expectAccessibleEverywhere(page);
  await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/session/alive')),
    warning.getByRole('button', { name: 'Fortsätt vara inloggad' }).click(),
  ]);
  await page.clock.setSystemTime(new Date()); // the portal's own clock did not run ahead
  await page.clock.runFor(6_000);
  await expect(warning).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('park');
});

test.describe('a sign-in that did not succeed', () => {
  test.use({ as: null });

  test('says so, and begins anew where one was going', async ({ page }) => {
    await page.goto(`/inloggningen-misslyckades?till=${encodeURIComponent(LIST)}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Inloggningen misslyckades' })).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByRole('button', { name: 'Lena Lind' }).click();
    await expect(page).toHaveURL(LIST);
  });
});

test('an administrator gives a role and takes it back, and the page stays accessible', async ({ page, browser, ownPortal }) => {
  test.setTimeout(120_000);
  const elsewhere = await browser.newContext();
  await signInAs(elsewhere, ownPortal.address, 'tove');
  const admin = await elsewhere.newPage();
  await admin.goto(`${ownPortal.address}/personer`);
  const amina = admin.getByRole('listitem').filter({ has: admin.getByRole('heading', { name: 'Amina Yusuf' }) });
  await amina.getByText('Ge en roll').click();
  await amina.getByRole('combobox', { name: 'Roll' }).selectOption({ label: 'Granskare' });
  await amina.getByRole('button', { name: 'Ge rollen' }).click();
  await expect(amina.getByText('Granskare, alla omgångar')).toBeVisible();
  await amina.getByRole('button', { name: 'Ta bort Granskare från Amina Yusuf' }).click();
  await expect(amina.getByText('Granskare, alla omgångar')).toHaveCount(0);
  await admin.getByRole('button', { name: 'Ångra' }).click();
  await expect(amina.getByText('Granskare, alla omgångar')).toBeVisible();
  await expectAccessibleEverywhere(admin);
  await admin.getByRole('button', { name: 'Ta bort Granskare från Elin Berg' }).click();
  await expect(admin.getByRole('button', { name: 'Ta bort Granskare från Elin Berg' })).toHaveCount(0);
  await signInAs(elsewhere, ownPortal.address, 'elin');
  await admin.goto(ownPortal.address);
  await expect(admin.getByRole('heading', { level: 1, name: 'Du har ingen roll ännu' })).toBeVisible();
  await expectAccessibleEverywhere(admin);
  await elsewhere.close();
  await expect(page).toHaveURL('about:blank');
});
