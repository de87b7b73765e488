import { ApiProperty } from '@nestjs/swagger';

/** One fault of an input: where, what stood there, and what is allowed. */
export class InputFaultResponse {
  @ApiProperty({ description: 'JSON pointer (RFC 6901), or the name of the query parameter.' }) readonly pointer!: string;
  @ApiProperty({ required: false, description: 'What stood there; absent when nothing did.' }) readonly value?: unknown;
  @ApiProperty({ description: 'A Swedish sentence: what is allowed.' }) readonly message!: string;
}

/** An error as RFC 9457 has it, `application/problem+json`. Texts in Swedish. */
export class ProblemResponse {
  @ApiProperty({ example: 'about:blank' }) readonly type!: string;
  @ApiProperty({ example: 'Omgången finns inte' }) readonly title!: string;
  @ApiProperty({ example: 404 }) readonly status!: number;
  @ApiProperty({ required: false }) readonly detail?: string;
  @ApiProperty({ required: false }) readonly instance?: string;
  @ApiProperty({ required: false, description: 'What the request is known by in the logs; also in the header `x-request-id`.' })
  readonly requestId?: string;
  @ApiProperty({ required: false, type: [InputFaultResponse] }) readonly errors?: readonly InputFaultResponse[];
  @ApiProperty({ required: false, description: 'How many there are, when more than are told.' }) readonly errorCount?: number;
}
