import { readPdf } from '@tp/documents/testing';
import { instantToTheSecond } from '@tp/domain';
import { portalProcess, signIn, type SignedInClient } from '@tp/testing';
import { expect, test } from './portal/mailing-portal.js';
import { givenOpenRound, givenSent, OPEN_ROUND } from './portal/open-round.js';

type Receipt = Readonly<{ id: number; reference: string; sentAt: string; sha256: string }>;
type Queues = Readonly<{
  queues: readonly Readonly<Record<'waiting' | 'active' | 'delayed' | 'failed', number>>[];
  outbox: Readonly<{ pending: number }>;
}>;

const SUBMISSIONS = `/api/v1/rounds/${OPEN_ROUND.id}/submissions`;
const COMMITTEE = ['amina@exempel.invalid', 'bjorn@exempel.invalid'];

async function receiptOf(by: SignedInClient, reference: string): Promise<Receipt> {
  const list: { items: readonly Receipt[] } = JSON.parse(await (await by.get(`${SUBMISSIONS}?reference=${reference}`)).text());
  const [receipt] = list.items;
  if (!receipt) throw new Error(`${reference} has no receipt`);
  return receipt;
}

/** Jobs that are not done. */
async function unfinished(by: SignedInClient): Promise<number> {
  const { queues, outbox }: Queues = JSON.parse(await (await by.get('/api/v1/queues')).text());
  return queues.reduce((sum, { waiting, active, delayed, failed }) => sum + waiting + active + delayed + failed, outbox.pending);
}

test('a receipt is mailed whole and once to each of the committee, though the worker dies while it is sent', async ({
  ownPortal,
  mailServer: { received, state },
}) => {
  test.setTimeout(240_000);
  await givenOpenRound(ownPortal);
  const bjorn = await signIn(ownPortal.address, 'bjorn');
  const tove = await signIn(ownPortal.address, 'tove');
  await expect.poll(() => unfinished(tove), { timeout: 60_000 }).toBe(0); // so that the worker has nothing else

  Object.assign(state, { begun: 0, refuse: 100, delayMs: 5_000 });
  const reference = await givenSent(bjorn, 'Belysning i Husby');
  await expect.poll(() => state.begun, { timeout: 30_000 }).toBeGreaterThan(0);
  process.kill(portalProcess(ownPortal.dataDirectory, 'worker'), 'SIGKILL');
  Object.assign(state, { refuse: 0, delayMs: 0 });

  const receipts = () => received.filter(({ files }) => files.length > 0);
  await expect
    .poll(
      () =>
        receipts()
          .flatMap(({ to }) => to)
          .toSorted(),
      { timeout: 120_000 },
    )
    .toEqual(COMMITTEE);
  await expect.poll(() => unfinished(tove), { timeout: 60_000 }).toBe(0);
  expect(receipts(), 'once to each').toHaveLength(COMMITTEE.length);
  expect(state.begun, 'what the dead worker had begun, and what the next one sent').toBeGreaterThan(COMMITTEE.length);

  const receipt = await receiptOf(bjorn, reference);
  const onThePortal = await bjorn.get(`${SUBMISSIONS}/${receipt.id}/receipt.pdf`);
  const downloaded = Buffer.from(await onThePortal.arrayBuffer());
  for (const { header, files } of receipts()) {
    expect(header('subject')).toContain(reference);
    const [file = new Uint8Array()] = files;
    const { text } = await readPdf(file);
    expect(text).toContain(`Ansökan ${receipt.reference} från`);
    expect(text).toContain(instantToTheSecond(receipt.sentAt));
    expect(text.replaceAll(' ', '')).toContain(receipt.sha256);
    expect(downloaded.equals(file), 'the mailed one is the one on the portal, to the byte').toBe(true);
  }
});
