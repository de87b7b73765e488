import type { Decision } from './decision.js';
import type { DecisionList } from './decision-list.js';

/** Why a proposal cannot be locked, and which applications it is about. */
export type LockRefusal = Readonly<{
  kind: 'unreviewed' | 'motivation-draft' | 'motivation-covered' | 'frame-exceeded';
  references: readonly string[];
}>;

/**
 * Everything that keeps a proposal from being locked: who is not reviewed or not settled, a motivation that is still a draft, one that
 * names what a secrecy mark covers (the list has masked it whole), and a sum above the frame. Source: assessment.md 4 and 5.
 */
export function lockRefusals(
  decisions: readonly Decision[],
  list: Pick<DecisionList, 'decisions' | 'totals'>,
): readonly LockRefusal[] {
  const referencesOf = (isMeant: (decision: Decision, at: number) => boolean): readonly string[] =>
    decisions.filter(isMeant).map(({ reference }) => reference);
  const about = {
    unreviewed: referencesOf(({ outcome }) => outcome === 'unreviewed'),
    'motivation-draft': referencesOf(({ isMotivationDraft }) => isMotivationDraft),
    'motivation-covered': referencesOf(
      ({ motivation }, at) => motivation !== null && list.decisions[at]?.motivation !== motivation,
    ),
  } as const;
  const kinds = ['unreviewed', 'motivation-draft', 'motivation-covered'] as const;
  return [
    ...kinds.flatMap((kind) => (about[kind].length > 0 ? [{ kind, references: about[kind] }] : [])),
    ...(list.totals.frameExceededBy === undefined ? [] : [{ kind: 'frame-exceeded' as const, references: [] }]),
  ];
}
