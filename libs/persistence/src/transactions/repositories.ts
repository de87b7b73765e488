import type { EntityManager } from 'typeorm';
import { ApplicationRepository } from '../applications/application.repository.js';
import { AttachmentRepository } from '../attachments/attachment.repository.js';
import type { Actor } from '../audit/actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { TrailReader } from '../audit/trail-reader.js';
import { DecisionRepository } from '../decisions/decision.repository.js';
import { NoticeRepository } from '../notices/notice.repository.js';
import { Outbox } from '../outbox/outbox.js';
import { DraftRepository } from '../drafts/draft.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PreAssessmentRepository } from '../pre-assessment/pre-assessment.repository.js';
import { PrinciplesRepository } from '../principles/principles.repository.js';
import { ProposalWorkRepository } from '../proposal-work/proposal-work.repository.js';
import { ReviewRepository } from '../reviews/review.repository.js';
import { SettlementRepository } from '../reviews/settlement.repository.js';
import { ReviewingRepository } from '../reviewing/reviewing.repository.js';
import { RoundCallRepository } from '../rounds/round-call.js';
import { RoundRepository } from '../rounds/round.repository.js';
import { SavedViewRepository } from '../saved-views/saved-view.repository.js';
import { SubmissionRepository } from '../submissions/submission.repository.js';
import { SupplementRepository } from '../supplements/supplement.repository.js';

/** What can be read, and by whom there is an actor also changed. */
export type ReadRepositories = Readonly<{
  rounds: RoundRepository;
  calls: RoundCallRepository;
  applications: ApplicationRepository;
  principles: PrinciplesRepository;
  reviews: ReviewRepository;
  settlements: SettlementRepository;
  reviewing: ReviewingRepository;
  proposalWork: ProposalWorkRepository;
  preAssessments: PreAssessmentRepository;
  decisions: DecisionRepository;
  outbox: Outbox;
  people: PeopleRepository;
  drafts: DraftRepository;
  attachments: AttachmentRepository;
  submissions: SubmissionRepository;
  supplements: SupplementRepository;
  savedViews: SavedViewRepository;
  notices: NoticeRepository;
  trail: TrailReader;
}>;
export type Repositories = ReadRepositories & Readonly<{ audit: AuditTrail }>;

export const readRepositories = (manager: EntityManager): ReadRepositories => ({
  rounds: new RoundRepository(manager),
  calls: new RoundCallRepository(manager),
  applications: new ApplicationRepository(manager),
  principles: new PrinciplesRepository(manager),
  reviews: new ReviewRepository(manager),
  settlements: new SettlementRepository(manager),
  reviewing: new ReviewingRepository(manager),
  proposalWork: new ProposalWorkRepository(manager),
  preAssessments: new PreAssessmentRepository(manager),
  decisions: new DecisionRepository(manager),
  outbox: new Outbox(manager),
  people: new PeopleRepository(manager),
  drafts: new DraftRepository(manager),
  attachments: new AttachmentRepository(manager),
  submissions: new SubmissionRepository(manager),
  supplements: new SupplementRepository(manager),
  savedViews: new SavedViewRepository(manager),
  notices: new NoticeRepository(manager),
  trail: new TrailReader(manager),
});

export const repositories = (manager: EntityManager, actor: Actor): Repositories => ({
  ...readRepositories(manager),
  audit: new AuditTrail(manager, actor),
});
