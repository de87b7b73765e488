import type * as z from 'zod/mini';

type Orderer = (value: unknown) => unknown;
const asItIs: Orderer = (value) => value;
const orderers = new WeakMap<z.core.$ZodType, Orderer>();

/**
 * The same value with the keys of each object in its schema's order, which is the order of the format's document. Keys that
 * a schema leaves free (levels, codes) stay as they stood; absent keys stay absent, and null stays null.
 */
export function inSchemaOrder(schema: z.core.$ZodType, value: unknown): unknown {
  return ordererOf(schema)(value);
}

function ordererOf(schema: z.core.$ZodType): Orderer {
  const known = orderers.get(schema);
  if (known) return known;
  const orderer = makeOrderer(schema);
  orderers.set(schema, orderer);
  return orderer;
}

function makeOrderer(schema: z.core.$ZodType): Orderer {
  const definition = (schema as z.core.$ZodTypes)._zod.def; // zod's own union of kinds, told apart by `type`
  if (definition.type === 'optional' || definition.type === 'nullable') return ordererOf(definition.innerType);
  if (definition.type === 'array') {
    const orderElement = ordererOf(definition.element);
    return orderElement === asItIs ? asItIs : (value) => (Array.isArray(value) ? value.map(orderElement) : value);
  }
  if (definition.type !== 'object') return asItIs;
  const keys = Object.entries(definition.shape).map(([key, member]) => [key, ordererOf(member)] as const);
  return (value) => {
    if (value === null || typeof value !== 'object') return value;
    const source = value as Readonly<Record<string, unknown>>;
    const ordered: Record<string, unknown> = {};
    for (const [key, order] of keys) if (source[key] !== undefined) ordered[key] = order(source[key]);
    return ordered;
  };
}
