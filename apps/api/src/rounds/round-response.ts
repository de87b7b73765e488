import type { ListedRoundResponse, RoundResponse, RoundSummaryResponse } from '@tp/contracts';
import { selectionMethodOf } from '@tp/domain';
import type { FoundRound, ListedRound } from '@tp/use-cases';

const toRoundSummary = (round: Omit<ListedRound, 'progress' | 'call'>): RoundSummaryResponse => ({
  id: round.roundId,
  title: round.title,
  caseNumber: round.caseNumber,
  budgetYear: round.budgetYear,
  version: round.version,
  isSynthetic: round.isSynthetic,
  notice: round.notice,
  applications: round.applicationCount,
  createdAt: round.createdAt,
});

export const toListedRound = (round: ListedRound): ListedRoundResponse => ({
  ...toRoundSummary(round),
  municipalityName: round.municipality,
  progress: round.progress,
  call: round.call,
});

export function toRoundResponse({
  version,
  facts,
  principles,
  applicationCount,
  versionCount,
  previous,
}: FoundRound): RoundResponse {
  const { round, municipality, committees, synthetic, notice } = facts;
  const { id, title, decidedOn, status, notice: principlesNotice } = principles.document;
  return {
    ...toRoundSummary({ ...version, isSynthetic: synthetic === true, notice: notice ?? null, applicationCount }),
    municipality,
    principles: { id, title, decidedOn, status: status ?? null, notice: principlesNotice ?? null, version: principles.version },
    frame: round.frame,
    selectionMethod: selectionMethodOf(round),
    fundingSource: round.fundingSource,
    committees,
    versions: versionCount,
    ...(previous && { previousVersion: { version: previous.version, createdAt: previous.createdAt } }),
  };
}
