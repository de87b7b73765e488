import { readFileSync } from 'node:fs';
import type { RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { signIn } from '@tp/testing';

/** A round that takes applications for as long as anybody runs these tests. */
export const OPEN_ROUND = 'trygghet-2098';

/** Made and opened by Tove, as on the pages for it; the example's committees may apply. */
export async function givenOpenRound(address: string): Promise<void> {
  const { municipality, committees }: RoundFile = JSON.parse(readFileSync(exampleFile('stockholm-2021.json'), 'utf8'));
  const tove = await signIn(address, 'tove');
  const round = {
    id: OPEN_ROUND,
    title: 'Trygghetsinvesteringar 2098',
    caseNumber: 'KS 2097/78',
    budgetYear: 2098,
    statementDate: '2098-02-20',
    submissionDeadline: '2098-01-15',
    frame: 40_000_000,
    fundingSource: 'Central medelsreserv',
    principles: 'stockholm-2020',
    selection: null,
    applicants: { levelsShown: true, lateApplications: 'refused' },
  };
  for (const [path, body] of [['created', { municipality, committees, round }], [`${OPEN_ROUND}/open`]] as const) {
    const answer = await tove.send('POST', `/api/v1/rounds/${path}`, body);
    if (!answer.ok) throw new Error(`The round is not open: ${await answer.text()}`);
  }
}

/** A new draft of Rinkeby-Kista's. @returns its number */
export async function givenDraft(address: string, subject = 'amina', more: object = {}): Promise<number> {
  const client = await signIn(address, subject);
  const answer = await client.send('POST', `/api/v1/rounds/${OPEN_ROUND}/drafts`, { committee: 'RK', ...more });
  const { id }: { id: number } = JSON.parse(await answer.text());
  return id;
}
