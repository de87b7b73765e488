import type { Application } from '@tp/domain';

/** One version of an application as it was sent: never changed. */
export type ApplicationVersion = Readonly<{
  /** What a round's version refers to. */
  id: number;
  reference: string;
  /** Counted from 1 for each reference in a round. */
  version: number;
  /** The domain's `hashOf` the application. */
  sha256: string;
}>;

/** An application as one of a round's version, in the file's order (`position` from 0). */
export type ApplicationInRound = ApplicationVersion &
  Readonly<{
    position: number;
    application: Application;
    /** What the rules are to be asked; null until `setPreAssessmentKeys`. */
    preAssessmentKey: string | null;
  }>;

/** That the application stands in the round's version, and what the rules are to be asked of it. */
export type Membership = Readonly<{ applicationVersionId: number; preAssessmentKey: string | null }>;

export const APPLICATION_COLUMNS = `m.position, a.id, a.reference, a.version, a.sha256, a.snapshot as application, m.pre_assessment_key as "preAssessmentKey"`;
