import type { Review, Settlement } from '@tp/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('review')
export class ReviewEntity {
  @PrimaryColumn('integer', { name: 'round_version_id' }) roundVersionId!: number;
  @PrimaryColumn('integer') position!: number;
  @Column('text') application!: string;
  @Column('text') reviewer!: string;
  @Column('char', { length: 64 }) sha256!: string;
  @Column('json') snapshot!: Review;
}

@Entity('settlement')
export class SettlementEntity {
  @PrimaryColumn('integer', { name: 'round_version_id' }) roundVersionId!: number;
  @PrimaryColumn('integer') position!: number;
  @Column('text') application!: string;
  @Column('char', { length: 64 }) sha256!: string;
  @Column('json') snapshot!: Settlement;
}
