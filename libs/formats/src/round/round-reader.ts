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
import { type PartReading, readPart, readPartCarefully } from '../json/read-part.js';
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
  private hasApplications = false;
  private applicationCount = 0;
  private readonly principles = new PrinciplesOfRound(this.faults);

  constructor(private readonly sink: RoundFileSink) {}

  takeList(key: string): void {
    this.keys.add(key);
    if (key === 'applications') this.hasApplications = true;
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
      const reading = this.kept(readPart(applicationSchema, part));
      const read = { ...reading, path: part.path };
      this.applicationCount += 1;
      this.applications.take(read);
      this.committees.takeApplication(read, index);
      if (reading.kind === 'good' && this.faults.count === 0) return this.sink.onApplication?.(reading.data, index);
    } else if (list === 'reviews') {
      const reading = this.kept(readPart(reviewSchema, part));
      this.judgements.takeReview({ ...reading, path: part.path }, index);
      if (reading.kind === 'good' && this.faults.count === 0) return this.sink.onReview?.(reading.data, index);
    } else {
      const reading = this.kept(readPart(settlementSchema, part));
      this.judgements.takeSettlement({ ...reading, path: part.path }, index);
      if (reading.kind === 'good' && this.faults.count === 0) return this.sink.onSettlement?.(reading.data, index);
    }
  }

  private takeMember(key: string, part: DocumentPart): void {
    this.keys.add(key);
    if (part.path.length === 0) this.isObject = false;
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
    this.judgements.judge(this.hasApplications ? this.applications : undefined, principles);
    if (this.faults.count > 0) return { kind: 'faulty', faults: this.faults.inOrder(), faultCount: this.faults.count };
    if (!principles) throw new Error('A round without faults has principles');
    return { kind: 'read', header: roundHeaderSchema.parse(this.members), principles, applicationCount: this.applicationCount };
  }

  private kept<T>(reading: PartReading<T>): PartReading<T> {
    if (reading.kind === 'faulty') for (const fault of reading.faults) this.faults.add(fault);
    return reading;
  }
}
