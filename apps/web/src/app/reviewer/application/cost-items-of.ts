import type { ApplicationDossierResponse } from '@tp/contracts';
import { formatKronor } from '@tp/domain';
import { valueText } from './shown-value.js';

type ShownItem = Readonly<{
  index: number;
  description: string;
  category: string;
  year: string;
  amount: string;
  suggestion: string;
  reviewed: string;
  isOut: boolean;
}>;
/** A sum under the items; `note` says what it is not the whole of. */
type ShownSum = Readonly<{ label: string; amount: string; note: string }>;

const amountText = (amount: number | string): string => (typeof amount === 'number' ? formatKronor(amount) : amount);

/** Each cost item, with what the rules suggest of it and what the reviewers came to. */
export function costItemsOf({ application, preAssessment, reviewed, codes }: ApplicationDossierResponse): readonly ShownItem[] {
  const leftOut = new Map(reviewed?.assessment.ineligibleCostItems.map(({ index, code }) => [index, code]));
  const isOpen = reviewed?.assessment.kind === 'unsettled' && reviewed.assessment.unsettled.includes('ineligibleCostItems');
  return application.costItems.map(({ description, category, year, amount }, index) => {
    const code = leftOut.get(index);
    return {
      index,
      description,
      category: valueText(`/costItems/${index}/category`, category),
      year: String(year),
      amount: amountText(amount),
      suggestion: suggestionText(preAssessment?.costItems[index], codes),
      reviewed: isOpen ? '– inte avgjort' : code === undefined ? '✓ ingår' : `! utgår, ${codeText(code, codes)}`,
      isOut: code !== undefined,
    };
  });
}

function suggestionText(
  result: Readonly<{ code: string | null; cause?: string }> | undefined,
  codes: Readonly<Record<string, string>>,
): string {
  if (result === undefined) return 'inte förprövad';
  if (result.code === null) return '✓ kan beviljas';
  const cause = result.cause === undefined ? '' : ` – kunde inte kontrolleras: ${result.cause}`;
  return `! ${codeText(result.code, codes)}${cause}`;
}

const codeText = (code: string, codes: Readonly<Record<string, string>>): string =>
  codes[code] === undefined ? code : `${code}: ${codes[code]}`;

/** What the items come to, what was applied for, and what of it can be granted. An amount that is covered is in no sum. */
export function costSumsOf({ application, preAssessment, reviewed }: ApplicationDossierResponse): readonly ShownSum[] {
  const { costItems, requestedAmount } = application;
  const open = costItems.flatMap(({ amount }, index) => (typeof amount === 'number' ? [{ index, amount }] : []));
  const note = open.length === costItems.length ? '' : 'utan belopp under sekretess';
  const sumOf = (items: typeof open): number => items.reduce((sum, { amount }) => sum + amount, 0);
  const items = sumOf(open);
  const left = new Set(reviewed?.assessment.ineligibleCostItems.map(({ index }) => index));
  return [
    ...(costItems.length > 0 && items !== requestedAmount
      ? [{ label: 'Summa av posterna', amount: formatKronor(items), note }]
      : []),
    { label: 'Sökt belopp', amount: amountText(requestedAmount), note: '' },
    ...(preAssessment
      ? [{ label: 'Kan beviljas enligt reglerna', amount: formatKronor(preAssessment.eligibleAmount), note }]
      : []),
    ...(reviewed?.assessment.kind === 'assessed'
      ? [
          {
            label: 'Stödberättigat enligt granskningen',
            amount: formatKronor(sumOf(open.filter(({ index }) => !left.has(index)))),
            note,
          },
        ]
      : []),
  ];
}
