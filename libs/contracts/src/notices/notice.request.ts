import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind } from '@tp/domain';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

const MOST_IDS = 5000;
const LARGEST_ID = 2_147_483_647;
const idsAllowed = { message: `Ska vara högst ${MOST_IDS} heltal, vart och ett numret på en notis.` };

export class MarkNoticesReadRequest {
  @ApiPropertyOptional({ type: [Number], description: 'All of one’s own, when it is left out.' })
  @IsOptional()
  @IsArray(idsAllowed)
  @ArrayMaxSize(MOST_IDS, idsAllowed)
  @IsInt({ ...idsAllowed, each: true })
  @Min(1, { ...idsAllowed, each: true })
  @Max(LARGEST_ID, { ...idsAllowed, each: true })
  readonly ids?: readonly number[];
}

export class ChangeNoticeChoiceRequest {
  @ApiProperty({ enum: NOTICE_KINDS })
  @IsIn(NOTICE_KINDS, { message: `Ska vara ett av orden ${NOTICE_KINDS.join(', ')}.` })
  readonly kind!: NoticeKind;

  @ApiProperty()
  @IsBoolean({ message: 'Ska vara true eller false.' })
  readonly byEmail!: boolean;
}
