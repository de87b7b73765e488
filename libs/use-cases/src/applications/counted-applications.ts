import type { RoundSubject } from '@tp/domain';
import type { CommitteeCounts, ReadRepositories, RoundVersion, Viewer } from '@tp/persistence';
import { applicationScopeOf } from './application-scope-of.js';

/** How many countings are kept: those of a few rounds, for all and for each of their committees. */
const KEPT = 200;

/**
 * A round's applications counted by committee, for whoever asks. A hundred thousand take seconds to count, and pages ask again every few
 * seconds: a counting is kept until something that it follows from is other (the version, what the rules and the reviewers have done, the
 * proposal, the day), and for those alone who see the same.
 */
export class CountedApplications {
  private readonly kept = new Map<string, readonly CommitteeCounts[]>();

  /** @param day `YYYY-MM-DD`: what is late is so on a day */
  async of(
    { applications, preAssessments, reviews, decisions }: ReadRepositories,
    { id }: RoundVersion,
    subject: RoundSubject,
    viewer: Viewer,
    day: string,
  ): Promise<readonly CommitteeCounts[]> {
    const scope = applicationScopeOf(viewer, subject);
    const proposedAt = await decisions.decidedAt(id);
    const { done } = proposedAt === null ? await preAssessments.progress(id) : { done: null };
    const key = JSON.stringify([id, scope, day, proposedAt, done, await reviews.count(id)]);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const counted = await applications.counts(id, scope, day);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, counted);
    return counted;
  }
}
