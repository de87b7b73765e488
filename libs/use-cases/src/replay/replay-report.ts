/** A SHA-256 that something was stored with, and the one that it has now. */
export type HashPair = Readonly<{ stored: string; recomputed: string }>;

/** One thing that is not as it was stored, or that did not come out the same. `pointer` is into the document or the result. */
export type ReplayDifference =
  | Readonly<{ kind: 'round' | 'principles' | 'list-hash' | 'list-text' | 'no-list' }>
  | Readonly<{ kind: 'principles-unreadable'; cause: string }>
  | Readonly<{ kind: 'application' | 'key' | 'no-pre-assessment'; reference: string }>
  | Readonly<{ kind: 'pre-assessment'; reference: string; pointer: string }>
  /** `reference`: of the row that it stands in; `null` for what stands beside the rows. */
  | Readonly<{ kind: 'list' | 'row'; reference: string | null; pointer: string; stored: unknown; recomputed: unknown }>
  | Readonly<{ kind: 'totals'; pointer: string; stored: unknown; recomputed: unknown }>;

/** One application of the replayed version; `isIntact`: the application, its key and its pre-assessment all came out the same. */
export type ReplayedApplication = Readonly<{
  reference: string;
  version: number;
  sha256: string | null;
  key: string | null;
  /** Its hashes would tell a covered value, and are left out; they are compared all the same. */
  isCovered: boolean;
  isIntact: boolean;
}>;

/** What came of making a round version's proposal anew from what is stored. Hashes are SHA-256 in hex. */
export type ReplayReport = Readonly<{
  roundId: string;
  version: number;
  createdAt: string;
  isExact: boolean;
  round: HashPair;
  principles: HashPair & Readonly<{ id: string; title: string; version: number }>;
  /** `stored`: the version of the engine that the pre-assessments were made with; `null` when that cannot be told. */
  engine: Readonly<{ current: string; stored: string | null }>;
  applications: readonly ReplayedApplication[];
  reviews: number;
  settlements: number;
  /** `null` when no list is stored. `bytes` of the stored one. */
  list: (HashPair & Readonly<{ bytes: number; createdAt: string }>) | null;
  differences: readonly ReplayDifference[];
  /** Beyond those that are told. */
  moreDifferences: number;
}>;

/** `applications`: reading and pre-assessing them anew; `list`: making and comparing the list. */
export type ReplayProgress = Readonly<{ step: 'applications' | 'list'; done: number; total: number }>;
