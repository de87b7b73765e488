export { type AnnexInput, type AnnexPrinciples, type AnnexRobustness, type UnreviewedBecause } from './annex/annex-input.js';
export { writeDecisionAnnexDocx } from './annex/write-decision-annex-docx.js';
export { writeDecisionAnnexPdf } from './annex/write-decision-annex-pdf.js';
export { type ReceiptInput, writeReceiptPdf } from './receipt/write-receipt-pdf.js';
