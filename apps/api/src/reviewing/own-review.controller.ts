import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OwnReviewResponse, ReviewSentResponse, SavedReviewResponse, SaveOwnReviewRequest } from '@tp/contracts';
import type { PersonViewer, SentReview } from '@tp/persistence';
import { ReadOwnReview, SaveOwnReview, SendOwnReview, TakeReview } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';

/** One's own review of an application: nobody else reads it until it is sent. */
@ApiTags('Granskning')
@Controller('rounds/:roundId/applications/:reference/own-review')
export class OwnReviewController {
  constructor(
    private readonly readOwnReview: ReadOwnReview,
    private readonly saveOwnReview: SaveOwnReview,
    private readonly sendOwnReview: SendOwnReview,
    private readonly takeReview: TakeReview,
  ) {}

  @Get()
  @Allows('review.write')
  @ApiOkResponse({ type: OwnReviewResponse })
  async read(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<OwnReviewResponse> {
    const own = await this.readOwnReview.execute({ roundId, reference }, viewer);
    if (own === null) throw problem({ kind: 'application-unknown', reference });
    return { ...own, sent: own.sent.map(toSentReview) };
  }

  /** Saves what is changed. */
  @Patch()
  @Allows('review.write')
  @ApiOkResponse({ type: SavedReviewResponse })
  async save(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @Body() { changes }: SaveOwnReviewRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SavedReviewResponse> {
    const outcome = await this.saveOwnReview.execute({ roundId, reference }, changes, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind !== 'saved') throw problem({ kind: outcome.kind });
    return { revision: outcome.revision, savedAt: outcome.savedAt };
  }

  /** Takes an application that nobody has reviewed. */
  @Post('assignment')
  @HttpCode(204)
  @Allows('review.write')
  @ApiNoContentResponse()
  async take(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const outcome = await this.takeReview.execute({ roundId, reference }, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind !== 'taken') throw problem({ kind: outcome.kind });
  }

  /** Sends it: from then on it counts, and is superseded, never changed. */
  @Post('send')
  @Allows('review.write')
  @ApiCreatedResponse({ type: ReviewSentResponse })
  async send(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ReviewSentResponse> {
    const outcome = await this.sendOwnReview.execute({ roundId, reference }, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind === 'review-unfinished') {
      const errors = outcome.remarks.map(({ point, message }) => ({ pointer: `/${point}`, message }));
      throw problem({ kind: outcome.kind, errors });
    }
    if (outcome.kind !== 'sent') throw problem({ kind: outcome.kind });
    const { version, sha256, sentAt } = outcome;
    return { version, sha256, sentAt };
  }
}

const toSentReview = ({ version, applicationVersion, sha256, review, departures, sentAt }: SentReview) => ({
  ...{ version, applicationVersion, sha256, review, departures, sentAt },
});
