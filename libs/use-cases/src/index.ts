export {
  type FileNotReady,
  type FileUnknown,
  ListDraftFiles,
  OpenDraftFile,
  type OpenedFile,
  RemoveDraftFile,
} from './attachments/draft-files.js';
export { clamdScanner } from './attachments/clamd-scanner.js';
export { ExamineFile } from './attachments/examine-file.js';
export { FileLost, type FileStorage, StorageAway } from './attachments/file-storage.js';
export { fileInspector } from './attachments/inspect-content.js';
export { openFileStorage } from './attachments/open-file-storage.js';
export { OpenSentAttachment } from './attachments/open-sent-attachment.js';
export { TendFiles } from './attachments/tend-files.js';
export { AppendToUpload, BeginUpload } from './attachments/upload-file.js';
export { DEMONSTRATION_PEOPLE, demonstrationClaims } from './access/demonstration-people.js';
export { FindSubject } from './access/find-subject.js';
export { FindViewer } from './access/find-viewer.js';
export { SeedDemonstration } from './access/seed-demonstration.js';
export { SignInPerson } from './access/sign-in-person.js';
export { type ApplicationDossier, ReadApplicationDossier } from './applications/application-dossier.js';
export {
  type HistoryEvent,
  ReadApplicationHistory,
  type ReadableVersion,
  type RelatedItem,
} from './applications/application-history.js';
export { CountedApplications } from './applications/counted-applications.js';
export { FindApplication, PageApplications, type ReadablePage, type ReadableRow } from './applications/read-applications.js';
export { type ReadableApplication } from './applications/readable-application.js';
export { type Clock } from './clock/clock.js';
export { type DecisionListExport, ExportDecisionList, type ExportFormat } from './decisions/export-decision-list.js';
export { type DecisionListPage, PageDecisionList } from './decisions/page-decision-list.js';
export { materialOfFile } from './decisions/material-of-file.js';
export { type Proposal, type ProposalMaterial, proposalOf } from './decisions/proposal-of.js';
export { type ConstrainedProposal, proposeUnderConstraints } from './decisions/propose-under-constraints.js';
export { ProposeRound } from './decisions/propose-round.js';
export { WriteDecisionFiles, type WrittenFiles } from './decisions/write-decision-files.js';
export {
  type AttachmentSettings,
  type Environment,
  type MailSender,
  environmentVariables,
  type OpenIdProvider,
  readEnvironment,
  serverVariables,
} from './environment/environment.js';
export { type MapTiles } from './environment/map-tiles.js';
export { type FailedJobsFilter, ListFailedJobs } from './jobs/failed-jobs.js';
export { type GivenUpJob } from './jobs/given-up-job.js';
export { asJobFault } from './jobs/job-fault.js';
export { type QueuesState, ReadQueues } from './jobs/read-queues.js';
export { RetryJob, RetryJobsOfRound } from './jobs/retry-job.js';
export { type NoticeOrder, preAssessmentMessage, proposalMessage, type ProposalOrder } from './jobs/messages.js';
export { ChangeNoticeChoice } from './notices/change-notice-choice.js';
export { ListNotices } from './notices/list-notices.js';
export { type AttachmentOf, type Mail, type MailAttachment, type MailServer } from './notices/mail.js';
export { MailNotice, type MailSettings } from './notices/mail-notice.js';
export { MarkNoticesRead } from './notices/mark-notices-read.js';
export { noticesTo, type Told, type ToldPeople } from './notices/notices-to.js';
export { type NoticeChoices, ReadNoticeChoices } from './notices/read-notice-choices.js';
export { type AwaitedProposal, AwaitProposal } from './pre-assessment/await-proposal.js';
export { PreAssessApplications } from './pre-assessment/pre-assess-applications.js';
export { chunkSizeOf, chunksOf, type PreAssessmentChunk } from './pre-assessment/pre-assessment-chunk.js';
export { ReadProgress, type RoundProgress } from './pre-assessment/read-progress.js';
export { ComparePrinciples, type PrinciplesComparison } from './principles/compare-principles.js';
export { FindPrinciples, type FoundPrinciples } from './principles/find-principles.js';
export { SeedPrinciples } from './principles/seed-principles.js';
export { shippedPrinciples } from './principles/shipped-principles.js';
export { sayReady, stopWhenAsked } from './processes/stop-when-asked.js';
export { type ReplayDifference, type ReplayReport } from './replay/replay-report.js';
export { ReplayRound } from './replay/replay-round.js';
export { ChangeRound, type ChangeRoundOutcome } from './rounds/change-round.js';
export { CloseRound } from './rounds/close-round.js';
export { CreateRound } from './rounds/create-round.js';
export { ListOpenRounds, type OpenedRound } from './rounds/list-open-rounds.js';
export { ListRoundChoices, type RoundChoices } from './rounds/list-round-choices.js';
export { OpenRound } from './rounds/open-round.js';
export { type ChangeableRound, FindRoundFacts } from './rounds/find-round-facts.js';
export { type FoundCall, ReadRoundCall } from './rounds/read-round-call.js';
export { ExportRound, type ExportOutcome } from './rounds/export-round.js';
export { FindRound, type FoundRound } from './rounds/find-round.js';
export { type OverviewOfApplications, ReadRoundOverview, type RoundOverview } from './rounds/read-round-overview.js';
export { type ImportOutcome, ImportRound } from './rounds/import-round.js';
export { type ListedRound, ListRounds } from './rounds/list-rounds.js';
export { ListRoundVersions } from './rounds/list-round-versions.js';
export { LoadExample } from './rounds/load-example.js';
export { AssignRole, type AssignOutcome } from './people/assign-role.js';
export { ListPeople, type PersonWithRoles } from './people/list-people.js';
export { ListPlaces } from './people/list-places.js';
export { RevokeRole, type RevokeOutcome } from './people/revoke-role.js';
export { OrderApplications } from './applying/order-applications.js';
export { type ApplyingRound, ReadApplying, type SentApplication } from './applying/read-applying.js';
export { CreateDraft, type CreateDraftOutcome, type DraftOrigin } from './drafts/create-draft.js';
export { ImportDrafts, WriteDraftTemplate } from './drafts/import-drafts.js';
export { ImportRoundDrafts } from './drafts/import-round-drafts.js';
export { HandDraft, RemoveDraft } from './drafts/hand-draft.js';
export { ListDrafts } from './drafts/list-drafts.js';
export { type DraftForm, ReadDraft, ReadDraftHistory } from './drafts/read-draft.js';
export {
  type DraftPresence,
  type NamedConflict,
  NoteDraftWriter,
  RestoreDraft,
  SaveDraft,
  type SaveDraftOutcome,
} from './drafts/save-draft.js';
export { ReadSubmissions } from './submissions/read-submissions.js';
export { SendDraft, type SendDraftOutcome } from './submissions/send-draft.js';
export { WithdrawApplication } from './submissions/withdraw-application.js';
export { receiptAttachment, WriteReceipt } from './submissions/write-receipt.js';

export {
  type AddedRoundVersion,
  addRoundVersion,
  type ApplicationChanges,
  JudgedCostItemGone,
  type RoundOutline,
  type RoundVersionChanges,
} from './rounds/next-version.js';
export { type PreviewOutcome, PreviewRound, type RoundPreview } from './rounds/preview-round.js';
export { type RoundSource } from './rounds/round-content.js';
export { ChangeSavedView, type ChangeSavedViewOutcome } from './saved-views/change-saved-view.js';
export { DeleteSavedView, type DeleteSavedViewOutcome } from './saved-views/delete-saved-view.js';
export { ListSavedViews } from './saved-views/list-saved-views.js';
export { SaveView, type SaveViewOutcome } from './saved-views/save-view.js';
export { ChooseSelection } from './proposal-work/choose-selection.js';
export { LockProposal, UnlockProposal } from './proposal-work/lock-proposal.js';
export { ReadSelectionMaterial } from './proposal-work/read-selection-material.js';
export { ReadProposalState, type ProposalState } from './proposal-work/read-proposal-state.js';
export { ExportDecidedList } from './proposal-work/export-decided-list.js';
export { ReadOwnDecision } from './proposal-work/read-own-decision.js';
export { ConfirmDecision, RecordDecision } from './proposal-work/record-decision.js';
export { ReadMotivations, type MotivationRow } from './proposal-work/read-motivations.js';
export { ChangePhrases, SaveAlternative } from './proposal-work/save-alternative.js';
export { AcceptMotivations, WriteMotivation } from './proposal-work/write-motivation.js';
export {
  AssignReviews,
  type AssignReviewsOutcome,
  AssignReviewsEvenly,
  type RefusedPair,
  type ReviewPair,
} from './reviewing/assign-reviews.js';
export { DeclareConflict, WithdrawConflict } from './reviewing/declare-conflict.js';
export { MarkApplication } from './reviewing/mark-application.js';
export { type OwnReview, ReadOwnReview, SaveOwnReview, SendOwnReview } from './reviewing/own-review.js';
export { ReadReviewComparison, type ReviewComparison } from './reviewing/read-review-comparison.js';
export { ReadWorkList, type WorkList, type WorkListItem } from './reviewing/read-work-list.js';
export { SettleApplication, UnsettleApplication } from './reviewing/settle-application.js';
export { StandingOfReviewer } from './reviewing/standing-of-reviewer.js';
export { TakeReview } from './reviewing/take-review.js';
export { type ApplicationPlaceInRound } from './applications/locked-application.js';
export { AskForSupplement, type AskForSupplementOutcome } from './supplements/ask-for-supplement.js';
export { BeginSupplementDraft } from './supplements/begin-supplement-draft.js';
export { MoveSupplementDue, type MoveSupplementDueOutcome } from './supplements/move-supplement-due.js';
export { mayWithdraw, WithdrawSupplement } from './supplements/withdraw-supplement.js';
export { ReadSupplements, type ReadSupplement, type SupplementsOfApplication } from './supplements/read-supplements.js';
