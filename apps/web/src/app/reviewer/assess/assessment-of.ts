import type { ApplicationDossierResponse, OwnReviewResponse } from '@tp/contracts';
import {
  assess,
  type Departure,
  departuresOf,
  finishedReview,
  grantedRow,
  kronor,
  outcomeOf,
  type Review,
  type ReviewDraft,
  type ReviewRemark,
} from '@tp/domain';
import { checksOf, type ShownCheck } from '../application/public.js';
import type { Section } from './draft-changes.js';

type Suggested = OwnReviewResponse['suggested'];
export type Level = Readonly<{
  code: string;
  label: string;
  weight: number;
  minimum: number;
  highest: number;
  suggested: number | null;
  level: number | null;
  words: string;
  departure: Departure | null;
}>;
export type CostItem = Readonly<{
  index: number;
  amount: number | string;
  /** Why it is not eligible; empty when it is, `null` until that is said. */
  code: string | null;
  suggested: string | null;
  departure: Departure | null;
}>;
/** What a reviewer has come to so far, beside what the rules suggest. */
export type Assessment = Readonly<{
  checks: readonly ShownCheck[];
  levels: readonly Level[];
  costItems: readonly CostItem[];
  departures: ReadonlyMap<string, Departure>;
  remarks: readonly ReviewRemark[];
  points: number;
  eligible: number;
  /** What the review alone makes of it, before the frame does; `null` until it is whole, and where an amount is covered. */
  outcome: Readonly<{ kind: 'grant' | 'partial' | 'deny'; amount: number }> | null;
}>;

export function assessmentOf(dossier: ApplicationDossierResponse, draft: ReviewDraft, suggested: Suggested): Assessment {
  const { principles, application } = dossier;
  const departures = new Map(departuresOf(draft, suggested).map((one) => [one.point, one]));
  const levels = principles.criteria.map((criterion): Level => {
    const { code, label, weight, minimum } = criterion;
    const [level, proposal] = [draft.levels?.[code] ?? null, suggested?.levels[code] ?? null];
    const highest = criterion.levels.length - 1;
    const next = criterion.levels.find((one) => one.level === (level ?? proposal ?? 0) + 1);
    const words = next ? `För ${next.level} krävs: ${next.descriptor}` : 'Högsta nivån är nådd.';
    const departure = departures.get(`levels/${code}`) ?? null;
    return { code, label, weight, minimum: minimum ?? 0, highest, suggested: proposal, level, words, departure };
  });
  const costItems = application.costItems.map(({ amount }, index): CostItem => {
    const code = draft.costItems?.[String(index)]?.code ?? null;
    const departure = departures.get(`costItems/${index}`) ?? null;
    return { index, amount, code, suggested: suggested?.costItems[index]?.code ?? null, departure };
  });
  const finished = finishedReview({ draft, suggested, application, principles, reviewer: '' });
  return {
    checks: checksOf(dossier),
    levels,
    costItems,
    departures,
    remarks: 'remarks' in finished ? finished.remarks : [],
    points: levels.reduce((sum, { level, weight }) => sum + (level ?? 0) * weight, 0),
    outcome: 'review' in finished ? outcomeBy(finished.review, dossier) : null,
    eligible: costItems.reduce((sum, { code, amount }) => sum + (code === '' && typeof amount === 'number' ? amount : 0), 0),
  };
}

function outcomeBy(review: Review, { application, principles }: ApplicationDossierResponse): Assessment['outcome'] {
  const { reference, requestedAmount } = application;
  const amounts = application.costItems.flatMap(({ amount }) => (typeof amount === 'number' ? [amount] : []));
  if (typeof requestedAmount !== 'number' || amounts.length < application.costItems.length) return null;
  const costItems = amounts.map((amount) => ({ amount: kronor(amount) }));
  const assessed = assess({ reference, requestedAmount: kronor(requestedAmount), costItems }, [review], null, principles);
  const outcome = outcomeOf(assessed, principles);
  if (outcome.kind !== 'candidate') return { kind: 'deny', amount: 0 };
  return {
    kind: grantedRow(outcome.candidate).outcome === 'partial' ? 'partial' : 'grant',
    amount: outcome.candidate.eligibleAmount,
  };
}

/** The changes that take every suggestion there is in a section. */
export function acceptedOf(section: Section, suggested: NonNullable<Suggested>): ReviewDraft {
  if (section === 'levels') return { levels: suggested.levels };
  if (section === 'costItems')
    return {
      costItems: Object.fromEntries(suggested.costItems.flatMap((item, index) => (item ? [[String(index), item]] : []))),
    };
  const verdict = suggested[section];
  return verdict ? { [section]: verdict } : {};
}
