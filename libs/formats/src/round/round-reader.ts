import {
  applicationSchema,
  faultsOfIssues,
  reviewSchema,
  roundFileSchema,
  roundHeaderSchema,
  settlementSchema,
} from '@tp/domain';
import * as z from 'zod/mini';
import { FoundFaults } from '../faults/found-faults.js';
import type { DocumentPart } from '../json/document-parts.js';
import { checkGrammar } from '../json/read-carefully.js';
import { countQuickly, type PartReading, readPart, readPartCarefully } from '../json/read-part.js';
import { ApplicationFacts } from './application-facts.js';
import { CommitteeFacts } from './committee-facts.js';
import { JudgementFacts } from './judgement-facts.js';
import { Names } from './names.js';
import { PrinciplesOfRound } from './principles-of-round.js';
import type { PrinciplesSource, RoundFileReading, RoundFileSink } from './round-file-reading.js';

/** The lists that are read element by element. */
export const LONG_LISTS: ReadonlySet<string> = new Set(['applications', 'reviews', 'settlements']);

const CUT = 'värdet är inte helt';
const refused = (error: string): z.ZodMiniType => z.never({ error });
const unknownKey = refused('Nyckeln är okänd och kan inte läsas utan att gå förlorad.');
const repeatedKey = refused('Nyckeln står redan i samma objekt. Varje nyckel får stå en gång.');
const shapes = new Map<string, z.ZodMiniType>([
  ...Object.entries(roundFileSchema.shape),
  ['principles', z.unknown()], // checked with all else that there is to check of principles
]);
const requiredKeys = faultsOfIssues(roundFileSchema.safeParse({}).error?.issues ?? [], {});

/** One reading of a round's file: takes its parts in the file's order, and judges at the end what only the whole can tell. */
export class RoundReader {
  private readonly faults = new FoundFaults();
  private readonly committees = new CommitteeFacts(this.faults);
  private readonly references = new Names();
  private readonly applications = new ApplicationFacts(this.faults, this.references);
  private readonly judgements = new JudgementFacts(this.faults, this.references);
  private readonly members: Record<string, unknown> = {};
  private readonly keys = new Set<string>();
  private isObject = true;
  /** Whether the file has a list of them, and what each is called. */
  private areApplicationsKnown = false;
  private applicationCount = 0;
  private readonly principles = new PrinciplesOfRound(this.faults);

  constructor(private readonly sink: RoundFileSink) {}

  takeList(key: string): void {
    this.keys.add(key);
    if (key === 'applications') this.areApplicationsKnown = true;
    else this.members[key] = [];
  }

  /** @returns what the sink returned, to be awaited before the next part */
  takePart(part: DocumentPart): void | Promise<void> {
    const [key = '', index] = part.path;
    if (typeof index === 'number') return this.takeElement(String(key), index, part);
    this.takeMember(String(key), part);
  }

  private takeElement(list: string, index: number, part: DocumentPart): void | Promise<void> {
    if (list === 'applications') {
      this.applicationCount += 1;
      const reading = this.readElement(applicationSchema, part);
      if (!reading) {
        this.areApplicationsKnown = false;
        return undefined;
      }
      this.applications.take(reading);
      this.committees.takeApplication(reading, index);
      return this.handOver(reading, index, this.sink.onApplication);
    }
    if (list === 'reviews') {
      const reading = this.readElement(reviewSchema, part);
      if (!reading) return undefined;
      this.judgements.takeReview(reading, index);
      return this.handOver(reading, index, this.sink.onReview);
    }
    const reading = this.readElement(settlementSchema, part);
    if (!reading) return undefined;
    this.judgements.takeSettlement(reading, index);
    return this.handOver(reading, index, this.sink.onSettlement);
  }

  /** `undefined` for one whose faults were only counted: nothing more is asked of it then. */
  private readElement<T>(
    schema: z.ZodMiniType<T>,
    part: DocumentPart,
  ): (PartReading<T> & Pick<DocumentPart, 'path'>) | undefined {
    const count = this.faults.isFull ? countQuickly(schema, part) : 0;
    this.faults.count += count;
    return count > 0 ? undefined : { ...this.kept(readPart(schema, part)), path: part.path };
  }

  private handOver<T>(
    reading: PartReading<T>,
    index: number,
    taker: ((element: T, index: number) => void | Promise<void>) | undefined,
  ): void | Promise<void> {
    return reading.kind === 'good' && this.faults.count === 0 ? taker?.(reading.data, index) : undefined;
  }

  private takeMember(key: string, part: DocumentPart): void {
    if (part.path.length === 0) this.isObject = false;
    if (shapes.has(key)) this.keys.add(key);
    else if (this.isObject && this.faults.isFull) {
      checkGrammar(part.bytes, part.place, part.path.length, CUT);
      this.faults.count += 1;
      return;
    }
    const schema = part.path.length === 0 ? roundFileSchema : part.isRepeated ? repeatedKey : (shapes.get(key) ?? unknownKey);
    const reading = this.kept(readPartCarefully(schema, part, CUT));
    const read = { ...reading, path: part.path };
    if (reading.kind === 'good') this.members[key] = reading.data;
    if (part.isRepeated) return;
    if (key === 'committees') this.committees.takeList(read);
    if (key === 'round') this.principles.takeRound(read);
    if (key === 'principles') this.principles.takeOwn(read);
  }

  /** Judges the whole, when its last part has been taken. */
  async finish(source: PrinciplesSource): Promise<RoundFileReading> {
    if (this.isObject)
      for (const fault of requiredKeys) if (!this.keys.has(fault.pointer.slice(1))) this.faults.add({ ...fault, at: Infinity });
    const principles = await this.principles.find(source);
    this.committees.judge();
    this.judgements.judge(this.areApplicationsKnown ? this.applications : undefined, principles);
    if (this.faults.count > 0) return { kind: 'faulty', faults: this.faults.inOrder(), faultCount: this.faults.count };
    if (!principles) throw new Error('A round without faults has principles');
    return { kind: 'read', header: roundHeaderSchema.parse(this.members), principles, applicationCount: this.applicationCount };
  }

  private kept<T>(reading: PartReading<T>): PartReading<T> {
    if (reading.kind === 'faulty') for (const fault of reading.faults) this.faults.add(fault);
    return reading;
  }
}
