import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { type Operations, unwatched } from '@tp/operations';
import { API_ROLE, ChangeFeed, openDatabase, Transactions } from '@tp/persistence';
import { JobQueues, queueConnectionOf, useBackend } from '@tp/queue';
import {
  AppendToUpload,
  AssignRole,
  type AttachmentSettings,
  BeginUpload,
  AskForSupplement,
  AcceptMotivations,
  AssignReviews,
  ChangePhrases,
  ChooseSelection,
  ConfirmDecision,
  ExportDecidedList,
  LockProposal,
  ReadMotivations,
  ReadOwnDecision,
  ReadProposalState,
  ReadReviewComparison,
  ReadSelectionMaterial,
  RecordDecision,
  SaveAlternative,
  UnlockProposal,
  WriteMotivation,
  AssignReviewsEvenly,
  DeclareConflict,
  MarkApplication,
  ReadOwnReview,
  ReadWorkList,
  SaveOwnReview,
  SendOwnReview,
  SettleApplication,
  StandingOfReviewer,
  TakeReview,
  TendFiles,
  UnsettleApplication,
  WithdrawConflict,
  BeginSupplementDraft,
  ChangeRound,
  ChangeNoticeChoice,
  ChangeSavedView,
  CreateDraft,
  clamdScanner,
  type Clock,
  CloseRound,
  ComparePrinciples,
  CountedApplications,
  CreateRound,
  DeleteSavedView,
  ExamineFile,
  ExportDecisionList,
  fileInspector,
  type FileStorage,
  FindApplication,
  FindPrinciples,
  FindRound,
  FindRoundFacts,
  FindSubject,
  FindViewer,
  ImportRound,
  HandDraft,
  ImportDrafts,
  ImportRoundDrafts,
  WriteDraftTemplate,
  ListDraftFiles,
  ListDrafts,
  ListFailedJobs,
  NoteDraftWriter,
  OrderApplications,
  ListOpenRounds,
  ListNotices,
  ListPeople,
  ListPlaces,
  ListRoundChoices,
  ListRounds,
  ListRoundVersions,
  ListSavedViews,
  OpenDraftFile,
  openFileStorage,
  MoveSupplementDue,
  OpenRound,
  OpenSentAttachment,
  type MailSender,
  MarkNoticesRead,
  PageApplications,
  PageDecisionList,
  PreviewRound,
  ReadApplicationDossier,
  ReadApplicationHistory,
  ReadApplying,
  ReadDraft,
  ReadDraftHistory,
  ReadSubmissions,
  ReadSupplements,
  RemoveDraft,
  RemoveDraftFile,
  RestoreDraft,
  SaveDraft,
  SendDraft,
  WithdrawApplication,
  WithdrawSupplement,
  WriteReceipt,
  ReadNoticeChoices,
  ReadProgress,
  ReadQueues,
  ReadRoundCall,
  ReadRoundOverview,
  ReplayRound,
  RetryJob,
  RetryJobsOfRound,
  RevokeRole,
  SaveView,
  SeedDemonstration,
  SignInPerson,
} from '@tp/use-cases';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { ACCESS_SETTINGS, type AccessSettings, type GivenAccess } from './access/access-settings.js';
import { DraftFilesController } from './attachments/draft-files.controller.js';
import { FILE_STORAGE, UPLOAD_LOG } from './attachments/file-storage.token.js';
import { FileTender } from './attachments/file-tender.js';
import { SentAttachmentsController } from './attachments/sent-attachments.controller.js';
import { TusUploads } from './attachments/tus-uploads.js';
import { ApplyingController } from './applying/applying.controller.js';
import { AccessGuard } from './access/access.guard.js';
import { CurrentSession } from './access/current-session.js';
import { OpenIdClient } from './access/open-id-client.js';
import { SessionController } from './access/session.controller.js';
import { openSessionPool, SESSION_POOL } from './access/session-pool.js';
import { SignInController } from './access/sign-in.controller.js';
import { ApplicationListController } from './applications/application-list.controller.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { DATABASE } from './database.token.js';
import { DecisionListExportController } from './decisions/decision-list-export.controller.js';
import { DecisionListController } from './decisions/decision-list.controller.js';
import { DraftHandlingController } from './drafts/draft-handling.controller.js';
import { DraftImportController } from './drafts/draft-import.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { HealthController } from './health/health.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { RoundJobsController } from './jobs/round-jobs.controller.js';
import { SENDS_MAIL } from './notices/sends-mail.token.js';
import { NoticesController } from './notices/notices.controller.js';
import { PeopleController } from './people/people.controller.js';
import { ProgressController } from './pre-assessment/progress.controller.js';
import { Stopping } from './operations/public.js';
import { CreatedRoundsController } from './rounds/created-rounds.controller.js';
import { RoundCallController } from './rounds/round-call.controller.js';
import { RoundFactsController } from './rounds/round-facts.controller.js';
import { RoundOverviewController } from './rounds/round-overview.controller.js';
import { PrinciplesController } from './principles/principles.controller.js';
import { ReplayController } from './replay/replay.controller.js';
import { ReadInController } from './rounds/read-in.controller.js';
import { CommitteeDecisionsController } from './proposal-work/committee-decisions.controller.js';
import { MotivationsController } from './proposal-work/motivations.controller.js';
import { ProposalController } from './proposal-work/proposal.controller.js';
import { OwnReviewController } from './reviewing/own-review.controller.js';
import { ReviewingController } from './reviewing/reviewing.controller.js';
import { SettlementsController } from './reviewing/settlements.controller.js';
import { RoundsController } from './rounds/rounds.controller.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { SupplementsController } from './supplements/supplements.controller.js';

/** `apiDatabaseUrl`: as whom the api asks the database; the role is taken on `databaseUrl` when it is not given. */
export type ApiSettings = Readonly<{
  databaseUrl: string | undefined;
  apiDatabaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  /** Unless said, no mail is sent. */
  mail?: MailSender | undefined;
  attachments: AttachmentSettings;
  /** Unless said, nobody watches the process. */
  operations?: Operations;
  /** The machine's own unless said. */
  clock?: Clock;
}> &
  GivenAccess;

const SYSTEM_CLOCK: Clock = { now: () => new Date() };

/** Use cases that need nothing but the database. */
const BY_DATABASE: readonly Type<object>[] = [
  ExportDecidedList,
  ReadMotivations,
  ReadOwnDecision,
  ReadProposalState,
  ReadReviewComparison,
  ReadSelectionMaterial,
  MarkApplication,
  ReadOwnReview,
  ReadWorkList,
  StandingOfReviewer,
  UnsettleApplication,
  AppendToUpload,
  AssignRole,
  ChangeRound,
  ComparePrinciples,
  CreateRound,
  ChangeNoticeChoice,
  ChangeSavedView,
  DeleteSavedView,
  ExportDecisionList,
  FindApplication,
  WriteDraftTemplate,
  HandDraft,
  NoteDraftWriter,
  ReadDraftHistory,
  ReadSubmissions,
  RemoveDraft,
  WriteReceipt,
  FindPrinciples,
  FindRound,
  FindRoundFacts,
  ImportRound,
  ListDraftFiles,
  ListDrafts,
  ListNotices,
  ListPeople,
  ListPlaces,
  ListRoundChoices,
  ListRoundVersions,
  ListSavedViews,
  MarkNoticesRead,
  PageDecisionList,
  ReadApplicationHistory,
  PreviewRound,
  ReadNoticeChoices,
  ReplayRound,
  RevokeRole,
  SaveView,
  SeedDemonstration,
];

/** The API's routes and what they are made of: one database, one connection to the queues. */
@Module({})
export class ApiModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) private readonly database: DataSource,
    private readonly queues: JobQueues,
    @Inject(SESSION_POOL) private readonly sessionPool: pg.Pool,
    private readonly changes: ChangeFeed,
  ) {}

  static with(
    {
      databaseUrl,
      apiDatabaseUrl,
      redisUrl,
      mail,
      attachments,
      operations = unwatched('api'),
      clock = SYSTEM_CLOCK,
    }: ApiSettings,
    access: AccessSettings,
  ): DynamicModule {
    if (databaseUrl === undefined) throw new Error('DATABASE_URL saknas: webbservern behöver adressen till databasen.');
    return {
      module: ApiModule,
      controllers: [
        ApplicationListController,
        ApplicationsController,
        CreatedRoundsController,
        DecisionListController,
        DecisionListExportController,
        ApplyingController,
        DraftFilesController,
        DraftHandlingController,
        DraftImportController,
        DraftsController,
        HealthController,
        JobsController,
        NoticesController,
        PeopleController,
        PrinciplesController,
        ProgressController,
        RoundJobsController,
        RoundCallController,
        RoundFactsController,
        RoundOverviewController,
        ReadInController,
        ReplayController,
        OwnReviewController,
        ReviewingController,
        CommitteeDecisionsController,
        MotivationsController,
        ProposalController,
        SettlementsController,
        RoundsController,
        SavedViewsController,
        SentAttachmentsController,
        SessionController,
        SignInController,
        SupplementsController,
      ],
      providers: [
        { provide: ACCESS_SETTINGS, useValue: access },
        { provide: SENDS_MAIL, useValue: mail !== undefined },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: SESSION_POOL, useFactory: () => openSessionPool(apiDatabaseUrl ?? databaseUrl) },
        CurrentSession,
        Stopping,
        OpenIdClient,
        {
          provide: DATABASE,
          useFactory: () =>
            openDatabase(apiDatabaseUrl ?? databaseUrl, { applicationName: 'trygghetsportalen api', role: API_ROLE }),
        },
        { provide: ChangeFeed, useFactory: () => openChangeFeed(apiDatabaseUrl ?? databaseUrl) },
        {
          provide: Transactions,
          useFactory: (...parts: [DataSource, ChangeFeed]) => new Transactions(...parts),
          inject: [DATABASE, ChangeFeed],
        },
        { provide: JobQueues, useFactory: () => new JobQueues(useBackend(queueConnectionOf({ databaseUrl, redisUrl }))) },
        ...BY_DATABASE.map((UseCase) => ({
          provide: UseCase,
          useFactory: (transactions: Transactions) => new UseCase(transactions),
          inject: [Transactions],
        })),
        ...[FindViewer, FindSubject].map((UseCase) => ({
          provide: UseCase,
          useFactory: (...parts: [Transactions, ChangeFeed]) => new UseCase(...parts),
          inject: [Transactions, ChangeFeed],
        })),
        {
          provide: ReadProgress,
          useFactory: (...parts: [Transactions, JobQueues]) => new ReadProgress(...parts),
          inject: [Transactions, JobQueues],
        },
        {
          provide: SignInPerson,
          useFactory: (transactions: Transactions) => new SignInPerson(transactions, access.firstAdministrator),
          inject: [Transactions],
        },
        { provide: ListFailedJobs, useFactory: (queues: JobQueues) => new ListFailedJobs(queues), inject: [JobQueues] },
        ...[RetryJob, RetryJobsOfRound].map((UseCase) => ({
          provide: UseCase,
          useFactory: (queues: JobQueues, transactions: Transactions) => new UseCase(queues, transactions),
          inject: [JobQueues, Transactions],
        })),
        ...[CloseRound, ListOpenRounds, ListRounds, OpenRound, ReadRoundCall].map((UseCase) => ({
          provide: UseCase,
          useFactory: (transactions: Transactions) => new UseCase(transactions, clock),
          inject: [Transactions],
        })),
        CountedApplications,
        { provide: FILE_STORAGE, useFactory: () => openFileStorage(attachments) },
        {
          provide: BeginUpload,
          useFactory: (transactions: Transactions) => new BeginUpload(transactions, attachments.mostMegabytes),
          inject: [Transactions],
        },
        {
          provide: ExamineFile,
          useFactory: (...parts: [Transactions, FileStorage]) =>
            new ExamineFile(...parts, fileInspector(attachments.scanner && clamdScanner(attachments.scanner))),
          inject: [Transactions, FILE_STORAGE],
        },
        ...[OpenDraftFile, OpenSentAttachment, RemoveDraftFile].map((UseCase) => ({
          provide: UseCase,
          useFactory: (...parts: [Transactions, FileStorage]) => new UseCase(...parts),
          inject: [Transactions, FILE_STORAGE],
        })),
        { provide: UPLOAD_LOG, useValue: operations.log },
        {
          provide: TendFiles,
          useFactory: (transactions: Transactions, ...parts: [FileStorage, ExamineFile]) =>
            new TendFiles(transactions, clock, ...parts),
          inject: [Transactions, FILE_STORAGE, ExamineFile],
        },
        {
          provide: FileTender,
          useFactory: (tendFiles: TendFiles) => new FileTender(tendFiles, operations.log),
          inject: [TendFiles],
        },
        TusUploads,
        {
          provide: SendDraft,
          useFactory: (transactions: Transactions, files: ExamineFile) => new SendDraft(transactions, clock, files),
          inject: [Transactions, ExamineFile],
        },
        ...[
          CreateDraft,
          ImportDrafts,
          ImportRoundDrafts,
          OrderApplications,
          ReadApplying,
          ReadDraft,
          RestoreDraft,
          SaveDraft,
          WithdrawApplication,
        ].map((UseCase) => ({
          provide: UseCase,
          useFactory: (transactions: Transactions) => new UseCase(transactions, clock),
          inject: [Transactions],
        })),
        ...[
          ...[AssignReviews, AssignReviewsEvenly, DeclareConflict, SaveOwnReview, SendOwnReview, SettleApplication],
          ...[TakeReview, WithdrawConflict, ChooseSelection, LockProposal, UnlockProposal, ConfirmDecision, RecordDecision],
          ...[AcceptMotivations, WriteMotivation, ChangePhrases, SaveAlternative],
        ].map((UseCase) => ({
          provide: UseCase,
          useFactory: (transactions: Transactions) => new UseCase(transactions, clock),
          inject: [Transactions],
        })),
        ...[
          ...[AskForSupplement, BeginSupplementDraft, MoveSupplementDue, ReadSupplements, WithdrawSupplement],
          ReadApplicationDossier,
        ].map((UseCase) => ({
          provide: UseCase,
          useFactory: (transactions: Transactions) => new UseCase(transactions, clock),
          inject: [Transactions],
        })),
        ...[PageApplications, ReadRoundOverview].map((UseCase) => ({
          provide: UseCase,
          useFactory: (transactions: Transactions, counted: CountedApplications) => new UseCase(transactions, clock, counted),
          inject: [Transactions, CountedApplications],
        })),
        {
          provide: ReadQueues,
          useFactory: (transactions: Transactions, queues: JobQueues) => new ReadQueues(transactions, queues, clock),
          inject: [Transactions, JobQueues],
        },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
    await this.changes.close();
    await this.sessionPool.end();
    await this.database.destroy();
  }
}

async function openChangeFeed(databaseUrl: string): Promise<ChangeFeed> {
  const changes = new ChangeFeed(databaseUrl, `-c role=${API_ROLE}`);
  await changes.open();
  return changes;
}
