import { ApiPropertyOptional } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind } from '@tp/domain';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { SearchQuery } from '../paging/paging.query.js';

/** In an address a truth is a word. */
const truthOf = ({ value }: Readonly<{ value: unknown }>): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Which of one's notices; the newest come first. */
export class NoticeListQuery extends SearchQuery {
  @ApiPropertyOptional({ description: '`true`: those that are not read; `false`: those that are.' })
  @IsOptional()
  @Transform(truthOf)
  @IsBoolean({ message: 'Ska vara true eller false.' })
  readonly unread?: boolean;

  @ApiPropertyOptional({ enum: NOTICE_KINDS })
  @IsOptional()
  @IsIn(NOTICE_KINDS, { message: `Ska vara ett av orden ${NOTICE_KINDS.join(', ')}.` })
  readonly kind?: NoticeKind;
}
