import {
  type Application,
  type Masked,
  may,
  maskedApplication,
  maskedPreAssessment,
  type PreAssessment,
  type RoundSubject,
} from '@tp/domain';
import type { ApplicationInRound, ReadRepositories, Viewer } from '@tp/persistence';

/** An application as somebody may read it. `preAssessment` is `null` until the rules have been asked. */
export type ReadableApplication = Readonly<{
  version: number;
  sha256: string;
  application: Masked<Application>;
  preAssessment: PreAssessment | null;
}>;

/** What a secrecy mark covers is masked for all but the application's own committee (round.md, `confidentiality`). */
export async function readableApplication(
  { preAssessments }: ReadRepositories,
  { version, sha256, application, preAssessmentKey }: ApplicationInRound,
  round: RoundSubject,
  viewer: Viewer,
): Promise<ReadableApplication> {
  const found = preAssessmentKey === null ? null : await preAssessments.find(preAssessmentKey);
  if (readsCovered(viewer, round, application)) return { version, sha256, application, preAssessment: found };
  return {
    version,
    sha256,
    application: maskedApplication(application),
    preAssessment: found && maskedPreAssessment(found, application),
  };
}

/** Whether the covered values are the viewer's own committee's. The portal's own processes read them for nobody. */
export const readsCovered = (
  viewer: Viewer,
  { roundId, municipality }: RoundSubject,
  { committee }: Pick<Application, 'committee'>,
): boolean =>
  typeof viewer !== 'string' &&
  may(viewer.roles, 'application.read-covered', { kind: 'application', roundId, municipality, committee, state: 'submitted' });
