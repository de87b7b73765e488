import { type Kronor, kronor, LARGEST_AMOUNT, type SignedKronor, signedKronor } from '@tp/domain';
import * as fc from 'fast-check';

// The leaves of a round's file, as wide as formats/round.md lets them be.

const withoutNul = (text: string): string => text.replaceAll('\0', '');
/** Any text that a file may carry: odd characters, right to left, line breaks, quotation marks, empty. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }).map(withoutNul),
    fc.constantFrom(
      '',
      'null',
      '__proto__',
      'constructor',
      '"',
      '\\',
      '\n\t\r',
      '\u2028\u2029',
      '\u202eåäö',
      'Å\u030a',
      '🌑👨‍👩‍👧',
      '</script>',
      '=1+1',
      '\ufeff',
      '\u007f',
    ),
  );

export const anyDay = (): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date('1583-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
export const anyYear = (): fc.Arbitrary<number> => fc.integer({ min: 1900, max: 2099 });
export const anyAmount = (): fc.Arbitrary<Kronor> =>
  fc
    .oneof(
      fc.maxSafeNat().map((number) => number % (LARGEST_AMOUNT + 1)),
      fc.constantFrom(0, 1, LARGEST_AMOUNT),
    )
    .map(kronor);
export const anySignedAmount = (): fc.Arbitrary<SignedKronor> =>
  fc.tuple(anyAmount(), fc.boolean()).map(([amount, isSaving]) => signedKronor(isSaving ? -amount : amount));
/** A double from `min` to `max`; never −0, which a file has no way to keep apart from 0. */
export const anyDecimal = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number));

type Optional<T> = { [K in keyof T]?: T[K] | null };
/** An object with all of `required`, and of `optional` any: absent, null or there. */
export const anyObject = <R extends object, O extends object = object>(
  required: { [K in keyof R]: fc.Arbitrary<R[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> } = {} as { [K in keyof O]: fc.Arbitrary<O[K]> },
): fc.Arbitrary<R & Optional<O>> => {
  const nullable = Object.entries<fc.Arbitrary<unknown>>(optional).map(
    ([key, arbitrary]) => [key, fc.option(arbitrary)] as const,
  );
  const model = { ...required, ...Object.fromEntries(nullable) };
  return fc.record(model, { requiredKeys: Object.keys(required), noNullPrototype: true }) as fc.Arbitrary<R & Optional<O>>;
};
