/** How a field's name agrees: `den … är angiven`, `det … är angivet`, `de … är angivna`. */
export type Gender = 'n' | 't' | 'p';
export type FieldKind = 'text' | 'number' | 'decimal' | 'amount' | 'day' | 'year' | 'boolean' | 'choice' | 'list' | 'object';
/** What a list holds, in the forms that sentences need. @example one 'utgiftspost', the 'utgiftsposten', many 'utgiftsposter', all 'utgiftsposterna' */
export type ElementWords = Readonly<{ one: string; the: string; many: string; all: string; gender: 'n' | 't' }>;
/** A statement in its parts, for Swedish puts its "inte" differently in a main clause and in one that hangs on another. */
export type Statement = readonly [subject: string, verb: string, rest: string];

/** A field of the round file as people are told of it. */
export type FieldWords = Readonly<{
  /** As a heading or beside a value. */
  label: string;
  /** Within a sentence, the particular one. */
  the: string;
  kind: FieldKind;
  gender: Gender;
  /** After an owner (`postens belopp`), and of several (`beloppen`, `två olika belopp`); of what stands in a list. */
  ofEach?: Readonly<{ one: string; all: string; many: string }>;
  /** The words for the file's own words, where they are few. */
  choices?: Readonly<Record<string, string>>;
  element?: ElementWords;
  /** What it says when it is true. */
  yes?: Statement;
  /** What it means that it is there at all, where "är angiven" would say it wrong. */
  given?: Statement;
}>;

const MADE = { n: 'angiven', t: 'angivet', p: 'angivna' } as const;

/** What it means that the field is there. @example ['startdatum', 'är', 'angivet'] */
export const givenStatement = ({ given, gender }: FieldWords, subject: string): Statement =>
  given ?? [subject, 'är', MADE[gender]];
