import { ApiProperty } from '@nestjs/swagger';
import { type HeldRole, ROLES, type Role } from '@tp/domain';

/** A role, and where it is held: in a committee, in a round (`null` is every round), or in the portal itself. */
export class HeldRoleResponse {
  @ApiProperty({ enum: ROLES }) readonly role!: Role;
  @ApiProperty({ type: String, required: false }) readonly municipality?: string;
  @ApiProperty({ type: String, required: false, description: 'The committee’s code.' }) readonly committee?: string;
  @ApiProperty({ type: String, required: false, nullable: true }) readonly roundId?: string | null;
}

export class SessionPersonResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: [HeldRoleResponse] }) readonly roles!: readonly HeldRole[];
}

export class MapTilesResponse {
  @ApiProperty({ description: 'With {z}, {x} and {y} in it.' }) readonly address!: string;
  @ApiProperty({ description: 'Whom the map is by.' }) readonly attribution!: string;
}

/** Who asks. `person` is null for whoever is not signed in, and then the last two are absent. */
export class SessionResponse {
  @ApiProperty({ type: SessionPersonResponse, nullable: true }) readonly person!: SessionPersonResponse | null;
  @ApiProperty({ description: 'Anyone may be anyone here: the sign-in is a demonstration.' }) readonly isDemonstration!: boolean;
  @ApiProperty({ description: 'Minutes without a sign of life before a session ends.' }) readonly idleMinutes!: number;
  @ApiProperty({ type: MapTilesResponse, required: false, description: 'What maps are laid with; absent: nothing.' })
  readonly mapTiles?: MapTilesResponse | undefined;
  @ApiProperty({ required: false, description: 'To be sent back in the header `x-csrf-token` of whatever changes anything.' })
  readonly csrfToken?: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    required: false,
    description: 'When the session ends if nothing more is heard.',
  })
  readonly endsAt?: string;
}
