import type { RoundHeader } from '@tp/domain';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('round_version')
export class RoundVersionEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text', { name: 'round_id' }) roundId!: string;
  @Column('integer') version!: number;
  @Column('char', { length: 64 }) sha256!: string;
  /** Lists of reviews and settlements stand here empty, embedded principles without content: their rows are elsewhere. */
  @Column('json') header!: RoundHeader;
  @Column('integer', { name: 'principles_version_id' }) principlesVersionId!: number;
  @Column('text') title!: string;
  @Column('text', { name: 'case_number' }) caseNumber!: string;
  @Column('integer', { name: 'budget_year' }) budgetYear!: number;
  @Column('text') municipality!: string;
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column({ type: 'timestamp with time zone', name: 'created_at', precision: 3, insert: false }) createdAt!: Date;
}

@Entity('round')
export class RoundEntity {
  @PrimaryColumn('text') id!: string;
  @Column('integer', { name: 'current_version_id' }) currentVersionId!: number;
  @Column('integer', { name: 'application_count', default: 0 }) applicationCount!: number;
}
