import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { InputFaultResponse } from '../problems/problem.response.js';

const KEY = 'Ska vara en text på 8 till 80 tecken.';

export class DraftImportQuery {
  @ApiPropertyOptional({ description: 'One’s own for this import. Without it the file is only looked at, and nothing is saved.' })
  @IsOptional()
  @IsString({ message: KEY })
  @Length(8, 80, { message: KEY })
  readonly key?: string;
}

export class WorkbookFaultResponse {
  @ApiProperty({ description: 'Empty when it is of the file as a whole.' }) readonly sheet!: string;
  @ApiProperty({ example: 'C7' }) readonly cell!: string;
  @ApiProperty({ description: 'As it stands in the cell.' }) readonly value!: string;
  @ApiProperty({ description: 'What is allowed, in Swedish.' }) readonly message!: string;
}

export class ImportedRowResponse {
  @ApiProperty({ description: 'In the sheet of applications, or from 1 in the file’s list of them.' }) readonly row!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly committee!: string;
  @ApiProperty({ description: 'Kronor.' }) readonly requestedAmount!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The draft that it became; null while nothing is saved.' })
  readonly draftId!: number | null;
}

export class LeftCommitteeResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly applications!: number;
}

/** What stands in a round’s file and is not taken, with how many there are of it. */
export class LeftInFileResponse {
  @ApiProperty({ type: [LeftCommitteeResponse], description: 'Applications of others.' })
  readonly committees!: readonly LeftCommitteeResponse[];
  @ApiProperty() readonly reviews!: number;
  @ApiProperty() readonly settlements!: number;
}

export class DraftImportResponse {
  @ApiProperty({ type: [ImportedRowResponse] }) readonly rows!: readonly ImportedRowResponse[];
  @ApiProperty({ type: [WorkbookFaultResponse], description: 'Of a workbook: the first of them. With any, nothing is saved.' })
  readonly faults!: readonly WorkbookFaultResponse[];
  @ApiProperty({ type: [InputFaultResponse], description: 'The same of a round’s file.' })
  readonly fileFaults!: readonly InputFaultResponse[];
  @ApiProperty() readonly faultCount!: number;
  @ApiProperty({ type: LeftInFileResponse, nullable: true, description: 'null of a workbook, which has nothing else.' })
  readonly left!: LeftInFileResponse | null;
}
