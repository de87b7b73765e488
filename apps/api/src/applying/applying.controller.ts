import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  ApplyingResponse,
  OrderApplicationsRequest,
  SubmissionListResponse,
  SubmissionQuery,
  SubmissionResponse,
  WithdrawRequest,
} from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import {
  OrderApplications,
  ReadApplying,
  ReadSubmissions,
  type SentApplication,
  WithdrawApplication,
  WriteReceipt,
} from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { toDraft, toSubmission } from '../drafts/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';

@ApiTags('Ansöka')
@Controller()
export class ApplyingController {
  constructor(
    private readonly readApplying: ReadApplying,
    private readonly readSubmissions: ReadSubmissions,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly writeReceipt: WriteReceipt,
    private readonly orderApplications: OrderApplications,
  ) {}

  /** What one's committees have under way, in every round. */
  @Get('applying')
  @Allows('applying.read')
  @ApiOkResponse({ type: ApplyingResponse })
  async read(@CurrentViewer() viewer: PersonViewer): Promise<ApplyingResponse> {
    const rounds = await this.readApplying.execute(viewer);
    return {
      rounds: rounds.map(({ drafts, sent, withdrawn, ...round }) => ({
        ...round,
        drafts: drafts.map(toDraft),
        sent: sent.map(toSent),
        withdrawn: withdrawn.map(toSubmission),
      })),
    };
  }

  /** The committee's own order among its applications, those that are sent among them: they get a next version where their place is another. */
  @Put('rounds/:roundId/committees/:committee/order')
  @Allows('draft.create')
  @HttpCode(204)
  @ApiNoContentResponse()
  async order(
    @Param('roundId') roundId: string,
    @Param('committee') committee: string,
    @Body() { order }: OrderApplicationsRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const { kind } = await this.orderApplications.execute({ roundId, committee, order }, viewer);
    if (kind !== 'ordered') throw problem({ kind });
  }

  /** Everything that was sent of an application, in the order in which it was: its receipts. */
  @Get('rounds/:roundId/submissions')
  @Allows('round.read')
  @ApiOkResponse({ type: SubmissionListResponse })
  async submissions(
    @Param('roundId') roundId: string,
    @Query() { reference }: SubmissionQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SubmissionListResponse> {
    return { items: (await this.readSubmissions.execute(roundId, reference, viewer)).map(toSubmission) };
  }

  /** One of the receipts as PDF/A. */
  @Get('rounds/:roundId/submissions/:submissionId/receipt.pdf')
  @Allows('round.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async receipt(
    @Param('roundId') roundId: string,
    @Param('submissionId', RowIdPipe) submissionId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<StreamableFile> {
    const file = await this.writeReceipt.execute({ roundId, submissionId }, viewer);
    if (file === null) throw problem({ kind: 'receipt-unknown' });
    const disposition = `attachment; filename="${file.fileName}"`;
    return new StreamableFile(file.content, { type: file.contentType, disposition, length: file.content.length });
  }

  /** Takes a sent application back. */
  @Post('rounds/:roundId/applications/:reference/withdrawal')
  @HttpCode(200)
  @Allows('application.withdraw')
  @ApiOkResponse({ type: SubmissionResponse })
  async withdraw(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @Body() { version }: WithdrawRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SubmissionResponse> {
    const outcome = await this.withdrawApplication.execute({ roundId, reference, version }, viewer);
    if (outcome.kind === 'version-unknown') throw problem({ kind: 'application-changed' });
    if (outcome.kind === 'application-unknown') throw problem({ kind: 'application-unknown', reference });
    return toSubmission(outcome.submission);
  }
}

const toSent = ({ supplement, submission, ...sent }: SentApplication) => ({
  ...sent,
  supplement: supplement && { ...supplement, receivedOn: supplement.receivedOn ?? null },
  submission: submission && toSubmission(submission),
});
