import { kronor, type Principles, type RoundFile } from '@tp/domain';
import { readFileSync } from 'node:fs';
import { exampleFile } from '../examples/example-file.js';
import { readWholeRoundFile } from './read-whole-round-file.js';

/** A round of two applications, three reviews and a settlement, with its own principles: small enough to cut at every byte. */
export const smallPrinciples: Principles = {
  format: 'trygghetsportalen.principles/1',
  id: 'lilla-2026',
  title: 'Principer',
  decidedBy: 'Kommunstyrelsen',
  decidedOn: '2026-01-31',
  codes: { 'F-SEN': 'För sen', 'D-ÅR': 'Fel år' },
  direction: [],
  requirements: [{ id: 'f1', label: 'I tid', check: 'application.receivedOn <= "2026-09-01"', code: 'F-SEN' }],
  costItems: [{ id: 'd1', label: 'Rätt år', check: 'item.year == round.budgetYear', code: 'D-ÅR' }],
  criteria: [
    {
      code: 'K1',
      label: 'Behov',
      weight: 2,
      levels: [
        { level: 0, descriptor: 'Inget' },
        { level: 1, descriptor: 'Något' },
        { level: 2, descriptor: 'Stort' },
      ],
    },
    {
      code: 'K2',
      label: 'Effekt',
      weight: 1,
      levels: [
        { level: 0, descriptor: 'Ingen' },
        { level: 1, descriptor: 'Stor' },
      ],
    },
  ],
  threshold: 3,
};

const application = (reference: string, committee: string): RoundFile['applications'][number] => ({
  reference,
  committee,
  receivedOn: '2026-08-31',
  title: 'Ljus på Ågatan',
  place: { name: 'Ågatan', district: 'Centrum', lat: 59.1, lon: 17.5, sites: [] },
  publicAccess: null,
  measures: ['lighting'],
  problem: 'Mörkt 🌑',
  purpose: 'Ljus',
  evidence: [{ kind: 'survey', label: 'Enkät', description: '', date: '2025-02-28' }],
  targetGroup: 'Alla',
  equalityAnalysis: '',
  childImpact: '',
  collaboration: '',
  costItems: [
    { year: 2027, category: 'construction', description: 'Stolpar', amount: kronor(400_000) },
    { year: 2028, category: 'design', description: 'Ritning', amount: kronor(100_000) },
  ],
  requestedAmount: kronor(500_000),
  expectedEffect: '',
  followUp: '',
  attachments: [],
  confidentiality: [],
});

const review = (reference: string, reviewer: string): NonNullable<RoundFile['reviews']>[number] => ({
  application: reference,
  reviewer,
  direction: { verdict: 'in-line' },
  requirements: { verdict: 'met', code: null, shortcomings: [] },
  levels: { K1: 2, K2: 1 },
  ineligibleCostItems: [{ index: 1, code: 'D-ÅR' }],
});

export const smallRound: RoundFile = {
  format: 'trygghetsportalen.round/1',
  municipality: { name: 'Lilla kommun', reviewBody: 'Kontoret', decisionBody: 'Kommunstyrelsen' },
  round: {
    id: 'lilla-2027',
    title: 'Trygghet 2027',
    caseNumber: 'KS 2026/1',
    budgetYear: 2027,
    statementDate: '2026-10-01',
    frame: kronor(1_000_000),
    fundingSource: 'Reserven',
    principles: 'lilla-2026',
  },
  committees: [
    { code: 'A', name: 'A-nämnden', kind: 'district', administration: 'A-förvaltningen' },
    { code: 'B', name: 'B-nämnden', kind: 'specialist', administration: 'B-förvaltningen' },
  ],
  applications: [application('R-1', 'A'), application('R-2', 'B')],
  reviews: [review('R-1', 'ett'), review('R-1', 'två'), review('R-2', 'ett')],
  settlements: [{ application: 'R-1', by: 'ledande', on: '2026-11-01', reason: 'Samtal', direction: { verdict: 'in-line' } }],
  principles: smallPrinciples,
};

export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
export const exampleBytes = (): Uint8Array => readFileSync(exampleFile('stockholm-2021.json'));
export const examplePrinciplesBytes = (): Uint8Array => readFileSync(exampleFile('stockholm-2020.json'));

/** The value with what stands at a pointer replaced, added, or with `undefined` taken away. */
export function withValue(file: unknown, pointer: string, value: unknown): unknown {
  const [escaped, ...rest] = pointer.split('/').slice(1);
  if (escaped === undefined) return value;
  const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
  const below = (owner: unknown): unknown => withValue(owner, rest.map((later) => `/${later}`).join(''), value);
  if (Array.isArray(file))
    return step === '-'
      ? [...file, below(undefined)]
      : file.map((element: unknown, index) => (String(index) === step ? below(element) : element));
  const members = Object.entries(typeof file === 'object' && file !== null ? file : {});
  const changed = members.map(([key, member]) => [key, key === step ? below(member) : member] as const);
  return Object.fromEntries(members.some(([key]) => key === step) ? changed : [...changed, [step, below(undefined)]]);
}

/** Each fault as its pointer and value, in the order told. */
export async function faultsIn(file: unknown): Promise<readonly (readonly [string, unknown])[]> {
  const reading = await readWholeRoundFile(file instanceof Uint8Array ? file : bytesOf(file));
  return reading.kind === 'read' ? [] : reading.faults.map(({ pointer, value }) => [pointer, value] as const);
}
