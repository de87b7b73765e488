import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DecisionList, ENGINE_VERSION, secrecyCount, type Totals } from '@tp/domain';
import { writeDecisionAnnexDocx, writeDecisionAnnexPdf } from '@tp/documents';
import { writeDecisionListCsv, writeDecisionListXlsx, writePreAssessmentsJson } from '@tp/formats';
import type { RoundVersion, Transactions } from '@tp/persistence';
import { annexInput } from './annex-input.js';
import { readRoundMaterial, type RoundMaterial } from './round-material.js';

/** `maskedValues`: how many values secrecy marks name; they stand in none of the files. */
export type WrittenFiles = Readonly<{ totals: Totals; maskedValues: number }>;

type Content = Iterable<string> | AsyncIterable<string> | (() => Promise<Uint8Array>);

/**
 * Writes what decision-list.md lists, beside one another in a folder: the stored proposal to the byte, the pre-assessments, the
 * tables and the annex. Each file comes whole into its place or not at all; other files of the folder are left alone.
 */
export class WriteDecisionFiles {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Error when the round's version has no proposal yet, or the folder cannot be written */
  async execute(round: RoundVersion, directory: string): Promise<WrittenFiles> {
    const material = await this.transactions.read((repositories) => readRoundMaterial(repositories, round.id));
    const { decisions: proposals } = this.transactions.reads;
    const stored = await proposals.document(round.id);
    if (stored === null) throw new Error('Omgången har inget förslag ännu.');
    const { header, applications, principles } = material;
    const { committees, municipality, synthetic, notice } = header;
    const list = JSON.parse(stored.document) as DecisionList; // our own document, as it was proposed: nothing is decided anew here
    const { rows: decisions } = await proposals.page(round.id, { page: 1, limit: Math.max(1, applications.length) });
    const context = { committees, decisions, municipality, principles, synthetic, notice };
    const annex = await annexInput(material, list, decisions);

    const files: Readonly<Record<string, Content>> = {
      'decision-list.json': [stored.document],
      'pre-assessments.json': writePreAssessmentsJson(preAssessmentsFile(material)),
      'beslutslista.csv': writeDecisionListCsv(list, context),
      'beslutslista.xlsx': () => writeDecisionListXlsx(list, context),
      'bilaga-1-beslutslista.docx': () => writeDecisionAnnexDocx(annex),
      'bilaga-1-beslutslista.pdf': () => writeDecisionAnnexPdf(annex),
    };
    await mkdir(directory, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeWhole(join(directory, name), content);
    return { totals: list.totals, maskedValues: secrecyCount(applications) };
  }
}

const preAssessmentsFile = ({ principles, principlesHash, applications, preAssessments }: RoundMaterial) => ({
  principles: { id: principles.id, hash: principlesHash },
  engine: ENGINE_VERSION,
  applications: applications.flatMap((application) => {
    const preAssessment = preAssessments.get(application.reference);
    return preAssessment === undefined ? [] : [{ application, preAssessment }];
  }),
});

async function writeWhole(path: string, content: Content): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const pieces = typeof content === 'function' ? [await content()] : content;
    await pipeline(Readable.from(pieces), createWriteStream(draft));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
