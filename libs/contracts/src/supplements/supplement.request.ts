import { ApiProperty } from '@nestjs/swagger';
import { faultsOfIssues, SUPPLEMENT_ASK_KINDS, ASKABLE_FIELDS, type SupplementAsk, supplementAsksSchema } from '@tp/domain';
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

export class MoveSupplementRequest {
  @ApiProperty({ format: 'date', description: 'The last day; today or later.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY })
  @IsISO8601({ strict: true }, { message: DAY })
  readonly dueOn!: string;

  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString({ message: REASON })
  @Length(1, LONGEST_REASON, { message: REASON })
  readonly reason!: string;
}

export class AskForSupplementRequest {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['field', 'kind', 'note'],
      properties: {
        field: { type: 'string', enum: [...ASKABLE_FIELDS] },
        kind: { type: 'string', enum: [...SUPPLEMENT_ASK_KINDS] },
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
