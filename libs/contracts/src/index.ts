export { HeldRoleResponse, MapTilesResponse, SessionPersonResponse, SessionResponse } from './access/session.response.js';
export {
  CodeFacetResponse,
  DecisionListFacetsResponse,
  DecisionListResponse,
  DecisionGroupResponse,
  DecisionListSumsResponse,
  DecisionListTotalsResponse,
  FacetResponse,
  NamedFacetResponse,
} from './decision-list/decision-list.response.js';
export { CommitteeReferenceResponse, DecisionRowResponse, DenialCodeResponse } from './decision-list/decision-row.response.js';
export { FailedJobResponse, ProgressResponse } from './pre-assessment/progress.response.js';
export { InputFaultResponse, ProblemResponse } from './problems/problem.response.js';
export {
  PrinciplesComparisonQuery,
  PrinciplesComparisonResponse,
  PrinciplesDifferenceResponse,
} from './principles/principles-comparison.js';
export {
  PrincipleCheckResponse,
  PrincipleCodeResponse,
  PrincipleCriterionResponse,
  PrincipleLevelResponse,
  PrinciplesResponse,
  PrinciplesVersionResponse,
} from './principles/principles.response.js';
export {
  EngineVersionsResponse,
  HashPairResponse,
  ReplayDifferenceResponse,
  ReplayedApplicationResponse,
  ReplayedListResponse,
  ReplayedPrinciplesResponse,
  ReplayEventResponse,
  ReplayQuery,
  ReplayResponse,
  RoundVersionResponse,
} from './replay/replay.js';
export { CallResponse, OpenRoundListResponse, OpenRoundResponse, RoundCallResponse } from './rounds/round-call.response.js';
export { RoundFactsRequest, SeenVersionQuery } from './rounds/round-facts.request.js';
export {
  MunicipalityChoiceResponse,
  PrinciplesChoiceResponse,
  RoundChoicesResponse,
  RoundFactsResponse,
  SavedRoundResponse,
} from './rounds/round-facts.response.js';
export {
  PreviewedPrinciplesResponse,
  ReadInRoundResponse,
  RoundChangesResponse,
  RoundPreviewResponse,
} from './rounds/round-preview.response.js';
export {
  ListedProgressResponse,
  ListedRoundResponse,
  MunicipalityResponse,
  PreviousRoundVersionResponse,
  RoundCommitteeResponse,
  RoundListResponse,
  RoundPrinciplesResponse,
  RoundResponse,
  RoundSummaryResponse,
  YearFacetResponse,
} from './rounds/round.response.js';
export {
  ApplicationListResponse,
  ApplicationResponse,
  ApplicationSummaryResponse,
  ApplicationSumsResponse,
} from './applications/application.response.js';
export { APPLICATION_SORTS, ApplicationListQuery, type ApplicationSort } from './applications/application-list.query.js';
export {
  DECISION_LIST_SORTS,
  DecisionListQuery,
  type DecisionListSort,
  OUTCOME_FILTERS,
} from './decision-list/decision-list.query.js';
export { DecisionListExportQuery } from './decision-list/export.query.js';
export { HealthResponse, ReadinessResponse } from './health/health.response.js';
export { JOB_QUEUES, JobListQuery } from './jobs/job-list.query.js';
export { JobListResponse, JobResponse, RetriedJobsResponse } from './jobs/job.response.js';
export { OutboxResponse, QueueResponse, QueuesResponse } from './jobs/queues.response.js';
export { NoticeListQuery } from './notices/notice-list.query.js';
export { ChangeNoticeChoiceRequest, MarkNoticesReadRequest } from './notices/notice.request.js';
export {
  NoticeChoiceResponse,
  NoticeChoicesResponse,
  NoticeListResponse,
  NoticeResponse,
  UnreadNoticesResponse,
} from './notices/notice.response.js';
export { PagingQuery, SearchQuery } from './paging/paging.query.js';
export {
  ApplicationStatesResponse,
  CommitteeOverviewResponse,
  FindingCountsResponse,
  OverviewOfApplicationsResponse,
  ReviewerCountResponse,
  RoundDateResponse,
  RoundOverviewResponse,
  SupplementCountsResponse,
  SupplementResponse,
} from './rounds/round-overview.response.js';
export { ROUND_LIST_SORTS, RoundListQuery } from './rounds/round-list.query.js';
export {
  ApplyingResponse,
  ApplyingRoundResponse,
  OwnCommitteeResponse,
  SentApplicationResponse,
  SentSupplementResponse,
} from './applying/applying.response.js';
export { DraftImportQuery, DraftImportResponse, ImportedRowResponse, WorkbookFaultResponse } from './drafts/draft-import.js';
export { AttachmentQuery } from './attachments/attachment.query.js';
export { AttachmentFileListResponse, AttachmentFileResponse } from './attachments/attachment.response.js';
export {
  CreateDraftRequest,
  HandDraftRequest,
  OrderApplicationsRequest,
  RestoreDraftRequest,
  SaveDraftRequest,
  SendDraftRequest,
  SubmissionQuery,
  WithdrawRequest,
} from './drafts/draft.request.js';
export {
  CreatedDraftResponse,
  DraftConflictResponse,
  DraftFormResponse,
  DraftHistoryEntryResponse,
  DraftHistoryResponse,
  DraftListResponse,
  DraftPresenceResponse,
  DraftResponse,
  DraftWriterResponse,
  SavedDraftResponse,
  SubmissionListResponse,
  SubmissionResponse,
} from './drafts/draft.response.js';
export { AssignRoleRequest, heldRoleOf } from './people/assign-role.request.js';
export {
  CommitteePlaceResponse,
  PersonListResponse,
  PersonResponse,
  RoleAssignmentResponse,
  RolePlacesResponse,
  RoundPlaceResponse,
} from './people/person.response.js';
export {
  ApplicationDossierResponse,
  AssessedCriterionResponse,
  DossierAssessmentResponse,
  DossierCommitteeResponse,
  DossierReviewsResponse,
  DossierRoundResponse,
} from './applications/dossier.response.js';
export {
  ApplicationVersionListResponse,
  ApplicationVersionResponse,
  HistoryEventResponse,
  HistoryResponse,
  RelatedApplicationListResponse,
  RelatedApplicationResponse,
} from './applications/history.response.js';
export { ChangeSavedViewRequest, SavedViewQuery, SaveViewRequest } from './saved-views/saved-view.request.js';
export { SavedViewListResponse, SavedViewResponse } from './saved-views/saved-view.response.js';
export { AskForSupplementRequest, MoveSupplementRequest, WithdrawSupplementRequest } from './supplements/supplement.request.js';
export {
  RequestedSupplementResponse,
  SupplementAskResponse,
  SupplementDueChangeResponse,
  SupplementedFileResponse,
  SupplementListResponse,
  SupplementWithdrawalResponse,
} from './supplements/supplement.response.js';
export {
  AssignEvenlyRequest,
  AssignReviewsRequest,
  DeclareConflictRequest,
  MarkApplicationRequest,
  SaveOwnReviewRequest,
  SettleApplicationRequest,
} from './reviewing/reviewing.request.js';
export {
  AssignedEvenlyResponse,
  AssignedReviewsResponse,
  OwnReviewResponse,
  ReviewSentResponse,
  SavedReviewResponse,
  WorkListResponse,
} from './reviewing/reviewing.response.js';
export { ReviewComparisonResponse } from './reviewing/review-comparison.response.js';
export {
  AcceptMotivationsRequest,
  AddPhraseRequest,
  ChooseSelectionRequest,
  DecidedExportQuery,
  RecordDecisionRequest,
  SaveAlternativeRequest,
  UnlockProposalRequest,
  WriteMotivationRequest,
} from './proposal-work/proposal-work.request.js';
export {
  AcceptedMotivationsResponse,
  CommitteeDecisionResponse,
  ConfirmedDecisionResponse,
  LockedProposalResponse,
  LockRefusalResponse,
  MotivationListResponse,
  MotivationPhraseResponse,
  MotivationRowResponse,
  OwnDecisionResponse,
  ProposalStateResponse,
  RecordedDecisionResponse,
  SelectableApplicationResponse,
  SelectionMaterialResponse,
} from './proposal-work/proposal-work.response.js';
