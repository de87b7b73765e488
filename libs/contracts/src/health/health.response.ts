import { ApiProperty } from '@nestjs/swagger';

/** The process lives. */
export class HealthResponse {
  @ApiProperty({ enum: ['ok'] }) readonly status!: 'ok';
}

/** The process can do its work: its database and its queue answer. Without `storage` all goes on but uploaded files. */
export class ReadinessResponse extends HealthResponse {
  @ApiProperty({ enum: ['ok'] }) readonly database!: 'ok';
  @ApiProperty({ enum: ['ok'] }) readonly queue!: 'ok';
  @ApiProperty({ enum: ['ok', 'away'] }) readonly storage!: 'ok' | 'away';
}
