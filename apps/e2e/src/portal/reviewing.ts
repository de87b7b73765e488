import { readFileSync } from 'node:fs';
import type { RoundFile, SuggestedReview } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { type RunningPortal, signIn, type SignedInClient } from '@tp/testing';
import { answerOf } from './answer-of.js';

const ROUND_FILE_TYPE = 'application/vnd.trygghetsportalen.round+json';
const {
  reviews: _reviews,
  settlements: _settlements,
  ...unreviewed
}: RoundFile = JSON.parse(readFileSync(exampleFile('stockholm-2021.json'), 'utf8'));

/** The example round as it was before anybody had reviewed it. */
export const REVIEW_ROUND = `/api/v1/rounds/${unreviewed.round.id}`;
export const REVIEW_PAGES = `/omgangar/${unreviewed.round.id}`;

/** Makes the example round one that nobody has reviewed, and waits until the queue has made its list of it. */
export async function givenUnreviewedRound({ address }: Pick<RunningPortal, 'address'>): Promise<void> {
  const lena = await signIn(address, 'lena');
  const answer = await lena.sendBytes('/api/v1/rounds', ROUND_FILE_TYPE, Buffer.from(JSON.stringify(unreviewed)));
  if (!answer.ok) throw new Error(await answer.text());
  await proposed(lena);
}

/** Pages of a small made-up round that three have reviewed, and disagree on. */
export const THREE_REVIEWERS_PAGES = '/omgangar/trygga-platser-2024';
export async function givenThreeReviewers({ address }: Pick<RunningPortal, 'address'>): Promise<void> {
  const lena = await signIn(address, 'lena');
  const answer = await lena.sendBytes('/api/v1/rounds', ROUND_FILE_TYPE, readFileSync(exampleFile('ekhammar-2024.json')));
  if (!answer.ok) throw new Error(await answer.text());
}

/** Waits until the list follows from all that is done. */
export async function proposed(as: SignedInClient): Promise<void> {
  for (;;) {
    const { state } = await answerOf(as.get(`${REVIEW_ROUND}/progress`));
    if (state === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Gives every application so many of the reviewers, evenly. */
export async function givenAssignments(
  { address }: Pick<RunningPortal, 'address'>,
  reviewers: readonly string[],
  perApplication: number,
): Promise<void> {
  const chosen: number[] = [];
  for (const subject of reviewers) {
    const { personId } = await answerOf((await signIn(address, subject)).get(`${REVIEW_ROUND}/work-list`));
    chosen.push(Number(personId));
  }
  const order = { perApplication, reviewers: chosen };
  await answerOf((await signIn(address, 'lena')).send('POST', `${REVIEW_ROUND}/assignments/evenly`, order));
}

/** References of what the reviewer is to review, and has not sent. */
export async function unsentOf(by: SignedInClient): Promise<readonly string[]> {
  const { items } = await answerOf(by.get(`${REVIEW_ROUND}/work-list`));
  const all = items as readonly { reference: string; own: string | null }[];
  return all.filter(({ own }) => own !== null && own !== 'sent').map(({ reference }) => reference);
}

/** Sends a review that takes what the rules suggest, but for the changes. */
export async function givenSentReview(by: SignedInClient, reference: string, changes: object = {}): Promise<void> {
  const own = `${REVIEW_ROUND}/applications/${reference}/own-review`;
  const { suggested } = (await answerOf(by.get(own))) as { suggested: SuggestedReview };
  const { levels, costItems } = suggested;
  const direction = suggested.direction ?? { verdict: 'in-line' };
  const requirements = suggested.requirements ?? { verdict: 'met', shortcomings: [] };
  const items = Object.fromEntries(costItems.map((item, index) => [index, item ?? { code: '' }]));
  await answerOf(by.send('PATCH', own, { changes: { direction, requirements, levels, costItems: items } }));
  await answerOf(by.send('PATCH', own, { changes }));
  await answerOf(by.send('POST', `${own}/send`));
}
