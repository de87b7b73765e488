import { type Principles, principlesSchema } from '@tp/domain';
import type { FoundFaults } from '../faults/found-faults.js';
import { principlesFaults } from '../principles/principles-faults.js';
import { memberOf } from './object-reading.js';
import { type Mention, mentionIn, type ReadPart, report } from './report.js';
import type { PrinciplesSource } from './round-file-reading.js';

/** Which principles a round's file goes by: its own, else those given beside it, else the portal's. Source: round.md, `round`. */
export class PrinciplesOfRound {
  private named: Mention<string> | undefined;
  private own: Readonly<{ id: unknown; document: Principles | undefined }> | undefined;

  constructor(private readonly faults: FoundFaults) {}

  takeRound(part: ReadPart): void {
    const id = memberOf(part.value, 'principles');
    if (typeof id === 'string') this.named = mentionIn(part, ['principles'], id);
  }

  takeOwn(part: ReadPart): void {
    if (part.value === null) return;
    for (const fault of principlesFaults(part)) this.faults.add(fault);
    this.own = { id: memberOf(part.value, 'id'), document: principlesSchema.safeParse(part.value).data };
  }

  /** @returns what reviews can be judged by; `undefined` when that is unknown or of the wrong shape, which has been reported */
  async find({ beside, ofId }: PrinciplesSource): Promise<Principles | undefined> {
    const { named, own } = this;
    if (named && own && typeof own.id === 'string' && own.id !== named.value) {
      report(this.faults, named, `Ska vara ${JSON.stringify(own.id)}, som principerna i filen heter.`);
    } else if (named && beside && beside.id !== named.value) {
      report(this.faults, named, `Ska vara ${JSON.stringify(beside.id)}, som principerna som angavs bredvid filen heter.`);
      return own?.document;
    }
    if (own) return own.document;
    if (beside ?? !named) return beside;
    const found = await ofId?.(named.value);
    if (!found) report(this.faults, named, 'Ska vara id för principer i filen, bredvid den (--principles) eller i portalen.');
    return found ?? undefined;
  }
}
