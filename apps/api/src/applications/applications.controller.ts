import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  APPLICATION_SORTS,
  ApplicationListQuery,
  ApplicationListResponse,
  ApplicationResponse,
  type ApplicationSummaryResponse,
} from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { FindApplication, PageApplications, type ReadableApplication } from '@tp/use-cases';
import { problem } from '../http/problem.js';
import { sortOf } from '../http/sort-of.js';
import { Allows, CurrentViewer } from '../access/public.js';

@ApiTags('Ansökningar')
@Controller('rounds/:roundId/applications')
export class ApplicationsController {
  constructor(
    private readonly pageApplications: PageApplications,
    private readonly findApplication: FindApplication,
  ) {}

  /** A page of the round's applications with what the rules found. */
  @Get()
  @Allows('application.list')
  @ApiOkResponse({ type: ApplicationListResponse })
  async page(
    @Param('roundId') roundId: string,
    @Query() query: ApplicationListQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ApplicationListResponse> {
    const { page, limit, sort, committee, finding, q } = query;
    const found = await this.pageApplications.execute(
      roundId,
      {
        page,
        limit,
        ...sortOf(sort, APPLICATION_SORTS),
        committees: committee,
        findings: finding,
        search: q,
      },
      viewer,
    );
    if (found === null) throw problem({ kind: 'round-unknown', roundId });
    return { items: found.rows.map(toSummary), page, limit, total: found.total };
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

function toSummary({ version, application, preAssessment }: ReadableApplication): ApplicationSummaryResponse {
  const { reference, committee, title, place, receivedOn, requestedAmount } = application;
  return {
    reference,
    version,
    title,
    committee,
    place: [place.name, place.district].filter((part) => part !== '').join(', '),
    receivedOn,
    requestedAmount: typeof requestedAmount === 'string' ? null : requestedAmount,
    isPreAssessed: preAssessment !== null,
    suggestedPoints: preAssessment?.points ?? null,
    findings: preAssessment?.findings.map(({ kind }) => kind) ?? [],
  };
}
