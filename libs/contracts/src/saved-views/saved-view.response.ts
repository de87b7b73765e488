import { ApiProperty } from '@nestjs/swagger';

/** One's own way to look at a round's page; nobody else sees it. */
export class SavedViewResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'The page’s query string, without the question mark.' }) readonly address!: string;
  @ApiProperty({ format: 'date-time' }) readonly updatedAt!: string;
}

export class SavedViewListResponse {
  @ApiProperty({ type: [SavedViewResponse] }) readonly items!: readonly SavedViewResponse[];
}
