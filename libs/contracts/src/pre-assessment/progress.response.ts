import { ApiProperty } from '@nestjs/swagger';

/** A job that the queue gave up, with its cause in Swedish; it can be run again by its key. */
export class FailedJobResponse {
  @ApiProperty() readonly key!: string;
  @ApiProperty({ description: 'A Swedish sentence.' }) readonly cause!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the system underneath said, in its own words.' })
  readonly technical!: string | null;
  @ApiProperty() readonly attempts!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly failedAt!: string | null;
}

/** How far the pre-assessment of a round's newest version has come; also each message of the event stream. */
export class ProgressResponse {
  @ApiProperty({
    enum: ['working', 'done', 'failed'],
    description: '`failed`: nothing is under way, and at least one job was given up.',
  })
  readonly state!: 'working' | 'done' | 'failed';
  @ApiProperty({ description: 'Applications.' }) readonly done!: number;
  @ApiProperty({ description: 'Applications.' }) readonly total!: number;
  @ApiProperty({ type: [FailedJobResponse] }) readonly failedJobs!: readonly FailedJobResponse[];
  @ApiProperty({ description: 'Whether the reader may have them run again.' }) readonly canRetry!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly finishedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Milliseconds from the first job to the last.' })
  readonly durationMs!: number | null;
}
