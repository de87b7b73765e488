import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ApplicationDossierResponse,
  ApplicationResponse,
  ApplicationVersionListResponse,
  HistoryResponse,
  RelatedApplicationListResponse,
} from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { FindApplication, ReadApplicationDossier, ReadApplicationHistory } from '@tp/use-cases';
import { problem } from '../http/problem.js';
import { toDossierResponse } from './dossier-response.js';
import { Allows, CurrentViewer } from '../access/public.js';

@ApiTags('Ansökningar')
@Controller('rounds/:roundId/applications')
export class ApplicationsController {
  constructor(
    private readonly findApplication: FindApplication,
    private readonly readDossier: ReadApplicationDossier,
    private readonly readHistory: ReadApplicationHistory,
  ) {}

  /** All of one application that the one who asks may read: as sent, what the rules and people found, and where it stands. */
  @Get(':reference/dossier')
  @Allows('application.read')
  @ApiOkResponse({ type: ApplicationDossierResponse })
  async dossier(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ApplicationDossierResponse> {
    return toDossierResponse(known(await this.readDossier.execute(roundId, reference, viewer), reference));
  }

  /** Every version as it was sent, the newest first. */
  @Get(':reference/versions')
  @Allows('application.read')
  @ApiOkResponse({ type: ApplicationVersionListResponse })
  async versions(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ApplicationVersionListResponse> {
    return { items: known(await this.readHistory.versions(roundId, reference, viewer), reference) };
  }

  /** The committee’s other applications, in this round and in others. */
  @Get(':reference/related')
  @Allows('application.read')
  @ApiOkResponse({ type: RelatedApplicationListResponse })
  async related(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<RelatedApplicationListResponse> {
    return { items: known(await this.readHistory.related(roundId, reference, viewer), reference) };
  }

  /** Who did what with it, and when. */
  @Get(':reference/trail')
  @Allows('application.read-trail')
  @ApiOkResponse({ type: HistoryResponse })
  async trail(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<HistoryResponse> {
    return { items: known(await this.readHistory.trail(roundId, reference, viewer), reference) };
  }

  /** One application as sent, and every check with the fields that it looked at. */
  @Get(':reference')
  @Allows('application.read')
  @ApiOkResponse({ type: ApplicationResponse })
  async find(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ApplicationResponse> {
    const found = await this.findApplication.execute(roundId, reference, viewer);
    if (found === 'round-unknown') throw problem({ kind: 'round-unknown', roundId });
    if (found === 'application-unknown') throw problem({ kind: 'application-unknown', reference });
    return found;
  }
}

/** The guard has seen it; another version of the round without it may have come since. */
function known<T>(found: T | null, reference: string): T {
  if (found === null) throw problem({ kind: 'application-unknown', reference });
  return found;
}
