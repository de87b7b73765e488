import { generateKeyPair, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { Provider } from 'oidc-provider';
import { choosePerson } from './choose-person.js';
import type { DemonstrationPerson } from './demonstration-person.js';
import { forgetfulAdapter } from './forgetful-adapter.js';

export type DemonstrationOptions = Readonly<{
  /** The address that this provider has for browsers and for the portal alike, with its path: `http://127.0.0.1:4300/oidc`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  people: readonly DemonstrationPerson[];
}>;

/** A listener for Node's HTTP server, for requests below the issuer's path: `url` without that path, `originalUrl` with it. */
export type ProviderListener = (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) => Promise<void>;

const SCOPES = ['openid', 'profile', 'email', 'https://id.oidc.se/scope/naturalPersonOrgId'];
const ORGANISATION_CLAIMS = ['https://id.oidc.se/claim/orgAffiliation', 'https://id.oidc.se/claim/orgName'];

/**
 * An OpenID provider where anyone may be anyone: to try the portal, and for tests. The protocol is `oidc-provider`'s, certified;
 * only the page that asks who one is, is ours. It keeps nothing: after a restart, one signs in anew.
 * @throws Error when `NODE_ENV` is `production`: there it would be an open door
 */
export async function demonstrationProvider(options: DemonstrationOptions): Promise<ProviderListener> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('Demonstrationens inloggning startar inte i produktion. Ange en riktig OpenID-leverantör i OIDC_ISSUER.');
  const { issuer, clientId, clientSecret, redirectUri, people } = options;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    adapter: forgetfulAdapter(),
    jwks: { keys: [await signingKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')], short: { path: '/' }, long: { path: '/' } },
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email'],
      'https://id.oidc.se/scope/naturalPersonOrgId': ORGANISATION_CLAIMS,
    },
    scopes: SCOPES,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${new URL(issuer).pathname.replace(/\/$/, '')}/valj/${uid}` },
    ttl: { Session: 600, Interaction: 3600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    findAccount: (_context, subject) => {
      const person = people.find((one) => one.subject === subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, name: person.name, ...person.claims }) };
    },
    // The client is the portal itself: there is nothing to consent to.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (!client || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(SCOPES.join(' '));
      await grant.save();
      return grant;
    },
    renderError: (context, { error }) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = `Inloggningen avbröts (${error}). Gå tillbaka till portalen och försök igen.`;
    },
  });
  provider.use(choosePerson(provider, people));
  const handle = provider.callback();
  return (request, response) => handle(request, response);
}

/** A key of this start alone, as a JSON Web Key. */
async function signingKey() {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
}
