import { givenSmtpServer, type GivenSmtpServer } from '@tp/testing';
import { test as base } from './portal-test.js';

/** `ownPortal` sends its mail to a server of the test's own. */
export const test = base.extend<{ mailServer: GivenSmtpServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which other fixtures are needed: here none
  mailServer: async ({}, use) => {
    const server = await givenSmtpServer();
    await use(server);
    await server.stop();
  },
  settings: ({ mailServer }, use) => use({ SMTP_URL: mailServer.url, MAIL_FROM: 'Trygghetsportalen <portalen@exempel.invalid>' }),
});
export { expect } from './portal-test.js';
