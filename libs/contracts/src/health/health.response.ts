import { ApiProperty } from '@nestjs/swagger';

/** The process lives. */
export class HealthResponse {
  @ApiProperty({ enum: ['ok'] }) readonly status!: 'ok';
}

/** The process can do its work: its database and its queue answer. */
export class ReadinessResponse extends HealthResponse {
  @ApiProperty({ enum: ['ok'] }) readonly database!: 'ok';
  @ApiProperty({ enum: ['ok'] }) readonly queue!: 'ok';
}
