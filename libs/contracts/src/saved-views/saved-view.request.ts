import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsString, Length, MaxLength, ValidateIf } from 'class-validator';

/** The pages that have views. */
const SAVED_VIEW_PAGES = ['decision-list', 'work-list'] as const;
type SavedViewPage = (typeof SAVED_VIEW_PAGES)[number];
const LONGEST_NAME = 80;
const LONGEST_ADDRESS = 4000;

const trimmed = ({ value }: Readonly<{ value: unknown }>): unknown => (typeof value === 'string' ? value.trim() : value);
const isGiven = (_: object, value: unknown): boolean => value !== undefined;
const pageAllowed = { message: `Ska vara ett av orden ${SAVED_VIEW_PAGES.join(', ')}.` };
const nameAllowed = { message: `Ska vara en text på 1 till ${LONGEST_NAME} tecken.` };
const addressAllowed = { message: `Ska vara en text på högst ${LONGEST_ADDRESS} tecken.` };

export class SavedViewQuery {
  @ApiProperty({ enum: SAVED_VIEW_PAGES }) @IsIn(SAVED_VIEW_PAGES, pageAllowed) readonly page!: SavedViewPage;
}

export class SaveViewRequest extends SavedViewQuery {
  @ApiProperty({ minLength: 1, maxLength: LONGEST_NAME })
  @Transform(trimmed)
  @IsString(nameAllowed)
  @Length(1, LONGEST_NAME, nameAllowed)
  readonly name!: string;

  @ApiProperty({ description: 'The page’s query string, without the question mark.' })
  @IsString(addressAllowed)
  @MaxLength(LONGEST_ADDRESS, addressAllowed)
  readonly address!: string;
}

/** What is not given stays. */
export class ChangeSavedViewRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: LONGEST_NAME })
  @ValidateIf(isGiven)
  @Transform(trimmed)
  @IsString(nameAllowed)
  @Length(1, LONGEST_NAME, nameAllowed)
  readonly name?: string;

  @ApiPropertyOptional()
  @ValidateIf(isGiven)
  @IsString(addressAllowed)
  @MaxLength(LONGEST_ADDRESS, addressAllowed)
  readonly address?: string;
}
