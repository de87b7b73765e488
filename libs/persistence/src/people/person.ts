import type { HeldRole } from '@tp/domain';

/** A person as their identity provider tells of them at sign-in. `subject` is unique with `issuer`. */
export type SignedInPerson = Readonly<{
  issuer: string;
  subject: string;
  name: string;
  /** `id@orgnr`, the Swedish OIDC profile's `orgAffiliation`. */
  organisation: string | null;
  organisationName: string | null;
  /** Where notices are mailed to; absent or `null` when the provider vouches for none. */
  email?: string | null;
}>;

export type Person = SignedInPerson & Readonly<{ id: number; signedInAt: string | null }>;

/** A role as it was assigned; instants in ISO 8601, people as the trail's actors. */
export type RoleAssignment = Readonly<{
  id: number;
  personId: number;
  held: HeldRole;
  assignedBy: string;
  assignedAt: string;
}>;

/** Committees are told apart by municipality and code. */
export type RolePlaces = Readonly<{
  committees: readonly Readonly<{ municipality: string; code: string; name: string }>[];
  rounds: readonly Readonly<{ id: string; title: string }>[];
}>;
