import { ApiProperty } from '@nestjs/swagger';

const STATES = ['uploading', 'unscanned', 'stored', 'quarantined', 'refused'] as const;

/** A file that is uploaded to a draft. */
export class AttachmentFileResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'Bytes, of the whole file.' }) readonly size!: number;
  @ApiProperty({
    enum: STATES,
    description: 'Only `stored` may be read and sent; `unscanned` waits for the virus scanner.',
  })
  readonly state!: (typeof STATES)[number];
  @ApiProperty({ type: String, nullable: true, description: 'Of its bytes, in hex.' }) readonly sha256!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'By its content, whatever its name.' })
  readonly mediaType!: string | null;
  @ApiProperty({ description: 'Why it is refused or in quarantine.' }) readonly reason!: string;
  @ApiProperty() readonly uploadedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}

export class AttachmentFileListResponse {
  @ApiProperty({ type: [AttachmentFileResponse] }) readonly items!: readonly AttachmentFileResponse[];
}
