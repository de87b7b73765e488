import type { Application } from '../applications/application.js';
import type { Kronor } from '../money/kronor.js';
import { containsCovered, type CoveredLeaf, coveredValues, type CoveredValues, isFileWordAt } from './covered-values.js';
import { type Leaf, leavesOf } from './leaves.js';

/** One covered value or part of the application, by its pointer, and the law that covers it. */
export type SecrecyMark = Readonly<{ pointer: string; legalBasis: string }>;

/** What the application's secrecy marks cover. Made by `secrecyOf`, read by `maskAt` and `maskOfText`. */
export type Secrecy = Readonly<{
  marks: readonly SecrecyMark[];
  /** What texts are searched for, with the legal basis of the first mark. */
  values: CoveredValues;
  /** How many values the application's own marks name, those inside another counted with it. */
  count: number;
}>;

const NOTHING_COVERED: Secrecy = { marks: [], values: { texts: [], numbers: [] }, count: 0 };
/** Where an attachment is confidential but no entry says by which law: the act itself, offentlighets- och sekretesslagen. */
const UNSTATED_LEGAL_BASIS = 'OSL';

/**
 * What the application's secrecy marks cover: what `confidentiality[].fields` point to with all below it, and the names of
 * confidential attachments. Beyond that, what would give it away:
 * - the requested amount, when it and the open cost items give the one covered item by subtraction; and the cost items' amounts,
 *   when a covered requested amount is their sum;
 * - a text elsewhere in the application that contains a covered text or amount.
 * A pointer without its first slash, or as a URI fragment, is read as meant: a mark must not fail for its spelling. One that
 * points to nothing covers nothing. Source: decision-list.md, "Secrecy"; round.md, `confidentiality[]`.
 */
export function secrecyOf(application: Application): Secrecy {
  const named = namedMarks(application);
  if (named.length === 0) return NOTHING_COVERED;
  const leaves = leavesOf(application);
  const marks = [...named, ...marksOfSums(application, named)];
  const values = coveredValues(coveredLeaves(leaves, marks));
  return { marks: [...marks, ...marksOfTexts(leaves, marks, values)], values, count: countNamed(leaves, named) };
}

/** The mark that covers what stands at the pointer, or something that it is a part of. */
export const markAt = ({ marks }: Pick<Secrecy, 'marks'>, pointer: string): SecrecyMark | null =>
  marks.find((mark) => isWithin(pointer, mark.pointer)) ?? null;

/** What is written instead of a covered value. */
export const maskText = ({ legalBasis }: Pick<SecrecyMark, 'legalBasis'>): string => `[Sekretess, ${legalBasis}]`;

/** Whether a text stands in the place of a covered value. It names nothing, and leads nowhere. */
export const isMask = (text: string): boolean => text.startsWith('[Sekretess, ');

/** `[Sekretess, LEGALBASIS]` when the pointer's value is covered, else `null`. @param pointer into the application */
export function maskAt(secrecy: Pick<Secrecy, 'marks'>, pointer: string): string | null {
  const mark = markAt(secrecy, pointer);
  return mark && maskText(mark);
}

/** What is written instead of a text that contains a covered value, whatever the case and white space; else `null`. */
export function maskOfText({ marks, values }: Secrecy, text: string): string | null {
  const [first] = marks;
  return first && containsCovered(text, values) ? maskText(first) : null;
}

/** The same, with one more amount that no text may tell: a sum that is masked because it would give a covered one away. */
export const withCoveredAmount = (secrecy: Secrecy, amount: Kronor): Secrecy => ({
  ...secrecy,
  values: { ...secrecy.values, numbers: [...secrecy.values.numbers, { value: amount, isAmount: true }] },
});

/** Whether a secrecy mark covers what the JSON Pointer names: sorting and filtering must then not use it. */
export const isCovered = (application: Application, pointer: string): boolean => markAt(secrecyOf(application), pointer) !== null;

/** How many values the secrecy marks of these applications name, for the one line on standard error. */
export const secrecyCount = (applications: Iterable<Application>): number => {
  let count = 0;
  for (const application of applications) count += secrecyOf(application).count;
  return count;
};

const isWithin = (pointer: string, mark: string): boolean => pointer === mark || pointer.startsWith(`${mark}/`);

function namedMarks({ confidentiality, attachments }: Application): SecrecyMark[] {
  const ofFields = confidentiality.flatMap(({ fields, legalBasis }) =>
    (fields ?? []).map((pointer) => ({ pointer: wellFormedPointer(pointer), legalBasis })),
  );
  const ofAttachments = attachments.flatMap(({ confidential, number, name }, index) =>
    confidential
      ? [{ pointer: `/attachments/${index}/name`, legalBasis: legalBasisOfAttachment(confidentiality, number, name) }]
      : [],
  );
  return [...ofFields, ...ofAttachments];
}

/** A pointer as it is meant: with its first slash, no last one, and not as a URI's fragment. */
export function wellFormedPointer(pointer: string): string {
  const plain = pointer.startsWith('#') ? decoded(pointer.slice(1)) : pointer;
  return plain === '' || plain.startsWith('/') ? plain.replace(/\/+$/u, '') : `/${plain}`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a lone percent sign stands for itself
  }
}

/** Of the entry that concerns the attachment ("bilaga 2", or its name), else of the first, else the act's. */
function legalBasisOfAttachment(confidentiality: Application['confidentiality'], number: number, name: string): string {
  const itsNumber = new RegExp(`\\b(?:bilaga|bil\\.?)\\s*(?:nr\\.?|nummer)?\\s*${number}(?!\\d)`, 'iu');
  const own = confidentiality.find(({ concerns }) => itsNumber.test(concerns) || (name !== '' && concerns.includes(name)));
  return (own ?? confidentiality[0])?.legalBasis ?? UNSTATED_LEGAL_BASIS;
}

function marksOfSums({ costItems, requestedAmount }: Application, named: readonly SecrecyMark[]): SecrecyMark[] {
  if (costItems.reduce((sum, { amount }) => sum + amount, 0) !== requestedAmount) return []; // then neither gives the other
  // One of 0 kronor hides nothing: beside it a single covered item is as good as told.
  const covered = costItems.flatMap(({ amount }, index) => {
    const mark = amount > 0 ? markAt({ marks: named }, `/costItems/${index}/amount`) : null;
    return mark ? [mark] : [];
  });
  const ofRequested = markAt({ marks: named }, '/requestedAmount');
  if (ofRequested) return costItems.map((_item, index) => ({ ...ofRequested, pointer: `/costItems/${index}/amount` }));
  const [only] = covered;
  return only && covered.length === 1 ? [{ ...only, pointer: '/requestedAmount' }] : [];
}

const coveredLeaves = (leaves: readonly Leaf[], marks: readonly SecrecyMark[]): CoveredLeaf[] =>
  leaves
    .filter(({ pointer }) => markAt({ marks }, pointer) !== null)
    .map((leaf) => ({
      ...leaf,
      isNamed: marks.some(({ pointer }) => pointer === leaf.pointer || pointer === parentList(leaf.pointer)),
    }));

const parentList = (pointer: string): string | null => /^(.*)\/\d+$/u.exec(pointer)?.[1] ?? null;

/** Other texts of the application that contain what is covered; what the portal itself goes by stays. */
export function marksOfTexts(leaves: readonly Leaf[], marks: readonly SecrecyMark[], values: CoveredValues): SecrecyMark[] {
  const [first] = marks;
  const telling = {
    texts: values.texts.filter(({ normal }) => normal.length > 3),
    numbers: values.numbers.filter(({ value }) => value >= 1000),
  };
  if (!first || (telling.texts.length === 0 && telling.numbers.length === 0)) return [];
  return leaves
    .filter(
      ({ pointer, value }) =>
        typeof value === 'string' && !KEPT.test(pointer) && !isFileWordAt(pointer) && containsCovered(value, telling),
    )
    .map(({ pointer }) => ({ pointer, legalBasis: first.legalBasis }));
}
const KEPT = /^\/(?:reference|committee|confidentiality\/\d+\/(?:legalBasis|fields\/\d+))$/u;

/** Each named value that is there once; one inside another named one is counted with it. */
function countNamed(leaves: readonly Leaf[], named: readonly SecrecyMark[]): number {
  const pointers = new Set(
    named.map(({ pointer }) => pointer).filter((mark) => leaves.some(({ pointer }) => isWithin(pointer, mark))),
  );
  return [...pointers].filter((pointer) => ![...pointers].some((other) => other !== pointer && isWithin(pointer, other))).length;
}
