import { type Application, applicationSchema } from '../applications/application.js';

const plain = {
  reference: 'A-1',
  committee: 'NA',
  receivedOn: '2031-01-10',
  title: 'Ljus på Storgatan',
  place: { name: 'Hemliga gränden', district: 'Norrstaden', lat: 59.12345, lon: 17.98765, sites: [] },
  publicAccess: true,
  measures: ['lighting'],
  problem: 'Gatan är mörk.',
  purpose: 'Göra gatan ljus.',
  evidence: [{ kind: 'survey', label: 'enkät', description: 'Enkät till boende', date: '2030-05-04' }],
  targetGroup: 'Alla boende.',
  equalityAnalysis: 'Kvinnor undviker gatan.',
  childImpact: 'Barn går där.',
  collaboration: 'Polisen.',
  landControl: 'Nämndens mark.',
  schedule: { start: '2031-04-01', end: '2031-09-30' },
  costItems: [
    { year: 2031, category: 'construction', description: 'Stolpar', amount: 1_230_000 },
    { year: 2031, category: 'design', description: 'Ritningar', amount: 270_000 },
  ],
  requestedAmount: 1_500_000,
  operatingImpact: { annualAmount: 15_000, description: 'El.' },
  expectedEffect: 'Fler går där.',
  followUp: 'Ny enkät 2032.',
  attachments: [],
  confidentiality: [],
};

/** An application without secrets of a made-up municipality; what a test is about stands in `changes`. */
export const anApplication = (changes: Readonly<Record<string, unknown>> = {}): Application =>
  applicationSchema.parse({ ...plain, ...changes });

export const LEGAL_BASIS = 'OSL 18 kap. 8 §';
export const MASK = '[Sekretess, OSL 18 kap. 8 §]';

/** The same, with a secrecy mark on the fields. */
export const aSecretApplication = (fields: readonly string[], changes: Readonly<Record<string, unknown>> = {}): Application =>
  anApplication({ confidentiality: [{ concerns: 'läget', legalBasis: LEGAL_BASIS, fields }], ...changes });
