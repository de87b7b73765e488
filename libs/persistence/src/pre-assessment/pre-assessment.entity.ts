import type { Kronor, PreAssessment } from '@tp/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { kronorColumn } from '../database/kronor-column.js';

@Entity('pre_assessment')
export class PreAssessmentEntity {
  /** SHA-256 of application version, round facts, principles version and engine version. */
  @PrimaryColumn('char', { length: 64 }) key!: string;
  @Column('json') result!: PreAssessment;
  @Column('bigint', { name: 'eligible_amount', transformer: kronorColumn }) eligibleAmount!: Kronor;
  @Column('bigint', { transformer: { to: (points: number) => points, from: Number } }) points!: number;
  @Column('text', { name: 'finding_kinds', array: true }) findingKinds!: readonly string[];
  @Column({ type: 'timestamp with time zone', name: 'created_at', precision: 3, insert: false }) createdAt!: Date;
}
