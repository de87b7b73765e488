import type { Fault } from '@tp/domain';

/** A fault and where in the file it stands, as a number that grows with the file. */
export type FoundFault = Fault & Readonly<{ at: number }>;

/** After so many a file's faults are only counted. Source: round.md, last section. */
const MOST_FAULTS = 10_000;

/** Gathers faults as they are found, which is not the file's order: what stands first may need what comes last to be judged. */
export class FoundFaults {
  private kept: FoundFault[] = [];
  count = 0;

  /** What is found further on in the file than all that was found so far is only counted. */
  get isFull(): boolean {
    return this.count >= MOST_FAULTS;
  }

  add(fault: FoundFault): void {
    this.count += 1;
    this.kept.push(fault);
    if (this.kept.length >= 2 * MOST_FAULTS) this.kept = this.first();
  }

  /** The first ones of the file, at most `MOST_FAULTS`. */
  inOrder(): readonly Fault[] {
    return this.first().map(({ pointer, value, message }) => ({ pointer, value, message }));
  }

  private first(): FoundFault[] {
    return this.kept.toSorted((one, other) => one.at - other.at).slice(0, MOST_FAULTS);
  }
}
