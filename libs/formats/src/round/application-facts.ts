import type { FoundFaults } from '../faults/found-faults.js';
import type { Names } from './names.js';
import { elementsOf, memberOf } from './object-reading.js';
import { type Mention, mentionIn, type Path, type ReadPart, report } from './report.js';

/** The references of a file's applications with the number of their cost items, and the two sums that must stay exact. */
export class ApplicationFacts {
  /** By the reference's number: how many cost items the application has; `null` when it has no list of them. */
  private readonly costItemCounts: (number | null | undefined)[] = [];
  private readonly requested = new CheckedSum('Summan av alla ansökningars requestedAmount');
  private readonly costs = new CheckedSum('Summan av alla ansökningars utgiftsposter');

  /** @param references shared with the reviews, which mention them */
  constructor(
    private readonly faults: FoundFaults,
    private readonly references: Names,
  ) {}

  /** How many cost items the application of that reference has: `null` when it says no list of them, `undefined` when there is no such application. */
  costItemCountOf(reference: number): number | null | undefined {
    return this.costItemCounts[reference];
  }

  take(part: ReadPart): void {
    const { value } = part;
    const items = memberOf(value, 'costItems');
    const reference = memberOf(value, 'reference');
    if (typeof reference === 'string') {
      const number = this.references.numberOf(reference);
      if (this.costItemCounts[number] !== undefined) {
        report(
          this.faults,
          mentionIn(part, ['reference'], reference),
          'Referensen står redan i filen. Varje ansökan ska ha sin egen.',
        );
      } else this.costItemCounts[number] = Array.isArray(items) ? items.length : null;
    }
    this.addTo(this.requested, part, ['requestedAmount'], memberOf(value, 'requestedAmount'));
    for (const [index, item] of elementsOf(items).entries()) {
      this.addTo(this.costs, part, ['costItems', index, 'amount'], memberOf(item, 'amount'));
    }
  }

  private addTo(sum: CheckedSum, part: ReadPart, inside: Path, amount: unknown): void {
    if (typeof amount === 'number' && sum.passes(amount)) {
      const mention: Mention<number> = mentionIn(part, inside, amount);
      report(this.faults, mention, `${sum.name} får vara högst 9 007 199 254 740 991 kronor, och blir här större.`);
    }
  }
}

/** A sum of whole kronor that says once, and then no more, that it has passed 2^53 − 1. */
class CheckedSum {
  private total = 0;

  constructor(readonly name: string) {}

  passes(amount: number): boolean {
    if (this.total > Number.MAX_SAFE_INTEGER || amount < 0 || !Number.isInteger(amount)) return false;
    this.total += amount;
    return this.total > Number.MAX_SAFE_INTEGER;
  }
}
