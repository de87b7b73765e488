import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeNoticeChoiceRequest,
  MarkNoticesReadRequest,
  NoticeChoicesResponse,
  NoticeListQuery,
  NoticeListResponse,
  UnreadNoticesResponse,
} from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ChangeNoticeChoice, ListNotices, MarkNoticesRead, ReadNoticeChoices } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { SENDS_MAIL } from './sends-mail.token.js';

@ApiTags('Notiser')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly markNoticesRead: MarkNoticesRead,
    private readonly readNoticeChoices: ReadNoticeChoices,
    private readonly changeNoticeChoice: ChangeNoticeChoice,
    @Inject(SENDS_MAIL) private readonly sendsMail: boolean,
  ) {}

  /** One's own, the newest first. */
  @Get()
  @Allows('notice.own')
  @ApiOkResponse({ type: NoticeListResponse })
  async list(
    @Query() { page, limit, unread: isUnread, kind, q: search }: NoticeListQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<NoticeListResponse> {
    const { rows, total, unread } = await this.listNotices.execute({ page, limit, isUnread, kind, search }, viewer);
    return { items: rows, page, limit, total, unread };
  }

  /** Notes that one has read some of them, or all. */
  @Post('read')
  @Allows('notice.own')
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadNoticesResponse })
  async read(@Body() { ids }: MarkNoticesReadRequest, @CurrentViewer() viewer: PersonViewer): Promise<UnreadNoticesResponse> {
    return { unread: await this.markNoticesRead.execute(ids ?? null, viewer) };
  }

  /** Which kinds one gets as e-mail too. */
  @Get('choices')
  @Allows('notice.own')
  @ApiOkResponse({ type: NoticeChoicesResponse })
  async choices(@CurrentViewer() viewer: PersonViewer): Promise<NoticeChoicesResponse> {
    const { email, choices } = await this.readNoticeChoices.execute(viewer);
    return { sendsMail: this.sendsMail, email, items: choices.map(({ kind, isByEmail }) => ({ kind, byEmail: isByEmail })) };
  }

  /** Chooses for one kind. */
  @Put('choices')
  @Allows('notice.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  async choose(@Body() { kind, byEmail }: ChangeNoticeChoiceRequest, @CurrentViewer() viewer: PersonViewer): Promise<void> {
    await this.changeNoticeChoice.execute(kind, byEmail, viewer);
  }
}
