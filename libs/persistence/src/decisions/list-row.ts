import type { Decision, DecisionRow, Kronor } from '@tp/domain';

/**
 * A row of the decision list as the page shows it: the document's row with what lists filter and search by. An amount that a
 * secrecy mark covers is its mask, a text; other covered texts are their masks. `place`: its name and, after a comma, its district.
 */
export type DecisionListRow = Readonly<
  Omit<DecisionRow, 'motivationDraft'> & {
    committeeName: string;
    place: string;
    measures: readonly string[];
    /** There only with `unreviewed`. */
    unreviewedBecause?: 'not-reviewed' | 'unsettled';
    isMotivationDraft: boolean;
    years: Decision['years'];
  }
>;

export const amountOf = (amount: Kronor | string): Kronor | null => (typeof amount === 'string' ? null : amount);
export const maskOf = (amount: Kronor | string): string | null => (typeof amount === 'string' ? amount : null);
