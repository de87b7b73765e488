import { SUBSTITUTE, visibleText } from '../texts/visible-text.js';

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const signs = new Intl.Segmenter('sv', { granularity: 'grapheme' });
const BLANK = /^[\t\n\r ]$/;

/**
 * The text with a visible `□` for what the font lacks: one for each run of such characters within what a reader takes for one sign, so an emoji
 * that is put together of seven code points is one. Marks that are never seen and that the font lacks are left out. Signs that share a glyph
 * (the hyphens; Å as a letter and as a unit) become the common one: a PDF says once what a glyph stands for, and every hyphen of the document
 * would be found and copied as the rarest.
 */
export function printableText(text: string, covered: ReadonlySet<number>): string {
  const hasGlyph = (character: string): boolean => covered.has(character.codePointAt(0) ?? 0) || BLANK.test(character);
  const isCovered = (character: string): boolean => hasGlyph(character) || [...character.normalize('NFD')].every(hasGlyph);
  const known = visibleText(text)
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[\u2010\u2011]/g, '-');
  if ([...known].every(isCovered)) return known;
  let printable = '';
  for (const { segment } of signs.segment(known)) {
    let wasSubstituted = false;
    for (const character of segment) {
      if (isCovered(character)) [printable, wasSubstituted] = [printable + character, false];
      else if (!INVISIBLE.test(character))
        [printable, wasSubstituted] = [wasSubstituted ? printable : printable + SUBSTITUTE, true];
    }
  }
  return printable;
}

/**
 * The text with a place to break after each sign of every word longer than `most`: Typst would let it run out of its column. Words end at
 * blanks and hyphens, where a line may break anyway; shorter ones are left alone, so that they can be searched for.
 */
export function breakableText(text: string, most: number): string {
  return text.replace(new RegExp(`[^\\s-]{${most + 1},}`, 'gu'), (word) =>
    [...signs.segment(word)].map(({ segment }) => segment).join('\u200b'),
  );
}
