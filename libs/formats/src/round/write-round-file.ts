import {
  type Application,
  applicationSchema,
  type Review,
  reviewSchema,
  type RoundFile,
  roundFileSchema,
  type RoundHeader,
  type Settlement,
  settlementSchema,
} from '@tp/domain';
import type * as z from 'zod/mini';
import { inSchemaOrder } from '../json/in-schema-order.js';

type Many<T> = Iterable<T> | AsyncIterable<T>;
/** A round's lists, where they are too long to hold: each is written where its key stands. */
export type RoundLists = Readonly<{ applications: Many<Application>; reviews?: Many<Review>; settlements?: Many<Settlement> }>;

/**
 * Writes a round's file in pieces of text: keys in the order of round.md, one space a level, nothing after the last brace.
 * Absent and null stay apart, and a file that the portal wrote comes out again the same to the byte.
 * @param lists `reviews` and `settlements` stand for the header's own when the header has a list there; absent and null win
 */
export async function* writeRoundFile(header: RoundHeader, lists: RoundLists): AsyncGenerator<string, void, undefined> {
  const streamed: Readonly<Record<string, readonly [Many<unknown>, z.core.$ZodType]>> = {
    applications: [lists.applications, applicationSchema],
    ...(lists.reviews && header.reviews && { reviews: [lists.reviews, reviewSchema] }),
    ...(lists.settlements && header.settlements && { settlements: [lists.settlements, settlementSchema] }),
  };
  const members: Readonly<Record<string, unknown>> = { ...header, applications: [] };
  let separator = '{';
  for (const [key, schema] of Object.entries(roundFileSchema.shape)) {
    const value = members[key];
    if (value === undefined) continue;
    yield `${separator}\n ${JSON.stringify(key)}: `;
    separator = ',';
    const list = Object.hasOwn(streamed, key) ? streamed[key] : undefined;
    if (list) yield* writeList(...list);
    else yield written(schema, value, 1);
  }
  yield '\n}';
}

/** As `writeRoundFile`, for a file that fits in memory. */
export function writeWholeRoundFile(file: RoundFile): string {
  return written(roundFileSchema, file, 0);
}

async function* writeList(elements: Many<unknown>, schema: z.core.$ZodType): AsyncGenerator<string, void, undefined> {
  let separator = '[';
  for await (const element of elements) {
    yield `${separator}\n  ${written(schema, element, 2)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]' : '\n ]';
}

/** JSON at a depth: a line break inside a text is escaped, so those that stand there are the indentation's own. */
function written(schema: z.core.$ZodType, value: unknown, depth: number): string {
  const json = JSON.stringify(inSchemaOrder(schema, value), null, 1);
  return depth === 0 ? json : json.replaceAll('\n', `\n${' '.repeat(depth)}`);
}
