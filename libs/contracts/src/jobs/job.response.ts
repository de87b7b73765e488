import { ApiProperty } from '@nestjs/swagger';
import { FailedJobResponse } from '../pre-assessment/progress.response.js';

/** A job that the queue gave up, wherever it belongs. */
export class JobResponse extends FailedJobResponse {
  @ApiProperty({ example: 'pre-assessment' }) readonly queue!: string;
  @ApiProperty({ type: String, nullable: true }) readonly roundId!: string | null;
}

export class JobListResponse {
  @ApiProperty({ type: [JobResponse], description: 'The latest first.' }) readonly items!: readonly JobResponse[];
  @ApiProperty({ minimum: 1 }) readonly page!: number;
  @ApiProperty() readonly limit!: number;
  @ApiProperty() readonly total!: number;
}

export class RetriedJobsResponse {
  @ApiProperty({ description: 'How many stand in the queue again.' }) readonly queued!: number;
}
