import type { Application, Kronor } from '@tp/domain';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { kronorColumn } from '../database/kronor-column.js';

/** An application as it was sent, never changed. A column of its own is null where a secrecy mark covers the value. */
@Entity('application_version')
export class ApplicationVersionEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text', { name: 'round_id' }) roundId!: string;
  @Column('text') reference!: string;
  @Column('integer') version!: number;
  @Column('char', { length: 64 }) sha256!: string;
  @Column('json') snapshot!: Application;
  @Column('text', { nullable: true }) committee!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) district!: string | null;
  @Column('bigint', { name: 'requested_amount', nullable: true, transformer: kronorColumn }) requestedAmount!: Kronor | null;
  @Column('char', { name: 'received_on', length: 10, nullable: true }) receivedOn!: string | null;
  @Column('char', { name: 'supplement_requested_on', length: 10, nullable: true }) supplementRequestedOn!: string | null;
  @Column('char', { name: 'supplement_due_on', length: 10, nullable: true }) supplementDueOn!: string | null;
  @Column('char', { name: 'supplement_received_on', length: 10, nullable: true }) supplementReceivedOn!: string | null;
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', precision: 3, insert: false }) createdAt!: Date;
}

/** Which version of which application a round's version has, in the file's order, and what the rules are to be asked of it. */
@Entity('round_version_application')
export class RoundVersionApplicationEntity {
  @PrimaryColumn('integer', { name: 'round_version_id' }) roundVersionId!: number;
  @PrimaryColumn('integer') position!: number;
  @Column('integer', { name: 'application_version_id' }) applicationVersionId!: number;
  @Column('char', { name: 'pre_assessment_key', length: 64, nullable: true }) preAssessmentKey!: string | null;
}
