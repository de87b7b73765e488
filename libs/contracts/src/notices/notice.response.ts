import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_KINDS, type NoticeKind } from '@tp/domain';

const INSTANT = { type: String, format: 'date-time' } as const;
const EMAIL_STATES = ['none', 'waiting', 'sent', 'failed'] as const;

/** What the portal has told one. */
export class NoticeResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty({ example: 'application.received' }) readonly kind!: string;
  @ApiProperty({ description: 'One line.' }) readonly subject!: string;
  @ApiProperty({ description: 'Plain text, an empty line between its paragraphs.' }) readonly body!: string;
  @ApiProperty({ description: 'Where in the portal it leads, from `/` on.' }) readonly path!: string;
  @ApiProperty(INSTANT) readonly createdAt!: string;
  @ApiProperty({ ...INSTANT, nullable: true }) readonly readAt!: string | null;
  @ApiProperty({ enum: EMAIL_STATES, description: '`none`: not to be mailed. `failed`: the latest try.' })
  readonly emailState!: (typeof EMAIL_STATES)[number];
  @ApiProperty({ ...INSTANT, nullable: true }) readonly emailedAt!: string | null;
}

export class NoticeListResponse {
  @ApiProperty({ type: [NoticeResponse], description: 'The newest first.' }) readonly items!: readonly NoticeResponse[];
  @ApiProperty({ minimum: 1 }) readonly page!: number;
  @ApiProperty() readonly limit!: number;
  @ApiProperty() readonly total!: number;
  @ApiProperty({ description: 'How many one has not read, whatever was asked for.' }) readonly unread!: number;
}

export class UnreadNoticesResponse {
  @ApiProperty({ description: 'How many one has still not read.' }) readonly unread!: number;
}

export class NoticeChoiceResponse {
  @ApiProperty({ enum: NOTICE_KINDS }) readonly kind!: NoticeKind;
  @ApiProperty() readonly byEmail!: boolean;
}

export class NoticeChoicesResponse {
  @ApiProperty({ description: 'Whether the portal sends mail at all.' }) readonly sendsMail!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'One’s address, as the identity provider tells.' })
  readonly email!: string | null;
  @ApiProperty({ type: [NoticeChoiceResponse] }) readonly items!: readonly NoticeChoiceResponse[];
}
