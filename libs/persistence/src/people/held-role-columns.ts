import { COMMITTEE_ROLES, type HeldRole, ROUND_ROLES } from '@tp/domain';
import type { RoleAssignment } from './person.js';

/** Where a role is held, as columns. */
export type RoleColumns = Readonly<{
  role: string;
  municipality: string | null;
  committee: string | null;
  roundId: string | null;
}>;
export type AssignmentRow = RoleColumns & Readonly<{ id: number; personId: number; assignedBy: string; assignedAt: Date }>;

export const columnsOf = (held: HeldRole): RoleColumns => ({
  role: held.role,
  municipality: 'municipality' in held ? held.municipality : null,
  committee: 'committee' in held ? held.committee : null,
  roundId: 'roundId' in held ? held.roundId : null,
});

/** @throws Error for what the table's own checks refuse */
export function toHeldRole({ role, municipality, committee, roundId }: RoleColumns): HeldRole {
  const committeeRole = COMMITTEE_ROLES.find((known) => known === role);
  if (committeeRole && municipality !== null && committee !== null) return { role: committeeRole, municipality, committee };
  const roundRole = ROUND_ROLES.find((known) => known === role);
  if (roundRole) return { role: roundRole, roundId };
  if (role === 'administrator') return { role };
  throw new Error(`No such role as ${role}`);
}

export const toAssignment = (row: AssignmentRow): RoleAssignment => ({
  id: row.id,
  personId: row.personId,
  held: toHeldRole(row),
  assignedBy: row.assignedBy,
  assignedAt: row.assignedAt.toISOString(),
});
