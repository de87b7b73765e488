import { dayInWords } from '../words/day-in-words.js';
import { COST_CATEGORY_WORDS, EVIDENCE_KIND_WORDS, MEASURE_WORDS } from '../words/swedish-words.js';
import { numbersInText, type StatedNumber } from './numbers-in-text.js';

/**
 * A covered value as texts are searched for it. `isWord`: so short that only a word of its own counts. `isFreeText`: somebody's own
 * words, and neither a day nor one of the file's, which stand in other applications too.
 */
export type CoveredText = Readonly<{ normal: string; isWord: boolean; isFreeText: boolean }>;
export type CoveredNumber = Readonly<{ value: number; isAmount: boolean }>;
export type CoveredValues = Readonly<{ texts: readonly CoveredText[]; numbers: readonly CoveredNumber[] }>;

/** A value at its pointer; `isNamed` when the mark names it itself, or the list it stands in, and not something larger. */
export type CoveredLeaf = Readonly<{ pointer: string; value: string | number | boolean | null; isNamed: boolean }>;

const SHORTEST_PART = 3; // letters and digits; shorter ones, "IN" say, stand inside every other word
const FEWEST_WORDS_OF_A_SENTENCE = 4;
const SMALLEST_BARE_NUMBER = 10; // below, only with a unit: "2" stands everywhere

/**
 * What may not be read out of a text: each covered text (and each sentence of a long one), day and number.
 * - White space, invisible characters and case play no part; punctuation round the value neither.
 * - A value without letter or digit, true, false and null cover nothing in a text. One or two characters count as a word alone.
 * - One of the file's own words (a category, a measure) counts, in Swedish too, when the mark names it itself: as a part of
 *   something larger it would mask every text. So with numbers that are no amounts: years, priorities.
 * Source: decision-list.md, "Secrecy".
 */
export function coveredValues(leaves: readonly CoveredLeaf[]): CoveredValues {
  const texts = new Map<string, CoveredText>();
  const numbers = new Map<number, CoveredNumber>();
  for (const leaf of leaves) {
    for (const written of waysToWrite(leaf)) {
      const normal = withoutEdges(normalText(written));
      if (normal !== '') texts.set(normal, { normal, isWord: normal.length < SHORTEST_PART, isFreeText: isFreeText(leaf) });
    }
    const number = numberOf(leaf);
    if (number)
      numbers.set(number.value, {
        value: number.value,
        isAmount: number.isAmount || numbers.get(number.value)?.isAmount === true,
      });
  }
  return { texts: [...texts.values()], numbers: [...numbers.values()] };
}

/** Whether the text contains one of the values, whatever the case and white space. */
export function containsCovered(text: string, { texts, numbers }: CoveredValues): boolean {
  if (texts.length > 0) {
    const normal = normalText(text);
    const words = texts.some(({ isWord }) => isWord) ? new Set(foldCase(text).split(/[^\p{L}\p{N}]+/u)) : null;
    if (texts.some((covered) => (covered.isWord ? words?.has(covered.normal) === true : normal.includes(covered.normal))))
      return true;
  }
  return numbers.length > 0 && numbersInText(text).some((stated) => numbers.some((covered) => isStated(covered, stated)));
}

const foldCase = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase();

/** The text without white space, invisible characters and case. */
export const normalText = (text: string): string => foldCase(text).replace(/[\s\p{Cf}]+/gu, '');
const withoutEdges = (normal: string): string => normal.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const FILE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...MEASURE_WORDS,
    ...COST_CATEGORY_WORDS,
    ...EVIDENCE_KIND_WORDS,
    decided: 'Beslutad',
    conditional: 'conditional',
  }),
);
export const isFileWordAt = (pointer: string): boolean => /\/(?:measures\/\d+|category|kind|status)$/u.test(pointer);
export const isAmountAt = (pointer: string): boolean => /amount$/iu.test(pointer);

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isFreeText = ({ pointer, value }: CoveredLeaf): boolean =>
  typeof value === 'string' && !isFileWordAt(pointer) && !DAY.test(value);

function waysToWrite({ pointer, value, isNamed }: CoveredLeaf): readonly string[] {
  if (typeof value !== 'string') return [];
  if (isFileWordAt(pointer)) return isNamed ? [value, FILE_WORDS.get(value) ?? value] : [];
  if (DAY.test(value)) return [value, dayInWords(value)];
  const sentences = value
    .split(/[.!?;\n]+/u)
    .filter((sentence) => sentence.trim().split(/\s+/u).length >= FEWEST_WORDS_OF_A_SENTENCE);
  return [value, ...sentences];
}

function numberOf({ pointer, value, isNamed }: CoveredLeaf): CoveredNumber | null {
  if (typeof value !== 'number') return null;
  const isAmount = isAmountAt(pointer);
  return isAmount || isNamed || !Number.isInteger(value) ? { value: Math.abs(value), isAmount } : null;
}

function isStated({ value, isAmount }: CoveredNumber, stated: StatedNumber): boolean {
  if (isAmount && stated.halfStep > 0) return stated.amount > 0 && Math.abs(value - stated.amount) <= stated.halfStep;
  return stated.amount === value && (value >= SMALLEST_BARE_NUMBER || !Number.isInteger(value) || (isAmount && stated.hasUnit));
}
