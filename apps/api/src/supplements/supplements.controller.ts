import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AskForSupplementRequest,
  CreatedDraftResponse,
  MoveSupplementRequest,
  SupplementListResponse,
  RequestedSupplementResponse,
} from '@tp/contracts';
import { type Action, daysAfter, may } from '@tp/domain';
import type { PersonViewer, SupplementRequest } from '@tp/persistence';
import { AskForSupplement, BeginSupplementDraft, FindSubject, MoveSupplementDue, ReadSupplements } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';

const FORTNIGHT = 14;

/** What reviewers ask a committee to supplement, and where it begins to answer; the answer is sent as every draft is. */
@ApiTags('Komplettering')
@Controller('rounds/:roundId/applications/:reference/supplements')
export class SupplementsController {
  constructor(
    private readonly readSupplements: ReadSupplements,
    private readonly askForSupplement: AskForSupplement,
    private readonly moveSupplementDue: MoveSupplementDue,
    private readonly beginSupplementDraft: BeginSupplementDraft,
    private readonly findSubject: FindSubject,
  ) {}

  /** What was asked, and answered. */
  @Get()
  @Allows('application.read')
  @ApiOkResponse({ type: SupplementListResponse })
  async list(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SupplementListResponse> {
    const read = await this.readSupplements.execute({ roundId, reference }, viewer);
    const round = await this.findSubject.round(roundId);
    const subject = round && (await this.findSubject.application(round, reference));
    if (read === null || subject === null) throw problem({ kind: 'application-unknown', reference });
    const mayDo = (action: Action): boolean => may(viewer.roles, action, subject);
    const { today, findings, requests } = read;
    return {
      ...{
        today,
        suggestedDueOn: daysAfter(today, FORTNIGHT),
        findings,
        mayAsk: mayDo('supplement.ask'),
        mayAnswer: mayDo('supplement.answer'),
      },
      items: requests.map(toSupplement),
    };
  }

  /** Asks the committee about given fields, by a day. */
  @Post()
  @Allows('supplement.ask')
  @ApiCreatedResponse({ type: RequestedSupplementResponse })
  async ask(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @Body() { asked, dueOn }: AskForSupplementRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<RequestedSupplementResponse> {
    const outcome = await this.askForSupplement.execute({ roundId, reference, asked, dueOn }, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind !== 'asked') throw problem({ kind: outcome.kind });
    return toSupplement(outcome.request);
  }

  /** Moves the last day of the one that waits for its answer. */
  @Post('due')
  @Allows('supplement.ask')
  @ApiCreatedResponse({ type: RequestedSupplementResponse })
  async move(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @Body() { dueOn, reason }: MoveSupplementRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<RequestedSupplementResponse> {
    const outcome = await this.moveSupplementDue.execute({ roundId, reference, dueOn, reason }, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind !== 'moved') throw problem({ kind: outcome.kind });
    return toSupplement(outcome.request);
  }

  /** Makes or finds the draft that answers. */
  @Post('draft')
  @Allows('supplement.answer')
  @ApiCreatedResponse({ type: CreatedDraftResponse })
  async begin(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<CreatedDraftResponse> {
    const outcome = await this.beginSupplementDraft.execute({ roundId, reference }, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind !== 'begun') throw problem({ kind: outcome.kind });
    return { id: outcome.draftId };
  }
}

const toSupplement = (request: SupplementRequest): RequestedSupplementResponse => {
  const { id, asked, dueOn, askedVersion, requestedBy, requestedAt, answeredVersion, answeredAt, dueChanges } = request;
  return { id, asked, dueOn, askedVersion, requestedBy, requestedAt, answeredVersion, answeredAt, dueChanges };
};
