import type { FoundFaults } from '../faults/found-faults.js';
import { elementsOf, memberOf } from './object-reading.js';
import { mentionIn, type ReadPart, report } from './report.js';

/** The applications from one committee, in the file's order: their index, and where the code stands. Numbers alone, to be small. */
type Applications = Readonly<{ indexes: number[]; ats: number[] }>;

/** The nämnder that a file names, and those that its applications say they come from. */
export class CommitteeFacts {
  private codes: Set<string> | undefined;
  private readonly applicationsOf = new Map<string, Applications>();

  constructor(private readonly faults: FoundFaults) {}

  /** @param part the file's list of committees */
  takeList(part: ReadPart): void {
    if (!Array.isArray(part.value)) return;
    this.codes = new Set();
    for (const [index, committee] of elementsOf(part.value).entries()) {
      const code = memberOf(committee, 'code');
      if (typeof code !== 'string') continue;
      if (this.codes.has(code)) {
        report(
          this.faults,
          mentionIn(part, [index, 'code'], code),
          'Nämndens kod står redan i filen. Varje kod får stå en gång.',
        );
      }
      this.codes.add(code);
    }
  }

  takeApplication(part: ReadPart, index: number): void {
    const code = memberOf(part.value, 'committee');
    if (typeof code !== 'string') return;
    const applications = this.applicationsOf.get(code) ?? { indexes: [], ats: [] };
    this.applicationsOf.set(code, applications);
    applications.indexes.push(index);
    applications.ats.push(part.placeOf(['committee']));
  }

  /** Judges the applications' codes, when the file has a list of committees at all. */
  judge(): void {
    if (this.codes === undefined) return;
    for (const [code, { indexes, ats }] of this.applicationsOf) {
      if (this.codes.has(code)) continue;
      for (const [order, index] of indexes.entries()) {
        const mention = { path: ['applications', index, 'committee'], value: code, at: ats[order] ?? 0 };
        report(this.faults, mention, 'Ska vara koden för en nämnd i filens committees.');
      }
    }
  }
}
