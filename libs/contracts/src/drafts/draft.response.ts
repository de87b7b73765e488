import { ApiProperty } from '@nestjs/swagger';

/** An application that its committee is writing; nobody else sees it. */
export class DraftResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'The committee’s code.' }) readonly committee!: string;
  @ApiProperty({ format: 'date-time' }) readonly updatedAt!: string;
}

export class DraftListResponse {
  @ApiProperty({ type: [DraftResponse] }) readonly items!: readonly DraftResponse[];
}
