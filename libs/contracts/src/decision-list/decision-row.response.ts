import { ApiProperty } from '@nestjs/swagger';

export class CommitteeReferenceResponse {
  @ApiProperty({ example: 'RK' }) readonly code!: string;
  @ApiProperty({ example: 'Rinkeby-Kista stadsdelsnämnd' }) readonly name!: string;
}

export class DenialCodeResponse {
  @ApiProperty({ example: 'D-DRIFT' }) readonly code!: string;
  @ApiProperty({ description: 'As the principles, or the built-in codes, say it.' }) readonly text!: string;
}

/**
 * One application as the decision list shows it. Amounts in whole kronor. What a secrecy mark covers stands as
 * `[Sekretess, LEGALBASIS]`: in a text in its place, for an amount in `…Mask`, and the amount is then `null`.
 */
export class DecisionRowResponse {
  @ApiProperty({ example: 'TI-2021-001' }) readonly reference!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'Name of the place and, after a comma, its district.' }) readonly place!: string;
  @ApiProperty() readonly committee!: CommitteeReferenceResponse;
  @ApiProperty({ type: Number, nullable: true }) readonly requestedAmount!: number | null;
  @ApiProperty({ required: false, example: '[Sekretess, OSL 18:8]' }) readonly requestedAmountMask?: string;
  @ApiProperty({ type: Number, nullable: true, description: '0 when denied or unreviewed.' }) readonly grantedAmount!:
    number | null;
  @ApiProperty({ required: false, example: '[Sekretess, OSL 18:8]' }) readonly grantedAmountMask?: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Points, at most two decimals; null without a review.' })
  readonly score!: number | null;
  @ApiProperty() readonly maxScore!: number;
  @ApiProperty({ description: 'Points that the principles demand.' }) readonly threshold!: number;
  @ApiProperty({ enum: ['grant', 'partial', 'deny', 'unreviewed'] }) readonly outcome!:
    'grant' | 'partial' | 'deny' | 'unreviewed';
  @ApiProperty({ required: false, enum: ['not-reviewed', 'unsettled'], description: 'There only with `unreviewed`.' })
  readonly unreviewedBecause?: 'not-reviewed' | 'unsettled';
  @ApiProperty({ type: [DenialCodeResponse] }) readonly codes!: readonly DenialCodeResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'Null when unreviewed.' }) readonly motivation!: string | null;
  @ApiProperty({ description: 'Composed, and not yet accepted by a reviewer.' }) readonly isMotivationDraft!: boolean;
  @ApiProperty({ type: [String], example: ['lighting'] }) readonly measures!: readonly string[];
}
