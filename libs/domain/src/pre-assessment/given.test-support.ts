import { type Application, applicationSchema } from '../applications/application.js';
import { type Compilation, compileCheck } from '../principles/compile-check.js';
import { APPLICATION, COST_ITEM, ROUND } from '../principles/check-variables.js';
import { readerClassOf } from '../principles/fact-reader.js';
import { FactTrace } from '../principles/fact-trace.js';
import { type Principles, principlesSchema } from '../principles/principles.js';
import { type Round, roundSchema } from '../rounds/round-file.js';
import { type Answer, askCheck } from './ask-check.js';
import type { FieldsRead } from './pre-assessment.js';

/** An application with every required key and no optional one. */
export const anApplication = (others: Readonly<Record<string, unknown>> = {}): Application =>
  applicationSchema.parse({
    reference: 'A-1',
    committee: 'BU',
    receivedOn: '2022-02-01',
    title: 'Ljus på torget',
    place: {
      name: 'Torget',
      district: 'Centrum',
      lat: 59,
      lon: 18.5,
      sites: [{ name: 'Norra sidan', district: 'Centrum', lat: 60, lon: 18 }],
    },
    measures: ['lighting', 'sightlines'],
    problem: 'Torget är mörkt om kvällen.',
    purpose: 'Fler ska våga gå hem.',
    evidence: [
      { kind: 'survey', label: 'enkät', description: 'Hälften undviker torget.', date: '2021-05-01' },
      { kind: 'police', label: 'lägesbild', description: 'Rån.', date: '2020-05-01' },
    ],
    targetGroup: 'Alla',
    equalityAnalysis: '',
    childImpact: '',
    collaboration: '',
    costItems: [
      { year: 2022, category: 'construction', description: 'Stolpar', amount: 700_000 },
      { year: 2022, category: 'operating', description: 'El', amount: 50_000, publicAccess: false },
    ],
    requestedAmount: 750_000,
    expectedEffect: '',
    followUp: '',
    attachments: [],
    confidentiality: [],
    ...others,
  });

export const aRound = (others: Readonly<Record<string, unknown>> = {}): Round =>
  roundSchema.parse({
    id: 'koping-2022',
    title: 'Trygghet 2022',
    caseNumber: 'KS 2022/1',
    budgetYear: 2022,
    statementDate: '2022-03-01',
    frame: null,
    fundingSource: 'Investeringsbudgeten',
    principles: 'koping-2022',
    ...others,
  });

/** Principles with one criterion of two levels, and the parts that a test is about. */
export const principlesWith = (others: Readonly<Record<string, unknown>> = {}): Principles =>
  principlesSchema.parse({
    format: 'trygghetsportalen.principles/1',
    id: 'koping-2022',
    title: 'Principer',
    decidedBy: 'Kommunstyrelsen',
    decidedOn: '2021-12-01',
    codes: { 'I-FEL': 'Fel inriktning', 'F-BRIST': 'Brist', 'D-POST': 'Posten kan inte beviljas' },
    direction: [],
    requirements: [],
    costItems: [],
    criteria: [
      {
        code: 'K1',
        label: 'Behov',
        weight: 2,
        levels: [
          { level: 0, descriptor: 'Inget' },
          { level: 1, descriptor: 'Något', check: 'true' },
        ],
      },
    ],
    threshold: 2,
    ...others,
  });

export type Asked = Answer & Readonly<{ fields: FieldsRead }>;

/** What a check answers of an application, its round and, when `item` is its place, a cost item. @throws when the expression is faulty */
export function ask(
  expression: string,
  application: Application = anApplication(),
  round: Round = aRound(),
  item?: number,
): Asked {
  const trace = new FactTrace();
  const facts = {
    application: new (readerClassOf(APPLICATION))(application, '/application', trace),
    round: new (readerClassOf(ROUND))(round, '/round', trace),
  };
  const compilation = compileCheck(expression, item === undefined ? 'application' : 'costItem');
  if (compilation.kind === 'faulty')
    throw new Error(`${expression}: ${compilation.problems.map(({ message }) => message).join(' ')}`);
  const ofItem =
    item === undefined
      ? {}
      : { item: new (readerClassOf(COST_ITEM))(application.costItems[item], `/application/costItems/${item}`, trace) };
  return { ...askCheck(compilation.check, { ...facts, ...ofItem }), fields: trace.take() };
}

export const resultOf = (expression: string, application?: Application, round?: Round, item?: number): Asked['result'] =>
  ask(expression, application, round, item).result;

/** Each problem as `offset: sentence`. */
export function problemsOf(expression: string, subject: 'application' | 'costItem' = 'application'): readonly string[] {
  const compilation: Compilation = compileCheck(expression, subject);
  return compilation.kind === 'faulty' ? compilation.problems.map(({ at, message }) => `${at}: ${message}`) : [];
}
