import { codeTexts, type Criterion, highestLevel, type Principles } from '@tp/domain';
import type { FoundFaults } from '../faults/found-faults.js';
import type { ApplicationFacts } from './application-facts.js';
import { detailIn, type Judgement, Judgements, levelIn } from './judgement.js';
import type { Names } from './names.js';
import { elementsOf, memberOf } from './object-reading.js';
import { mentionIn, type ReadPart, report } from './report.js';

const NEGATIVE = [
  ['direction', 'not-in-line'],
  ['requirements', 'not-met'],
] as const;
const SETTLED = ['direction', 'requirements', 'ineligibleCostItems'];

/** Reviews and settlements against each other, the applications and the principles. Source: round.md, `reviews[]` and `settlements[]`. */
export class JudgementFacts {
  private readonly judgements: Judgement[] = [];
  private readonly make = new Judgements();
  /** Reviewer → the numbers of the applications that the reviewer has reviewed. */
  private readonly reviewed = new Map<string, Set<number>>();
  private readonly settled = new Set<number>();

  /** @param references shared with the applications, which the reviews mention */
  constructor(
    private readonly faults: FoundFaults,
    private readonly references: Names,
  ) {}

  takeReview(part: ReadPart, index: number): void {
    const application = this.applicationOf(part);
    const reviewer = memberOf(part.value, 'reviewer');
    if (application !== undefined && typeof reviewer === 'string') {
      const reviewed = this.reviewed.get(reviewer) ?? new Set();
      this.reviewed.set(reviewer, reviewed);
      if (reviewed.has(application)) {
        report(
          this.faults,
          mentionIn(part, ['reviewer'], reviewer),
          'Granskaren har redan en granskning av samma ansökan i filen.',
        );
      }
      reviewed.add(application);
    }
    this.take(part, 'reviews', index, application);
  }

  takeSettlement(part: ReadPart, index: number): void {
    const application = this.applicationOf(part);
    if (application !== undefined) {
      if (this.settled.has(application)) {
        report(
          this.faults,
          mentionIn(part, ['application'], memberOf(part.value, 'application')),
          'Ansökan har redan ett avgörande i filen.',
        );
      }
      this.settled.add(application);
    }
    if (isObject(part.value) && SETTLED.every((key) => (memberOf(part.value, key) ?? null) === null)) {
      report(
        this.faults,
        mentionIn(part, [], part.value),
        'Ska avgöra något av direction, requirements och ineligibleCostItems.',
      );
    }
    this.take(part, 'settlements', index, application);
  }

  /**
   * @param applications `undefined` when the file has no list of them
   * @param principles `undefined` when they are unknown or of the wrong shape, which is a fault of its own
   */
  judge(applications: ApplicationFacts | undefined, principles: Principles | undefined): void {
    const codes = principles && codeTexts(principles);
    const criteria = principles && new Map(principles.criteria.map((criterion) => [criterion.code, criterion]));
    for (const judgement of this.judgements) {
      if (applications) this.judgeApplication(judgement, applications);
      for (const code of judgement.codes) {
        if (!codes || codes.has(code.value)) continue;
        report(this.faults, detailIn(judgement, code), 'Ska vara en kod bland principernas codes eller en inbyggd.');
      }
      if (criteria) this.judgeLevels(judgement, criteria);
    }
  }

  private judgeApplication(judgement: Judgement, applications: ApplicationFacts): void {
    const { application, costItems, distances } = judgement;
    if (application === undefined) return;
    const count = applications.costItemCountOf(application);
    if (count === undefined) {
      const value = this.references.nameOf(application);
      const mention = detailIn(judgement, { inside: ['application'], value, distance: distances.application });
      report(this.faults, mention, 'Ska vara referensen för en ansökan i filen.');
    }
    for (const item of costItems) {
      if (count === undefined || count === null || item.value < count) continue;
      const allowed =
        count === 0 ? 'Ansökan har inga utgiftsposter.' : `Ska vara en av ansökans utgiftsposter, från 0 till ${count - 1}.`;
      report(this.faults, detailIn(judgement, item), allowed);
    }
  }

  private judgeLevels(judgement: Judgement, criteria: ReadonlyMap<string, Criterion>): void {
    const { levels } = judgement;
    if (!levels) return;
    for (const [code, level] of Object.entries(levels)) {
      const criterion = criteria.get(code);
      const mention = levelIn(judgement, code, level);
      if (!criterion)
        report(this.faults, mention, `Kriteriet finns inte i principerna, som har ${[...criteria.keys()].join(', ')}.`);
      else if (typeof level === 'number' && level > highestLevel(criterion))
        report(this.faults, mention, levelAllowed(criterion));
    }
    for (const [code, criterion] of criteria) {
      if (!Object.hasOwn(levels, code)) report(this.faults, levelIn(judgement, code, undefined), levelAllowed(criterion));
    }
  }

  private take(part: ReadPart, list: string, index: number, application: number | undefined): void {
    for (const [key, negative] of NEGATIVE) {
      const opinion = memberOf(part.value, key);
      if (memberOf(opinion, 'verdict') !== negative || (memberOf(opinion, 'code') ?? null) !== null) continue;
      report(
        this.faults,
        mentionIn(part, [key, 'code'], memberOf(opinion, 'code')),
        `Ska vara en avslagskod, för ${key} är ${negative}.`,
      );
    }
    this.refuseRepeatedCostItems(part);
    this.judgements.push(this.make.of(part, list, index, application));
  }

  private refuseRepeatedCostItems(part: ReadPart): void {
    const named = new Set<number>();
    for (const [place, item] of elementsOf(memberOf(part.value, 'ineligibleCostItems')).entries()) {
      const index = memberOf(item, 'index');
      if (typeof index !== 'number') continue;
      if (named.has(index)) {
        const mention = mentionIn(part, ['ineligibleCostItems', place, 'index'], index);
        report(this.faults, mention, 'Utgiftsposten nämns redan. Varje post får nämnas en gång.');
      }
      named.add(index);
    }
  }

  private applicationOf(part: ReadPart): number | undefined {
    const reference = memberOf(part.value, 'application');
    return typeof reference === 'string' ? this.references.numberOf(reference) : undefined;
  }
}

const isObject = (value: unknown): boolean => value !== null && typeof value === 'object' && !Array.isArray(value);
const levelAllowed = (criterion: Criterion): string =>
  `Kriteriet ${criterion.code} ska ha en nivå från 0 till ${highestLevel(criterion)}.`;
