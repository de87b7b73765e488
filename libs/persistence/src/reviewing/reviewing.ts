import type { Departure, Review, ReviewDraft } from '@tp/domain';

/** A person who may review in a round. `committees`: codes of those in the round's municipality that they apply for. */
export type RoundReviewer = Readonly<{ id: number; name: string; isLead: boolean; committees: readonly string[] }>;
/** `sentAt`: when their newest review was sent; `null` while it is to be written, or written anew. */
export type ReviewAssignment = Readonly<{ reference: string; personId: number; assignedAt: string; sentAt: string | null }>;
/** A conflict of interest that a reviewer has declared of one application. */
export type DeclaredConflict = Readonly<{ id: number; personId: number; reference: string; reason: string; declaredAt: string }>;
export type StoredReviewDraft = Readonly<{ reference: string; content: ReviewDraft; revision: number; updatedAt: string }>;
/** What one reviewer has for themselves beside an application. */
export type ReviewMark = Readonly<{ reference: string; isFlagged: boolean; tags: readonly string[] }>;
/** A review as it was sent: never changed, only superseded by the next version. */
export type SentReview = Readonly<{
  reference: string;
  personId: number;
  version: number;
  applicationVersion: number;
  sha256: string;
  review: Review;
  departures: readonly Departure[];
  sentAt: string;
}>;
export type NewSentReview = Omit<SentReview, 'version'>;
/** An application as a list of work shows it; null where a secrecy mark covers the value. */
export type ReviewWork = Readonly<{
  reference: string;
  committee: string;
  title: string | null;
  place: string | null;
  district: string | null;
  requestedAmount: number | null;
  version: number;
  /** The day on which a supplement that has not come is due. */
  awaitsUntil: string | null;
}>;
/** Of whom, and in what round. */
export type ReviewPlace = Readonly<{ roundId: string; reference: string; personId: number }>;
