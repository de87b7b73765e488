import type { PrinciplesChoiceResponse, RoundChoicesResponse, RoundFactsRequest, RoundFactsResponse } from '@tp/contracts';
import { type Committee, kronor, type Kronor, type Municipality, type SelectionMethod, slugOf } from '@tp/domain';

/** A committee in the form: one that is known, or one that is being typed. */
export type FormCommittee = Readonly<{ committee: Committee; isChosen: boolean; isTyped: boolean }>;

/** What somebody has filled in so far: texts as they are written, so that nothing is lost that cannot be read. */
export type RoundForm = Readonly<{
  title: string;
  id: string;
  /** The id follows the title until somebody writes one. */
  isIdOwn: boolean;
  caseNumber: string;
  budgetYear: string;
  submissionDeadline: string;
  statementDate: string;
  frame: Kronor | null;
  /** What stands for the frame while it cannot be read. */
  unreadFrame: string | null;
  fundingSource: string;
  /** Id and version of the principles, as `principlesKey` writes them. */
  principles: string;
  method: SelectionMethod;
  levelsShown: boolean;
  lateApplications: 'refused' | 'marked';
  municipality: Municipality;
  committees: readonly FormCommittee[];
}>;

export const principlesKey = ({ id, version }: Pick<PrinciplesChoiceResponse, 'id' | 'version'>): string => `${id}@${version}`;

/** A form where nothing is filled in but what the portal knows: the one set of principles, the one municipality. */
export function emptyForm({ principles, municipalities }: RoundChoicesResponse): RoundForm {
  const [known] = municipalities;
  const [newest] = principles;
  return {
    title: '',
    id: '',
    isIdOwn: false,
    caseNumber: '',
    budgetYear: '',
    submissionDeadline: '',
    statementDate: '',
    frame: null,
    unreadFrame: null,
    fundingSource: '',
    principles: newest ? principlesKey(newest) : '',
    method: 'threshold',
    levelsShown: false,
    lateApplications: 'refused',
    municipality: known ? municipalityOf(known) : { name: '', reviewBody: '', decisionBody: '' },
    committees: known ? known.committees.map((committee) => ({ committee, isChosen: true, isTyped: false })) : [],
  };
}

const municipalityOf = ({ name, reviewBody, decisionBody }: Municipality): Municipality => ({ name, reviewBody, decisionBody });

/** A round's form as it is saved: its own committees first, in their order, then others that the municipality is known to have. */
export function formOf(
  { round, municipality, committees, principlesVersion }: RoundFactsResponse,
  { municipalities }: RoundChoicesResponse,
): RoundForm {
  const codes = new Set(committees.map(({ code }) => code));
  const others = municipalities.find(({ name }) => name === municipality.name)?.committees ?? [];
  return {
    title: round.title,
    id: round.id,
    isIdOwn: true,
    caseNumber: round.caseNumber,
    budgetYear: `${round.budgetYear}`,
    submissionDeadline: round.submissionDeadline ?? '',
    statementDate: round.statementDate,
    frame: round.frame === null ? null : kronor(round.frame),
    unreadFrame: null,
    fundingSource: round.fundingSource,
    principles: principlesKey({ id: round.principles, version: principlesVersion ?? 1 }),
    method: round.selection?.method ?? 'threshold',
    levelsShown: round.applicants?.levelsShown ?? false,
    lateApplications: round.applicants?.lateApplications ?? 'refused',
    municipality: municipalityOf(municipality),
    committees: [
      ...committees.map((committee) => ({ committee, isChosen: true, isTyped: false })),
      ...others.filter(({ code }) => !codes.has(code)).map((committee) => ({ committee, isChosen: false, isTyped: false })),
    ],
  };
}

/** Another title; the id follows it, until somebody has written one. */
export const titled = (form: RoundForm, title: string): RoundForm => ({
  ...form,
  title,
  id: form.isIdOwn ? form.id : slugOf(title),
});

/** The municipality of another round, with its committees; those that were typed stay. */
export const inMunicipality = (form: RoundForm, known: RoundChoicesResponse['municipalities'][number]): RoundForm => ({
  ...form,
  municipality: municipalityOf(known),
  committees: [
    ...known.committees.map((committee) => ({ committee, isChosen: true, isTyped: false })),
    ...form.committees.filter(({ isTyped }) => isTyped),
  ],
});

/**
 * What is sent: a round's facts as its file has them. A number that cannot be read is sent as it was written, and comes back as a fault.
 * @param before the round as it is saved: a key that it lacks, and that says nothing new, stays lacking
 */
export function requestOf(form: RoundForm, before?: RoundFactsResponse): RoundFactsRequest {
  const [principles = '', version = ''] = form.principles.split(/@(?=\d+$)/);
  const { method, levelsShown, lateApplications } = form;
  const saysOfApplicants = levelsShown || lateApplications !== 'refused' || before?.round.applicants != null;
  const saysOfSelection = method !== 'threshold' || before?.round.selection != null;
  const hasDeadline = form.submissionDeadline !== '' || before?.round.submissionDeadline !== undefined;
  return {
    municipality: form.municipality,
    round: {
      id: form.id,
      title: form.title,
      caseNumber: form.caseNumber,
      budgetYear: Number(form.budgetYear.trim() || Number.NaN),
      statementDate: form.statementDate,
      ...(hasDeadline && { submissionDeadline: form.submissionDeadline || null }),
      frame: form.frame,
      fundingSource: form.fundingSource,
      principles,
      ...(saysOfSelection ? { selection: { method } } : before?.round.selection === null && { selection: null }),
      ...(saysOfApplicants
        ? { applicants: { levelsShown, lateApplications } }
        : before?.round.applicants === null && { applicants: null }),
    },
    committees: form.committees.filter(({ isChosen }) => isChosen).map(({ committee }) => committee),
    ...(version !== '' && { principlesVersion: Number(version) }),
  };
}

/** Where the form's committees stand in what is sent: -1 for one that is not chosen. */
export function placesOf(committees: readonly FormCommittee[]): readonly number[] {
  let next = 0;
  return committees.map(({ isChosen }) => (isChosen ? next++ : -1));
}
