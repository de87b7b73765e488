import type { BrowserContext } from '@playwright/test';
import { signIn } from '@tp/testing';

/**
 * Signs the browser in at a portal as one of the demonstration's people, by the same steps as a person takes but without the pages:
 * `sign-in.e2e.ts` walks those.
 */
export async function signInAs(context: BrowserContext, address: string, subject: string | null): Promise<void> {
  if (subject === null) return;
  const client = await signIn(address, subject);
  const cookies = client.cookie().split('; ');
  await context.addCookies(
    cookies.map((cookie) => {
      const at = cookie.indexOf('=');
      return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: address };
    }),
  );
}
