import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { openDatabase, Transactions } from '@tp/persistence';
import { JobQueues, queueConnectionOf, useBackend } from '@tp/queue';
import {
  FindApplication,
  FindRound,
  ListFailedJobs,
  ListRounds,
  PageApplications,
  PageDecisionList,
  ReadProgress,
  RetryJob,
} from '@tp/use-cases';
import type { DataSource } from 'typeorm';
import { ApplicationsController } from './applications/applications.controller.js';
import { DATABASE } from './database.token.js';
import { DecisionListController } from './decisions/decision-list.controller.js';
import { HealthController } from './health/health.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { ProgressController } from './pre-assessment/progress.controller.js';
import { RoundsController } from './rounds/rounds.controller.js';

export type ApiSettings = Readonly<{ databaseUrl: string | undefined; redisUrl?: string | undefined }>;

/** Use cases that read, and need nothing but the database. */
const READING: readonly Type<object>[] = [FindApplication, FindRound, ListRounds, PageApplications, PageDecisionList];

/** The API's routes and what they are made of: one database, one connection to the queues. */
@Module({})
export class ApiModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) private readonly database: DataSource,
    private readonly queues: JobQueues,
  ) {}

  static with({ databaseUrl, redisUrl }: ApiSettings): DynamicModule {
    if (databaseUrl === undefined) throw new Error('DATABASE_URL saknas: webbservern behöver adressen till databasen.');
    return {
      module: ApiModule,
      controllers: [
        ApplicationsController,
        DecisionListController,
        HealthController,
        JobsController,
        ProgressController,
        RoundsController,
      ],
      providers: [
        { provide: DATABASE, useFactory: () => openDatabase(databaseUrl, { applicationName: 'trygghetsportalen api' }) },
        { provide: Transactions, useFactory: (database: DataSource) => new Transactions(database), inject: [DATABASE] },
        { provide: JobQueues, useFactory: () => new JobQueues(useBackend(queueConnectionOf({ databaseUrl, redisUrl }))) },
        ...READING.map((UseCase) => ({
          provide: UseCase,
          useFactory: (transactions: Transactions) => new UseCase(transactions),
          inject: [Transactions],
        })),
        {
          provide: ReadProgress,
          useFactory: (...parts: [Transactions, JobQueues]) => new ReadProgress(...parts),
          inject: [Transactions, JobQueues],
        },
        { provide: ListFailedJobs, useFactory: (queues: JobQueues) => new ListFailedJobs(queues), inject: [JobQueues] },
        {
          provide: RetryJob,
          useFactory: (...parts: [JobQueues, Transactions]) => new RetryJob(...parts),
          inject: [JobQueues, Transactions],
        },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
    await this.database.destroy();
  }
}
