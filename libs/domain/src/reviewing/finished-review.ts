import { codeTexts } from '../principles/built-in-codes.js';
import type { Principles } from '../principles/principles.js';
import type { Review } from '../reviews/review.js';
import { departuresOf } from './departures.js';
import type { ReviewDraft } from './review-draft.js';
import type { SuggestedReview } from './suggested-review.js';

/** What is left to do before a review can be sent. `point` as in `Departure`; `reasons/…` where a reason is missing. */
export type ReviewRemark = Readonly<{ point: string; message: string }>;
/** What stands in a cost item does not matter, and may be covered by a secrecy mark. */
export type ReviewedApplication = Readonly<{ reference: string; costItems: readonly unknown[] }>;
export type FinishedReview = Readonly<{ review: Review }> | Readonly<{ remarks: readonly ReviewRemark[] }>;

type Given = Readonly<{
  draft: ReviewDraft;
  suggested: SuggestedReview | null;
  application: ReviewedApplication;
  principles: Pick<Principles, 'codes' | 'criteria'>;
  reviewer: string;
}>;

/** The review that a draft comes to, or everything that it still lacks. Source: round.md, `reviews[]`. */
export function finishedReview(given: Given): FinishedReview {
  const remarks = remarksOn(given);
  const { direction, requirements, levels, costItems, denialCode, motivation } = given.draft;
  if (remarks.length > 0 || !direction || !requirements) return { remarks };
  const { application, principles, reviewer } = given;
  return {
    review: {
      application: application.reference,
      reviewer,
      direction,
      requirements,
      levels: Object.fromEntries(principles.criteria.map(({ code }) => [code, levels?.[code] ?? 0])),
      ineligibleCostItems: application.costItems.flatMap((_, index) => {
        const code = costItems?.[String(index)]?.code ?? '';
        return code === '' ? [] : [{ index, code }];
      }),
      ...(denialCode && { denialCode }),
      ...(motivation?.trim() && { motivation }),
    },
  };
}

function remarksOn({ draft, suggested, application, principles }: Given): readonly ReviewRemark[] {
  const codes = codeTexts(principles);
  const unknown = (code: string | null | undefined): boolean => code != null && code !== '' && !codes.has(code);
  const remarks: ReviewRemark[] = [];
  const say = (point: string, isWrong: boolean, message: string): void => void (isWrong && remarks.push({ point, message }));

  const { direction, requirements } = draft;
  say('direction', !direction, 'Ta ställning till inriktningen.');
  say(
    'direction',
    direction?.verdict === 'not-in-line' && !direction.code,
    'Välj en kod för varför insatsen inte ligger i linje med inriktningen.',
  );
  say('requirements', !requirements, 'Ta ställning till formaliakraven.');
  say(
    'requirements',
    requirements?.verdict === 'not-met' && !requirements.code,
    'Välj en kod för varför formaliakraven inte är uppfyllda.',
  );
  for (const [point, code] of [
    ['direction', direction?.code],
    ['requirements', requirements?.code],
    ['denialCode', draft.denialCode],
  ] as const)
    say(point, unknown(code), `Koden ${code} finns inte i omgångens principer.`);
  application.costItems.forEach((_, index) => {
    const item = draft.costItems?.[String(index)];
    say(`costItems/${index}`, !item, `Ta ställning till utgiftspost ${index + 1}.`);
    say(`costItems/${index}`, unknown(item?.code), `Koden ${item?.code} finns inte i omgångens principer.`);
  });
  for (const { code, label, levels } of principles.criteria) {
    const level = draft.levels?.[code];
    say(`levels/${code}`, level == null, `Välj en nivå för ${code} ${label}.`);
    const isOnScale = level === 0 || levels.some((one) => one.level === level);
    say(`levels/${code}`, level != null && !isOnScale, `Nivån ${level} finns inte i skalan för ${code} ${label}.`);
  }
  for (const { point, reason } of departuresOf(draft, suggested))
    say(`reasons/${point}`, reason === '', `Skriv varför du avviker från förslaget${inWords(point, principles)}.`);
  return remarks;
}

/** Cost items by their number: what stands in one may be covered by a secrecy mark. */
function inWords(point: string, { criteria }: Pick<Principles, 'criteria'>): string {
  const [kind, key = ''] = point.split('/');
  if (kind === 'levels') return ` för ${key} ${criteria.find(({ code }) => code === key)?.label ?? ''}`.trimEnd();
  if (kind === 'costItems') return ` för utgiftspost ${Number(key) + 1}`;
  return kind === 'direction' ? ' om inriktningen' : ' om formaliakraven';
}
