import { contentOfApplication } from '@tp/domain';
import { type ApplicationsXlsxReading, readApplicationsXlsx, type WorkbookFault, writeApplicationsTemplate } from '@tp/formats';
import type { PersonViewer, Transactions } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { createDraft } from './create-draft.js';
import { isInCommittee } from './draft-work.js';

export type ReadRow = Readonly<{
  row: number;
  title: string;
  committee: string;
  requestedAmount: number;
  draftId: number | null;
}>;
/** `draftId` of each row is there when it was saved: nothing is while there is a fault. */
export type ImportDraftsOutcome =
  | Readonly<{ kind: 'read'; rows: readonly ReadRow[]; faults: readonly WorkbookFault[]; faultCount: number }>
  | Readonly<{ kind: 'round-unknown' }>;
/** `key`: the writer's own for this import, without which nothing is saved; asked twice with the same, it is saved once. */
export type ImportOrder = Readonly<{ roundId: string; bytes: Uint8Array; key: string | null }>;

/** Reads a workbook of applications, and makes a draft of each when told to and nothing is wrong with any. */
export class ImportDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute({ roundId, bytes, key }: ImportOrder, viewer: PersonViewer): Promise<ImportDraftsOutcome> {
    const reading = await this.read(roundId, bytes, viewer);
    if (reading === null) return { kind: 'round-unknown' };
    const { applications, faults, faultCount } = reading;
    const isSaved = key !== null && faultCount === 0;
    const draftIds = isSaved ? await this.save(applications, { roundId, key }, viewer) : [];
    const rows = applications.map(({ application: { title, committee, requestedAmount }, row }, index) => ({
      ...{ row, title, committee, requestedAmount },
      draftId: draftIds[index] ?? null,
    }));
    return { kind: 'read', rows, faults, faultCount };
  }

  /** Outside any transaction: a large workbook takes its time. */
  private async read(roundId: string, bytes: Uint8Array, viewer: PersonViewer): Promise<ApplicationsXlsxReading | null> {
    const facts = await this.transactions.readAs(viewer, async ({ rounds }) => {
      const round = await rounds.find(roundId);
      return round && rounds.facts(round.id);
    });
    if (facts === null) return null;
    const own = facts.committees.filter(({ code }) => isInCommittee(viewer, facts.municipality.name, code));
    const [first] = own;
    return readApplicationsXlsx(bytes, {
      ...({ committees: own, references: 'loose', from: 'upload' } as const),
      defaults: { receivedOn: today(this.clock), ...(first && own.length === 1 && { committee: first.code }) },
    });
  }

  /** All of them or none, in the workbook's order. */
  private save(
    applications: ApplicationsXlsxReading['applications'],
    { roundId, key }: Readonly<{ roundId: string; key: string }>,
    viewer: PersonViewer,
  ): Promise<readonly number[]> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const draftIds: number[] = [];
      for (const { application, row } of applications) {
        const order = {
          roundId,
          committee: application.committee,
          key: `${key}.${row}`,
          content: contentOfApplication(application),
        };
        const outcome = await createDraft(repositories, order, viewer, this.clock);
        if (outcome.kind !== 'created') throw new Error(`The committee ${application.committee} was read and may not apply`);
        draftIds.push(outcome.draftId);
      }
      return draftIds;
    });
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
