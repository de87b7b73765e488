import { ApiProperty } from '@nestjs/swagger';

/** A job that the queue gave up; it can be run again by its key. */
export class JobResponse {
  @ApiProperty() readonly key!: string;
  @ApiProperty({ enum: ['pre-assessment', 'decisions'] }) readonly queue!: string;
  @ApiProperty() readonly cause!: string;
  @ApiProperty({ description: 'How many times it was tried.' }) readonly attempts!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly failedAt!: string | null;
}

export class JobListResponse {
  @ApiProperty({ type: [JobResponse], description: 'Failed jobs, the latest first.' }) readonly items!: readonly JobResponse[];
  @ApiProperty({ minimum: 1 }) readonly page!: number;
  @ApiProperty() readonly limit!: number;
  @ApiProperty() readonly total!: number;
}
