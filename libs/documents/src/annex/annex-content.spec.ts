import { kronor, type DecisionRow } from '@tp/domain';
import { annexContentOf, type AnnexContent } from './annex-content.js';
import type { AnnexInput } from './annex-input.js';
import { stockholmAnnex, withDecisions } from './annex.test-support.js';

const input = stockholmAnnex();
const [granted] = input.decisionList.decisions;
const row = (changes: Partial<DecisionRow>): DecisionRow => ({ ...granted!, ...changes });
const unreviewed = (reference: string): DecisionRow =>
  row({ reference, outcome: 'unreviewed', grantedAmount: kronor(0), score: null, codes: [], motivation: null });
const ofRows = (rows: readonly DecisionRow[], changes: Partial<AnnexInput> = {}): AnnexContent =>
  annexContentOf({ ...withDecisions(input, rows), ...changes });
const rowsOf = ({ groups }: AnnexContent) => groups.flatMap(({ rows }) => rows);
const notesOf = ({ notes }: AnnexContent): readonly string[] => notes.map(({ text }) => text);

describe('what the annex says', () => {
  it('has the totals as the command line’s last line has them', () => {
    expect(annexContentOf(input).headline).toBe('37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr');
    expect(ofRows([unreviewed('A'), row({})]).headline).toBe('1 av 2 ansökningar, 2,1 mnkr av 4,2 mnkr, 1 ej granskade');
  });

  it('tells the unreviewed from the unsettled, and proposes nothing for either', () => {
    const content = ofRows([unreviewed('A'), unreviewed('B')], { unreviewedBecause: new Map([['B', 'unsettled']]) });
    expect(rowsOf(content)).toMatchObject([
      {
        outcomeWord: 'Ej granskad',
        grantedAmount: '–',
        score: '–',
        motivation: ['Ansökan är ej granskad och har inget förslag.'],
      },
      {
        outcomeWord: 'Oenig, ej avgjord',
        motivation: ['Granskarna är oeniga och frågan är ej avgjord: ansökan har inget förslag.'],
      },
    ]);
    expect(content.summary.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Beviljas 0',
      'Beviljas delvis 0',
      'Avslås 0',
      'Ej granskad 1',
      'Oenig, ej avgjord 1',
    ]);
    expect(notesOf(content)).toContain('2 ansökningar är ej granskade eller ej avgjorda och har inget förslag.');
  });

  it('marks a draft, and counts them', () => {
    const content = ofRows([row({ motivationDraft: true }), row({})]);
    expect(rowsOf(content).map(({ isDraft }) => isDraft)).toEqual([true, false]);
    expect(notesOf(content)).toContain('1 motivering är ett utkast som ingen granskare har godtagit ännu.');
  });

  it('says by how much the frame is exceeded, and what the frame is', () => {
    const { decisionList } = input;
    const exceeded = {
      ...decisionList,
      totals: { ...decisionList.totals, frameExceededBy: kronor(3_400_000) },
      round: { ...decisionList.round, frame: kronor(60_000_000) },
    };
    const content = annexContentOf({ ...input, decisionList: exceeded });
    expect(notesOf(content)).toContain('Förslaget överskrider ramen med 3,4 mnkr.');
    expect(content.facts).toContainEqual({ label: 'Ram', text: '60 mnkr' });
    expect(annexContentOf(input).facts).toContainEqual({ label: 'Ram', text: 'Ingen ram är satt' });
  });

  it('says who proposes to whom, and by which principles', () => {
    const texts = annexContentOf(input).facts.map(({ label, text }) => `${label}: ${text}`);
    expect(texts).toEqual([
      'Från: Stadsledningskontoret, Stockholms stad',
      'Till: Kommunstyrelsens trygghetsutskott',
      'Diarienummer: KS 2021/78',
      'Datum: 2021-01-20',
      'Budgetår: 2021',
      'Ram: Ingen ram är satt',
      'Principer: Principer för trygghetsinvesteringar, beslutade av Kommunstyrelsens trygghetsutskott 2020-04-15 (rekonstruerade)',
    ]);
  });

  it('says that it is synthetic, first of all, and nothing of it for a real round', () => {
    expect(annexContentOf(input).notes[0]?.text).toMatch(/^Syntetiskt exempel: inget verkligt ärende\. Syntetiska ansökningar/);
    const real = annexContentOf({ ...input, synthetic: false, notice: null });
    expect(JSON.stringify(real)).not.toContain('Syntetisk');
  });

  it('says of every page and in its first notes that it is a proposal', () => {
    const content = annexContentOf(input);
    expect(content.proposalMark).toBe('Förslag, inte beslut');
    expect(notesOf(content)).toContain(
      'Bilagan är ett förslag till Kommunstyrelsens trygghetsutskott. Ingenting i den är beslutat.',
    );
  });

  it('shows a covered amount as its mark, and says that no sum holds it', () => {
    const content = ofRows([row({ requestedAmount: '[Sekretess, OSL 18:8]' }), row({})]);
    expect(rowsOf(content)[0]?.requestedAmount).toBe('[Sekretess, OSL 18:8]');
    expect(content.groups[0]?.sum.requestedAmount).toBe('2\u00a0100\u00a0000');
    expect(notesOf(content)).toContain(
      'Uppgifter som omfattas av sekretess är ersatta med [Sekretess] och lagrum. 1 belopp är därför inte med i någon summa.',
    );
  });

  it('shows points with a decimal comma, and the most that can be had', () => {
    const content = ofRows([row({ score: 28.33 })]);
    expect(rowsOf(content)[0]?.score).toBe('28,33');
    expect(content.scoreHead).toBe('Poäng av 45');
  });

  it('explains the codes that are used, in the principles’ order, also one that they lack', () => {
    const content = ofRows([row({ codes: ['K-ANALYS', 'X-OKÄND'] }), row({ codes: ['I-DRIFT'] })]);
    expect(content.codes).toEqual([
      { code: 'I-DRIFT', codeText: 'Löpande drift, inte investering' },
      { code: 'K-ANALYS', codeText: 'Problembild eller analys visar inte behov' },
      { code: 'X-OKÄND', codeText: 'Text saknas i principerna' },
    ]);
  });

  it('tells namesakes apart by their codes', () => {
    const committees = ['A', 'B'].map((code) => ({ code, name: 'Socialnämnden', kind: 'district' as const, administration: '' }));
    const content = ofRows([row({ committee: 'B' }), row({ committee: 'A' })], { committees });
    expect(content.groups.map(({ heading }) => heading)).toEqual(['Socialnämnden (A)', 'Socialnämnden (B)']);
  });

  it('sums the budget adjustments by year when they are several', () => {
    const budgetAdjustments = [2021, 2022].map((year) => ({ committee: 'RK', year, amount: kronor(year * 1000) }));
    const { adjustments } = annexContentOf({ ...input, decisionList: { ...input.decisionList, budgetAdjustments } });
    expect(adjustments.rows).toHaveLength(2);
    expect(adjustments.yearSums).toEqual([
      { year: '2021', amount: '2\u00a0021\u00a0000' },
      { year: '2022', amount: '2\u00a0022\u00a0000' },
    ]);
    expect(adjustments.total).toBe('4\u00a0043\u00a0000');
    expect(annexContentOf(input).adjustments.yearSums).toEqual([]);
  });
});
