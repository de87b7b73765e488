import { Controller, Get, Inject, Logger, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SignInPerson } from '@tp/use-cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_SETTINGS, type AccessSettings, SIGN_IN_PATH, SIGN_OUT_PATH, SIGNED_IN_PATH } from './access-settings.js';
import { Open } from './allows.js';
import { OpenIdClient } from './open-id-client.js';
import './session-data.js';

/** To the provider and back. These are addresses for browsers: they answer with another address, never with JSON. */
@ApiExcludeController()
@Controller()
export class SignInController {
  private readonly logger = new Logger('sign-in');

  constructor(
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
    private readonly openId: OpenIdClient,
    private readonly signInPerson: SignInPerson,
  ) {}

  /** Who signs in is not signed in yet. */
  @Open()
  @Get(SIGN_IN_PATH)
  async start(@Query('till') wanted: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const returnTo = pathWithin(wanted);
    // The cookie must be of the host that the provider sends the browser back to.
    if (request.host !== new URL(this.settings.publicAddress).host) {
      await reply.redirect(`${this.settings.publicAddress}${SIGN_IN_PATH}?till=${encodeURIComponent(returnTo)}`, 302);
      return;
    }
    try {
      const { address, pending } = await this.openId.start(returnTo);
      request.session.pending = pending;
      await reply.redirect(address, 302);
    } catch (error) {
      await this.fail(reply, error, returnTo);
    }
  }

  @Open()
  @Get(SIGNED_IN_PATH)
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { pending } = request.session;
    if (!pending) {
      await reply.redirect(failedAddress('/'), 302); // a second press on "back", or a link that was kept
      return;
    }
    try {
      const { person, idToken } = await this.openId.finish(request.url, pending);
      const { id } = await this.signInPerson.execute(person);
      await request.session.regenerate(); // whoever knew the number of the session before knows nothing now
      const now = Date.now();
      request.session.signedIn = { personId: id, signedInAt: now, seenAt: now, idToken };
      await reply.redirect(pending.returnTo, 302);
    } catch (error) {
      await this.fail(reply, error, pending.returnTo);
    }
  }

  /** Ends the session here and, where the provider has a place for it, there. Whoever is not signed in is signed out. */
  @Open()
  @Post(SIGN_OUT_PATH)
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const idToken = request.session.signedIn?.idToken ?? null;
    const isSignedIn = request.session.signedIn !== undefined;
    await request.session.destroy();
    const address = isSignedIn ? await this.openId.endAddress(idToken).catch(() => null) : null;
    await reply.send({ address: address ?? '/' });
  }

  private async fail(reply: FastifyReply, error: unknown, returnTo: string): Promise<void> {
    // The provider's own words alone: an answer may hold a code that is worth something.
    this.logger.warn(
      `A sign-in failed: ${error instanceof Error ? error.name : 'unknown'}: ${error instanceof Error ? error.message : ''}`,
    );
    await reply.redirect(failedAddress(returnTo), 302);
  }
}

const failedAddress = (returnTo: string): string => `/inloggningen-misslyckades?till=${encodeURIComponent(returnTo)}`;

/** Only a path of this portal: a link here must not lead elsewhere after a sign-in. */
export function pathWithin(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted)) return '/';
  const base = 'http://portal.invalid';
  if (!URL.canParse(wanted, base)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, base);
  return origin === base ? pathname + search + hash : '/';
}
