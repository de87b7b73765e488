import type { Decision, Kronor, Outcome } from '@tp/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { kronorColumn } from '../database/kronor-column.js';
import type { DecisionOverview } from './overview.js';

/** A row of the decision list as others may see it: what a secrecy mark covers is not here. Made anew when decided again. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('integer', { name: 'round_version_id' }) roundVersionId!: number;
  @PrimaryColumn('integer') position!: number;
  @Column('text') reference!: string;
  @Column('text') committee!: string;
  @Column('text', { name: 'committee_name' }) committeeName!: string;
  @Column('text') title!: string;
  @Column('text') place!: string;
  @Column('text', { array: true }) measures!: string[];
  @Column('bigint', { name: 'requested_amount', nullable: true, transformer: kronorColumn }) requestedAmount!: Kronor | null;
  @Column('text', { name: 'requested_amount_mask', nullable: true }) requestedAmountMask!: string | null;
  @Column('bigint', { name: 'granted_amount', nullable: true, transformer: kronorColumn }) grantedAmount!: Kronor | null;
  @Column('text', { name: 'granted_amount_mask', nullable: true }) grantedAmountMask!: string | null;
  @Column('numeric', { nullable: true }) score!: string | null;
  @Column('numeric', { name: 'max_score' }) maxScore!: string;
  @Column('text') outcome!: Outcome;
  @Column('text', { name: 'unreviewed_because', nullable: true }) unreviewedBecause!: 'not-reviewed' | 'unsettled' | null;
  @Column('text', { array: true }) codes!: string[];
  @Column('text', { nullable: true }) motivation!: string | null;
  @Column('boolean', { name: 'is_motivation_draft' }) isMotivationDraft!: boolean;
  @Column('json') years!: Decision['years'];
  @Column('text', { name: 'search_text' }) searchText!: string;
}

/** The document, as its exact text. */
@Entity('decision_list')
export class DecisionListEntity {
  @PrimaryColumn('integer', { name: 'round_version_id' }) roundVersionId!: number;
  @Column('text') document!: string;
  @Column('json') overview!: DecisionOverview;
  @Column('char', { length: 64 }) sha256!: string;
  @Column('timestamp with time zone', { name: 'created_at', precision: 3 }) createdAt!: Date;
}
