import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { demonstrationProvider } from '@tp/embedded';
import { DEMONSTRATION_PEOPLE, demonstrationClaims } from '@tp/use-cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AccessSettings, PROVIDER_PATH, SIGNED_IN_PATH } from './access-settings.js';

/** The portal as the demonstration's provider knows it; both are this one process. */
export const DEMONSTRATION_CLIENT = {
  clientId: 'trygghetsportalen',
  clientSecret: randomBytes(24).toString('base64url'),
} as const;

/**
 * Puts the demonstration's OpenID provider beside the portal, on the same address, in a scope of its own where nothing has read the body.
 * @throws Error in production
 */
export async function serveDemonstrationProvider(app: NestFastifyApplication, { publicAddress }: AccessSettings): Promise<void> {
  const listener = await demonstrationProvider({
    issuer: publicAddress + PROVIDER_PATH,
    ...DEMONSTRATION_CLIENT,
    redirectUri: publicAddress + SIGNED_IN_PATH,
    people: DEMONSTRATION_PEOPLE.map((person) => ({ ...person, claims: demonstrationClaims(person) })),
  });
  const handle = async ({ raw }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { url = PROVIDER_PATH } = raw;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    await listener(Object.assign(raw, { originalUrl: url, url: url.slice(PROVIDER_PATH.length) || '/' }), reply.raw);
  };
  await app
    .getHttpAdapter()
    .getInstance()
    .register(
      (scope, _options, done) => {
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
        scope.all('/', handle);
        scope.all('/*', handle);
        done();
      },
      { prefix: PROVIDER_PATH },
    );
}
