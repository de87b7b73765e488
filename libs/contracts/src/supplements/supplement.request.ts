import { ApiProperty } from '@nestjs/swagger';
import { faultsOfIssues, ASKABLE_FIELDS, ATTACHMENT_ASK_KINDS, type SupplementAsk, supplementAsksSchema } from '@tp/domain';
import { IsISO8601, IsString, Length, Matches, ValidateBy } from 'class-validator';

const DAY = 'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.';
const LONGEST_REASON = 2_000;
const REASON = `Ska vara en text på 1 till ${LONGEST_REASON} tecken.`;

/** The domain's own schema says what may be asked. */
const IsSupplementAsks = () =>
  ValidateBy({
    name: 'isSupplementAsks',
    validator: {
      validate: (value) => supplementAsksSchema.safeParse(value).success,
      defaultMessage: (given) => {
        const read = supplementAsksSchema.safeParse(given?.value);
        const faults = read.success ? [] : faultsOfIssues(read.error.issues, given?.value);
        return faults.map(({ pointer, message }) => `asked${pointer}: ${message}`).join(' ');
      },
    },
  });

/** A change of what is asked says why. */
export class WithdrawSupplementRequest {
  @ApiProperty({ maxLength: LONGEST_REASON, description: 'The committee reads it.' })
  @IsString({ message: REASON })
  @Length(1, LONGEST_REASON, { message: REASON })
  readonly reason!: string;
}

export class MoveSupplementRequest extends WithdrawSupplementRequest {
  @ApiProperty({ format: 'date', description: 'The last day; today or later.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY })
  @IsISO8601({ strict: true }, { message: DAY })
  readonly dueOn!: string;
}

export class AskForSupplementRequest {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['field', 'kind', 'note'],
      properties: {
        field: {
          type: 'string',
          description: `A field: ${ASKABLE_FIELDS.join(', ')}; an attachment by its number, as attachments/2; or attachments/new, that is missing.`,
        },
        kind: { type: 'string', enum: [...ATTACHMENT_ASK_KINDS], description: 'missing: of an attachment alone' },
        note: { type: 'string' },
      },
    },
  })
  @IsSupplementAsks()
  readonly asked!: SupplementAsk[];

  @ApiProperty({ format: 'date', description: 'The last day; today or later.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY })
  @IsISO8601({ strict: true }, { message: DAY })
  readonly dueOn!: string;
}
