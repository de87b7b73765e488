export { API_ROLE } from './access/api-role.js';
export { actorOf, type PersonViewer, type Viewer } from './access/viewer.js';
export { ApplicationRepository } from './applications/application.repository.js';
export { type ApplicationInRound, type ApplicationVersion, type Membership } from './applications/application-version.js';
export { type RelatedApplication, type StoredVersion } from './applications/versions-of-application.js';
export {
  APPLICATION_STATES,
  type ApplicationScope,
  type ApplicationState,
  SUPPLEMENT_STATES,
  type SupplementState,
} from './applications/application-scope.js';
export { type CommitteeCounts } from './applications/count-applications.js';
export {
  type ApplicationPage,
  type ApplicationQuery,
  type ApplicationSort,
  type ApplicationSums,
  type ListedApplication,
} from './applications/list-applications.js';
export { type Supplement } from './applications/list-supplements.js';
export { type Actor } from './audit/actor.js';
export { type AuditFault } from './audit/audit-chain.js';
export { type AuditEvent, type AuditHead, AuditTrail } from './audit/audit-trail.js';
export { type TrailEntry, TrailReader } from './audit/trail-reader.js';
export { type AuditVerification, verifyAudit } from './audit/verify-audit.js';
export { type SnapshotFault, verifySnapshots } from './audit/verify-snapshots.js';
export { ChangeFeed } from './changes/change-feed.js';
export { Remembered } from './changes/remembered.js';
export { type Connections, connectionsOf } from './database/connections-of.js';
export { migrate } from './database/migrate.js';
export { openDatabase, type OpenDatabaseOptions } from './database/open-database.js';
export { type DecisionFilter } from './decisions/decision-filter.js';
export { type DecisionGroup } from './decisions/groups-of-decisions.js';
export { DecisionRepository, type StoredDecisionList } from './decisions/decision.repository.js';
export { type DecisionListRow } from './decisions/list-row.js';
export { type DecisionOverview, type Facet, type OutcomeFilter, overviewOf } from './decisions/overview.js';
export { type DecisionPage, type DecisionQuery, type DecisionSort, type DecisionSums } from './decisions/page-of-decisions.js';
export {
  ATTACHMENT_STATES,
  type AttachmentFile,
  type AttachmentState,
  type ExaminedFile,
  type SentAttachment,
} from './attachments/attachment-file.js';
export {
  type Draft,
  DRAFT_STATES,
  type DraftHistoryEntry,
  type DraftState,
  type DraftWriter,
  type NewDraft,
  type WholeDraft,
} from './drafts/draft.js';
export { DraftRepository } from './drafts/draft.repository.js';
export {
  type EmailState,
  type NewNotice,
  type Notice,
  type NoticePage,
  type NoticePeople,
  type NoticeQuery,
  type NoticeRecipient,
  type NoticeToMail,
} from './notices/notice.js';
export { NoticeRepository } from './notices/notice.repository.js';
export { withTrace } from './outbox/current-trace.js';
export { type NewOutboxMessage, Outbox, type OutboxMessage, type OutboxState } from './outbox/outbox.js';
export { PeopleRepository, type PeopleQuery } from './people/people.repository.js';
export { type Person, type RoleAssignment, type RolePlaces, type SignedInPerson } from './people/person.js';
export {
  type PreAssessmentInRound,
  PreAssessmentRepository,
  type Progress,
  type Timing,
} from './pre-assessment/pre-assessment.repository.js';
export { type ReviewerCount, ReviewRepository } from './reviews/review.repository.js';
export {
  PrinciplesRepository,
  type PrinciplesVersion,
  type PrinciplesVersionListItem,
} from './principles/principles.repository.js';
export { SettlementRepository } from './reviews/settlement.repository.js';
export {
  type DeclaredConflict,
  type ReviewAssignment,
  type ReviewMark,
  type ReviewPlace,
  type RoundReviewer,
  type SentReview,
} from './reviewing/reviewing.js';
export {
  type CommitteeDecision,
  type MotivationPhrase,
  type MotivationVersion,
  type ProposalLock,
  type SelectionAlternative,
  type ChosenSelection,
  type SelectionChoice,
} from './proposal-work/proposal-work.js';
export { ReviewingRepository } from './reviewing/reviewing.repository.js';
export { type RoundCall, RoundCallRepository } from './rounds/round-call.js';
export { type KnownMunicipality } from './rounds/known-municipalities.js';
export { type RoundPage, type RoundQuery, type RoundSort } from './rounds/list-rounds.js';
export { type RoundListItem, type RoundVersion } from './rounds/round-version.js';
export { RoundRepository } from './rounds/round.repository.js';
export { type NewSavedView, type SavedView } from './saved-views/saved-view.js';
export { type Submission, type SubmissionKind, SubmissionRepository } from './submissions/submission.repository.js';
export {
  type NewSupplementRequest,
  type SupplementDueChange,
  SupplementRepository,
  type SupplementRequest,
  type SupplementWithdrawal,
} from './supplements/supplement.repository.js';
export { type ReadRepositories, type Repositories } from './transactions/repositories.js';
export { Transactions } from './transactions/transactions.js';
