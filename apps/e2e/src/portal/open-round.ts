import { readFileSync } from 'node:fs';
import type { RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { FINISHED_DRAFT, type RunningPortal, signIn, type SignedInClient } from '@tp/testing';
import { answerOf } from './answer-of.js';

/** A round that takes applications for as long as anybody runs these tests. */
export const OPEN_ROUND = { id: 'trygghet-2098', title: 'Trygghetsinvesteringar 2098' } as const;
const DRAFTS = `/api/v1/rounds/${OPEN_ROUND.id}/drafts`;

/** Made and opened by Tove, as on the pages for it; the example's committees may apply. */
export async function givenOpenRound({ address }: Pick<RunningPortal, 'address'>): Promise<void> {
  const { municipality, committees }: RoundFile = JSON.parse(readFileSync(exampleFile('stockholm-2021.json'), 'utf8'));
  const tove = await signIn(address, 'tove');
  const round = {
    ...{ ...OPEN_ROUND, caseNumber: 'KS 2097/1', budgetYear: 2098, statementDate: '2098-02-01' },
    ...{ submissionDeadline: '2098-01-15', frame: 40_000_000, fundingSource: 'Central medelsreserv' },
    ...{ principles: 'stockholm-2020', selection: null },
    applicants: { levelsShown: true, lateApplications: 'refused' },
  };
  await answerOf(tove.send('POST', '/api/v1/rounds/created', { municipality, committees, round }));
  await answerOf(tove.send('POST', `/api/v1/rounds/${OPEN_ROUND.id}/open`));
}

/** A new draft of Rinkeby-Kista's. @param origin what it begins with, when it is not empty. @returns its number */
export async function givenDraft(by: SignedInClient, origin: object = {}): Promise<number> {
  return Number((await answerOf(by.send('POST', DRAFTS, { committee: 'RK', ...origin })))['id']);
}

/** The same, with a name. */
export async function givenNamedDraft(by: SignedInClient, title: string): Promise<number> {
  const id = await givenDraft(by);
  await answerOf(by.send('PATCH', `${DRAFTS}/${id}`, { changes: [{ field: 'title', base: 0, value: title }] }));
  return id;
}

/** A draft with everything that must be there before it is sent. @returns its number, and its revision as the portal has it */
export async function givenFinishedDraft(
  by: SignedInClient,
  title: string,
): Promise<Readonly<{ id: number; revision: unknown }>> {
  const id = await givenDraft(by);
  const changes = Object.entries({ ...FINISHED_DRAFT, title }).map(([field, value]) => ({ field, base: 0, value }));
  const { revision } = await answerOf(by.send('PATCH', `${DRAFTS}/${id}`, { changes }));
  return { id, revision };
}

/** An application that is written and sent. @returns its reference */
export async function givenSent(by: SignedInClient, title: string): Promise<string> {
  const { id, revision } = await givenFinishedDraft(by, title);
  const { reference } = await answerOf(by.send('POST', `${DRAFTS}/${id}/sending`, { revision }));
  return String(reference);
}

export const handOver = async (by: SignedInClient, id: number, word: string): Promise<void> => {
  await answerOf(by.send('POST', `${DRAFTS}/${id}/handing-over`, { word }));
};
