import { Inject, Injectable } from '@nestjs/common';
import type { SignedInPerson } from '@tp/persistence';
import * as openId from 'openid-client';
import { ACCESS_SETTINGS, type AccessSettings, PROVIDER_PATH, SIGNED_IN_PATH } from './access-settings.js';
import { DEMONSTRATION_CLIENT } from './demonstration-provider.js';
import type { PendingSignIn } from './session-data.js';
import { signedInPersonOf } from './signed-in-person.js';

/** The affiliation's scope of the Swedish OIDC profile; the one with the personal identity number is never asked for. */
const SCOPE = 'openid profile email https://id.oidc.se/scope/naturalPersonOrgId';
/** People of the demonstration are the same at whatever port it runs. */
export const DEMONSTRATION_ISSUER = 'demonstration';

export type StartedSignIn = Readonly<{ address: string; pending: PendingSignIn }>;

/** Signs in by authorization code with PKCE at whichever provider is configured; it is asked what it is at the first sign-in. */
@Injectable()
export class OpenIdClient {
  private known: Promise<openId.Configuration> | undefined;

  constructor(@Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings) {}

  get isDemonstration(): boolean {
    return this.settings.openIdProvider === undefined;
  }

  /** @param returnTo where in the portal the person is going */
  async start(returnTo: string): Promise<StartedSignIn> {
    const configuration = await this.configuration();
    const codeVerifier = openId.randomPKCECodeVerifier();
    const pending = { codeVerifier, state: openId.randomState(), nonce: openId.randomNonce(), returnTo };
    const address = openId.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.publicAddress + SIGNED_IN_PATH,
      scope: SCOPE,
      code_challenge: await openId.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
      ...(this.isDemonstration && { prompt: 'login' }), // each time another may be chosen
    });
    return { address: address.href, pending };
  }

  /**
   * @param path and query that the provider sent the browser back to
   * @throws Error when the answer is not to the sign-in that was started
   */
  async finish(path: string, pending: PendingSignIn): Promise<Readonly<{ person: SignedInPerson; idToken: string | null }>> {
    const configuration = await this.configuration();
    const tokens = await openId.authorizationCodeGrant(configuration, new URL(path, this.settings.publicAddress), {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no ID token');
    const told = configuration.serverMetadata().userinfo_endpoint
      ? await openId.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : {};
    const person = signedInPersonOf({ ...told, ...claims });
    return {
      person: this.isDemonstration ? { ...person, issuer: DEMONSTRATION_ISSUER } : person,
      idToken: tokens.id_token ?? null,
    };
  }

  /** Where the provider ends its own session too; `null` when it has no such place. */
  async endAddress(idToken: string | null): Promise<string | null> {
    const configuration = await this.configuration();
    if (this.isDemonstration || !configuration.serverMetadata().end_session_endpoint) return null;
    const address = openId.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: `${this.settings.publicAddress}/`,
      ...(idToken !== null && { id_token_hint: idToken }),
    });
    return address.href;
  }

  private configuration(): Promise<openId.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined; // it may be there the next time
      throw error;
    });
    return this.known;
  }

  private discover(): Promise<openId.Configuration> {
    const { openIdProvider, publicAddress } = this.settings;
    const { issuer, clientId, clientSecret } = openIdProvider ?? {
      issuer: publicAddress + PROVIDER_PATH,
      ...DEMONSTRATION_CLIENT,
    };
    const isPlain = issuer.startsWith('http:'); // on this machine, or inside a network of one's own
    return openId.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      ...(isPlain && { execute: [openId.allowInsecureRequests] }),
    });
  }
}
