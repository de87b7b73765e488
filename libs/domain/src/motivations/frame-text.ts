import { formatAmount } from '../money/format-amount.js';
import { addRational } from '../money/rational.js';
import type { WhatWouldHelp } from '../selection/candidate.js';
import { bindingFrame } from '../selection/select.js';
import { constraintsInWords } from './constraint-phrases.js';
import { pointsInWords } from './criterion-phrases.js';
import { denialSentence } from './denial-sentence.js';
import { findingsSentence } from './finding-phrases.js';
import { meritSentences, principlesSentence } from './granted-text.js';
import type { AssessedFacts } from './motivation-facts.js';
import { requestSentence } from './purpose-phrases.js';
import { settlementSentence } from './settlement-phrases.js';
import { inOneText, inWords, someInWords } from './swedish-prose.js';

const MOST_DISPLACED = 5;

/** Denied for the frame alone: that it was worthy, how the selection was made, and what would have had to be different. */
export function deniedByFrameText(facts: AssessedFacts): string {
  return inOneText([
    requestSentence(facts.application),
    principlesSentence(facts),
    ...meritSentences(facts),
    settlementSentence(facts.settlement),
    findingsSentence(facts),
    ...(facts.departure === null ? whyNotSelected(facts) : []), // else the person's own reason says it
  ]);
}

const whyNotSelected = (facts: AssessedFacts): readonly (string | null)[] => [
  selectionSentence(facts),
  ...(facts.result.whatWouldHelp ? helpSentences(facts, facts.result.whatWouldHelp) : [missingSentence(facts)]),
  endSentence(facts),
];

function selectionSentence(facts: AssessedFacts): string {
  const { outcome, result, frame, method, constraints } = facts;
  if (constraints.length > 0) return constrainedSentence(facts);
  const eligible = outcome.kind === 'candidate' ? outcome.candidate.eligibleAmount : result.requestedAmount;
  const amount = eligible < result.requestedAmount ? `De ${formatAmount(eligible)} som kan beviljas` : `Det sökta beloppet`;
  const within = `inom ramen på ${formatAmount(frame ?? 0)}`;
  return method === 'rank'
    ? `${amount} ryms inte ${within} när ansökningarna tas i ordning efter poäng.`
    : `${amount} ryms inte i det urval som ger flest poäng ${within}.`;
}

/** With constraints: which of them, or the frame, left it out cannot be told apart, for it is the whole set that keeps them all. */
function constrainedSentence({ frame, method, constraints }: AssessedFacts): string {
  const binding = bindingFrame(frame, method);
  const how = method === 'optimise' ? 'ger flest poäng' : 'tar ansökningarna i ordning efter poäng';
  const within = binding === null ? '' : ` inom ramen på ${formatAmount(binding)}`;
  return `Ansökan ryms inte i det urval som ${how}${within} och uppfyller ${constraintsInWords(constraints)}.`;
}

/** The reason of the code speaks of the frame alone: where the frame had room, constraints did it, and the reason is left out. */
function endSentence(facts: AssessedFacts): string {
  if (facts.constraints.length === 0 || (facts.missing ?? 0) > 0) return denialSentence(facts, 'R-RAM');
  return `Ansökan om ${formatAmount(facts.application.requestedAmount)} avslås därför (R-RAM).`;
}

/** Where it was too much to find out what would help. */
const missingSentence = ({ missing }: AssessedFacts): string | null =>
  missing === null || missing === 0 ? null : `När ansökan prövades fattades ${formatAmount(missing)} av ramen.`;

/** Each of them alone, recomputed with the round's method (assessment.md 4). */
function helpSentences(
  { assessment, frame }: AssessedFacts,
  { frame: larger, points, amount }: WhatWouldHelp,
): readonly string[] {
  const ways = [
    larger && `med en ram på minst ${formatAmount(larger.frame)}${more(larger.frame, frame)}${displacing(larger.displaced)}`,
    points &&
      `med ${pointsInWords(points.more)} poäng mer, alltså ${pointsInWords(addRational(assessment.points, points.more))}${displacing(points.displaced)}`,
    amount && `med ett belopp på högst ${formatAmount(amount.amount)}${displacing(amount.displaced)}`,
  ].filter((way) => typeof way === 'string');
  const without = [
    ...(larger ? [] : ['en större ram']),
    ...(points ? [] : ['fler poäng']),
    ...(amount ? [] : ['ett lägre belopp']),
  ];
  // Semicolons, for there are commas within each way.
  const either = ways.map((way, at) => (at > 0 && at === ways.length - 1 ? `eller ${way}` : way)).join('; ');
  return [
    ...(either === '' ? [] : [`Ansökan hade beviljats ${either}.`]),
    ...(without.length > 0 ? [`Enbart ${inWords(without, 'eller')} hade inte räckt.`] : []),
  ];
}

const more = (larger: number, frame: number | null): string => (frame === null ? '' : `, ${formatAmount(larger - frame)} mer`);

const displacing = (references: readonly string[]): string =>
  references.length === 0 ? '' : ` (då hade ${someInWords(references, MOST_DISPLACED)} fallit bort)`;
