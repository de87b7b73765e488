import type { Application } from '../applications/application.js';
import { type CoveredValues, isAmountAt } from './covered-values.js';
import { type Leaf, leavesOf } from './leaves.js';
import { marksOfTexts, type Secrecy, secrecyOf } from './secrecy.js';

/**
 * What is covered in an earlier version of an application: what its own marks cover, what the newest version's marks cover, and the values
 * that the newest covers wherever they stood then, for an item may have had another number, and a text other words around it. What the
 * newest leaves open stays covered in the version that covered it.
 */
export function secrecyOfVersion(version: Application, newest: Application): Secrecy {
  const later = secrecyOf(newest);
  const [first] = later.marks;
  if (!first) return secrecyOf(version);
  const { legalBasis } = first;
  const { confidentiality, attachments } = newest;
  const ofAttachments = attachments.flatMap(({ confidential }, index) => (confidential ? [`/attachments/${index}/name`] : []));
  const together = secrecyOf({
    ...version,
    confidentiality: [
      ...version.confidentiality,
      ...confidentiality,
      ...(ofAttachments.length > 0 ? [{ concerns: '', legalBasis, fields: ofAttachments }] : []),
    ],
  });
  const leaves = leavesOf(version);
  const amounts = leaves.filter((leaf) => isCoveredNumber(leaf, later.values)).map(({ pointer }) => ({ pointer, legalBasis }));
  return {
    ...together,
    marks: [...together.marks, ...marksOfTexts(leaves, later.marks, later.values), ...amounts],
    values: {
      texts: [...together.values.texts, ...later.values.texts],
      numbers: [...together.values.numbers, ...later.values.numbers],
    },
  };
}

/** Amounts are known by their value among amounts, degrees and percents by having decimals; a year or an order number stands everywhere. */
const isCoveredNumber = ({ pointer, value }: Leaf, { numbers }: CoveredValues): boolean =>
  typeof value === 'number' &&
  value !== 0 &&
  numbers.some(
    (covered) => covered.value === Math.abs(value) && (covered.isAmount ? isAmountAt(pointer) : !Number.isInteger(value)),
  );
