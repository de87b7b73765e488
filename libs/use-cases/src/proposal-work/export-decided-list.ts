import { writeDecisionAnnexDocx } from '@tp/documents';
import { writeDecisionListCsv, writeDecisionListXlsx } from '@tp/formats';
import type { Transactions, Viewer } from '@tp/persistence';
import { annexInput } from '../decisions/annex-input.js';
import { readRoundMaterial } from '../decisions/round-material.js';
import { decidedList } from './record-decision.js';

export type DecidedFormat = 'xlsx' | 'csv' | 'json' | 'docx';
export type DecidedExport =
  | Readonly<{ kind: 'exported'; content: Iterable<string> | Uint8Array; isFinal: boolean }>
  | Readonly<{ kind: 'decision-unknown' }>;

/** Writes a decided list: the JSON to the byte as it was decided, and the rest from the same rows. */
export class ExportDecidedList {
  constructor(private readonly transactions: Transactions) {}

  async execute(roundId: string, version: number, format: DecidedFormat, viewer: Viewer): Promise<DecidedExport> {
    const found = await this.transactions.readAs(viewer, async (repositories) => {
      const decision = (await repositories.proposalWork.decisions(roundId)).find((one) => one.version === version);
      const lock = (await repositories.proposalWork.locks(roundId)).find(({ id }) => id === decision?.lockId);
      if (!decision || decision.document === null || !lock) return null;
      return { decision, document: decision.document, material: await readRoundMaterial(repositories, lock.roundVersionId) };
    });
    if (found === null) return { kind: 'decision-unknown' };
    const { decision, document, material } = found;
    const isFinal = decision.confirmations.length === 2;
    if (format === 'json') return { kind: 'exported', content: [document], isFinal };
    const { list, rows } = decidedList(material, decision.record);
    const { committees, municipality, synthetic, notice } = material.header;
    const context = { committees, decisions: rows, municipality, principles: material.principles, synthetic, notice };
    const content = {
      csv: () => writeDecisionListCsv(list, context),
      xlsx: () => writeDecisionListXlsx(list, context),
      docx: async () => writeDecisionAnnexDocx(await annexInput(material, list, rows)),
    }[format];
    return { kind: 'exported', content: await content(), isFinal };
  }
}
