import { defineConfig } from '@playwright/test';
import { findChromium } from '@tp/testing';

const browser = await findChromium();
if (browser.kind === 'missing') throw new Error(browser.reason);

/** Real processes on embedded defaults; each worker starts a portal of its own (src/portal/portal-test.ts). */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  globalSetup: './src/portal/build-missing.ts',
  fullyParallel: true,
  workers: 2,
  grepInvert: process.argv.some((argument) => argument.includes('@screenshot')) ? undefined : /@screenshot/, // writes into the repo
  forbidOnly: true,
  retries: process.env.CI ? 1 : 0, // on a machine that does other things too; what passed at the second try only is named as flaky
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]], // the test runner counts from the second
  use: {
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1440, height: 1000 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: browser.executablePath, args: [...browser.args], env: { ...process.env, ...browser.env } },
  },
});
