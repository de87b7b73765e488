import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { openDatabase, Transactions } from '@tp/persistence';
import { JobQueues, QUEUE_NAMES, queueConnectionOf, useBackend } from '@tp/queue';
import { PreAssessApplications, ProposeRound } from '@tp/use-cases';
import type { DataSource } from 'typeorm';
import { ProposalProcessor } from './decisions/proposal.processor.js';
import { RelayRunner } from './outbox/relay-runner.js';
import { PreAssessmentProcessor } from './pre-assessment/pre-assessment.processor.js';

export type WorkerSettings = Readonly<{ databaseUrl?: string | undefined; redisUrl?: string | undefined }>;

/** The queue's processors and the outbox's relay, on one database; stopping waits for the jobs that are under way. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    @Inject('DATABASE') private readonly database: DataSource,
    @Inject(JobQueues) private readonly queues: JobQueues,
  ) {}

  static with({ databaseUrl, redisUrl }: WorkerSettings): DynamicModule {
    if (databaseUrl === undefined) throw new Error('DATABASE_URL saknas: arbetaren behöver adressen till databasen.');
    const backend = useBackend(queueConnectionOf({ databaseUrl, redisUrl }));
    return {
      module: WorkerModule,
      imports: [BullModule.forRoot({ ...backend }), ...QUEUE_NAMES.map((name) => BullModule.registerQueue({ name }))],
      providers: [
        { provide: 'DATABASE', useFactory: () => openDatabase(databaseUrl) },
        { provide: Transactions, useFactory: (database: DataSource) => new Transactions(database), inject: ['DATABASE'] },
        { provide: JobQueues, useFactory: () => new JobQueues(backend) },
        {
          provide: PreAssessApplications,
          useFactory: (transactions: Transactions) => new PreAssessApplications(transactions),
          inject: [Transactions],
        },
        {
          provide: ProposeRound,
          useFactory: (transactions: Transactions) => new ProposeRound(transactions),
          inject: [Transactions],
        },
        PreAssessmentProcessor,
        ProposalProcessor,
        RelayRunner,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
    await this.database.destroy();
  }
}
