import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const versionAllowed = 'Ska vara numret på en version, från 1.';
/** The largest `integer` of PostgreSQL, which is what numbers the versions. */
const LARGEST = 2 ** 31 - 1;

export class AttachmentQuery {
  @ApiPropertyOptional({ minimum: 1, description: 'The file as it was sent with that version; the newest unless said.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: versionAllowed })
  @Min(1, { message: versionAllowed })
  @Max(LARGEST, { message: versionAllowed })
  readonly version?: number;
}
