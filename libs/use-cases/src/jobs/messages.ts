import { ENGINE_VERSION } from '@tp/domain';
import type { RoundVersion } from '@tp/persistence';
import type { JobMessage } from '@tp/queue';
import type { PreAssessmentChunk } from '../pre-assessment/pre-assessment-chunk.js';

/** Which round version a proposal is to be made of, and after how much that people have done on it. The data of one job. */
export type ProposalOrder = Readonly<{ roundVersionId: number; roundId: string; version: number; work?: number }>;

// A round version names its applications, its facts and its principles, so with the engine's version it is the whole key.
const versionKey = ({ roundId, version }: Pick<RoundVersion, 'roundId' | 'version'>): string =>
  `${roundId}.v${version}.e${ENGINE_VERSION}`;

/** What all keys of a round version's pre-assessment jobs begin with. */
export const preAssessmentKeyPrefix = (round: Pick<RoundVersion, 'roundId' | 'version'>): string =>
  `pre-assessment.${versionKey(round)}.`;

/** Hands a chunk to the queue; the same chunk twice is one job. */
export const preAssessmentMessage = (chunk: PreAssessmentChunk): JobMessage => ({
  queue: 'pre-assessment',
  key: `${preAssessmentKeyPrefix(chunk)}${chunk.from}`,
  data: chunk,
});

/** Hands over the making of a round version's proposal, when all its applications are pre-assessed. */
export const proposalMessage = (
  { id, roundId, version }: Pick<RoundVersion, 'id' | 'roundId' | 'version'>,
  work = 0,
): JobMessage => ({
  queue: 'decisions',
  key: `decisions.${versionKey({ roundId, version })}${work === 0 ? '' : `.w${work}`}`,
  data: { roundVersionId: id, roundId, version, ...(work > 0 && { work }) } satisfies ProposalOrder,
});

/** Whose notice is to be mailed, by its key. The data of one job. */
export type NoticeOrder = Readonly<{ personId: number; key: string }>;

/** Hands over the mailing of a notice; the same notice twice is one job. */
export const noticeMessage = ({ personId, key }: NoticeOrder): JobMessage => ({
  queue: 'notices',
  key: `notice.${personId}.${key}`,
  data: { personId, key } satisfies NoticeOrder,
});
