import { hashOf } from '@tp/domain';

/** An entry as its hash sees it: `at` in milliseconds and UTC, `details` as the exact text that is stored. */
export type HashedEntry = Readonly<{
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  details: string;
  previousHash: string;
}>;

/** What the first entry follows on. */
export const HASH_BEFORE_FIRST = '0'.repeat(64);

/** The chain's link: SHA-256, in hex, of the entry's canonical JSON, the hash of the entry before included. */
export const auditHash = ({ seq, at, actor, action, subject, details, previousHash }: HashedEntry): string =>
  hashOf({ seq, at, actor, action, subject, details, previousHash });

/** SQL for an instant as its hash sees it. */
export const INSTANT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
