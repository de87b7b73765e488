import { readFaults } from '@tp/ui';
import type { FormFault } from './fault-summary.js';

/** The fields as they stand on the page, from its top. */
const ORDER = [
  ...['/round/title', '/round/id', '/round/caseNumber', '/round/budgetYear'],
  ...['/round/submissionDeadline', '/round/applicants', '/round/statementDate'],
  ...['/round/frame', '/round/fundingSource'],
  ...['/round/principles', '/principlesVersion', '/round/selection'],
  ...['/municipality/name', '/municipality/reviewBody', '/municipality/decisionBody'],
  '/committees',
] as const;

const rankOf = (pointer: string): number => {
  const at = ORDER.findIndex((known) => pointer === known || pointer.startsWith(`${known}/`));
  return at < 0 ? ORDER.length : at;
};

/** From the top of the page to its end; those of one field as they came. */
export const inPageOrder = (faults: readonly FormFault[]): readonly FormFault[] =>
  faults.toSorted((a, b) => rankOf(a.pointer) - rankOf(b.pointer));

/** "Nyckeln saknas." is said of files: who fills in a form sees an empty field. */
const inForm = ({ pointer, message }: FormFault): FormFault => ({ pointer, message: message.replace(/^Nyckeln saknas\. /, '') });

/** What the portal found wrong with the fields; `null` for an error of another kind. */
export const faultsOfError = (error: unknown): readonly FormFault[] | null => {
  const faults = readFaults(error);
  return faults && inPageOrder(faults.map(inForm));
};
