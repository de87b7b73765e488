import type { Committee, Decision, DecisionList, Municipality, Principles, RobustnessOrder } from '@tp/domain';

/** Why an application has no proposal yet: the two are told apart wherever people read (assessment.md 3). */
export type UnreviewedBecause = NonNullable<Decision['unreviewedBecause']>;

/** What the annex says about the principles that the round was assessed by. */
export type AnnexPrinciples = Readonly<Pick<Principles, 'title' | 'decidedBy' | 'decidedOn' | 'status' | 'notice'>> &
  Readonly<{
    /** Every code of the round with its text, the built-in ones too: the domain's `codeTexts`. */
    codes: ReadonlyMap<string, string>;
  }>;

/** The shares of the samples in which each was granted, by the list's rows and in their order. */
export type AnnexRobustness = Readonly<{
  order: RobustnessOrder;
  byWeights: readonly number[];
  byReviewers: readonly number[];
}>;

/** What the annex is written from. Covered values are masked already: a document is written for anyone to read. */
export type AnnexInput = Readonly<{
  decisionList: DecisionList;
  committees: readonly Committee[];
  municipality: Municipality;
  /** The statement's day, `YYYY-MM-DD`; also the document's own, so that the same input gives the same bytes. */
  statementDate: string;
  synthetic: boolean;
  notice: string | null;
  principles: AnnexPrinciples;
  /** By reference; an unreviewed application that is not in it counts as not reviewed. */
  unreviewedBecause: ReadonlyMap<string, UnreviewedBecause>;
  /** `null` when nobody has asked that the annex tells of it. */
  robustness: AnnexRobustness | null;
}>;
