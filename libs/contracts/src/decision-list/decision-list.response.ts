import { ApiProperty } from '@nestjs/swagger';
import { CommitteeReferenceResponse, DecisionRowResponse } from './decision-row.response.js';

/** Sums of the rows that the filter leaves, all pages together. Kronor; masked amounts are left out. */
export class DecisionListSumsResponse {
  @ApiProperty() readonly applications!: number;
  @ApiProperty({ description: 'How many different committees.' }) readonly committees!: number;
  @ApiProperty({ description: 'Granted in full and in part together.' }) readonly granted!: number;
  @ApiProperty() readonly requestedAmount!: number;
  @ApiProperty() readonly grantedAmount!: number;
}

/** One committee's rows that the filter leaves. Kronor; masked amounts are left out. */
export class DecisionGroupResponse {
  @ApiProperty() readonly committee!: CommitteeReferenceResponse;
  @ApiProperty() readonly applications!: number;
  @ApiProperty({ description: 'Granted in full and in part together.' }) readonly granted!: number;
  @ApiProperty() readonly requestedAmount!: number;
  @ApiProperty() readonly grantedAmount!: number;
}

/**
 * The whole round, whatever the filter. Kronor; an application with a masked requested or granted amount is left out of
 * that sum, and of all the parts below `grantedAmount`. Without masks `requestedAmount` = `grantedInFull` +
 * `grantedPartially` + `cutAmount` + `deniedAmount` + `notReviewedAmount` + `unsettledAmount`, and `grantedAmount` = `grantedInFull` + `grantedPartially`.
 */
export class DecisionListTotalsResponse {
  @ApiProperty() readonly applications!: number;
  @ApiProperty({ description: 'Granted in full and in part together.' }) readonly granted!: number;
  @ApiProperty({ description: 'Of `granted`, those in part.' }) readonly partial!: number;
  @ApiProperty() readonly denied!: number;
  @ApiProperty({ description: '`notReviewed` and `unsettled` together.' }) readonly unreviewed!: number;
  @ApiProperty() readonly notReviewed!: number;
  @ApiProperty() readonly unsettled!: number;
  @ApiProperty({ description: 'Committees that applied.' }) readonly committees!: number;
  @ApiProperty({ description: 'Committees that are granted something.' }) readonly committeesGranted!: number;
  @ApiProperty() readonly requestedAmount!: number;
  @ApiProperty() readonly grantedAmount!: number;
  @ApiProperty({ description: 'Granted to those granted in full.' }) readonly grantedInFull!: number;
  @ApiProperty({ description: 'Granted to those granted in part.' }) readonly grantedPartially!: number;
  @ApiProperty({ description: 'Requested by those granted in part, but not granted.' }) readonly cutAmount!: number;
  @ApiProperty({ description: 'Requested by those denied.' }) readonly deniedAmount!: number;
  @ApiProperty({ description: 'Requested by those not reviewed.' }) readonly notReviewedAmount!: number;
  @ApiProperty({ description: 'Requested by those reviewed, but not settled.' }) readonly unsettledAmount!: number;
  @ApiProperty({ description: 'How many applications have a masked amount.' }) readonly maskedAmounts!: number;
  @ApiProperty({ required: false, description: 'There only when the round has a ceiling.' }) readonly frame?: number;
  @ApiProperty({ required: false, description: 'There only when above 0.' }) readonly frameExceededBy?: number;
}

/** A value that the list can be filtered by, with how many rows of the whole round have it, whatever the filter. */
export class FacetResponse {
  @ApiProperty({ description: 'As the query takes it.' }) readonly value!: string;
  @ApiProperty() readonly count!: number;
}
export class NamedFacetResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly count!: number;
}
export class CodeFacetResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty() readonly count!: number;
}

/** Only values that at least one row has. */
export class DecisionListFacetsResponse {
  @ApiProperty({ type: [NamedFacetResponse], description: 'In the order of the round.' })
  readonly committees!: readonly NamedFacetResponse[];
  @ApiProperty({ type: [FacetResponse], description: '`grant`, `partial`, `deny`, `not-reviewed`, `unsettled`, in this order.' })
  readonly outcomes!: readonly FacetResponse[];
  @ApiProperty({ type: [FacetResponse] }) readonly measures!: readonly FacetResponse[];
  @ApiProperty({ type: [CodeFacetResponse], description: 'In the order of the principles.' })
  readonly codes!: readonly CodeFacetResponse[];
}

/** A page of the decision list, with what the page says above and under its table. */
export class DecisionListResponse {
  @ApiProperty({ type: [DecisionRowResponse] }) readonly items!: readonly DecisionRowResponse[];
  @ApiProperty({ minimum: 1 }) readonly page!: number;
  @ApiProperty() readonly limit!: number;
  @ApiProperty({ description: 'Rows that the filter leaves, all pages together.' }) readonly total!: number;
  @ApiProperty() readonly sums!: DecisionListSumsResponse;
  @ApiProperty({
    type: [DecisionGroupResponse],
    required: false,
    description: 'There only with `group`; in the order of the rows.',
  })
  readonly groups?: readonly DecisionGroupResponse[];
  @ApiProperty() readonly totals!: DecisionListTotalsResponse;
  @ApiProperty() readonly facets!: DecisionListFacetsResponse;
}
