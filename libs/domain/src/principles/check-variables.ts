import * as z from 'zod/mini';
import { applicationSchema } from '../applications/application.js';
import { roundSchema } from '../rounds/round-file.js';
import { BOOL, type CelType, DOUBLE, INT, listOf, type ObjectType, orNull, TEXT } from './cel-type.js';

// The variables of a check are the round file's own objects, so their types are read off the schemas: nothing to keep in step.

function typeOf(schema: z.core.$ZodType, path: string): CelType {
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodNullable)
    return orNull(typeOf(schema._zod.def.innerType, path));
  if (schema instanceof z.core.$ZodObject) return objectTypeOf(schema, path);
  if (schema instanceof z.core.$ZodArray) return listOf(typeOf(schema._zod.def.element, path));
  if (schema instanceof z.core.$ZodNumber) return isWhole(schema) ? INT : DOUBLE;
  if (schema instanceof z.core.$ZodBoolean) return BOOL;
  if (schema instanceof z.core.$ZodString || schema instanceof z.core.$ZodEnum) return TEXT;
  throw new TypeError(`No CEL type for ${schema._zod.def.type} at ${path}`);
}

function objectTypeOf(schema: z.core.$ZodObject, path: string): ObjectType {
  const fields = Object.entries(schema._zod.def.shape).map(([key, field]) => [key, typeOf(field, `${path}.${key}`)] as const);
  return { kind: 'object', path, fields: new Map(fields), isNullable: false };
}

/** `interestPercent`, `lat` and `lon` are CEL `double` even when whole; all other numbers are `int`. Source: principles.md. */
const isWhole = (schema: z.core.$ZodNumber): boolean =>
  schema._zod.def.checks?.some((check) => check._zod.def.check === 'number_format') ?? false;

/** Reads as an object without dates when it is absent. Source: principles.md, `check`. */
export const READS_AS_EMPTY = 'application.schedule';

export const APPLICATION = objectTypeOf(applicationSchema, 'application');
export const ROUND = objectTypeOf(roundSchema, 'round');
export const COST_ITEM = elementOf(APPLICATION, 'costItems');

function elementOf({ fields }: ObjectType, key: string): ObjectType {
  const list = fields.get(key);
  if (list?.kind !== 'list' || list.element.kind !== 'object') throw new TypeError(`${key} is no list of objects`);
  return list.element;
}

export type Variables = ReadonlyMap<string, CelType>;
export const APPLICATION_VARIABLES: Variables = new Map([
  ['application', APPLICATION],
  ['round', ROUND],
]);
/** Those of a check that is asked of each cost item. */
export const COST_ITEM_VARIABLES: Variables = new Map([...APPLICATION_VARIABLES, ['item', COST_ITEM]]);
