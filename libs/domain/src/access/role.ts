/** Roles in a committee: of those who apply. */
export const COMMITTEE_ROLES = ['applicant', 'submitter'] as const;
/** Roles in a round: of those who review, decide, keep the minutes and audit. */
export const ROUND_ROLES = ['reviewer', 'lead-reviewer', 'secretary', 'chair', 'member', 'auditor'] as const;
/** Roles in the portal itself. */
export const PORTAL_ROLES = ['administrator'] as const;
export const ROLES = [...COMMITTEE_ROLES, ...ROUND_ROLES, ...PORTAL_ROLES] as const;

export type CommitteeRole = (typeof COMMITTEE_ROLES)[number];
export type RoundRole = (typeof ROUND_ROLES)[number];
export type PortalRole = (typeof PORTAL_ROLES)[number];
export type Role = (typeof ROLES)[number];

/**
 * A role that a person holds, and where. A committee is told by its municipality too: two municipalities may give theirs the same
 * code. `roundId: null` is every round of the portal, also those that come.
 */
export type HeldRole =
  | Readonly<{ role: CommitteeRole; municipality: string; committee: string }>
  | Readonly<{ role: RoundRole; roundId: string | null }>
  | Readonly<{ role: PortalRole }>;

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  applicant: 'Sökande',
  submitter: 'Behörig att skicka in',
  reviewer: 'Granskare',
  'lead-reviewer': 'Ledande granskare',
  secretary: 'Sekreterare',
  chair: 'Ordförande',
  member: 'Ledamot',
  auditor: 'Revisor',
  administrator: 'Administratör',
};
