import fc from 'fast-check';
import { readPdf } from '../testing/read-pdf.js';
import { type ReceiptInput, writeReceiptPdf } from './write-receipt-pdf.js';

const receipt: ReceiptInput = {
  ...{ kind: 'application', reference: 'TI-2098-001', version: 1, title: 'Belysning i Husby', requestedAmount: 1_200_000 },
  ...{ committee: 'Rinkeby-Kista stadsdelsnämnd', committeeCaseNumber: 'RK 2097/44' },
  ...{ reviewBody: 'Stadsledningskontoret', caseNumber: 'KS 2097/1', roundTitle: 'Trygghetsinvesteringar 2098' },
  ...{ isSynthetic: false, sentBy: 'Björn Sund', sentAt: '2097-12-31T23:30:15.123Z', isLate: false },
  sha256: '0123456789abcdef'.repeat(4),
};

describe('a receipt as PDF', () => {
  it('is one page of tagged PDF/A-2a in Swedish, with its title', async () => {
    const pdf = await readPdf(writeReceiptPdf(receipt));
    expect(pdf.xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(pdf.xmp).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect([pdf.isTagged, pdf.language, pdf.title]).toEqual([true, 'sv-SE', 'Kvitto på ansökan TI-2098-001']);
    expect([pdf.pages.length, pdf.roles.get('Table'), pdf.roles.get('TH')]).toEqual([1, 1, 2]);
  });

  it('says what, whose, when to the second, by whom, both case numbers and the hash', async () => {
    const { text } = await readPdf(writeReceiptPdf(receipt));
    for (const part of ['TI-2098-001, version 1', 'Belysning i Husby', '1,2 mnkr', 'Björn Sund', 'RK 2097/44', 'KS 2097/1'])
      expect(text).toContain(part);
    expect(text).toContain('är inskickad den 1 januari 2098 kl. 00:30:15.'); // in Stockholm it was the next year
    expect(text.replaceAll(' ', '')).toContain(receipt.sha256);
    expect(text).not.toMatch(/märkt som sen|Syntetiskt/);
  });

  it('says that it came late, and that it is taken back', async () => {
    expect((await readPdf(writeReceiptPdf({ ...receipt, isLate: true }))).text).toContain('märkt som sen');
    const withdrawn = await readPdf(writeReceiptPdf({ ...receipt, kind: 'withdrawal', isSynthetic: true }));
    expect(withdrawn.title).toBe('Kvitto på återkallelse TI-2098-001');
    expect(withdrawn.text).toContain('är återkallad och prövas inte');
    expect(withdrawn.text).toContain('Syntetiskt exempel');
  });

  it('sets a mask where an amount is covered', async () => {
    const { text } = await readPdf(writeReceiptPdf({ ...receipt, requestedAmount: '[Sekretess, OSL 18 kap. 8 §]' }));
    expect(text).toContain('[Sekretess, OSL 18 kap. 8 §]');
  });

  it('is the same bytes for the same receipt', () =>
    expect(Buffer.from(writeReceiptPdf(receipt)).equals(Buffer.from(writeReceiptPdf({ ...receipt })))).toBe(true));

  it('never refuses a text, whatever it holds', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    const texts = fc.record({ title: anyText, reference: anyText, committee: anyText, sentBy: anyText, caseNumber: anyText });
    fc.assert(
      fc.property(texts, (odd) => Buffer.from(writeReceiptPdf({ ...receipt, ...odd }).slice(0, 5)).toString() === '%PDF-'),
      { seed: 2098, numRuns: 40 },
    );
  });
});
