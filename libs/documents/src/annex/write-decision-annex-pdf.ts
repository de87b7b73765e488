import { breakableText, printableText } from '../pdf/printable-text.js';
import { pdfPress, typstPdf } from '../pdf/typst-pdf.js';
import { SUBSTITUTE, SUBSTITUTE_NOTE } from '../texts/visible-text.js';
import { annexContentOf, type AnnexContent } from './annex-content.js';
import type { AnnexInput } from './annex-input.js';
import { ANNEX_TEMPLATE } from './annex-template.js';
import { widestTexts } from './widest-texts.js';

/** How long a word may be before it must break, by the width of the column that it stands in. */
const LONGEST_WORD: Readonly<Record<string, number>> = { reference: 9, codes: 14, code: 18, title: 22, outcomeWord: 14 };
const LONGEST_WORD_ELSEWHERE = 30;

/** Running text, in which no line may part an amount from its unit, or its thousands from one another. */
const RUNNING_TEXTS = new Set(['headline', 'sentence', 'text', 'motivation']);
const withHardAmounts = (text: string): string =>
  text.replace(/(?<=\d) (?=\d{3}(?!\d)|(?:mdkr|mnkr|tkr|kr|kronor)(?!\p{L}))/gu, '\u00a0');

/** A column's millimetres for so many digits of 9.5 points with its padding, within what the page can give: what is wider must break. */
const columnWidth = (digits: number, least: number, most: number): number => Math.min(most, Math.max(least, 3.2 + 1.72 * digits));

function layoutOf(content: AnnexContent) {
  const [year = 1, month = 1, day = 1] = content.date.split('-').map(Number);
  const { amount, sum, reference } = widestTexts(content);
  return {
    year,
    month,
    day,
    amountWidth: columnWidth(amount, 18, 29),
    sumWidth: columnWidth(sum, 24, 40),
    referenceWidth: columnWidth(reference, 16, 25),
    substituteNote: SUBSTITUTE_NOTE,
  };
}

/** The annex's data as the template reads it: every text printable, with places to break. */
function annexJson(content: AnnexContent): string {
  const { covered } = pdfPress();
  let hasSubstitutes = false;
  const longestWord = (key: string): number => LONGEST_WORD[key] ?? LONGEST_WORD_ELSEWHERE;
  const printable = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => printable(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, printable(v, k)]));
    if (typeof value !== 'string') return value;
    const text = printableText(value, covered);
    if (text !== value && text.includes(SUBSTITUTE)) hasSubstitutes = true;
    return breakableText(RUNNING_TEXTS.has(key) ? withHardAmounts(text) : text, longestWord(key));
  };
  const { documentTitle, author } = content;
  const printed = printable({ ...content, layout: layoutOf(content) }, '') as object;
  return JSON.stringify({
    ...printed,
    documentTitle: printableText(documentTitle, covered),
    author: printableText(author, covered),
    hasSubstitutes,
  });
}

/**
 * The annex as a tagged, archivable PDF (PDF/A-2a) in Swedish. The same input gives the same bytes.
 * @throws never for what stands in a round: what the font lacks is set as `□`
 */
export async function writeDecisionAnnexPdf(input: AnnexInput): Promise<Uint8Array> {
  return Promise.resolve(typstPdf(ANNEX_TEMPLATE, { annex: annexJson(annexContentOf(input)) }, input.statementDate));
}
