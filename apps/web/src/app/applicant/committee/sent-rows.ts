import type { ApplyingRoundResponse } from '@tp/contracts';
import { type DataColumn, dayAndTime } from '@tp/ui';
import { type StateKey, stateKeyOfSent } from './committee-query.js';
import { sentStateWords } from './committee-words.js';

/** An application that was sent, or that was and is taken back. `null`: not known here. */
export type SentRow = Readonly<{
  reference: string;
  title: string;
  requestedAmount: number;
  version: number | null;
  sentAt: string | null;
  sentBy: string | null;
  state: string;
  isLate: boolean;
  isOverdue: boolean;
  /** The committee is asked to supplement it, and can answer. */
  isAnswerable: boolean;
  priority: number | null;
  filter: StateKey;
  isWithdrawn: boolean;
  hasReceipt: boolean;
}>;

export const SENT_COLUMNS: readonly DataColumn<SentRow>[] = [
  { key: 'reference', word: 'Nummer', text: ({ reference }) => reference, isSortable: true },
  { key: 'title', word: 'Ansökan', text: ({ title }) => title, isSortable: true },
  {
    key: 'amount',
    word: 'Sökt, kr',
    text: ({ requestedAmount }) => requestedAmount,
    isFigure: true,
    isSortable: true,
  },
  { key: 'order', word: 'Ordning', text: ({ priority }) => priority ?? '–', isFigure: true, isSortable: true },
  { key: 'version', word: 'Version', text: ({ version }) => version ?? '–', isFigure: true },
  { key: 'sent', word: 'Inskickad', text: ({ sentAt }) => (sentAt === null ? '–' : dayAndTime(sentAt)), isSortable: true },
  { key: 'sentBy', word: 'Av', text: ({ sentBy }) => sentBy ?? '–', isSortable: true },
  { key: 'state', word: 'Läge', text: ({ state }) => state, isSortable: true },
  { key: 'receipt', word: 'Kvitto', text: ({ hasReceipt }) => (hasReceipt ? 'Kvitto' : 'Inläst från fil') },
];

/** A round's applications that are sent, and then those that are taken back. @param today `YYYY-MM-DD` */
export const sentRows = ({ sent, withdrawn }: ApplyingRoundResponse, today: string): readonly SentRow[] => [
  ...sent.map(({ reference, title, requestedAmount, version, priority, supplement, submission }) => ({
    ...{ reference, title, requestedAmount, version, priority },
    filter: stateKeyOfSent({ supplement }),
    sentAt: submission?.sentAt ?? null,
    sentBy: submission?.sentBy ?? null,
    state: sentStateWords({ supplement }, today),
    isAnswerable: supplement?.isAnswerable === true,
    isLate: submission?.isLate === true,
    isOverdue: supplement !== null && supplement.receivedOn === null && supplement.dueOn < today,
    isWithdrawn: false,
    hasReceipt: submission !== null,
  })),
  ...withdrawn.map(({ reference, title, requestedAmount, sentAt, sentBy }) => ({
    ...{ reference, title, requestedAmount, version: null, priority: null, sentAt, sentBy },
    ...{
      state: 'Återkallad',
      filter: 'withdrawn' as const,
      isLate: false,
      isOverdue: false,
      isAnswerable: false,
      isWithdrawn: true,
      hasReceipt: true,
    },
  })),
];
