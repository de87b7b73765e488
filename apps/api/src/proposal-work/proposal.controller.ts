import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChooseSelectionRequest,
  LockedProposalResponse,
  ProposalStateResponse,
  SaveAlternativeRequest,
  SelectionMaterialResponse,
  UnlockProposalRequest,
} from '@tp/contracts';
import { type LockRefusal, may } from '@tp/domain';
import type { PersonViewer } from '@tp/persistence';
import {
  ChooseSelection,
  FindSubject,
  LockProposal,
  ReadProposalState,
  ReadSelectionMaterial,
  SaveAlternative,
  UnlockProposal,
} from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';

/** What the lead makes of the proposal: what is moved, the alternatives, and the lock with which it is handed over. */
@ApiTags('Urval och förslag')
@Controller('rounds/:roundId/proposal')
export class ProposalController {
  constructor(
    private readonly readState: ReadProposalState,
    private readonly readMaterial: ReadSelectionMaterial,
    private readonly chooseSelection: ChooseSelection,
    private readonly saveAlternative: SaveAlternative,
    private readonly lockProposal: LockProposal,
    private readonly unlockProposal: UnlockProposal,
    private readonly findSubject: FindSubject,
  ) {}

  @Get()
  @Allows('selection.read')
  @ApiOkResponse({ type: ProposalStateResponse })
  async state(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<ProposalStateResponse> {
    const [state, subject] = [await this.readState.execute(roundId, viewer), await this.findSubject.round(roundId)];
    if (state === null || subject === null) throw problem({ kind: 'round-unknown', roundId });
    return {
      ...state,
      personId: viewer.personId,
      may: {
        choose: may(viewer.roles, 'selection.choose', subject),
        lock: may(viewer.roles, 'proposal.lock', subject),
        record: may(viewer.roles, 'decision.record', subject),
        confirm: may(viewer.roles, 'decision.confirm', subject),
      },
    };
  }

  /** What the selection follows from, so that whoever weighs it can try others. */
  @Get('material')
  @Allows('selection.read')
  @ApiOkResponse({ type: SelectionMaterialResponse })
  async material(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<SelectionMaterialResponse> {
    const material = await this.readMaterial.execute(roundId, viewer);
    if (material === null) throw problem({ kind: 'round-unknown', roundId });
    return material;
  }

  /** Uses what is moved, each with its reason, in the proposal. */
  @Put('selection')
  @HttpCode(204)
  @Allows('selection.choose')
  @ApiNoContentResponse()
  async choose(
    @Param('roundId') roundId: string,
    @Body() { moves, constraints, robustness = null }: ChooseSelectionRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const outcome = await this.chooseSelection.execute(roundId, { moves, constraints, robustness }, viewer);
    if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId });
    if (outcome.kind !== 'chosen') throw problem({ kind: outcome.kind });
  }

  /** Keeps an alternative under its name. */
  @Post('alternatives')
  @HttpCode(204)
  @Allows('selection.choose')
  @ApiNoContentResponse()
  async save(
    @Param('roundId') roundId: string,
    @Body() { name, content }: SaveAlternativeRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    await this.saveAlternative.execute(roundId, { name, content }, viewer);
  }

  @Delete('alternatives/:alternativeId')
  @HttpCode(204)
  @Allows('selection.choose')
  @ApiNoContentResponse()
  async remove(
    @Param('roundId') roundId: string,
    @Param('alternativeId', RowIdPipe) alternativeId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    await this.saveAlternative.remove(roundId, alternativeId, viewer);
  }

  /** Locks the proposal for the decision body. */
  @Post('lock')
  @Allows('proposal.lock')
  @ApiCreatedResponse({ type: LockedProposalResponse })
  async lock(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<LockedProposalResponse> {
    const outcome = await this.lockProposal.execute(roundId, viewer);
    if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId });
    if (outcome.kind === 'proposal-unfinished') throw problem({ kind: outcome.kind, errors: outcome.refusals.map(faultOf) });
    if (outcome.kind !== 'locked') throw problem({ kind: outcome.kind });
    return { sha256: outcome.sha256 };
  }

  /** Opens it again, with a reason. */
  @Post('unlock')
  @HttpCode(204)
  @Allows('proposal.lock')
  @ApiNoContentResponse()
  async unlock(
    @Param('roundId') roundId: string,
    @Body() { reason }: UnlockProposalRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const outcome = await this.unlockProposal.execute(roundId, reason, viewer);
    if (outcome.kind !== 'unlocked') throw problem({ kind: outcome.kind });
  }
}

const MOST_NAMED = 10;
const WHY: Readonly<Record<LockRefusal['kind'], string>> = {
  unreviewed: 'Ej granskade eller ej avgjorda',
  'motivation-draft': 'Motiveringen är ett utkast',
  'motivation-covered': 'Motiveringen nämner något som är sekretessbelagt',
  'frame-exceeded': 'Det som beviljas är mer än ramen.',
};
function faultOf({ kind, references }: LockRefusal) {
  const named = references.slice(0, MOST_NAMED).join(', ');
  const more = references.length > MOST_NAMED ? ` och ${references.length - MOST_NAMED} till` : '';
  return {
    pointer: `/${kind}`,
    value: references.length,
    message: references.length === 0 ? WHY[kind] : `${WHY[kind]}: ${named}${more}.`,
  };
}
