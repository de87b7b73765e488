import { kronor } from '@tp/domain';
import type { DecisionListRow } from './list-row.js';

/** A row of the decision list, denied unless said otherwise. */
export const row = (reference: string, parts: Partial<DecisionListRow> = {}): DecisionListRow => ({
  reference,
  committee: 'RK',
  committeeName: 'Rinkeby-Kista stadsdelsnämnd',
  title: `Insats ${reference}`,
  place: 'Dalhagsparken, Husby',
  measures: ['lighting'],
  requestedAmount: kronor(1_000),
  outcome: 'deny',
  grantedAmount: kronor(0),
  score: 12,
  maxScore: 30,
  codes: ['D-DRIFT'],
  motivation: `Avslås: ${reference}.`,
  isMotivationDraft: false,
  years: [],
  ...parts,
});

/** Six rows with every outcome, two of them with a masked amount. */
export const SIX_ROWS: readonly DecisionListRow[] = [
  row('A-1', {
    outcome: 'grant',
    grantedAmount: kronor(1_000),
    codes: [],
    score: 28.33,
    title: 'Örtagården',
    years: [{ year: 2021, amount: kronor(1_000) }],
  }),
  row('A-2', {
    outcome: 'partial',
    grantedAmount: kronor(400),
    codes: ['P-DRIFT', 'P-UND'],
    title: 'Zinkgatan',
    committee: 'Ä',
    committeeName: 'Älvsjö',
    measures: ['lighting', 'underpass'],
  }),
  row('A-3', { title: 'Åkern', committee: 'Ö', committeeName: 'Östermalm', score: 9.5 }),
  row('A-4', {
    outcome: 'unreviewed',
    unreviewedBecause: 'not-reviewed',
    codes: [],
    score: null,
    motivation: null,
    title: 'ärlan',
    measures: [],
  }),
  row('A-5', {
    outcome: 'unreviewed',
    unreviewedBecause: 'unsettled',
    codes: [],
    motivation: null,
    title: '[Sekretess, OSL 18:8]',
    requestedAmount: '[Sekretess, OSL 18:8]',
  }),
  row('A-6', {
    outcome: 'grant',
    requestedAmount: '[Sekretess, OSL 18:8]',
    grantedAmount: '[Sekretess, OSL 18:8]',
    codes: [],
    isMotivationDraft: true,
  }),
];
