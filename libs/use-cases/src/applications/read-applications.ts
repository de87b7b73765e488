import { type Application, type Masked, maskedApplication, type RoundSubject, sumKronor } from '@tp/domain';
import type {
  ApplicationQuery,
  ApplicationSums,
  CommitteeCounts,
  ListedApplication,
  Transactions,
  Viewer,
} from '@tp/persistence';
import { CountedApplications } from './counted-applications.js';
import { type Clock, today } from '../clock/clock.js';
import { applicationScopeOf } from './application-scope-of.js';
import { readableApplication, type ReadableApplication, readsCovered } from './readable-application.js';

/** A row of the list as somebody may read it: what is covered is its mask, a text. `place`: its name and, after a comma, its district. */
export type ReadableRow = Pick<ListedApplication, 'version' | 'points' | 'findings' | 'state' | 'supplement'> &
  Masked<Pick<Application, 'reference' | 'committee' | 'title' | 'receivedOn' | 'requestedAmount'>> &
  Readonly<{ committeeName: string; place: string }>;
/** Without `readsLevels` no row has points, and none is sorted by them. */
export type ReadablePage = Readonly<{ rows: readonly ReadableRow[]; sums: ApplicationSums; readsLevels: boolean }>;
/** Which rows, in which order; the day and the committees' names are known here. */
export type AskedApplications = Omit<ApplicationQuery, 'today' | 'committeeOrder' | 'everything'>;

/** A page of the newest version of a round's applications, of those that the viewer may read. @returns `null` when there is no such round */
export class PageApplications {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly counted: CountedApplications,
  ) {}

  execute(roundId: string, query: AskedApplications, viewer: Viewer): Promise<ReadablePage | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const { rounds, applications } = repositories;
      const [round, subject] = [await rounds.find(roundId), await rounds.subject(roundId)];
      if (round === null || subject === null) return null;
      const facts = await rounds.facts(round.id);
      const { committees } = facts;
      const scope = applicationScopeOf(viewer, subject);
      const readsLevels = scope.seesReviews || facts.round.applicants?.levelsShown === true;
      const { sort, ...unsorted } = query;
      const sorted = sort === 'suggestedPoints' && !readsLevels ? unsorted : query;
      const committeeOrder = committees.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')).map(({ code }) => code);
      const day = today(this.clock);
      const everything = isWhole(query) ? sumsOf(await this.counted.of(repositories, round, subject, viewer, day)) : undefined;
      const asked = { ...sorted, committeeOrder, today: day, everything };
      const found = await applications.page(round.id, scope, asked);
      const names = new Map(committees.map(({ code, name }) => [code, name]));
      const rows = found.rows.map((row) => readableRow(row, names, subject, viewer));
      return { ...found, readsLevels, rows: readsLevels ? rows : rows.map((row) => ({ ...row, points: null })) };
    });
  }
}

const isWhole = ({ committees, findings, states, supplements, search }: AskedApplications): boolean =>
  [committees, findings, states, supplements].every((values = []) => values.length === 0) && (search ?? '').trim() === '';

/** What is counted already is not added up again. */
const sumsOf = (counts: readonly CommitteeCounts[]): ApplicationSums => ({
  applications: counts.reduce((sum, { applications }) => sum + applications, 0),
  committees: counts.filter(({ committee }) => committee !== null).length,
  requestedAmount: sumKronor(counts.map(({ requestedAmount }) => requestedAmount)),
  maskedAmounts: counts.reduce((sum, { maskedAmounts }) => sum + maskedAmounts, 0),
});

function readableRow(
  row: ListedApplication,
  names: ReadonlyMap<string, string>,
  subject: RoundSubject,
  viewer: Viewer,
): ReadableRow {
  const { version, points, findings, state, supplement } = row;
  const { reference, committee, title, receivedOn, requestedAmount, place } = valuesOf(row, subject, viewer);
  return {
    ...{ version, points, findings, state, supplement, reference, committee, title, receivedOn, requestedAmount },
    committeeName: names.get(committee) ?? committee, // a masked committee has no name but the mask
    place: [place.name, place.district].filter((part) => part !== '').join(', '),
  };
}

function valuesOf(
  { document, ...row }: ListedApplication,
  subject: RoundSubject,
  viewer: Viewer,
): Masked<Pick<Application, 'reference' | 'committee' | 'title' | 'receivedOn' | 'requestedAmount'>> &
  Readonly<{ place: Readonly<{ name: string; district: string }> }> {
  if (document !== null) return readsCovered(viewer, subject, document) ? document : maskedApplication(document);
  const { reference, committee, title, receivedOn, requestedAmount, place, district } = row;
  if (
    committee === null ||
    title === null ||
    receivedOn === null ||
    requestedAmount === null ||
    place === null ||
    district === null
  )
    throw new Error('A covered value comes with its document');
  return { reference, committee, title, receivedOn, requestedAmount, place: { name: place, district } };
}

/** One application of the newest version of a round, with what the rules found, as the viewer may read it. */
export class FindApplication {
  constructor(private readonly transactions: Transactions) {}

  execute(
    roundId: string,
    reference: string,
    viewer: Viewer,
  ): Promise<ReadableApplication | 'round-unknown' | 'application-unknown'> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const [round, subject] = [await repositories.rounds.find(roundId), await repositories.rounds.subject(roundId)];
      if (round === null || subject === null) return 'round-unknown';
      const found = await repositories.applications.findInRound(round.id, reference);
      if (found === null) return 'application-unknown';
      const facts = await repositories.rounds.facts(round.id);
      return readableApplication(repositories, found, { subject, facts, viewer });
    });
  }
}
