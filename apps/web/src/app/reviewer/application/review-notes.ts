import type { ApplicationDossierResponse, DossierReviewsResponse } from '@tp/contracts';
import { VERDICT_WORDS } from '@tp/domain';
import { valueText } from './shown-value.js';

type Dossier = Pick<ApplicationDossierResponse, 'application' | 'codes'>;
type Review = DossierReviewsResponse['reviews'][number];
type Settlement = NonNullable<DossierReviewsResponse['settlement']>;
type LeftOut = Review['ineligibleCostItems'];

const UNSETTLED_WORDS: Readonly<Record<string, string>> = {
  direction: 'inriktningen',
  requirements: 'formaliakraven',
  ineligibleCostItems: 'vilka utgifter som ingår',
};

const withCode = (code: string, { codes }: Dossier): string => (codes[code] === undefined ? code : `${code}, ${codes[code]}`);

const itemsText = (items: LeftOut, dossier: Dossier): string =>
  items
    .map(({ index, code }) => {
      const item = dossier.application.costItems[index];
      return `${item ? valueText(`/costItems/${index}/description`, item.description) : `post ${index + 1}`} (${withCode(code, dossier)})`;
    })
    .join('; ');

/** What a reviewer noted beside verdicts and levels, a sentence each. */
export const reviewNotes = (review: Review, dossier: Dossier): readonly string[] => [
  ...(review.direction.code == null ? [] : [`Inriktning: ${withCode(review.direction.code, dossier)}.`]),
  ...(review.requirements.code == null ? [] : [`Formaliakrav: ${withCode(review.requirements.code, dossier)}.`]),
  ...(review.requirements.shortcomings.length > 0 ? [`Brister: ${review.requirements.shortcomings.join('; ')}`] : []),
  ...(review.ineligibleCostItems.length > 0 ? [`Utgår: ${itemsText(review.ineligibleCostItems, dossier)}.`] : []),
  ...(review.denialCode == null ? [] : [`Avslagskod om ansökan avslås: ${withCode(review.denialCode, dossier)}.`]),
  ...(review.motivation == null || review.motivation === '' ? [] : [`Motivering: ${review.motivation}`]),
];

/** What a lead reviewer settled, point by point. */
export const settlementPoints = (settlement: Settlement, dossier: Dossier): readonly string[] => [
  ...[['Inriktning', settlement.direction] as const, ['Formaliakrav', settlement.requirements] as const].flatMap(
    ([point, verdict]) =>
      verdict
        ? [`${point}: ${VERDICT_WORDS[verdict.verdict]}${verdict.code == null ? '' : ` (${withCode(verdict.code, dossier)})`}.`]
        : [],
  ),
  ...(settlement.ineligibleCostItems
    ? [
        settlement.ineligibleCostItems.length === 0
          ? 'Alla utgifter ingår.'
          : `Utgår: ${itemsText(settlement.ineligibleCostItems, dossier)}.`,
      ]
    : []),
];

/** What the reviewers disagree on and nobody has settled; empty when that is nothing. */
export const disagreementText = ({ assessment: { unsettled } }: DossierReviewsResponse): string =>
  unsettled.length === 0
    ? ''
    : `Oenig, ej avgjord: granskarna är oeniga om ${unsettled.map((point) => UNSETTLED_WORDS[point] ?? point).join(' och ')}.`;
