import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AssignedEvenlyResponse,
  AssignedReviewsResponse,
  AssignEvenlyRequest,
  AssignReviewsRequest,
  DeclareConflictRequest,
  MarkApplicationRequest,
  ReviewComparisonResponse,
  WorkListResponse,
} from '@tp/contracts';
import { may } from '@tp/domain';
import type { PersonViewer } from '@tp/persistence';
import {
  AssignReviews,
  AssignReviewsEvenly,
  DeclareConflict,
  FindSubject,
  MarkApplication,
  ReadReviewComparison,
  ReadWorkList,
  type RefusedPair,
  WithdrawConflict,
} from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';

/** What there is to review in a round, who reviews it, and who must keep away from what. */
@ApiTags('Granskning')
@Controller('rounds/:roundId')
export class ReviewingController {
  constructor(
    private readonly readWorkList: ReadWorkList,
    private readonly readComparison: ReadReviewComparison,
    private readonly assignReviews: AssignReviews,
    private readonly assignEvenly: AssignReviewsEvenly,
    private readonly declareConflict: DeclareConflict,
    private readonly withdrawConflict: WithdrawConflict,
    private readonly markApplication: MarkApplication,
    private readonly findSubject: FindSubject,
  ) {}

  /** Every application, in one's own order, and how far all have come. */
  @Get('work-list')
  @Allows('review.work')
  @ApiOkResponse({ type: WorkListResponse })
  async workList(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<WorkListResponse> {
    const subject = await this.findSubject.round(roundId);
    const mayAssign = subject !== null && may(viewer.roles, 'review.assign', subject);
    const list = await this.readWorkList.execute(roundId, viewer, mayAssign);
    if (list === null) throw problem({ kind: 'round-unknown', roundId });
    return { ...list, personId: viewer.personId, mayAssign };
  }

  /** What several have reviewed, side by side, and how the reviewers agree and differ. */
  @Get('review-comparison')
  @Allows('selection.read')
  @ApiOkResponse({ type: ReviewComparisonResponse })
  async comparison(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<ReviewComparisonResponse> {
    const [found, subject] = [await this.readComparison.execute(roundId, viewer), await this.findSubject.round(roundId)];
    if (found === null || subject === null) throw problem({ kind: 'round-unknown', roundId });
    const ofAny = { ...subject, kind: 'application', committee: '', state: 'submitted' } as const; // a lead's role is of the round
    return { ...found, maySettle: may(viewer.roles, 'review.settle', ofAny) };
  }

  /** Says who is to review what, by hand. */
  @Post('assignments')
  @Allows('review.assign')
  @ApiCreatedResponse({ type: AssignedReviewsResponse })
  async assign(
    @Param('roundId') roundId: string,
    @Body() { add, remove }: AssignReviewsRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<AssignedReviewsResponse> {
    const outcome = await this.assignReviews.execute(roundId, { add, remove }, viewer);
    if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId });
    if (outcome.kind === 'pairs-refused') throw problem({ kind: outcome.kind, errors: outcome.pairs.map(faultOfPair) });
    return { added: outcome.added, removed: outcome.removed };
  }

  /** Gives every application so many reviewers, evenly. */
  @Post('assignments/evenly')
  @Allows('review.assign')
  @ApiCreatedResponse({ type: AssignedEvenlyResponse })
  async evenly(
    @Param('roundId') roundId: string,
    @Body() { perApplication, most, reviewers }: AssignEvenlyRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<AssignedEvenlyResponse> {
    const outcome = await this.assignEvenly.execute(roundId, { perApplication, most: most ?? null, reviewers }, viewer);
    if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId });
    const added = outcome.assigned.map(({ reference, reviewer }) => ({ reference, personId: reviewer }));
    return { added, lacking: outcome.lacking };
  }

  /** Says that one may be partial in the matter of an application. */
  @Post('conflicts')
  @HttpCode(204)
  @Allows('conflict.declare')
  @ApiNoContentResponse()
  async declare(
    @Param('roundId') roundId: string,
    @Body() { reference, reason }: DeclareConflictRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const outcome = await this.declareConflict.execute({ roundId, reference }, reason, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
  }

  /** Takes back what one declared by mistake. The address does not name an application: that is closed to who has declared. */
  @Delete('conflicts/:conflictOf')
  @HttpCode(204)
  @Allows('conflict.declare')
  @ApiNoContentResponse()
  async withdraw(
    @Param('roundId') roundId: string,
    @Param('conflictOf') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    await this.withdrawConflict.execute({ roundId, reference }, viewer);
  }

  /** Flags and tags an application for oneself. */
  @Put('marks/:reference')
  @HttpCode(204)
  @Allows('review.write')
  @ApiNoContentResponse()
  async mark(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @Body() { isFlagged, tags }: MarkApplicationRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    await this.markApplication.execute({ roundId, reference }, { isFlagged, tags: [...new Set(tags)] }, viewer);
  }
}

const BECAUSE: Readonly<Record<RefusedPair['because'], string>> = {
  declared: 'Granskaren har anmält jäv.',
  employed: 'Granskaren arbetar för nämnden som söker.',
  'no-reviewer': 'Personen är inte granskare i omgången.',
  'no-application': 'Omgången har ingen ansökan med det numret.',
};
const faultOfPair = ({ reference, personId, because }: RefusedPair) => ({
  pointer: `/${reference}`,
  value: personId,
  message: `${reference}: ${BECAUSE[because]}`,
});
