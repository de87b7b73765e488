import { readDocx, textOfPart } from '../testing/read-docx.js';
import {
  committeesThatApplied,
  oddAnnex,
  ODD_TEXTS,
  stockholmAnnex,
  withDecisions,
  withoutApplications,
  withRobustness,
} from './annex.test-support.js';
import { writeDecisionAnnexDocx } from './write-decision-annex-docx.js';

const part = (parts: ReadonlyMap<string, string>, name: string): string => parts.get(name) ?? '';
const bodyText = async (bytes: Promise<Uint8Array>): Promise<string> =>
  textOfPart(part(await readDocx(await bytes), 'word/document.xml'));

describe('the annex for Word', () => {
  const input = stockholmAnnex();
  let parts: ReadonlyMap<string, string>;
  let body: string;
  beforeAll(async () => {
    parts = await readDocx(await writeDecisionAnnexDocx(input));
    body = part(parts, 'word/document.xml');
  });

  it('has every number, motivation and code', () => {
    const text = textOfPart(body);
    for (const { reference, title, motivation, codes } of input.decisionList.decisions)
      for (const expected of [reference, title, motivation ?? '?', ...codes]) expect(text).toContain(expected);
  });

  it('uses real styles, which it has', () => {
    const styles = part(parts, 'word/styles.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Liggare', 'Motivering']) {
      expect(body).toContain(`w:val="${style}"`);
      expect(styles).toContain(`w:styleId="${style}"`);
    }
    expect(styles).toMatch(/<w:lang [^>]*w:val="sv-SE"/);
  });

  it('has a heading for each nämnd, in Swedish order', () => {
    const headings = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*?w:val="Heading2".*?<\/w:p>/g)].map(([xml]) =>
      textOfPart(xml).trim(),
    );
    expect(headings).toEqual(committeesThatApplied(input));
  });

  it('repeats the head of every table, and splits no row', () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([table]) => table);
    expect(tables).toHaveLength(14 + 4);
    for (const table of tables) expect(table.match(/<w:tr>.*?<\/w:tr>/)?.[0]).toContain('<w:tblHeader/>');
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(body.match(/<w:tr>/g)?.length ?? 0);
  });

  it('is A4, with the page and their number as fields', () => {
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    const header = part(parts, 'word/header1.xml');
    expect(textOfPart(header)).toContain('Sida ');
    expect(header).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>.*<w:instrText[^>]*>NUMPAGES<\/w:instrText>/);
  });

  it('says on every page that it is synthetic and a proposal, and on the first what the principles are', () => {
    expect(textOfPart(part(parts, 'word/footer1.xml'))).toMatch(/Förslag, inte beslut\tSyntetiskt exempel/);
    expect(textOfPart(body)).toContain('Syntetiskt exempel: inget verkligt ärende. Syntetiska ansökningar för övning.');
    expect(textOfPart(body)).toContain('2020-04-15 (rekonstruerade)');
  });

  it('is the same bytes whenever it is written, dated by the statement', async () => {
    const first = await writeDecisionAnnexDocx(input);
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // a zip counts time in steps of two seconds
    expect(Buffer.from(first).equals(Buffer.from(await writeDecisionAnnexDocx(input)))).toBe(true);
    expect(part(parts, 'docProps/core.xml')).toContain('2021-01-20T00:00:00Z</dcterms:created>');
  });
});

describe('the annex for Word that tells how firm the selection is', () => {
  const SHARES = { 'TI-2021-001': [1, 1], 'TI-2021-002': [0.42, 1] } as const;

  it('has the groups as tables, each under its heading', async () => {
    const text = await bodyText(writeDecisionAnnexDocx(withRobustness(stockholmAnnex(), SHARES)));
    const section = text.slice(text.indexOf('Hur säkert är urvalet?'), text.lastIndexOf('Koder'));
    expect(section).toMatch(/inom ±20 % av principernas.*\nGränsfall \(1\)\n/);
    expect(section).toMatch(
      /\nNummer\nInsats\nAndra vikter\nAndra granskare\nTI-2021-002\n.+\n42\u00a0%\n100\u00a0%\nBeviljas alltid \(1\)\n/,
    );
    expect(section).toMatch(/\nNummer\nInsats\nTI-2021-001\n.+\nBeviljas aldrig \(60\)\n/);
  });

  it('says nothing of it when nobody has asked', async () =>
    expect(await bodyText(writeDecisionAnnexDocx(stockholmAnnex()))).not.toMatch(/säkert|Gränsfall/));

  it('has no empty table', async () => {
    const document = await readDocx(await writeDecisionAnnexDocx(withRobustness(withoutApplications(), {})));
    expect(textOfPart(part(document, 'word/document.xml'))).toContain('Gränsfall (0)');
    expect(part(document, 'word/document.xml')).not.toContain('Insats');
  });
});

describe('the annex for Word of an odd round', () => {
  it('writes every text as it stands, and a box for what XML cannot hold', async () => {
    const text = await bodyText(writeDecisionAnnexDocx(oddAnnex()));
    for (const odd of [ODD_TEXTS.typst, ODD_TEXTS.xml, ODD_TEXTS.world]) expect(text).toContain(odd);
    expect(text).toContain('Styr□tecken □och□');
    expect(text).toContain('□ står för ett tecken');
  });
  it('works without applications, and with one', async () => {
    expect(await bodyText(writeDecisionAnnexDocx(withoutApplications()))).toContain('0 av 0 ansökningar');
    const input = stockholmAnnex();
    const one = withDecisions(input, input.decisionList.decisions.slice(0, 1));
    expect(await bodyText(writeDecisionAnnexDocx(one))).toContain('1 av 1 ansökan föreslås beviljas');
  });
});
