import {
  type Application,
  askedNumber,
  maskAt,
  maskedApplication,
  secrecyOf,
  type SupplementFinding,
  supplementFindings,
} from '@tp/domain';
import type { ApplicationPlaceInRound } from '../applications/locked-application.js';
import { readsCovered } from '../applications/readable-application.js';
import type { AttachmentFile, ReadRepositories, SupplementRequest, Transactions, Viewer } from '@tp/persistence';
import { isAttachmentCovered } from '../attachments/covered-attachment.js';
import { type Clock, today } from '../clock/clock.js';

/**
 * An attachment that was asked about or that the answer brought: its file before and after, `null` where the portal has none.
 * `isCovered`: there may be files, and the viewer is told of none.
 */
export type SupplementedFile = Readonly<{
  number: number;
  isCovered: boolean;
  isAnswered: boolean;
  before: AttachmentFile | null;
  after: AttachmentFile | null;
}>;
/** `draftId`: of the answer that is being written, for the committee alone. */
export type ReadSupplement = SupplementRequest & Readonly<{ files: readonly SupplementedFile[]; draftId: number | null }>;
/** What was asked of an application and answered, the newest first, and what is to be said of it today. */
export type SupplementsOfApplication = Readonly<{
  today: string;
  requests: readonly ReadSupplement[];
  findings: readonly SupplementFinding[];
}>;

/** @returns `null` when there is no such application that the viewer may read */
export class ReadSupplements {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute({ roundId, reference }: ApplicationPlaceInRound, viewer: Viewer): Promise<SupplementsOfApplication | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const { rounds, applications, supplements, drafts } = repositories;
      const [version, subject] = [await rounds.find(roundId), await rounds.subject(roundId)];
      const found = version && (await applications.findInRound(version.id, reference));
      if (!found || !subject) return null;
      const { application } = found;
      const readsAll = readsCovered(viewer, subject, application);
      const day = today(this.clock);
      const requests: ReadSupplement[] = [];
      for (const request of await supplements.ofApplication(roundId, application.reference)) {
        const files = await filesOf(repositories, request, { newest: application, readsAll });
        const readable = readsAll ? request : withoutCoveredDays(request, application);
        requests.push({ ...readable, files, draftId: await drafts.idOfSupplement(request.id) });
      }
      return { today: day, requests, findings: findingsFor(application, day, readsAll) };
    });
  }
}

/** Its last day is the application's own too, and covered where that is. */
function withoutCoveredDays(request: SupplementRequest, application: Application): SupplementRequest {
  const mask = maskAt(secrecyOf(application), '/supplement/dueOn');
  return mask === null ? request : { ...request, dueOn: mask, dueChanges: [] };
}

/** A day that a secrecy mark covers is not told by what follows from it. */
export function findingsFor(application: Application, day: string, readsAll: boolean): readonly SupplementFinding[] {
  const readable = readsAll ? application.supplement : maskedApplication(application).supplement;
  const isWhole = JSON.stringify(readable) === JSON.stringify(application.supplement);
  return isWhole ? supplementFindings(application.supplement, day) : [];
}

async function filesOf(
  { attachments }: ReadRepositories,
  { roundId, reference, asked, askedVersion, answeredVersion, answeredAttachments }: SupplementRequest,
  { newest, readsAll }: Readonly<{ newest: Application; readsAll: boolean }>,
): Promise<readonly SupplementedFile[]> {
  const askedNumbers = asked.map(({ field }) => askedNumber(field)).filter((number) => number !== null);
  const files: SupplementedFile[] = [];
  for (const number of new Set([...askedNumbers, ...answeredAttachments])) {
    const isCovered = !readsAll && isAttachmentCovered(newest, number);
    const of = async (version: number | null): Promise<AttachmentFile | null> =>
      isCovered || version === null ? null : attachments.ofApplication({ roundId, reference, version }, number);
    const [before, after] = [await of(askedVersion), await of(answeredVersion)];
    files.push({ number, isCovered, isAnswered: answeredAttachments.includes(number), before, after });
  }
  return files;
}
