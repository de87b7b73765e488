import { test as base } from '@playwright/test';
import { freePort, portalFolder, type PortalOptions, type RunningPortal, startPortal } from '@tp/testing';
import { signInAs } from './sign-in-as.js';
import { watchPages } from './watched-pages.js';

type OfTest = {
  /** Who the browser is signed in as, in the demonstration; `null` for nobody. */
  as: string | null;
  signedIn: null;
  /** What the browser's console may say in this test: a refused request is an error there too. Everything else fails the test. */
  allowedInConsole: RegExp | null;
  /** What the environment of `ownPortal` says besides. */
  settings: Readonly<Record<string, string>>;
  /** A portal for this test alone, which may change it, or kill it. */
  ownPortal: RunningPortal;
  watched: null;
};
type OfWorker = {
  /** A portal with the example round, shared by tests that only read. */
  portal: RunningPortal;
};

const STARTING_MS = 120_000;

/** Journeys run on real processes: the built portal on embedded defaults, on a port and a data folder of its own. */
export const test = base.extend<OfTest, OfWorker>({
  allowedInConsole: [null, { option: true }],
  settings: [{}, { option: true }],
  /* eslint-disable no-empty-pattern -- Playwright reads from the pattern which other fixtures are needed: here none */
  portal: [({}, use) => usePortal(use), { scope: 'worker', timeout: STARTING_MS }],
  ownPortal: [
    ({ context, as, settings }, use) =>
      usePortal(async (portal) => {
        await signInAs(context, portal.address, as);
        await use(portal);
        // A page that still loads something when its portal stops says so in its console, where the test hears it.
        await Promise.all(context.pages().map((page) => page.close()));
      }, settings),
    { timeout: STARTING_MS },
  ],
  as: ['lena', { option: true }],
  signedIn: [
    async ({ context, portal, as }, use) => {
      await signInAs(context, portal.address, as);
      await use(null);
    },
    { auto: true },
  ],
  /* eslint-enable no-empty-pattern */
  baseURL: ({ portal }, use) => use(portal.address),
  watched: [
    async ({ context, allowedInConsole }, use) => {
      const expectQuiet = watchPages(context, allowedInConsole);
      await use(null);
      expectQuiet();
    },
    { auto: true },
  ],
});
export { expect } from '@playwright/test';

async function usePortal(use: (portal: RunningPortal) => Promise<void>, settings: PortalOptions['settings'] = {}): Promise<void> {
  const folder = await portalFolder();
  try {
    const portal = await startPortal({ dataDirectory: folder.path, port: await freePort(), settings });
    await use(portal);
    await portal.stop();
  } finally {
    await folder.remove();
  }
}
