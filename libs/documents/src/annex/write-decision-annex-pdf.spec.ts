import fc from 'fast-check';
import { readPdf, type ReadPdf } from '../testing/read-pdf.js';
import {
  committeesThatApplied,
  oddAnnex,
  ODD_TEXTS,
  stockholmAnnex,
  withDecisions,
  withoutApplications,
  withRobustness,
} from './annex.test-support.js';
import { writeDecisionAnnexPdf } from './write-decision-annex-pdf.js';

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

const unspaced = (text: string): string => text.replace(/\s+/g, '');

describe('the annex as PDF', () => {
  const input = stockholmAnnex();
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(await writeDecisionAnnexPdf(input));
  });

  it('says that it is PDF/A-2a, tagged, in Swedish, with its title', () => {
    expect(pdf.xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(pdf.xmp).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.language).toMatch(/^sv/);
    expect(pdf.title).toBe('Bilaga 1. Förslag till beslut per ansökan. Trygghetsinvesteringar i nämndernas verksamhetsplan 2021');
  });

  it('has the headings as its outline, the nämnder in Swedish order', () => {
    expect(pdf.outline).toEqual([
      'Förslaget i sammandrag',
      'Förslag per nämnd',
      ...committeesThatApplied(input).map((name) => `  ${name}`),
      'Summor per nämnd',
      'Budgetjusteringar',
      'Koder',
    ]);
  });

  it('tags its tables, with header cells', () => {
    expect(pdf.roles.get('Table')).toBeGreaterThanOrEqual(18);
    expect(pdf.roles.get('TH')).toBeGreaterThanOrEqual(18 * 2);
    expect(pdf.roles.get('TD')).toBeGreaterThan(62 * 8);
  });

  it('has every number, motivation and amount', () => {
    for (const { reference, title, motivation, codes, requestedAmount } of input.decisionList.decisions) {
      expect(pdf.text).toContain(` ${reference} `);
      expect(unspaced(pdf.text)).toContain(unspaced(reference + title)); // in the order that a person reads; a line may break at a dash
      for (const code of codes) expect(pdf.text).toContain(` ${code} `);
      expect(pdf.text).toContain(spaced(motivation ?? '?'));
      expect(pdf.text).toContain(String(requestedAmount).replace(/\B(?=(\d{3})+$)/g, ' '));
    }
  });

  it('numbers its pages, and says on each that it is synthetic and a proposal', () => {
    pdf.pages.forEach((page, index) => {
      expect(page).toContain(`Sida ${index + 1} (${pdf.pages.length})`);
      expect(page).toContain('Syntetiskt exempel');
      expect(page).toContain('Förslag, inte beslut');
      expect(page).toContain('Dnr KS 2021/78');
    });
  });

  it('repeats the table head on the page that a table goes on to', () => {
    expect(pdf.pages[1]).toMatch(/^.{0,120}Nummer Insats och motivering Sökt, kr Föreslås, kr/);
  });

  it('has the totals, the sums and what the principles are', () => {
    const first = pdf.pages[0];
    expect(first).toContain('37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr');
    expect(first).toContain(
      'Principer för trygghetsinvesteringar, beslutade av Kommunstyrelsens trygghetsutskott 2020-04-15 (rekonstruerade)',
    );
    expect(pdf.text).toContain('Summa 62 37 107 550 000 63 400 000');
  });

  it('is the same bytes for the same input, and others for another', async () => {
    const [one, two] = await Promise.all([writeDecisionAnnexPdf(input), writeDecisionAnnexPdf(stockholmAnnex())]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const other = await writeDecisionAnnexPdf({ ...input, statementDate: '2021-01-21' });
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });
});

describe('the annex as PDF that tells how firm the selection is', () => {
  it('has the groups as tables, each under its heading, the borderline with their shares', async () => {
    const shares = { 'TI-2021-001': [1, 1], 'TI-2021-002': [0.42, 1] } as const;
    const { outline, text } = await readPdf(await writeDecisionAnnexPdf(withRobustness(stockholmAnnex(), shares)));
    expect(outline.slice(outline.indexOf('Hur säkert är urvalet?'))).toEqual([
      'Hur säkert är urvalet?',
      '  Gränsfall (1)',
      '  Beviljas alltid (1)',
      '  Beviljas aldrig (60)',
      'Koder',
    ]);
    expect(text).toMatch(/Nummer Insats Andra vikter Andra granskare TI-2021-002 [^%]+ 42 % 100 % Beviljas alltid \(1\)/);
    expect(text).toMatch(/Nummer Insats TI-2021-001 [^%]+ Beviljas aldrig \(60\)/);
  });
  it('sets them without applications too', async () => {
    const { outline } = await readPdf(await writeDecisionAnnexPdf(withRobustness(withoutApplications(), {})));
    expect(outline).toContain('  Gränsfall (0)');
  });
});

describe('the annex as PDF of an odd round', () => {
  it('sets every sign of Typst literally, and a box for what the font lacks', async () => {
    const { text } = await readPdf(await writeDecisionAnnexPdf(oddAnnex()));
    expect(text).toContain(ODD_TEXTS.typst);
    expect(text).toContain('Gång □ och □□□□ □□');
    expect(text).toContain('□ står för ett tecken som dokumentet inte kan visa');
    expect(text.replace(/ /g, '')).toContain('x'.repeat(500));
  });
  it('never refuses a text, whatever it holds', async () => {
    const input = stockholmAnnex();
    const [first] = input.decisionList.decisions;
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    const anyRow = fc.record({
      reference: anyText,
      committee: anyText,
      title: anyText,
      motivation: anyText,
      codes: fc.array(anyText, { maxLength: 3 }),
    });
    const property = fc.asyncProperty(fc.array(anyRow, { maxLength: 20 }), async (rows) => {
      const bytes = await writeDecisionAnnexPdf(
        withDecisions(
          input,
          rows.map((row) => ({ ...first!, ...row })),
        ),
      );
      expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    });
    await fc.assert(property, { seed: 2021, numRuns: 50 });
  });
  it('works without applications, names, notes or a date that a clock knows', async () => {
    const { pages } = await readPdf(await writeDecisionAnnexPdf(withoutApplications()));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('0 av 0 ansökningar');
  });
  it('works with one application', async () => {
    const input = stockholmAnnex();
    const { text } = await readPdf(await writeDecisionAnnexPdf(withDecisions(input, input.decisionList.decisions.slice(0, 1))));
    expect(text).toContain('1 av 1 ansökan föreslås beviljas');
  });
  it('keeps its sums and leaves out the rows when they are too many to turn', async () => {
    const input = stockholmAnnex();
    const [first] = input.decisionList.decisions;
    const decisions = Array.from({ length: 5_001 }, (_, index) => ({ ...first!, reference: `TI-${index}` }));
    const { pages, text } = await readPdf(await writeDecisionAnnexPdf(withDecisions(input, decisions)));
    expect(pages.length).toBeLessThan(5);
    expect(text).toContain('för många att redovisa en och en här');
    expect(text).toContain('10 502 100 000');
  });
});
