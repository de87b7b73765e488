import { randomBytes } from 'node:crypto';
import type { MapTiles, OpenIdProvider } from '@tp/use-cases';

/** What sign-in and sessions go by. */
export type AccessSettings = Readonly<{
  /** How browsers reach the portal, without a path. */
  publicAddress: string;
  /** `undefined`: the demonstration's. */
  openIdProvider: OpenIdProvider | undefined;
  sessionSecret: string;
  idleMs: number;
  requestsPerMinute: number;
  /** `id@orgnr`. */
  firstAdministrator: string | undefined;
  /** Whom else a page may ask for its maps; `undefined`: nobody. */
  mapTiles: MapTiles | undefined;
}>;

export type GivenAccess = Readonly<{
  port: number;
  publicAddress?: string | undefined;
  openIdProvider?: OpenIdProvider | undefined;
  sessionSecret?: string | undefined;
  sessionIdleMinutes?: number;
  requestsPerMinute?: number;
  firstAdministrator?: string | undefined;
  mapTiles?: MapTiles | undefined;
}>;

export const accessSettings = ({
  port,
  publicAddress = `http://127.0.0.1:${port}`,
  openIdProvider,
  sessionSecret = randomBytes(32).toString('base64url'),
  sessionIdleMinutes = 30,
  requestsPerMinute = 3000,
  firstAdministrator,
  mapTiles,
}: GivenAccess): AccessSettings => ({
  publicAddress,
  openIdProvider,
  sessionSecret,
  idleMs: sessionIdleMinutes * 60_000,
  requestsPerMinute,
  firstAdministrator,
  mapTiles,
});

/** What the container knows the settings by. */
export const ACCESS_SETTINGS = Symbol('ACCESS_SETTINGS');
/** A session ends after this long, however busy. */
export const LONGEST_SESSION_MS = 12 * 60 * 60_000;

export const SIGN_IN_PATH = '/logga-in';
export const SIGNED_IN_PATH = '/logga-in/klar';
export const SIGN_OUT_PATH = '/logga-ut';
export const PROVIDER_PATH = '/oidc';
