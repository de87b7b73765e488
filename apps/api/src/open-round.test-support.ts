import type { DraftContent } from '@tp/domain';
import { exampleRound } from '@tp/use-cases/testing';
import { apiWithExample, type ListeningApi } from './listening-api.test-support.js';

/** A round far enough ahead for any clock, made and opened by Tove; the example's committees may apply. */
export const OPEN_ROUND = 'trygghet-2098';

type Facts = Readonly<Record<string, unknown>>;

export async function givenOpenRound(api: Pick<ListeningApi, 'as'>, round: Facts = {}): Promise<void> {
  const { municipality, committees } = exampleRound();
  const tove = await api.as('tove');
  const made = await tove.send('POST', '/api/v1/rounds/created', {
    municipality,
    round: {
      id: OPEN_ROUND,
      title: 'Trygghetsinvesteringar 2098',
      caseNumber: 'KS 2097/1',
      budgetYear: 2098,
      statementDate: '2098-02-01',
      submissionDeadline: '2098-01-15',
      frame: null,
      fundingSource: 'Central medelsreserv',
      principles: 'stockholm-2020',
      selection: null,
      ...round,
    },
    committees,
  });
  if (!made.ok) throw new Error(`The round was not made: ${await made.text()}`);
  const opened = await tove.send('POST', `/api/v1/rounds/${String(round['id'] ?? OPEN_ROUND)}/open`);
  if (!opened.ok) throw new Error(`The round was not opened: ${await opened.text()}`);
}

/** An API of its own with the example's round and this one, which is open. */
export async function apiWithOpenRound(): ReturnType<typeof apiWithExample> {
  const given = await apiWithExample();
  await givenOpenRound(given.api);
  return given;
}

export const changesOf = (content: DraftContent, base = 0) =>
  Object.entries(content).map(([field, value]) => ({ field, base, value }));
