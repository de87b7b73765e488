import type { Principles } from './principles.js';

/** Codes that every round knows; a principles document may give them another text. Source: assessment.md 3. */
export const BUILT_IN_CODES = {
  'K-POÄNG': 'Poängen når inte tröskeln',
  'R-RAM': 'Ryms inte inom ramen',
  'B-NOLL': 'Ansökan har ingen utgift som kan beviljas',
} as const;

/** Every code of the round with its text: the principles' own in their order, then the built-in ones that they leave out. */
export function codeTexts(principles: Pick<Principles, 'codes'>): ReadonlyMap<string, string> {
  const texts = new Map(Object.entries(principles.codes));
  for (const [code, codeText] of Object.entries(BUILT_IN_CODES)) if (!texts.has(code)) texts.set(code, codeText);
  return texts;
}
