import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('outbox_message')
export class OutboxMessageEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text') queue!: string;
  @Column('text') key!: string;
  @Column('text', { nullable: true }) traceparent!: string | null;
  @Column('json') data!: unknown;
  @Column({ type: 'timestamp with time zone', name: 'created_at', precision: 3, insert: false }) createdAt!: Date;
  @Column('timestamp with time zone', { name: 'relayed_at', precision: 3, nullable: true }) relayedAt!: Date | null;
  @Column('timestamp with time zone', { name: 'finished_at', precision: 3, nullable: true }) finishedAt!: Date | null;
}
