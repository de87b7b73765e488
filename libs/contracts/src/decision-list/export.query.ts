import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DecisionListQuery } from './decision-list.query.js';

const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const;

/** The same filter, search and order as the list's, and in which form. Paging has no meaning: every row that the filter leaves comes along. */
export class DecisionListExportQuery extends OmitType(DecisionListQuery, ['page', 'limit']) {
  @ApiProperty({ enum: EXPORT_FORMATS })
  @IsIn(EXPORT_FORMATS, { message: `Ska vara ett av orden ${EXPORT_FORMATS.join(', ')}.` })
  readonly format!: (typeof EXPORT_FORMATS)[number];
}
