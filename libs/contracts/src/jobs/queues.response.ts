import { ApiProperty } from '@nestjs/swagger';

const INSTANT = { type: String, format: 'date-time' } as const;

/** One kind of work, in jobs. */
export class QueueResponse {
  @ApiProperty({ example: 'pre-assessment' }) readonly queue!: string;
  @ApiProperty() readonly waiting!: number;
  @ApiProperty() readonly active!: number;
  @ApiProperty({ description: 'Waiting for another try after one that failed.' }) readonly delayed!: number;
  @ApiProperty({ description: 'Given up, until a person runs them again.' }) readonly failed!: number;
  @ApiProperty({ description: 'Done within the last day.' }) readonly completed!: number;
  @ApiProperty() readonly finishedLastMinute!: number;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'When the job that has waited longest came.' })
  readonly oldestWaitingAt!: string | null;
  @ApiProperty({ description: 'Processes that take jobs from it.' }) readonly workers!: number;
}

/** Work that is ordered, and not yet handed to a queue. */
export class OutboxResponse {
  @ApiProperty() readonly pending!: number;
  @ApiProperty({ ...INSTANT, nullable: true }) readonly oldestPendingAt!: string | null;
}

export class QueuesResponse {
  @ApiProperty(INSTANT) readonly at!: string;
  @ApiProperty({ type: [QueueResponse] }) readonly queues!: readonly QueueResponse[];
  @ApiProperty({ type: OutboxResponse }) readonly outbox!: OutboxResponse;
}
