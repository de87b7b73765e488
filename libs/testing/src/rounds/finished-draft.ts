import type { DraftContent } from '@tp/domain';

/** Everything that must be there before it is sent, and a little more. */
export const FINISHED_DRAFT: DraftContent = {
  title: 'Belysning i Husby',
  committeeCaseNumber: 'RK 2097/44',
  'contact/role': 'Trygghetssamordnare',
  'contact/email': 'rk@exempel.invalid',
  'committeeDecision/matter': 'Verksamhetsplan 2098, § 4',
  'committeeDecision/status': 'conditional',
  'place/name': 'Dalhagsparken',
  'place/district': 'Husby',
  'place/lat': 59.4093,
  'place/lon': 17.929,
  measures: ['lighting'],
  problem: 'Stråket är mörkt på kvällarna.',
  purpose: 'Fler ska kunna gå där.',
  evidence: [{ kind: 'police', label: 'lägesbild', description: 'Hösten 2097', date: '2097-10-01' }],
  'schedule/start': '2098-03-01',
  'schedule/end': '2098-10-01',
  costItems: [{ year: 2098, category: 'construction', description: 'Stolpar', amount: 1_200_000 }],
  requestedAmount: 1_200_000,
};
