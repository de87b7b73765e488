import { BOOL, BYTES, type CelType, DOUBLE, INT, NULL, TEXT, UINT } from './cel-type.js';

// CEL's int has 64 bits. The library's is a bigint without an end.
export const LEAST_INT = -(2n ** 63n);
export const LARGEST_INT = 2n ** 63n - 1n;

/**
 * The type of a literal, or what is wrong with it, in Swedish.
 * @param written as it stands in the expression
 */
export function typeOfLiteral(value: unknown, written: string): CelType | string {
  if (value === null) return NULL;
  if (typeof value === 'string') return TEXT;
  if (typeof value === 'boolean') return BOOL;
  if (typeof value === 'number') return DOUBLE;
  if (typeof value === 'bigint') return value > LARGEST_INT ? `Heltalet är för stort. Ska vara högst ${LARGEST_INT}.` : INT;
  if (!(value instanceof Uint8Array)) return UINT;
  // The library reads each character as one byte, and CEL as its UTF-8.
  return /^[ -~\s]*$/.test(written) ? BYTES : 'En byteföljd ska skrivas med ASCII. Skriv bytes("…") i stället.';
}
