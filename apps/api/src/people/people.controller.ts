import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AssignRoleRequest,
  heldRoleOf,
  PersonListResponse,
  type PersonResponse,
  RolePlacesResponse,
  SearchQuery,
} from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { AssignRole, ListPeople, ListPlaces, type PersonWithRoles, RevokeRole } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';

@ApiTags('Personer och roller')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly listPlaces: ListPlaces,
    private readonly assignRole: AssignRole,
    private readonly revokeRole: RevokeRole,
  ) {}

  /** People by name, with what they hold. */
  @Get()
  @Allows('person.read')
  @ApiOkResponse({ type: PersonListResponse })
  async list(@Query() { page, limit, q }: SearchQuery, @CurrentViewer() viewer: PersonViewer): Promise<PersonListResponse> {
    const { rows, total } = await this.listPeople.execute({ page, limit, search: q }, viewer);
    return { items: rows.map(toPerson), page, limit, total };
  }

  /** Where roles can be held. */
  @Get('places')
  @Allows('person.read')
  @ApiOkResponse({ type: RolePlacesResponse })
  places(@CurrentViewer() viewer: PersonViewer): Promise<RolePlacesResponse> {
    return this.listPlaces.execute(viewer);
  }

  /** Gives a role. */
  @Post(':personId/roles')
  @Allows('person.assign-role')
  @ApiCreatedResponse()
  async assign(
    @Param('personId', RowIdPipe) personId: number,
    @Body() request: AssignRoleRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const { kind } = await this.assignRole.execute(personId, heldRoleOf(request), viewer);
    if (kind !== 'assigned') throw problem(kind === 'person-unknown' ? { kind, personId } : { kind });
  }

  /** Takes a role away. */
  @Delete(':personId/roles/:assignmentId')
  @Allows('person.assign-role')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(
    @Param('personId', RowIdPipe) personId: number,
    @Param('assignmentId', RowIdPipe) assignmentId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const { kind } = await this.revokeRole.execute(personId, assignmentId, viewer);
    if (kind === 'unknown') throw problem({ kind: 'assignment-unknown' });
    if (kind === 'last-administrator') throw problem({ kind });
  }
}

const toPerson = ({ id, name, organisation, organisationName, signedInAt, assignments }: PersonWithRoles): PersonResponse => ({
  id,
  name,
  organisation,
  organisationName,
  signedInAt,
  roles: assignments.map((assignment) => ({ id: assignment.id, assignedAt: assignment.assignedAt, ...assignment.held })),
});
