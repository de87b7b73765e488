import { type Application, contentOfApplication, dayInStockholm } from '@tp/domain';
import { readApplicationsXlsx, type WorkbookFault, writeApplicationsTemplate } from '@tp/formats';
import type { PersonViewer, Repositories, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
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

  execute({ roundId, bytes, key }: ImportOrder, viewer: PersonViewer): Promise<ImportDraftsOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const round = await repositories.rounds.find(roundId);
      if (round === null) return { kind: 'round-unknown' };
      const { municipality, committees } = await repositories.rounds.facts(round.id);
      const own = committees.filter(({ code }) => isInCommittee(viewer, municipality.name, code));
      const [first] = own;
      const reading = await readApplicationsXlsx(bytes, {
        committees: own,
        references: 'loose',
        from: 'upload',
        defaults: {
          receivedOn: dayInStockholm(this.clock.now().toISOString()),
          ...(first && own.length === 1 && { committee: first.code }),
        },
      });
      const { applications, faults, faultCount } = reading;
      const rows: ReadRow[] = [];
      for (const { application, row } of applications) {
        const draftId =
          key === null || faultCount > 0
            ? null
            : await this.save(application, { roundId, key: `${key}.${row}` }, viewer, repositories);
        rows.push({
          row,
          draftId,
          title: application.title,
          committee: application.committee,
          requestedAmount: application.requestedAmount,
        });
      }
      return { kind: 'read', rows, faults, faultCount };
    });
  }

  private async save(
    application: Application,
    { roundId, key }: Readonly<{ roundId: string; key: string }>,
    viewer: PersonViewer,
    repositories: Repositories,
  ): Promise<number> {
    const content = contentOfApplication(application);
    const outcome = await createDraft(repositories, { roundId, committee: application.committee, key, content }, viewer);
    if (outcome.kind !== 'created') throw new Error(`The committee ${application.committee} was read and may not apply`);
    return outcome.draftId;
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
