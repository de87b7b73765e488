import {
  type Fault,
  faultsOfIssues,
  parseConstraints,
  type Round,
  type RoundFile,
  roundSchema,
  secrecyCount,
  type SelectionConstraint,
} from '@tp/domain';
import { materialOfFile, proposeUnderConstraints } from '@tp/use-cases';
import { CommandFailure } from './command-failure.js';
import type { CommandContext } from './command-context.js';
import { faulty } from './given-files.js';
import { soundRound } from './given-round.js';
import { listLines } from './list-lines.js';
import { sayMasked } from './masked-sentence.js';

export type SelectOptions = Readonly<{
  frame?: string;
  method?: string;
  constraint?: readonly string[];
  principles?: string;
  json?: boolean;
}>;

/**
 * Selects under a frame, by a method and under constraints that may be others than the file's, and writes the decision list. It needs
 * no database: nothing is stored.
 * @throws CommandFailure code 2 for a faulty file, frame, method or constraint; code 3 when nothing keeps the constraints, and with
 *   `json` those that collide stand on standard output
 */
export async function selectRound(file: string, options: SelectOptions, context: CommandContext): Promise<void> {
  const { file: given, principles } = await soundRound(file, options.principles, context);
  const { round, constraints } = askedOf(options, given);
  const { header, ...material } = materialOfFile(given, principles);
  const outcome = await proposeUnderConstraints({ ...material, header: { ...header, round } }, constraints);
  if (outcome.kind === 'infeasible') throw infeasible(outcome.constraints, options, context);
  const { list, document } = outcome.proposal;
  sayMasked(secrecyCount(given.applications), 'i listan', context);
  for (const line of options.json === true ? [document.trimEnd()] : listLines(list, constraints)) context.print(line);
}

type Asked = Readonly<{ round: Round; constraints: readonly SelectionConstraint[] }>;

/** @throws CommandFailure code 2 with all that is wrong with the flags */
function askedOf({ frame, method, constraint = [] }: SelectOptions, { round, committees, applications }: RoundFile): Asked {
  const changed = {
    ...round,
    ...(frame !== undefined && { frame: /^\d+$/u.test(frame) ? Number(frame) : frame }),
    ...(method !== undefined && { selection: { method } }),
  };
  const reading = roundSchema.safeParse(changed);
  const districts = new Set(applications.map(({ place }) => place.district));
  const parsed = parseConstraints(constraint, { committees, districts });
  const ofConstraints = parsed.kind === 'faulty' ? parsed.faults : [];
  const faults = [...faultsOfIssues(reading.error?.issues ?? [], changed), ...ofConstraints].map(atFlag);
  if (reading.data === undefined || parsed.kind === 'faulty') throw faulty(faults, faults.length);
  return { round: reading.data, constraints: parsed.constraints };
}

const FLAGS: Readonly<Record<string, string>> = { frame: '--frame', selection: '--method', constraints: '--constraint' };

/** Who wrote flags looks for a flag, not for a place in a file. */
const atFlag = (fault: Fault): Fault => ({ ...fault, pointer: FLAGS[fault.pointer.split('/')[1] ?? ''] ?? fault.pointer });

function infeasible(
  constraints: readonly SelectionConstraint[],
  { json }: SelectOptions,
  context: CommandContext,
): CommandFailure {
  const texts = constraints.map(({ text }) => text);
  if (json === true) context.print(JSON.stringify({ infeasible: texts }, null, 2));
  const which = texts.map((text) => `”${text}”`).join(', ');
  return new CommandFailure(
    3,
    texts.length === 1
      ? `Inget urval uppfyller villkoret ${which}.`
      : `Inget urval uppfyller de här villkoren tillsammans: ${which}.`,
  );
}
