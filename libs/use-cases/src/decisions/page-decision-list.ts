import { codeTexts, highestScore, type Principles } from '@tp/domain';
import type { DecisionOverview, DecisionPage, DecisionQuery, ReadRepositories, Transactions, Viewer } from '@tp/persistence';

/** A page of a round's decision list. `overview` is `null` while the queue has not made the proposal yet; the page is then empty. */
export type DecisionListPage = Readonly<{
  page: DecisionPage;
  overview: DecisionOverview | null;
  frame: number | null;
  threshold: number;
  maxScore: number;
  /** Code → its text, in the principles' order. */
  codes: ReadonlyMap<string, string>;
}>;

type RoundFacts = Readonly<{ frame: number | null; threshold: number; maxScore: number; codes: ReadonlyMap<string, string> }>;
const KEPT_ROUNDS = 16;

/** Reads a page of the newest version of a round. @returns `null` when there is no such round */
export class PageDecisionList {
  /** By round version, which never changes: read once, not for each page. */
  private readonly facts = new Map<number, RoundFacts>();

  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, query: DecisionQuery, viewer: Viewer): Promise<DecisionListPage | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const current = await repositories.decisions.currentPage(roundId, query);
      if (current === null) return null;
      const { roundVersionId, principlesVersionId, overview, page } = current;
      return { page, overview, ...(await this.factsOf(roundVersionId, principlesVersionId, repositories)) };
    });
  }

  private async factsOf(
    roundVersionId: number,
    principlesVersionId: number,
    { rounds, principles }: ReadRepositories,
  ): Promise<RoundFacts> {
    const known = this.facts.get(roundVersionId);
    if (known !== undefined) return known;
    const { round } = await rounds.facts(roundVersionId);
    const version = await principles.findVersion(principlesVersionId);
    if (!version) throw new Error(`The principles of round version ${roundVersionId} are not there`);
    const facts = factsOf(round.frame, version.document);
    const [oldest] = this.facts.keys();
    if (this.facts.size >= KEPT_ROUNDS && oldest !== undefined) this.facts.delete(oldest);
    this.facts.set(roundVersionId, facts);
    return facts;
  }
}

const factsOf = (frame: number | null, principles: Principles): RoundFacts => ({
  frame,
  threshold: principles.threshold,
  maxScore: highestScore(principles),
  codes: codeTexts(principles),
});
