import { formatAmount } from '@tp/domain';
import { oneLine } from '../texts/one-line.js';
import type { AnnexInput, AnnexPrinciples } from './annex-input.js';

/** A line of the annex's head: what it is called, and what it is. */
export type Fact = Readonly<{ label: string; text: string }>;

/** `reconstructed` is shown wherever the principles are (principles.md); another status is shown as it stands. */
export function statusText(status: AnnexPrinciples['status']): string {
  const text = oneLine(status ?? '');
  return text === 'reconstructed' ? 'rekonstruerade' : text;
}

function principlesText({ title, decidedBy, decidedOn, status }: AnnexPrinciples): string {
  const by = oneLine(decidedBy) === '' ? '' : ` av ${oneLine(decidedBy)}`;
  const state = statusText(status);
  return `${oneLine(title) || 'Principer utan namn'}, beslutade${by} ${decidedOn}${state === '' ? '' : ` (${state})`}`;
}

/** Who proposes what to whom, under which frame and by which principles; what is empty is left out. */
export function factsOf({ decisionList, municipality, principles, statementDate }: AnnexInput): readonly Fact[] {
  const { round } = decisionList;
  return [
    { label: 'Från', text: [municipality.reviewBody, municipality.name].map(oneLine).filter(Boolean).join(', ') },
    { label: 'Till', text: oneLine(municipality.decisionBody) },
    { label: 'Diarienummer', text: oneLine(round.caseNumber) },
    { label: 'Datum', text: statementDate },
    { label: 'Budgetår', text: String(round.budgetYear) },
    { label: 'Ram', text: round.frame === null ? 'Ingen ram är satt' : formatAmount(round.frame) },
    { label: 'Principer', text: principlesText(principles) },
  ].filter(({ text }) => text !== '');
}
