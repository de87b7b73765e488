import { type Application, type Committee, type Decision, type DecisionList, isCovered, maskedApplication } from '@tp/domain';
import type { DecisionListRow } from '@tp/persistence';

/**
 * The rows that lists are read from: those of the masked document, with what they are filtered and searched by, masked alike.
 * The three lists are of the same applications, in the same order.
 */
export function listRowsOf(
  list: DecisionList,
  decisions: readonly Decision[],
  applications: readonly Application[],
  committees: readonly Committee[],
): readonly DecisionListRow[] {
  const names = new Map(committees.map(({ code, name }) => [code, name]));
  return list.decisions.map(({ motivationDraft, ...row }, index) => {
    const [decision, application] = [decisions[index], applications[index]];
    if (decision === undefined || application === undefined)
      throw new Error(`The decision list has more rows than the round: ${row.reference}`);
    const { place } = maskedApplication(application);
    const years = typeof row.grantedAmount === 'string' ? [] : decision.years;
    return {
      ...row,
      committeeName: names.get(row.committee) ?? row.committee, // a covered committee stands as its mask
      place: [place.name, place.district].filter((part) => part !== '').join(', '),
      measures: isCovered(application, '/measures')
        ? []
        : application.measures.filter((_, at) => !isCovered(application, `/measures/${at}`)),
      isMotivationDraft: motivationDraft === true,
      years,
      ...(decision.unreviewedBecause !== undefined && { unreviewedBecause: decision.unreviewedBecause }),
    };
  });
}
