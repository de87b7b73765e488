import type { Application } from '../applications/application.js';
import type { PrincipleCheck } from '../principles/principles.js';
import { denialSentence } from './denial-sentence.js';
import { type DescribedField, evidenceInWords, fieldClause, fieldsReadBy } from './field-phrases.js';
import { findingsSentence } from './finding-phrases.js';
import type { AssessedFacts } from './motivation-facts.js';
import { requestSentence } from './purpose-phrases.js';
import { settlementSentence } from './settlement-phrases.js';
import { asSentence, inOneText, inWords, quoted } from './swedish-prose.js';

const MOST_FACTS = 3;
/** The two parts of the principles that are judged by a verdict, under the keys that they have there. */
type Part = 'direction' | 'requirements';

/** Denied because the direction or the requirements are not met: which of them, and what the application says there. */
export function deniedByVerdict(facts: AssessedFacts, part: Part, code: string): string {
  const { application, assessment } = facts;
  const failed = failedChecks(facts, part, code);
  return inOneText([
    requestSentence(application),
    verdictSentence(facts, part, failed),
    ...factSentences(application, part, failed.checks),
    part === 'requirements' ? shortcomingsSentence(assessment.shortcomings) : null,
    evidenceWithoutEffect(application),
    settlementSentence(facts.settlement),
    findingsSentence(facts, ['sum', 'schedule', 'start']),
    denialSentence(facts, code),
  ]);
}

/** Checks with the denial's code; `isFound` when the rules themselves found these not met, and not only the reviewers. */
type FailedChecks = Readonly<{ checks: readonly PrincipleCheck[]; isFound: boolean }>;

/** Of several checks with the same code those that the rules found not met; all of them when the rules found none. */
function failedChecks({ principles, preAssessment }: AssessedFacts, part: Part, code: string): FailedChecks {
  const ofCode = principles[part].filter((check) => check.code === code);
  const notMet = new Set((preAssessment?.[part] ?? []).filter(({ result }) => result !== 'met').map(({ id }) => id));
  const found = ofCode.filter(({ id }) => notMet.has(id));
  return found.length > 0 ? { checks: found, isFound: true } : { checks: ofCode, isFound: false };
}

function verdictSentence({ principles }: AssessedFacts, part: Part, { checks, isFound }: FailedChecks): string {
  const title = quoted(principles.title) ?? principles.id;
  const verdict =
    part === 'direction'
      ? `Ansökan bedöms inte ligga i linje med inriktningen i ${title}`
      : `Ansökan bedöms inte uppfylla formaliakraven i ${title}`;
  const labels = checks.flatMap(({ label }) => quoted(label) ?? []);
  if (labels.length === 0) return `${verdict}.`;
  const [one] = labels;
  if (labels.length === 1) return `${verdict}: kravet ${one ?? ''} ${isFound ? 'är inte' : 'anses inte vara'} uppfyllt.`;
  return isFound
    ? `${verdict}: kraven ${inWords(labels)} är inte uppfyllda.`
    : `${verdict}: minst ett av kraven ${inWords(labels)} anses inte vara uppfyllt.`;
}

const FIELDS_WITHOUT_CHECK = {
  direction: ['measures', 'costItems'],
  requirements: ['landControl', 'schedule'],
} as const satisfies Record<Part, readonly DescribedField[]>;

/** What the application says where the failed checks look; where no check asks, what the part is about. */
function factSentences(application: Application, part: Part, failed: readonly PrincipleCheck[]): readonly string[] {
  const read = fieldsReadBy(failed.map(({ check }) => check));
  const fields = read.length > 0 ? read : FIELDS_WITHOUT_CHECK[part];
  return fields
    .flatMap((field) => fieldClause(application, field) ?? [])
    .slice(0, MOST_FACTS)
    .map(asSentence);
}

/** The evidence is for the need, which is judged only after this part: it is named, so that nobody believes it unread. */
function evidenceWithoutEffect(application: Application): string {
  const evidence = evidenceInWords(application);
  return evidence === null
    ? 'Ansökan redovisar inget underlag som talar emot det.'
    : `Det underlag som redovisas, ${evidence}, ändrar inte den bedömningen.`;
}

function shortcomingsSentence(shortcomings: readonly string[]): string | null {
  const quotes = shortcomings.flatMap((shortcoming) => quoted(shortcoming) ?? []);
  if (quotes.length === 0) return null;
  return quotes.length === 1
    ? `Granskningen har noterat bristen ${quotes[0] ?? ''}.`
    : `Granskningen har noterat bristerna ${inWords(quotes)}.`;
}
