import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AskForSupplementRequest,
  CreatedDraftResponse,
  MoveSupplementRequest,
  SupplementListResponse,
  RequestedSupplementResponse,
  WithdrawSupplementRequest,
} from '@tp/contracts';
import { type Action, daysAfter, may } from '@tp/domain';
import type { PersonViewer, SupplementRequest } from '@tp/persistence';
import {
  type ApplicationPlaceInRound,
  AskForSupplement,
  BeginSupplementDraft,
  FindSubject,
  mayWithdraw,
  MoveSupplementDue,
  type ReadSupplement,
  ReadSupplements,
  WithdrawSupplement,
} from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { toFile } from '../attachments/public.js';
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
    private readonly withdrawSupplement: WithdrawSupplement,
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
    return this.read({ roundId, reference }, viewer);
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
    return this.shown(outcome.request, viewer);
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
    return this.shown(outcome.request, viewer);
  }

  /** Takes back the one that waits for its answer. */
  @Post('withdrawal')
  @Allows('supplement.withdraw')
  @ApiCreatedResponse({ type: RequestedSupplementResponse })
  async withdraw(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @Body() { reason }: WithdrawSupplementRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<RequestedSupplementResponse> {
    const outcome = await this.withdrawSupplement.execute({ roundId, reference, reason }, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind !== 'withdrawn') throw problem({ kind: outcome.kind });
    return this.shown(outcome.request, viewer);
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

  private async read(place: ApplicationPlaceInRound, viewer: PersonViewer): Promise<SupplementListResponse> {
    const { roundId, reference } = place;
    const read = await this.readSupplements.execute(place, viewer);
    const round = await this.findSubject.round(roundId);
    const subject = round && (await this.findSubject.application(round, reference));
    if (read === null || round === null || subject === null) throw problem({ kind: 'application-unknown', reference });
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
      items: requests.map((request) => ({ ...toSupplement(request), mayWithdraw: mayWithdraw(request, viewer, round) })),
    };
  }

  private async shown({ roundId, reference, id }: SupplementRequest, viewer: PersonViewer): Promise<RequestedSupplementResponse> {
    const { items } = await this.read({ roundId, reference }, viewer);
    const found = items.find((item) => item.id === id);
    if (!found) throw problem({ kind: 'application-unknown', reference });
    return found;
  }
}

function toSupplement(request: ReadSupplement): Omit<RequestedSupplementResponse, 'mayWithdraw'> {
  const { id, asked, dueOn, askedVersion, requestedBy, requestedAt, answeredVersion, answeredAt, dueChanges } = request;
  const { withdrawal, draftId, files } = request;
  return {
    ...{ id, asked, dueOn, askedVersion, requestedBy, requestedAt, answeredVersion, answeredAt, dueChanges },
    ...{ withdrawal, draftId },
    files: files.map(({ before, after, ...file }) => ({
      ...file,
      before: before && toFile(before),
      after: after && toFile(after),
    })),
  };
}
