import type { ApplicationDossierResponse } from '@tp/contracts';
import { kronor } from '@tp/domain';

type Shown = ApplicationDossierResponse['application'];

/** An application of a made-up municipality as the API shows it; what a test is about stands in `change`. */
export const anApplicationShown = (change: Partial<Shown> = {}): Shown => ({
  reference: 'A/1',
  committee: 'TN',
  receivedOn: '2026-01-15',
  title: 'Ljus på torget',
  place: { name: 'Torget', district: 'Centrum', lat: 59.1, lon: 17.1, sites: [] },
  publicAccess: true,
  measures: ['lighting'],
  problem: 'Torget är mörkt.',
  purpose: 'Att fler vågar vara där.',
  evidence: [{ kind: 'survey', label: 'enkät', description: 'Enkät till boende', date: '2025-05-04' }],
  targetGroup: 'Alla boende.',
  equalityAnalysis: 'Kvinnor undviker torget.',
  childImpact: 'Barn går där.',
  collaboration: 'Polisen.',
  landControl: 'Nämndens mark.',
  schedule: { start: '2026-04-01', end: '2026-09-30' },
  costItems: [
    { year: 2026, category: 'construction', description: 'Stolpar', amount: kronor(1_200_000) },
    { year: 2026, category: 'operating', description: 'El', amount: kronor(300_000) },
  ],
  requestedAmount: kronor(1_500_000),
  expectedEffect: 'Fler går där.',
  followUp: 'Ny enkät.',
  attachments: [],
  confidentiality: [],
  ...change,
});

const preAssessment: NonNullable<ApplicationDossierResponse['preAssessment']> = {
  reference: 'A/1',
  hash: '0'.repeat(64),
  direction: [{ id: 'allman', code: 'I-PRIVAT', result: 'met', fields: { '/application/publicAccess': true } }],
  requirements: [],
  costItems: [{ code: null }, { code: 'D-DRIFT' }],
  levels: { K1: 1 },
  criteria: [{ code: 'K1', level: 1, fields: { '/application/problem': 'Torget är mörkt.' }, next: 'Behovet är mätt' }],
  findings: [],
  eligibleAmount: kronor(1_200_000),
  points: 3,
};

/** Its dossier, pre-assessed and not reviewed. */
export const aDossier = (
  change: Partial<ApplicationDossierResponse> = {},
  found: Partial<typeof preAssessment> = {},
): ApplicationDossierResponse => ({
  version: 1,
  versionCount: 1,
  sha256: '0'.repeat(64),
  application: anApplicationShown(),
  preAssessment: { ...preAssessment, ...found },
  readsLevels: true,
  round: { id: 'r', title: 'Omgången', budgetYear: 2026, caseNumber: 'KS 1', version: 1, isSynthetic: false, notice: null },
  committee: { code: 'TN', name: 'Trafiknämnden', municipality: 'Lilla kommunen' },
  principles: {
    format: 'trygghetsportalen.principles/1',
    id: 'p',
    title: 'Principer',
    decidedBy: 'KS',
    decidedOn: '2026-01-01',
    codes: { 'I-PRIVAT': 'Platsen är inte öppen', 'D-DRIFT': 'Drift ingår inte' },
    direction: [{ id: 'allman', label: 'Platsen är öppen', check: 'true', code: 'I-PRIVAT' }],
    requirements: [],
    costItems: [{ id: 'drift', label: 'Posten är inte drift', check: 'true', code: 'D-DRIFT' }],
    criteria: [
      {
        code: 'K1',
        label: 'Behov',
        weight: 3,
        levels: [
          { level: 0, descriptor: 'Behovet saknas' },
          { level: 1, descriptor: 'Behovet är beskrivet', check: 'true' },
          { level: 2, descriptor: 'Behovet är mätt', check: 'true' },
        ],
      },
    ],
    threshold: 3,
  },
  codes: { 'I-PRIVAT': 'Platsen är inte öppen', 'D-DRIFT': 'Drift ingår inte' },
  maxScore: 6,
  previous: null,
  next: null,
  reviewed: null,
  supplementFindings: [],
  ...change,
});
