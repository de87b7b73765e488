import { readApplicationsXlsx, type WorkbookFault, writeApplicationsTemplate } from '@tp/formats';
import type { PersonViewer, Transactions } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { importedRows, type ImportOrder, ownRound, type ReadRow } from './imported-drafts.js';

export type ImportDraftsOutcome =
  | Readonly<{ kind: 'read'; rows: readonly ReadRow[]; faults: readonly WorkbookFault[]; faultCount: number }>
  | Readonly<{ kind: 'round-unknown' }>;

/** Reads a workbook of applications, and makes a draft of each when told to and nothing is wrong with any. */
export class ImportDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(
    { bytes, ...order }: ImportOrder & Readonly<{ bytes: Uint8Array }>,
    viewer: PersonViewer,
  ): Promise<ImportDraftsOutcome> {
    const round = await ownRound(this.transactions, order.roundId, viewer);
    if (round === null) return { kind: 'round-unknown' };
    const [first] = round.own;
    // Outside any transaction: a large workbook takes its time.
    const { applications, faults, faultCount } = await readApplicationsXlsx(bytes, {
      ...({ committees: round.own, references: 'loose', from: 'upload' } as const),
      defaults: { receivedOn: today(this.clock), ...(first && round.own.length === 1 && { committee: first.code }) },
    });
    const saving = { ...order, key: faultCount === 0 ? order.key : null };
    const rows = await importedRows(this.transactions, applications, saving, viewer, this.clock);
    return { kind: 'read', rows, faults, faultCount };
  }
}

/** The workbook to fill in, with the round's own committees. @returns `null` when there is no such round */
export class WriteDraftTemplate {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: PersonViewer): Promise<Uint8Array | null> {
    return this.transactions.readAs(viewer, async ({ rounds }) => {
      const round = await rounds.find(roundId);
      return round && writeApplicationsTemplate(await rounds.facts(round.id));
    });
  }
}
