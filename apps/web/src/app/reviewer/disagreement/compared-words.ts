import type { ReviewComparisonResponse } from '@tp/contracts';
import { VERDICT_WORDS } from '@tp/domain';

export type ComparedApplication = ReviewComparisonResponse['applications'][number];
export type ComparedPoint = ComparedApplication['points'][number];
export type ComparedAnswer = ComparedPoint['answers'][number];

export const SECRET = '[Sekretess]';

const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });
/** @example 3.33 → `3,33` */
export const figureText = (figure: number): string => number.format(figure);

const signed = new Intl.NumberFormat('sv-SE', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
/** @example 0.5079 → `+0,51` */
export const signedText = (figure: number): string => signed.format(figure);

const WORDS: Readonly<Record<string, string>> = { ...VERDICT_WORDS, eligible: 'Ingår', ineligible: 'Ingår inte' };
export const answerText = ({ value }: ComparedAnswer): string =>
  typeof value === 'number' ? figureText(value) : (WORDS[value] ?? value);

const HOW_WORDS: Readonly<Record<ComparedPoint['how'], string>> = {
  agreed: 'alla lika',
  majority: 'flest säger så',
  average: 'medelvärde',
  settled: 'avgjort',
  unsettled: 'oavgjort',
};
export const howText = ({ how }: Pick<ComparedPoint, 'how'>): string => HOW_WORDS[how];

/** What a point is called: a criterion by code and label, an expense by its description. */
export function pointLabel(
  point: string,
  application: ComparedApplication,
  criteria: ReviewComparisonResponse['criteria'],
): string {
  const [kind, key] = point.split('/');
  if (kind === 'direction') return 'Inriktning';
  if (kind === 'requirements') return 'Formaliakrav';
  if (kind === 'levels') return `${key} ${criteria.find(({ code }) => code === key)?.label ?? ''}`;
  return application.costItems[Number(key)]?.description ?? SECRET;
}

/** What a point weighs: a criterion its weight, an expense its amount. */
export function pointNote(
  point: string,
  application: ComparedApplication,
  criteria: ReviewComparisonResponse['criteria'],
): string {
  const [kind, key] = point.split('/');
  if (kind === 'levels') {
    const criterion = criteria.find(({ code }) => code === key);
    return criterion ? `vikt ${criterion.weight}, nivå 0–${criterion.highest}` : '';
  }
  if (kind !== 'costItems') return '';
  const amount = application.costItems[Number(key)]?.amount;
  return amount == null ? SECRET : `${figureText(amount)} kr`;
}

/** Krippendorff's own bounds (2004, 241): at 0.8 figures may be relied on, from 0.667 tentatively. */
const RELIABLE = 0.8;
const TENTATIVE = 0.667;

/** What an alpha means to who has never heard of it. */
export function alphaMeaning(alpha: number | null, sharedCount: number): string {
  if (alpha === null)
    return sharedCount === 0
      ? 'Kan inte räknas: ingen ansökan är granskad av flera.'
      : 'Kan inte räknas: alla har satt samma, så det finns ingen skillnad att mäta mot.';
  if (alpha >= RELIABLE) return 'Granskarna bedömer lika.';
  if (alpha >= TENTATIVE) return 'I stort sett lika; dra slutsatser med försiktighet.';
  return alpha > 0 ? 'Granskarna bedömer ganska olika.' : 'Inte mer lika än av en slump.';
}
const alphaNumber = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const alphaText = (alpha: number | null): string => (alpha === null ? '–' : alphaNumber.format(alpha));
