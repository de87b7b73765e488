import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ApplicationVersionEntity, RoundVersionApplicationEntity } from '../applications/application-version.entity.js';
import { AuditEntryEntity, AuditHeadEntity } from '../audit/audit-entry.entity.js';
import { DecisionEntity, DecisionListEntity } from '../decisions/decision.entity.js';
import { MIGRATIONS } from '../migrations/migrations.js';
import { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';
import { PreAssessmentEntity } from '../pre-assessment/pre-assessment.entity.js';
import { PrinciplesEntity, PrinciplesVersionEntity } from '../principles/principles-version.entity.js';
import { ReviewEntity, SettlementEntity } from '../reviews/review.entity.js';
import { RoundEntity, RoundVersionEntity } from '../rounds/round-version.entity.js';

const ENTITIES = [
  ApplicationVersionEntity,
  AuditEntryEntity,
  AuditHeadEntity,
  DecisionEntity,
  DecisionListEntity,
  OutboxMessageEntity,
  PreAssessmentEntity,
  PrinciplesEntity,
  PrinciplesVersionEntity,
  ReviewEntity,
  RoundEntity,
  RoundVersionApplicationEntity,
  RoundVersionEntity,
  SettlementEntity,
];

export type OpenDatabaseOptions = Readonly<{
  /** How many connections at most; 10 unless said. */
  poolSize?: number;
  /** As PostgreSQL shows it among its sessions. */
  applicationName?: string;
  /** The role that each connection takes on at once; the address's own unless said. */
  role?: string;
}>;

/**
 * Connects to the portal's database. It does not migrate it: `migrate` does. Close it with `destroy()`.
 * @param connectionString `postgres://…`, of a given server or of the embedded one
 */
export function openDatabase(
  connectionString: string,
  { poolSize = 10, applicationName = 'trygghetsportalen', role }: OpenDatabaseOptions = {},
): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: connectionString,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    synchronize: false,
    poolSize,
    applicationName,
    ...(role !== undefined && { extra: { options: `-c role=${role}` } }),
    // A server that restarts (57P01) ends idle connections; the pool makes new ones, and nothing is lost.
    poolErrorHandler: () => undefined,
  }).initialize();
}
