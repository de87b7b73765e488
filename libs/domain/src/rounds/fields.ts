import * as z from 'zod/mini';
import { LARGEST_AMOUNT, type Kronor, type SignedKronor } from '../money/kronor.js';

// The leaves of every shape. Each carries the one Swedish sentence that says what is allowed, so that a fault reads the
// same from a file, a form and the API. Source: formats/round.md, conventions.

const isWellFormed = (value: string): boolean => value.isWellFormed() && !value.includes('\0');
const textAllowed = 'Ska vara en text utan NUL-tecken och ofullständiga Unicode-tecken.';
export const text = z.string({ error: textAllowed }).check(z.refine(isWellFormed, { error: textAllowed }));

const dayAllowed = 'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.';
/** A day that exists in the Gregorian calendar, `YYYY-MM-DD`; compares as a text. */
export const day = z.iso.date({ error: dayAllowed });

const amountAllowed = 'Ska vara ett helt antal kronor från 0 till 1 000 000 000 000.';
const signedAmountAllowed = 'Ska vara ett helt antal kronor från −1 000 000 000 000 till 1 000 000 000 000.';
export const wholeBetween = (least: number, most: number, error: string) =>
  z.number({ error }).check(z.int({ error }), z.gte(least, { error }), z.lte(most, { error }));
/** Kronor out of a schema that lets nothing else through: the one maker of amounts beside `kronor()` itself. */
// eslint-disable-next-line no-restricted-syntax -- the check above is the proof, and zod cannot be told of our brand in another way
const branded = <T extends number>(schema: z.ZodMiniNumber) => schema as unknown as z.ZodMiniType<T, number>;
export const amount = branded<Kronor>(wholeBetween(0, LARGEST_AMOUNT, amountAllowed));
export const signedAmount = branded<SignedKronor>(wholeBetween(-LARGEST_AMOUNT, LARGEST_AMOUNT, signedAmountAllowed));

const { MAX_SAFE_INTEGER } = Number;
export const year = wholeBetween(1900, 2099, 'Ska vara ett årtal från 1900 till 2099.');
export const wholeNumber = wholeBetween(-MAX_SAFE_INTEGER, MAX_SAFE_INTEGER, 'Ska vara ett heltal.');
export const positiveWholeNumber = wholeBetween(1, MAX_SAFE_INTEGER, 'Ska vara ett heltal från 1.');
export const wholeNumberFromZero = wholeBetween(0, MAX_SAFE_INTEGER, 'Ska vara ett heltal från 0.');
export const decimal = z.number({ error: 'Ska vara ett tal.' });

const decimalBetween = (least: number, most: number, error: string) =>
  z.number({ error }).check(z.gte(least, { error }), z.lte(most, { error }));
export const latitude = decimalBetween(-90, 90, 'Ska vara en latitud i WGS 84, från −90 till 90.');
export const longitude = decimalBetween(-180, 180, 'Ska vara en longitud i WGS 84, från −180 till 180.');

export const trueOrFalse = z.boolean({ error: 'Ska vara true eller false.' });
export const oneOf = <const T extends readonly string[]>(...words: T) =>
  z.enum(words, { error: `Ska vara ett av orden ${words.join(', ')}.` });
export const constant = <const T extends string>(word: T) => z.literal(word, { error: `Ska vara "${word}".` });
export const object = <T extends z.core.$ZodLooseShape>(shape: T) => z.strictObject(shape, { error: objectFault });
export const list = <T extends z.core.SomeType>(element: T) => z.array(element, { error: 'Ska vara en lista.' });
/** A key that may be absent or `null`, and stays as it was when written back. */
export const optional = <T extends z.core.SomeType>(schema: T) => z.optional(z.nullable(schema));
/** A key whose value may be `null`, but that must stand there. */
export const { nullable } = z;

function objectFault(issue: { code?: string | undefined }): string {
  return issue.code === 'unrecognized_keys'
    ? 'Nyckeln är okänd och kan inte läsas utan att gå förlorad.'
    : 'Ska vara ett objekt.';
}
