import { EventEmitter } from 'node:events';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import connectPgSimple from 'connect-pg-simple';
import type { ChangeFeed } from '@tp/persistence';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import { type AccessSettings, LONGEST_SESSION_MS, PROVIDER_PATH, SIGN_IN_PATH } from './access-settings.js';
import { RememberingStore } from './remembering-store.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const SIGN_INS_PER_MINUTE = 120;

/**
 * What stands before every route: headers, a limit of requests, the session that its cookie names, and a token against requests
 * that another site makes in the person's name. The cookie is for this host and path alone (`__Host-`) wherever there is TLS.
 */
export async function registerSessions(
  app: NestFastifyApplication,
  { pool, changes, settings }: Readonly<{ pool: pg.Pool; changes: ChangeFeed; settings: AccessSettings }>,
): Promise<void> {
  const { publicAddress, sessionSecret, requestsPerMinute } = settings;
  const isSecure = publicAddress.startsWith('https:');
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(settings) },
    hsts: isSecure,
    referrerPolicy: { policy: 'same-origin' },
  });
  await fastify.register(rateLimit, {
    timeWindow: 60_000,
    max: (request) => (request.url.startsWith(SIGN_IN_PATH) ? SIGN_INS_PER_MINUTE : requestsPerMinute),
    keyGenerator: (request) => `${request.ip} ${request.url.startsWith(SIGN_IN_PATH) ? 'sign-in' : ''}`,
  });
  await fastify.register(cookie);
  await fastify.register(session, {
    secret: sessionSecret,
    // A browser tells hosts apart, and not ports: two portals on one machine have a cookie each.
    cookieName: isSecure ? '__Host-portal' : `portal-${new URL(publicAddress).port || '80'}`,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure },
    store: new RememberingStore(sessionStore(app, pool), changes),
    saveUninitialized: false,
    rolling: false,
  });
  await fastify.register(csrf, { sessionPlugin: '@fastify/session', getToken: tokenOf });
  fastify.addHook('onRequest', (request, reply, done) => {
    // Who is not signed in has nothing to misuse, and is told so by the guard.
    if (READING.has(request.method) || request.url.startsWith(`${PROVIDER_PATH}/`) || !request.session.signedIn) done();
    else fastify.csrfProtection(request, reply, done);
  });
}

const tokenOf = (request: FastifyRequest): string => {
  const header = request.headers['x-csrf-token'];
  return typeof header === 'string' ? header : '';
};

/** Ends with the app, and its clearing away of old sessions with it. */
function sessionStore(app: NestFastifyApplication, pool: pg.Pool) {
  const Store = connectPgSimple({ Store: EventEmitter });
  const store = new Store({ pool, tableName: 'session', ttl: LONGEST_SESSION_MS / 1000, pruneSessionInterval: 15 * 60 });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => store.close());
  return store;
}

/** Nothing from elsewhere but a map's tiles, no inline script or style. MapLibre's worker comes from a file of ours. */
const contentSecurityPolicy = ({ openIdProvider, mapTiles }: AccessSettings) => ({
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:', ...originsOf(mapTiles?.address)],
  'font-src': ["'self'"],
  'connect-src': ["'self'", ...originsOf(mapTiles?.address)],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'", ...originsOf(openIdProvider?.issuer)],
  'frame-ancestors': ["'none'"],
});

const originsOf = (address: string | undefined): readonly string[] => (address === undefined ? [] : [new URL(address).origin]);
