import type { RoundPreviewResponse } from '@tp/contracts';
import type { RoundPreview } from '@tp/use-cases';

export function toPreview({
  facts,
  principles,
  reading,
  applications,
  requestedAmount,
  reviews,
  settlements,
}: RoundPreview): RoundPreviewResponse {
  const { round, municipality, committees, isSynthetic, notice } = facts;
  const { id, title, caseNumber, budgetYear, frame } = round;
  const counts = { applications, requestedAmount, reviews, settlements };
  const preview = {
    id,
    title,
    caseNumber,
    budgetYear,
    frame,
    municipality,
    committees,
    isSynthetic,
    notice,
    ...counts,
    principles,
  };
  if (reading.kind !== 'version') return { ...preview, reading: reading.kind };
  const { version, isSame, added, changed, removed, arePrinciplesOther } = reading;
  const changes = { version: version.version, createdAt: version.createdAt, isSame, added, changed, removed, arePrinciplesOther };
  return { ...preview, reading: 'version', changes };
}
