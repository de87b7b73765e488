import { ApiProperty } from '@nestjs/swagger';
import { CALL_STATES, type Call } from '@tp/domain';
import { InputFaultResponse } from '../problems/problem.response.js';

const STATES = [...CALL_STATES, 'late', 'none'] as const satisfies readonly Call['state'][];

/** Whether a round takes applications. */
export class CallResponse {
  @ApiProperty({ enum: STATES, description: 'late: taken and marked. none: nobody has said that it ever will.' })
  readonly state!: Call['state'];
  @ApiProperty({ type: Number, nullable: true, description: '0 on the last day; null when it is past, or there is none.' })
  readonly daysLeft!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the last day ends.' })
  readonly closesAt!: string | null;
}

export class RoundCallResponse extends CallResponse {
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly submissionDeadline!: string | null;
  @ApiProperty({ enum: ['refused', 'marked'] }) readonly lateApplications!: 'refused' | 'marked';
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly openedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly closedAt!: string | null;
  @ApiProperty({ description: 'Somebody opened it and nobody has closed it: it may have closed by itself.' })
  readonly isOpened!: boolean;
  @ApiProperty({ type: [InputFaultResponse], description: 'What is missing before it can be opened.' })
  readonly obstacles!: readonly InputFaultResponse[];
}

export class OpenRoundResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly municipalityName!: string;
  @ApiProperty() readonly budgetYear!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly submissionDeadline!: string | null;
  @ApiProperty() readonly call!: CallResponse;
  @ApiProperty({ description: 'Whether applicants see which level the rules would give.' }) readonly levelsShown!: boolean;
  @ApiProperty({ enum: ['refused', 'marked'] }) readonly lateApplications!: 'refused' | 'marked';
}

export class OpenRoundListResponse {
  @ApiProperty({ type: [OpenRoundResponse], description: 'The one that closes first comes first.' })
  readonly items!: readonly OpenRoundResponse[];
}
