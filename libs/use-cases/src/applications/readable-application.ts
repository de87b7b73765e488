import {
  type Application,
  type Masked,
  may,
  maskedApplication,
  maskedPreAssessment,
  type PreAssessment,
  type Round,
  type RoundSubject,
  secrecyOf,
} from '@tp/domain';
import type { ApplicationInRound, ReadRepositories, Viewer } from '@tp/persistence';

/** What the rules found, as somebody may read it: without levels there are no criteria, and `points` is `null`. */
export type ReadablePreAssessment = Omit<PreAssessment, 'points'> & Readonly<{ points: number | null }>;

/** An application as somebody may read it. `preAssessment` is `null` until the rules have been asked. */
export type ReadableApplication = Readonly<{
  version: number;
  /** `null` where it would tell a covered value: see `readableHash`. */
  sha256: string | null;
  application: Masked<Application>;
  preAssessment: ReadablePreAssessment | null;
  /** Whether levels and points are among what the viewer may read. */
  readsLevels: boolean;
}>;

/**
 * What a secrecy mark covers is masked for all but the application's own committee (round.md, `confidentiality`), and the levels that
 * the rules suggest are left out for who applies, unless the round shows them (round.md, `applicants`).
 */
export async function readableApplication(
  { preAssessments }: ReadRepositories,
  { version, sha256, application, preAssessmentKey }: ApplicationInRound,
  { subject, facts, viewer }: Readonly<{ subject: RoundSubject; facts: LevelRule; viewer: Viewer }>,
): Promise<ReadableApplication> {
  const found = preAssessmentKey === null ? null : await preAssessments.find(preAssessmentKey);
  const readsLevels = mayReadLevels(viewer, subject, application, facts);
  const readsAll = readsCovered(viewer, subject, application);
  const hash = readsAll ? sha256 : readableHash(sha256, application);
  const open = found && !readsAll ? { ...maskedPreAssessment(found, application), ...(hash === null && { hash: '' }) } : found;
  return {
    ...{ version, sha256: hash, readsLevels },
    application: readsAll ? application : maskedApplication(application),
    preAssessment: open && !readsLevels ? withoutLevels(open) : open,
  };
}

/**
 * The hash of what was sent, for who may not read all of it: `null` when anything is covered. A short value could be found by trying one
 * after another in its place, until the hash comes out.
 */
export const readableHash = (sha256: string, ...versions: readonly Application[]): string | null =>
  versions.some((application) => secrecyOf(application).marks.length > 0) ? null : sha256;

const withoutLevels = (found: PreAssessment): ReadablePreAssessment => ({ ...found, levels: {}, criteria: [], points: null });

/** What a round says of levels to those who apply. */
export type LevelRule = Readonly<{ round: Pick<Round, 'applicants'> }>;

/** Who reviews or decides reads the levels that the rules suggest; who applies, when the round says so. */
export const mayReadLevels = (
  viewer: Viewer,
  subject: RoundSubject,
  application: Pick<Application, 'committee'>,
  { round }: LevelRule,
): boolean =>
  typeof viewer === 'string' || round.applicants?.levelsShown === true || mayReadReviews(viewer, subject, application);

export const mayReadReviews = (
  viewer: Viewer,
  { roundId, municipality }: RoundSubject,
  { committee }: Pick<Application, 'committee'>,
): boolean =>
  typeof viewer !== 'string' &&
  may(viewer.roles, 'review.read', { kind: 'application', roundId, municipality, committee, state: 'submitted' });

/** Whether the covered values are the viewer's own committee's. The portal's own processes read them for nobody. */
export const readsCovered = (
  viewer: Viewer,
  { roundId, municipality }: RoundSubject,
  { committee }: Pick<Application, 'committee'>,
): boolean =>
  typeof viewer !== 'string' &&
  may(viewer.roles, 'application.read-covered', { kind: 'application', roundId, municipality, committee, state: 'submitted' });
