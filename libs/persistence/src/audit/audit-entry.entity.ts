import { Column, Entity, PrimaryColumn } from 'typeorm';

const sequence = { to: (seq: number) => seq, from: Number };

@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn('bigint', { transformer: sequence }) seq!: number;
  @Column('timestamp with time zone', { precision: 3 }) at!: Date;
  @Column('text') actor!: string;
  @Column('text') action!: string;
  @Column('text') subject!: string;
  @Column('json') details!: unknown;
  @Column('char', { name: 'previous_hash', length: 64 }) previousHash!: string;
  @Column('char', { length: 64 }) hash!: string;
}

/** One row: the last entry's number and hash, outside the trail itself. */
@Entity('audit_head')
export class AuditHeadEntity {
  @PrimaryColumn('boolean', { name: 'is_only', default: true }) isOnly!: true;
  @Column('bigint', { transformer: sequence }) seq!: number;
  @Column('char', { length: 64 }) hash!: string;
}
