import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SessionResponse } from '@tp/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_SETTINGS, type AccessSettings } from './access-settings.js';
import { Open } from './allows.js';
import { CurrentSession } from './current-session.js';
import { OpenIdClient } from './open-id-client.js';

@ApiTags('Inloggning')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
    private readonly current: CurrentSession,
    private readonly openId: OpenIdClient,
  ) {}

  /** Who asks, with their roles and a token for changing things; open, since whoever is not signed in must be told so. */
  @Open()
  @Get()
  @ApiOkResponse({ type: SessionResponse })
  async find(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionResponse> {
    void reply.header('cache-control', 'no-store');
    const found = await this.current.of(request);
    const { idleMs, mapTiles } = this.settings;
    const common = { isDemonstration: this.openId.isDemonstration, idleMinutes: idleMs / 60_000, mapTiles };
    if (found.kind !== 'signed-in') return { ...common, person: null };
    const { personId, name, roles } = found.viewer;
    return {
      ...common,
      person: { id: personId, name, roles },
      csrfToken: reply.generateCsrf(),
      endsAt: new Date(found.endsAt).toISOString(),
    };
  }

  /** A sign of life: the person reads or writes, though nothing is sent. */
  @Open()
  @Post('alive')
  @HttpCode(204)
  @ApiNoContentResponse()
  async alive(@Req() request: FastifyRequest): Promise<void> {
    await this.current.of(request, 'active');
  }
}
