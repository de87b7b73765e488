import { dayInStockholm, formatAmount, instantToTheSecond } from '@tp/domain';
import { breakableText, printableText } from '../pdf/printable-text.js';
import { pdfPress, typstPdf } from '../pdf/typst-pdf.js';
import { RECEIPT_TEMPLATE } from './receipt-template.js';

/** What was sent, or taken back, as its receipt says it. What a secrecy mark covers stands there as its mask. */
export type ReceiptInput = Readonly<{
  kind: 'application' | 'supplement' | 'withdrawal';
  reference: string;
  version: number;
  title: string;
  /** Kronor, or the mask that stands in their place. */
  requestedAmount: number | string;
  committee: string;
  /** The committee's own; `null` when it has given none. */
  committeeCaseNumber: string | null;
  reviewBody: string;
  caseNumber: string;
  roundTitle: string;
  isSynthetic: boolean;
  sentBy: string;
  /** An instant, ISO 8601. */
  sentAt: string;
  isLate: boolean;
  sha256: string;
}>;

const WORDS = {
  application: { of: 'ansökan', done: 'är inskickad', when: 'Inskickad' },
  supplement: { of: 'komplettering', done: 'är kompletterad', when: 'Kompletterad' },
  withdrawal: { of: 'återkallelse', done: 'är återkallad och prövas inte', when: 'Återkallad' },
} as const satisfies Record<ReceiptInput['kind'], object>;
const NOTE =
  'SHA-256 är ett fingeravtryck av ansökan så som den skickades in. Ändras ett enda tecken i den blir det ett annat. Det som skickats in ändras aldrig; en komplettering blir en ny version med ett eget kvitto.';
const LONGEST_WORD = 40;
const HALF_HASH = 32;

function receiptContentOf(input: ReceiptInput) {
  const { of, done, when } = WORDS[input.kind];
  const { requestedAmount: amount, sha256 } = input;
  const [year = 1, month = 1, day = 1] = dayInStockholm(input.sentAt).split('-').map(Number);
  const at = instantToTheSecond(input.sentAt);
  return {
    day: { year, month, day },
    documentTitle: `Kvitto på ${of} ${input.reference}`,
    title: `Kvitto på ${of} ${input.reference}`,
    reviewBody: input.reviewBody,
    roundTitle: input.roundTitle,
    caseNumber: input.caseNumber,
    syntheticMark: input.isSynthetic ? 'Syntetiskt exempel' : null,
    lateMark: input.isLate ? 'Den kom in efter sista ansökningsdagen och är märkt som sen.' : null,
    sentence: `Ansökan ${input.reference} från ${input.committee} ${done} den ${at}.`,
    facts: [
      { label: 'Nummer', text: `${input.reference}, version ${input.version}` },
      { label: 'Ansökan', text: input.title },
      { label: 'Nämnd', text: input.committee },
      { label: 'Sökt belopp', text: typeof amount === 'number' ? formatAmount(amount) : amount },
      { label: when, text: at },
      { label: 'Av', text: input.sentBy },
      { label: 'Nämndens diarienummer', text: input.committeeCaseNumber ?? 'inte angivet' },
      { label: `Diarienummer hos ${input.reviewBody}`, text: input.caseNumber },
      { label: 'SHA-256', text: `${sha256.slice(0, HALF_HASH)} ${sha256.slice(HALF_HASH)}` },
    ],
    note: NOTE,
  };
}

/**
 * A receipt as a tagged, archivable PDF (PDF/A-2a) in Swedish. The same input gives the same bytes.
 * @throws never for what somebody has written: what the font lacks is set as `□`
 */
export function writeReceiptPdf(input: ReceiptInput): Uint8Array {
  const { covered } = pdfPress();
  const printable = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const text = printableText(value, covered);
    return key === 'documentTitle' || key === 'reviewBody' ? text : breakableText(text, LONGEST_WORD);
  };
  const content = JSON.stringify(receiptContentOf(input), printable);
  return typstPdf(RECEIPT_TEMPLATE, { receipt: content }, dayInStockholm(input.sentAt));
}
