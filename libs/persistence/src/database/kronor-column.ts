import { type Kronor, kronor } from '@tp/domain';
import type { ValueTransformer } from 'typeorm';

/** PostgreSQL's bigint comes as a text. @throws RangeError beyond 2^53 − 1: an error, never a wrong figure */
export const kronorOf = (value: string): Kronor => kronor(/^\d{1,16}$/.test(value) ? Number(value) : NaN);
export const kronorOrNull = (value: string | null): Kronor | null => (value === null ? null : kronorOf(value));

/** A bigint column that is an amount. */
export const kronorColumn: ValueTransformer = {
  to: (amount: Kronor | null) => amount,
  from: kronorOrNull,
};
