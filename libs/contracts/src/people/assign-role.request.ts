import { ApiProperty } from '@nestjs/swagger';
import { COMMITTEE_ROLES, type HeldRole, ROLES, type Role, ROUND_ROLES } from '@tp/domain';
import { IsIn, IsOptional, IsString, ValidateIf } from 'class-validator';

const inCommittee = ({ role }: AssignRoleRequest): boolean => COMMITTEE_ROLES.some((known) => known === role);
const PLACE = 'Ska vara en text: rollen hålls i en nämnd, som anges med kommun och nämndens kod.';

/** A role to give. A committee's role names municipality and committee; a round's names the round, or none for every round. */
export class AssignRoleRequest {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES, { message: `Ska vara någon av ${ROLES.join(', ')}.` })
  readonly role!: Role;

  @ApiProperty({ required: false })
  @ValidateIf(inCommittee)
  @IsString({ message: PLACE })
  readonly municipality?: string;

  @ApiProperty({ required: false, description: 'The committee’s code.' })
  @ValidateIf(inCommittee)
  @IsString({ message: PLACE })
  readonly committee?: string;

  @ApiProperty({ type: String, required: false, nullable: true, description: 'null or absent: every round.' })
  @IsOptional()
  @IsString({ message: 'Ska vara en omgångs beteckning, eller null för alla omgångar.' })
  readonly roundId?: string | null;
}

/** The role as the domain has it. @throws Error for a request that did not pass its own checks */
export function heldRoleOf({ role, municipality, committee, roundId = null }: AssignRoleRequest): HeldRole {
  const committeeRole = COMMITTEE_ROLES.find((known) => known === role);
  if (committeeRole) {
    if (municipality === undefined || committee === undefined)
      throw new Error('A committee role without its place passed its check');
    return { role: committeeRole, municipality, committee };
  }
  const roundRole = ROUND_ROLES.find((known) => known === role);
  return roundRole ? { role: roundRole, roundId } : { role: 'administrator' };
}
