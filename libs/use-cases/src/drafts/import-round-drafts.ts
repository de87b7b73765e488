import type { Fault, RoundHeader } from '@tp/domain';
import { readRoundFile } from '@tp/formats';
import type { PersonViewer, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { principlesSourceOf, type RoundSource } from '../rounds/round-content.js';
import {
  type FoundApplication,
  importedRows,
  type ImportOrder,
  type OwnRound,
  ownRound,
  type ReadRow,
} from './imported-drafts.js';

/** What stands in the file and is not taken: others' applications, by committee, and what reviewers said. */
export type LeftInFile = Readonly<{
  committees: readonly Readonly<{ code: string; name: string; applications: number }>[];
  reviews: number;
  settlements: number;
}>;
export type ImportRoundDraftsOutcome =
  | Readonly<{ kind: 'read'; rows: readonly ReadRow[]; left: LeftInFile }>
  | Readonly<{ kind: 'faulty'; faults: readonly Fault[]; faultCount: number }>
  | Readonly<{ kind: 'round-unknown' }>;

/** As many as anybody applies for at once; each is a draft of its own. */
const MOST_APPLICATIONS = 1_000;

/**
 * Reads a round's file, and makes a draft of each application that it has of the viewer's own committees, when told to and nothing is
 * wrong with the file. Of all else in it nothing is taken: what a file says of a round is for who reads the round in.
 */
export class ImportRoundDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(
    { source, ...order }: ImportOrder & Readonly<{ source: RoundSource }>,
    viewer: PersonViewer,
  ): Promise<ImportRoundDraftsOutcome> {
    const round = await ownRound(this.transactions, order.roundId, viewer);
    if (round === null) return { kind: 'round-unknown' };
    const found = new FoundInFile(round);
    const reading = await readRoundFile(source(), { principles: principlesSourceOf(this.transactions, {}), sink: found.sink });
    if (reading.kind === 'faulty') return reading;
    const faults = found.faultsWith(reading.header);
    if (faults.length > 0) return { kind: 'faulty', faults, faultCount: faults.length };
    const rows = await importedRows(this.transactions, found.own, order, viewer, this.clock);
    return { kind: 'read', rows, left: found.left(reading.header) };
  }
}

/** What a file has, as it is read: the viewer's own applications, and how many there are of all else. */
class FoundInFile {
  readonly own: FoundApplication[] = [];
  private readonly others = new Map<string, number>();
  private reviews = 0;
  private settlements = 0;
  private firstTooMany: number | null = null;

  constructor(private readonly round: OwnRound) {}

  readonly sink = {
    onApplication: (application: FoundApplication['application'], index: number): void => {
      const { committee } = application;
      if (!this.round.own.some(({ code }) => code === committee))
        this.others.set(committee, 1 + (this.others.get(committee) ?? 0));
      else if (this.own.length < MOST_APPLICATIONS) this.own.push({ application, row: index + 1 });
      else this.firstTooMany ??= index;
    },
    onReview: (): void => void (this.reviews += 1),
    onSettlement: (): void => void (this.settlements += 1),
  };

  /** What is right in a round's file, and not in one that is taken here. */
  faultsWith({ municipality }: RoundHeader): readonly Fault[] {
    const expected = this.round.facts.municipality.name;
    return [
      ...(municipality.name === expected
        ? []
        : [{ pointer: '/municipality/name', value: municipality.name, message: `Ska vara ${expected}, som omgången.` }]),
      ...(this.firstTooMany === null
        ? []
        : [
            {
              pointer: `/applications/${this.firstTooMany}`,
              value: undefined,
              message: `Ska vara högst ${MOST_APPLICATIONS} ansökningar av era nämnder åt gången.`,
            },
          ]),
    ];
  }

  left({ committees }: RoundHeader): LeftInFile {
    const others = [...this.others].map(([code, applications]) => ({
      ...{ code, applications },
      name: committees.find((one) => one.code === code)?.name ?? code,
    }));
    return { committees: others, reviews: this.reviews, settlements: this.settlements };
  }
}
