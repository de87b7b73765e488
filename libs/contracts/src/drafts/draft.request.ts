import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DRAFT_FIELDS, type DraftChange, faultsOfIssues, isDraftField, memberOf } from '@tp/domain';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';

const LARGEST = 2 ** 31 - 1;
const MOST_CHANGES = Object.keys(DRAFT_FIELDS).length;
const LONGEST_WORD = 2_000;
const MOST_PLACED = 1_000;
const LONGEST_REFERENCE = 1_000;

const isRevision = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST;

/** What is wrong with one change, in a sentence that says where; `null` when nothing is. */
function faultOfChange(change: unknown, index: number): string | null {
  const at = `changes/${index}`;
  const field = memberOf(change, 'field');
  if (typeof field !== 'string' || !isDraftField(field)) return `${at}/field ska vara ett fält i ansökan.`;
  if (!isRevision(memberOf(change, 'base')))
    return `${at}/base ska vara ett heltal från 0: fältets revision när du började skriva.`;
  const value = memberOf(change, 'value');
  const read = DRAFT_FIELDS[field].safeParse(value ?? null);
  if (read.success) return null;
  const [fault] = faultsOfIssues(read.error.issues, value);
  return `${at}/value${fault?.pointer ?? ''}: ${fault?.message ?? 'Kan inte läsas.'}`;
}

const faultsOfChanges = (value: unknown): readonly string[] => {
  if (!Array.isArray(value)) return ['Ska vara en lista av ändringar.'];
  const changes: readonly unknown[] = value;
  if (changes.length > MOST_CHANGES) return [`Ska vara högst ${MOST_CHANGES} ändringar.`];
  const fields = changes.map((change) => memberOf(change, 'field'));
  if (new Set(fields).size < fields.length) return ['Varje fält ska stå högst en gång.'];
  return changes.flatMap((change, index) => faultOfChange(change, index) ?? []);
};

/** The domain's own schemas say what each field holds. */
const IsDraftChanges = () =>
  ValidateBy({
    name: 'isDraftChanges',
    validator: {
      validate: (value) => faultsOfChanges(value).length === 0,
      defaultMessage: (given) => faultsOfChanges(given?.value).slice(0, 20).join(' '),
    },
  });

class DraftOriginFields {
  @ApiPropertyOptional({ description: 'Of another draft of one’s own, together with `originRoundId`.' })
  @IsOptional()
  @IsInt({ message: 'Ska vara ett utkasts nummer.' })
  @Min(1, { message: 'Ska vara ett utkasts nummer.' })
  @Max(LARGEST, { message: 'Ska vara ett utkasts nummer.' })
  readonly originDraftId?: number;

  @ApiPropertyOptional({ description: 'Of an application that one’s committee has sent, together with `originRoundId`.' })
  @IsOptional()
  @IsString({ message: 'Ska vara en ansökans nummer.' })
  @MaxLength(500, { message: 'Ska vara en ansökans nummer.' })
  readonly originReference?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString({ message: 'Ska vara en omgångs beteckning.' })
  @MaxLength(500, { message: 'Ska vara en omgångs beteckning.' })
  readonly originRoundId?: string;
}

/** A new draft, empty or begun with what stands in an earlier one. */
export class CreateDraftRequest extends DraftOriginFields {
  @ApiProperty({ description: 'The committee’s code.' })
  @IsString({ message: 'Ska vara en nämnds kod.' })
  @MaxLength(200, { message: 'Ska vara en nämnds kod.' })
  readonly committee!: string;

  @ApiPropertyOptional({ description: 'One’s own for this making: with the same, it is made once.' })
  @IsOptional()
  @IsString({ message: 'Ska vara en text på 8 till 100 tecken.' })
  @Length(8, 100, { message: 'Ska vara en text på 8 till 100 tecken.' })
  readonly key?: string;
}

export class SaveDraftRequest {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['field', 'base', 'value'],
      properties: {
        field: { type: 'string', enum: Object.keys(DRAFT_FIELDS) },
        base: { type: 'integer', minimum: 0 },
        value: { description: 'As the field’s, or the text as it was typed.' },
      },
    },
  })
  @IsDraftChanges()
  readonly changes!: DraftChange[];
}

export class RestoreDraftRequest {
  @ApiProperty({ minimum: 0 })
  @IsInt({ message: 'Ska vara en revision: ett heltal från 0.' })
  @Min(0, { message: 'Ska vara en revision: ett heltal från 0.' })
  @Max(LARGEST, { message: 'Ska vara en revision: ett heltal från 0.' })
  readonly revision!: number;
}

/** What is sent is what was seen: the draft’s revision. */
export class SendDraftRequest extends RestoreDraftRequest {}

export class HandDraftRequest {
  @ApiPropertyOptional({ maxLength: LONGEST_WORD })
  @IsOptional()
  @IsString({ message: `Ska vara en text på högst ${LONGEST_WORD} tecken.` })
  @MaxLength(LONGEST_WORD, { message: `Ska vara en text på högst ${LONGEST_WORD} tecken.` })
  readonly word?: string;
}

const isPlaced = (one: unknown): boolean =>
  typeof one === 'string' ? one !== '' && one.length <= LONGEST_REFERENCE : isRevision(one) && one !== 0;
const ORDER_ALLOWED = `Ska vara en lista av högst ${MOST_PLACED} olika utkast (nummer) och inskickade ansökningar (referens).`;

/** The committee’s own order among its applications: the first is 1. Drafts by their number, sent ones by their reference. */
export class OrderApplicationsRequest {
  @ApiProperty({ type: 'array', items: { oneOf: [{ type: 'integer', minimum: 1 }, { type: 'string' }] }, maxItems: MOST_PLACED })
  @IsArray({ message: ORDER_ALLOWED })
  @ArrayMaxSize(MOST_PLACED, { message: ORDER_ALLOWED })
  @ArrayUnique({ message: ORDER_ALLOWED })
  @ValidateBy({ name: 'isPlaced', validator: { validate: isPlaced, defaultMessage: () => ORDER_ALLOWED } }, { each: true })
  readonly order!: (number | string)[];
}

/** What is taken back is what was seen: the application’s version. */
export class WithdrawRequest {
  @ApiProperty({ minimum: 1 })
  @IsInt({ message: 'Ska vara ansökans version: ett heltal från 1.' })
  @Min(1, { message: 'Ska vara ansökans version: ett heltal från 1.' })
  @Max(LARGEST, { message: 'Ska vara ansökans version: ett heltal från 1.' })
  readonly version!: number;
}

export class SubmissionQuery {
  @ApiProperty()
  @IsString({ message: 'Ska vara en ansökans nummer.' })
  @MaxLength(500, { message: 'Ska vara en ansökans nummer.' })
  readonly reference!: string;
}
