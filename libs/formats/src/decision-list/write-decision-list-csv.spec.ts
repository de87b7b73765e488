import { parse } from 'csv-parse/sync';
import { exampleList } from './example.test-support.js';
import { writeDecisionListCsv } from './write-decision-list-csv.js';

const { list, context } = exampleList({
  'TI-2021-001': { title: '=HYPERLINK("http://x";"y")' },
  'TI-2021-003': { title: 'Rad ett\nrad två; med "citat"' },
  'TI-2021-005': { confidentiality: [{ concerns: 'beloppet', legalBasis: 'OSL 18 kap. 8 §', fields: ['/requestedAmount'] }] },
});
const written = [...writeDecisionListCsv(list, context)].join('');
const rows: string[][] = parse(written, { bom: true, delimiter: ';' });

describe('beslutslista.csv', () => {
  it('opens right in a Swedish Excel: byte order mark, semicolons, CRLF', () => {
    expect(written.startsWith('\uFEFFNummer;Nämnd;Insats;Sökt, kr;Beviljas, kr;Poäng;Utfall;Koder;Motivering\r\n')).toBe(true);
    expect(written.endsWith('\r\n')).toBe(true);
  });
  it('has a row for each decision, in order', () => {
    expect(rows.slice(1).map(([reference]) => reference)).toEqual(list.decisions.map(({ reference }) => reference));
    expect(rows[2]?.slice(0, 8)).toEqual([
      'TI-2021-002',
      'Rinkeby-Kista stadsdelsnämnd',
      'Akallaplans östra torgyta – sittplatser, ljus och scen',
      '1850000',
      '1400000',
      '37',
      'Beviljas delvis',
      'D-DRIFT',
    ]);
  });
  it('keeps line breaks, semicolons and quotation marks inside their cell', () =>
    expect(rows[3]?.[2]).toBe('Rad ett\nrad två; med "citat"'));
  it.each(['Rad ett\nrad två', 'Rad ett\rrad två'])(
    'keeps a lone line break, with nothing else to quote, inside its cell: %j',
    (motivation) => {
      const decisions = list.decisions.slice(0, 1).map((row) => ({ ...row, motivation }));
      const own = [...writeDecisionListCsv({ ...list, decisions }, { ...context, decisions })].join('');
      expect(own).toContain(`;"${motivation}"\r\n`);
    },
  );
  it('makes no formula of a text', () => expect(rows[1]?.[2]).toBe(`'=HYPERLINK("http://x";"y")`));
  it('masks what is covered', () =>
    expect(rows[5]?.slice(3, 5)).toEqual(['[Sekretess, OSL 18 kap. 8 §]', '[Sekretess, OSL 18 kap. 8 §]']));
  it('writes points with a decimal comma, and no points as nothing', () => {
    const decisions = list.decisions.slice(0, 2).map((row, at) => ({ ...row, score: [28.33, null][at] ?? null }));
    const scores: string[][] = parse([...writeDecisionListCsv({ ...list, decisions }, { ...context, decisions })].join(''), {
      bom: true,
      delimiter: ';',
    });
    expect(scores.slice(1).map((row) => row[5])).toEqual(['28,33', '']);
  });
  it('tells the unreviewed and the unsettled apart', () => {
    const decisions = list.decisions.slice(0, 2).map((row) => ({ ...row, outcome: 'unreviewed' as const, motivation: null }));
    const own = [
      ...writeDecisionListCsv(
        { ...list, decisions },
        { ...context, decisions: [{ outcome: 'unreviewed' }, { outcome: 'unreviewed', unreviewedBecause: 'unsettled' }] },
      ),
    ].join('');
    const outcomes: string[][] = parse(own, { bom: true, delimiter: ';' });
    expect(outcomes.slice(1).map((row) => row[6])).toEqual(['Ej granskad', 'Oenig, ej avgjord']);
  });
});
