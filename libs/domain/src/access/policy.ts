import type { Role } from './role.js';

/** Whether the rules' proposal of a round is made yet. */
export type RoundState = 'assessing' | 'proposed';
/** What is sent is never changed; a draft is its committee's alone (TF 2:9). */
export type ApplicationState = 'draft' | 'submitted';

type PortalRule = Readonly<{ subject: 'portal'; any: readonly Role[] }>;
type RoundRule = Readonly<{ subject: 'round' } & Record<RoundState, readonly Role[]>>;
type ApplicationRule = Readonly<{ subject: 'application' } & Record<ApplicationState, readonly Role[]>>;
export type Rule = PortalRule | RoundRule | ApplicationRule;

const APPLICANTS = ['applicant', 'submitter'] as const satisfies readonly Role[];
const REVIEWERS = ['reviewer', 'lead-reviewer'] as const satisfies readonly Role[];
/** Those who work with the round on the decision's side, and the auditor, who reads everything and changes nothing. */
const CASE_READERS = [...REVIEWERS, 'secretary', 'chair', 'member', 'auditor'] as const satisfies readonly Role[];
const EVERYONE = [...APPLICANTS, ...CASE_READERS, 'administrator'] as const satisfies readonly Role[];

const inRound = (...roles: readonly Role[]): RoundRule => ({ subject: 'round', assessing: roles, proposed: roles });
const ofSubmitted = (...roles: readonly Role[]): ApplicationRule => ({ subject: 'application', draft: [], submitted: roles });
const ofDraft = (...roles: readonly Role[]): ApplicationRule => ({ subject: 'application', draft: roles, submitted: [] });
const inPortal = (...roles: readonly Role[]): PortalRule => ({ subject: 'portal', any: roles });

/**
 * Who may do what, to what, in which state: the one table that the API, the pages, the database's row-level security and the tests
 * go by. A role counts only where it is held (`may`). The administrator looks after people and the queue, and reads no case.
 */
export const POLICY = {
  /** Also: that the round exists, its dates, frame and committees. */
  'round.read': inRound(...EVERYONE),
  'round.progress': inRound(...CASE_READERS, 'administrator'),
  'principles.read': inRound(...EVERYONE),
  'decision-list.read': inRound(...CASE_READERS),
  'decision-list.export': inRound(...CASE_READERS),
  /** A proposal is made anew from what is stored, and compared: nothing is changed by it. */
  'round.replay': { subject: 'round', assessing: [], proposed: [...REVIEWERS, 'secretary', 'auditor'] },
  'round.new-version': inRound('lead-reviewer'),
  /** Its facts: dates, frame, who may apply. The cases are others' business. */
  'round.change': inRound('lead-reviewer', 'administrator'),
  /** To take applications, and to take no more. */
  'round.open': inRound('lead-reviewer', 'administrator'),
  'round.close': inRound('lead-reviewer', 'administrator'),
  /** A list holds those applications that the person may read, and counts no others. */
  'application.list': inRound(...APPLICANTS, ...CASE_READERS),
  'application.read': { subject: 'application', draft: APPLICANTS, submitted: [...APPLICANTS, ...CASE_READERS] },
  /** What a secrecy mark covers, its own committee alone reads (round.md, `confidentiality`). */
  'application.read-covered': { subject: 'application', draft: APPLICANTS, submitted: APPLICANTS },
  'application.read-trail': ofSubmitted(...APPLICANTS, ...CASE_READERS),
  /** Reviews, outcome and motivation: before the decision they are the review body's own work (TF 2:12). */
  'review.read': ofSubmitted(...CASE_READERS),
  /** One's own list of what to review, and how far one has come. */
  'review.work': inRound(...REVIEWERS),
  /** One's own review, until it is sent and after: nobody writes another's. */
  'review.write': ofSubmitted(...REVIEWERS),
  'review.assign': inRound('lead-reviewer'),
  /** To say what counts where reviewers disagree. */
  'review.settle': ofSubmitted('lead-reviewer'),
  /** What one would select, in alternatives, and what is used in the proposal. */
  'selection.read': inRound(...CASE_READERS),
  'selection.choose': inRound('lead-reviewer'),
  /** To write and accept the reasons of an outcome. */
  'motivation.write': inRound(...REVIEWERS),
  'proposal.lock': inRound('lead-reviewer'),
  /** What was locked, and what the decision body did with it. */
  'decision.read': inRound(...CASE_READERS),
  'decision.record': inRound('secretary'),
  'decision.confirm': inRound('secretary', 'chair'),
  /** What was decided of one's own committee's applications, when it is decided. */
  'decision.read-own': inRound(...APPLICANTS),
  /** To say that one may be partial (jäv). */
  'conflict.declare': inRound(...REVIEWERS),
  'draft.list': inRound(...APPLICANTS),
  'draft.create': inRound(...APPLICANTS),
  'draft.read': ofDraft(...APPLICANTS),
  'draft.write': ofDraft(...APPLICANTS),
  /** To send what the committee has written, or to hand it back to whoever wrote it. */
  'draft.send': ofDraft('submitter'),
  'application.withdraw': ofSubmitted('submitter'),
  /** To ask the committee about given fields by a day, and to move that day. */
  'supplement.ask': ofSubmitted(...REVIEWERS),
  /** To take back what one has asked; what another has asked, the lead reviewer alone takes back. */
  'supplement.withdraw': ofSubmitted(...REVIEWERS),
  'supplement.withdraw-others': ofSubmitted('lead-reviewer'),
  /** To write the answer; sending it is `draft.send`. */
  'supplement.answer': ofSubmitted(...APPLICANTS),
  /** What the committee has under way, in every round. */
  'applying.read': inPortal(...APPLICANTS),
  'saved-view.own': inRound(...CASE_READERS),
  'job.retry': inRound('lead-reviewer', 'administrator'),
  /** A list holds those rounds that the person may read. */
  'round.list': inPortal(...EVERYONE),
  'round.create': inPortal('lead-reviewer', 'administrator'),
  'queue.read': inPortal('administrator', 'auditor'),
  /** To run again what failed and is no round's work: a mail. */
  'queue.retry': inPortal('administrator'),
  /** One's own notices, and which of them come as e-mail too. */
  'notice.own': inPortal(...EVERYONE),
  'person.read': inPortal('administrator', 'auditor'),
  'person.assign-role': inPortal('administrator'),
} as const satisfies Readonly<Record<string, Rule>>;

/** What tells of others' reviews: who has their own left to send in the round does it after that, so that all review by themselves. */
export const AFTER_OWN_REVIEWS: ReadonlySet<string> = new Set([
  'decision-list.read',
  'decision-list.export',
  'round.replay',
  'selection.read',
  'motivation.write',
]);

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY).filter((key): key is Action => key in POLICY);
export type ActionOn<S extends Rule['subject']> = {
  [A in Action]: (typeof POLICY)[A]['subject'] extends S ? A : never;
}[Action];
