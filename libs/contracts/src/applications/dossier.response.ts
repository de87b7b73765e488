import { ApiProperty } from '@nestjs/swagger';
import {
  type Application,
  type Masked,
  type PreAssessment,
  type Principles,
  type Review,
  type Settlement,
  SUPPLEMENT_FINDINGS,
  type SupplementFinding,
} from '@tp/domain';
import { DecisionRowResponse } from '../decision-list/decision-row.response.js';

const asObject = { type: Object, additionalProperties: true } as const;

export class DossierRoundResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly budgetYear!: number;
  @ApiProperty() readonly caseNumber!: string;
  @ApiProperty() readonly version!: number;
  @ApiProperty() readonly isSynthetic!: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly notice!: string | null;
}

export class DossierCommitteeResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly municipality!: string;
}

/** A criterion's level over all reviews. `exact` is the average as a fraction where two decimals do not tell it. */
export class AssessedCriterionResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly level!: number;
  @ApiProperty({ type: String, nullable: true }) readonly exact!: string | null;
  @ApiProperty() readonly isUnderMinimum!: boolean;
}

export class DossierAssessmentResponse {
  @ApiProperty({ enum: ['not-reviewed', 'unsettled', 'assessed'] }) readonly kind!: 'not-reviewed' | 'unsettled' | 'assessed';
  @ApiProperty({ type: Number, nullable: true }) readonly points!: number | null;
  @ApiProperty({ type: [AssessedCriterionResponse] }) readonly criteria!: readonly AssessedCriterionResponse[];
  @ApiProperty({ type: [String], description: 'What the reviewers disagree on, until it is settled.' })
  readonly unsettled!: readonly string[];
  @ApiProperty({ type: [Object], description: 'Index and code of each item that the reviews leave out.' })
  readonly ineligibleCostItems!: readonly Readonly<{ index: number; code: string }>[];
}

export class DossierReviewsResponse {
  @ApiProperty({ type: [Object], description: 'As in the round file.' }) readonly reviews!: readonly Review[];
  @ApiProperty({ ...asObject, nullable: true }) readonly settlement!: Settlement | null;
  @ApiProperty({ type: DossierAssessmentResponse }) readonly assessment!: DossierAssessmentResponse;
  @ApiProperty({ type: DecisionRowResponse, nullable: true }) readonly decision!: DecisionRowResponse | null;
}

/** All that the page of an application shows, as the one who asks may read it. */
export class ApplicationDossierResponse {
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty() readonly versionCount!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'SHA-256 of the version as it was sent; null where it would tell a covered value.',
  })
  readonly sha256!: string | null;
  @ApiProperty({ ...asObject, description: 'As in the round file, with covered values masked.' })
  readonly application!: Masked<Application>;
  @ApiProperty({ ...asObject, nullable: true, description: 'As in pre-assessments.json; null until it is done.' })
  readonly preAssessment!: (Omit<PreAssessment, 'points'> & Readonly<{ points: number | null }>) | null;
  @ApiProperty({ description: 'Whether levels and points are for the one who asks; else they are left out.' })
  readonly readsLevels!: boolean;
  @ApiProperty({ type: DossierRoundResponse }) readonly round!: DossierRoundResponse;
  @ApiProperty({ type: DossierCommitteeResponse }) readonly committee!: DossierCommitteeResponse;
  @ApiProperty({ ...asObject, description: 'The principles document that the round is assessed by.' })
  readonly principles!: Principles;
  @ApiProperty({ ...asObject, description: 'Code → its text, built-in ones too.' }) readonly codes!: Readonly<
    Record<string, string>
  >;
  @ApiProperty() readonly maxScore!: number;
  @ApiProperty({ type: String, nullable: true }) readonly previous!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
  @ApiProperty({ type: DossierReviewsResponse, nullable: true, description: 'null for whoever may not read reviews.' })
  readonly reviewed!: DossierReviewsResponse | null;
  @ApiProperty({ enum: SUPPLEMENT_FINDINGS, isArray: true, description: 'What follows from a supplement’s last day.' })
  readonly supplementFindings!: readonly SupplementFinding[];
}
