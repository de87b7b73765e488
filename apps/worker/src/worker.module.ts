import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { JobObserver, Metrics, type Operations } from '@tp/operations';
import { connectionsOf, openDatabase, Transactions } from '@tp/persistence';
import { JobQueues, QUEUE_NAMES, queueConnectionOf, useBackend } from '@tp/queue';
import { MailNotice, type MailSender, type MailSettings, PreAssessApplications, ProposeRound } from '@tp/use-cases';
import type { DataSource } from 'typeorm';
import { proposeBeside } from './decisions/propose-beside.js';
import { ProposalProcessor } from './decisions/proposal.processor.js';
import { JobRunner } from './jobs/public.js';
import { attachmentOf } from './notices/attachment-of.js';
import { NoticeProcessor } from './notices/notice.processor.js';
import { smtpServer } from './notices/smtp-server.js';
import { RelayRunner } from './outbox/relay-runner.js';
import { PreAssessmentProcessor } from './pre-assessment/pre-assessment.processor.js';

export type WorkerSettings = Readonly<{
  databaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  /** `undefined`: notices stay in the portal. */
  mail?: MailSender | undefined;
  /** Of the portal's web, for the links in mails. */
  publicAddress?: string | undefined;
  port?: number;
}>;

/** The queue's processors and the outbox's relay, on one database; stopping waits for the jobs that are under way. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    @Inject('DATABASE') private readonly database: DataSource,
    @Inject(JobQueues) private readonly queues: JobQueues,
  ) {}

  static with({ databaseUrl, redisUrl, ...settings }: WorkerSettings, { log, metrics, tracing }: Operations): DynamicModule {
    if (databaseUrl === undefined) throw new Error('DATABASE_URL saknas: arbetaren behöver adressen till databasen.');
    const backend = useBackend(queueConnectionOf({ databaseUrl, redisUrl }));
    return {
      module: WorkerModule,
      imports: [BullModule.forRoot({ ...backend }), ...QUEUE_NAMES.map((name) => BullModule.registerQueue({ name }))],
      providers: [
        { provide: 'DATABASE', useFactory: () => openMeasured(databaseUrl, metrics) },
        { provide: Metrics, useValue: metrics },
        { provide: JobRunner, useFactory: () => new JobRunner(new JobObserver(log, metrics, tracing), log) },
        { provide: Transactions, useFactory: (database: DataSource) => new Transactions(database), inject: ['DATABASE'] },
        { provide: JobQueues, useFactory: () => new JobQueues(backend) },
        {
          provide: PreAssessApplications,
          useFactory: (transactions: Transactions) => new PreAssessApplications(transactions),
          inject: [Transactions],
        },
        {
          provide: ProposeRound,
          useFactory: (transactions: Transactions) => new ProposeRound(transactions, proposeBeside),
          inject: [Transactions],
        },
        {
          provide: MailNotice,
          useFactory: (transactions: Transactions) => new MailNotice(transactions, mailSettings(settings)),
          inject: [Transactions],
        },
        NoticeProcessor,
        PreAssessmentProcessor,
        ProposalProcessor,
        {
          provide: RelayRunner,
          useFactory: (...parts: [Transactions, JobQueues]) => new RelayRunner(...parts, log),
          inject: [Transactions, JobQueues],
        },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
    await this.database.destroy();
  }
}

const mailSettings = ({ mail, port = 4300, publicAddress = `http://127.0.0.1:${port}` }: WorkerSettings): MailSettings => ({
  server: mail === undefined ? null : smtpServer(mail),
  publicAddress,
  attachmentOf,
});

async function openMeasured(databaseUrl: string, metrics: Metrics): Promise<DataSource> {
  const database = await openDatabase(databaseUrl, { applicationName: 'trygghetsportalen worker' });
  metrics.gauge('portal_database_connections', 'Connections of the pool, by state.', ['state'], () =>
    Object.entries(connectionsOf(database)).map(([state, value]) => ({ labels: { state }, value })),
  );
  return database;
}
