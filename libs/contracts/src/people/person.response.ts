import { ApiProperty } from '@nestjs/swagger';
import { HeldRoleResponse } from '../access/session.response.js';

export class RoleAssignmentResponse extends HeldRoleResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty({ format: 'date-time' }) readonly assignedAt!: string;
}

/** Somebody who has signed in some time, or who was added beforehand, and what they hold just now. */
export class PersonResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, nullable: true, description: '`id@orgnr`, as the identity provider tells.' })
  readonly organisation!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly organisationName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly signedInAt!: string | null;
  @ApiProperty({ type: [RoleAssignmentResponse] }) readonly roles!: readonly RoleAssignmentResponse[];
}

export class PersonListResponse {
  @ApiProperty({ type: [PersonResponse] }) readonly items!: readonly PersonResponse[];
  @ApiProperty({ minimum: 1 }) readonly page!: number;
  @ApiProperty() readonly limit!: number;
  @ApiProperty() readonly total!: number;
}

export class CommitteePlaceResponse {
  @ApiProperty() readonly municipality!: string;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
}

export class RoundPlaceResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
}

/** Where a role can be held. */
export class RolePlacesResponse {
  @ApiProperty({ type: [CommitteePlaceResponse] }) readonly committees!: readonly CommitteePlaceResponse[];
  @ApiProperty({ type: [RoundPlaceResponse] }) readonly rounds!: readonly RoundPlaceResponse[];
}
