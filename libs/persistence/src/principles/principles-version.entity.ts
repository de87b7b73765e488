import type { Principles } from '@tp/domain';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('principles_version')
export class PrinciplesVersionEntity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text', { name: 'principles_id' }) principlesId!: string;
  @Column('integer') version!: number;
  @Column('char', { length: 64 }) sha256!: string;
  /** As `sha256`, but two documents whose codes stand in different orders differ in it. */
  @Column('char', { name: 'identity_sha256', length: 64 }) identitySha256!: string;
  @Column('json') document!: Principles;
  @Column({ type: 'timestamp with time zone', name: 'recorded_at', precision: 3, insert: false }) recordedAt!: Date;
}

@Entity('principles')
export class PrinciplesEntity {
  @PrimaryColumn('text') id!: string;
  @Column('integer', { name: 'current_version_id' }) currentVersionId!: number;
}
