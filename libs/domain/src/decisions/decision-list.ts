import type { Kronor } from '../money/kronor.js';
import type { Outcome } from './decision.js';

export const DECISION_LIST_FORMAT = 'trygghetsportalen.decision-list/1';

/** The file `decision-list.json`, keys in its order. Amounts in kronor. Source: formats/decision-list.md. */
export type DecisionList = Readonly<{
  format: typeof DECISION_LIST_FORMAT;
  round: Readonly<{
    id: string;
    title: string;
    caseNumber: string;
    budgetYear: number;
    principles: string;
    frame: Kronor | null;
  }>;
  totals: Totals;
  decisions: readonly DecisionRow[];
  budgetAdjustments: readonly BudgetAdjustment[];
}>;

export type Totals = Readonly<{
  applications: number;
  committees: number;
  granted: number;
  denied: number;
  unreviewed: number;
  requestedAmount: Kronor;
  grantedAmount: Kronor;
  frameExceededBy?: Kronor;
}>;

/** `requestedAmount` is a text, `[Sekretess, LEGALBASIS]`, where a secrecy mark covers it; so are the other texts. */
export type DecisionRow = Readonly<{
  reference: string;
  committee: string;
  title: string;
  requestedAmount: Kronor | string;
  outcome: Outcome;
  grantedAmount: Kronor | string;
  score: number | null;
  maxScore: number;
  codes: readonly string[];
  motivation: string | null;
  motivationDraft?: true;
}>;

export type BudgetAdjustment = Readonly<{ committee: string; year: number; amount: Kronor }>;
