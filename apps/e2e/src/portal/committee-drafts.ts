import { exampleFile } from '@tp/formats';
import { FINISHED_DRAFT, type RunningPortal, signIn, type SignedInClient } from '@tp/testing';
import { readFile } from 'node:fs/promises';

export const OPEN_ROUND = { id: 'trygghet-2098', title: 'Trygghetsinvesteringar 2098' } as const;

async function answerOf(answer: Promise<Response>): Promise<Record<string, unknown>> {
  const given = await answer;
  const text = await given.text();
  if (!given.ok) throw new Error(`${given.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

/** A round far enough ahead for any clock, made and opened by Tove, that the example's committees apply in. */
export async function givenOpenRound({ address }: RunningPortal): Promise<void> {
  const { municipality, committees } = JSON.parse(await readFile(exampleFile('stockholm-2021.json'), 'utf8'));
  const tove = await signIn(address, 'tove');
  const round = {
    ...{ ...OPEN_ROUND, caseNumber: 'KS 2097/1', budgetYear: 2098, statementDate: '2098-02-01' },
    ...{ submissionDeadline: '2098-01-15', frame: null, fundingSource: 'Central medelsreserv' },
    ...{ principles: 'stockholm-2020', selection: null },
  };
  await answerOf(tove.send('POST', '/api/v1/rounds/created', { municipality, round, committees }));
  await answerOf(tove.send('POST', `/api/v1/rounds/${OPEN_ROUND.id}/open`));
}

const DRAFTS = `/api/v1/rounds/${OPEN_ROUND.id}/drafts`;

/** @returns its number among drafts */
export async function givenDraft(by: SignedInClient, title: string): Promise<number> {
  const { id } = await answerOf(by.send('POST', DRAFTS, { committee: 'RK' }));
  const changes = [{ field: 'title', base: 0, value: title }];
  await answerOf(by.send('PATCH', `${DRAFTS}/${String(id)}`, { changes }));
  return Number(id);
}

/** An application that is written and sent. @returns its reference */
export async function givenSent(by: SignedInClient, title: string): Promise<string> {
  const id = await givenDraft(by, title);
  // The name stands already, as it was given.
  const { title: _named, ...rest } = FINISHED_DRAFT;
  const changes = Object.entries(rest).map(([field, value]) => ({ field, base: 0, value }));
  const { revision } = await answerOf(by.send('PATCH', `${DRAFTS}/${id}`, { changes }));
  const { reference } = await answerOf(by.send('POST', `${DRAFTS}/${id}/sending`, { revision }));
  return String(reference);
}

export const handOver = async (by: SignedInClient, id: number, word: string): Promise<void> => {
  await answerOf(by.send('POST', `${DRAFTS}/${id}/handing-over`, { word }));
};
