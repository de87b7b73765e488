import { type Principles, principlesSchema } from '@tp/domain';
import { inSchemaOrder } from '../json/in-schema-order.js';

/** A principles document as its file: keys in the order of principles.md, codes in their own, one space a level. */
export function writePrinciplesFile(principles: Principles): string {
  return JSON.stringify(inSchemaOrder(principlesSchema, principles), null, 1);
}
