// What a check may ask of a text besides what CEL has. Source: principles.md, extensions. Of null: 0, false or none.

/** Number of words, separated by Unicode white space (which JavaScript's `\s` is not quite). */
export const countWords = (text: string | null): number => text?.match(/\P{White_Space}+/gu)?.length ?? 0;

/** Whether any of the words stands in the text, also as a part of a longer word, whatever the case. */
export function mentionsAny(text: string | null, words: readonly string[]): boolean {
  if (text === null) return false;
  const folded = withoutCase(text);
  return words.some((word) => folded.includes(withoutCase(word)));
}

export const hasAnyDigit = (text: string | null): boolean => text !== null && /\p{Nd}/u.test(text);

/** The years 1900–2099 that stand in the text as four digits of their own, in its order, each as often as it stands there. */
export const yearsIn = (text: string | null): readonly number[] =>
  text?.match(/(?<!\p{Nd})(?:19|20)[0-9]{2}(?!\p{Nd})/gu)?.map(Number) ?? [];

// Both ways: upper case alone tells the Kelvin sign from k, lower case alone tells ß from SS and one sigma from the other.
const withoutCase = (text: string): string => text.toLowerCase().toUpperCase();
