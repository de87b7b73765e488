import {
  type Application,
  type GrantedShare,
  maskAt,
  robustnessGroupOf,
  type RobustnessGroup,
  secrecyOf,
  weightRobustness,
} from '@tp/domain';
import { CommandFailure } from './command-failure.js';
import type { CommandContext } from './command-context.js';
import { soundRound } from './given-round.js';
import { selectionFrom, type SelectionOptions } from './given-selection.js';
import { TerminalProgress } from './terminal-progress.js';
import { columns } from './text-columns.js';

export type RobustnessOptions = SelectionOptions &
  Readonly<{ band?: string; samples?: string; seed?: string; principles?: string; json?: boolean }>;

/** So many that a share has three decimals of a per cent. */
const MOST_SAMPLES = 100_000;

/**
 * Says in which share of the weightings around the principles' own each application in a round's file is granted; imports nothing.
 * @throws CommandFailure code 2 with every fault of the file, or for an option that cannot be read
 */
export async function roundRobustness(file: string, options: RobustnessOptions, context: CommandContext): Promise<void> {
  const band = wholeNumber('Bandet', options.band ?? '20', 0, 100);
  const samples = wholeNumber('Antalet prov', options.samples ?? '1000', 1, MOST_SAMPLES);
  const seed = wholeNumber('Fröet', options.seed ?? '1', 0, 2 ** 32 - 1);
  const { file: given, principles } = await soundRound(file, options.principles, context);
  const round = selectionFrom(given.round, options);

  const progress = new TerminalProgress('Prov');
  const sampling = weightRobustness({ ...given, principles, round }, { band, samples, seed });
  let step = sampling.next();
  for (; !step.done; step = sampling.next()) progress.update(step.value.done, step.value.samples);
  progress.stop();

  const applications = masked(step.value, given.applications);
  if (options.json === true) return context.print(JSON.stringify({ seed, samples, applications }));
  context.print(`${samples} viktningar inom ±${band} % av principernas, frö ${seed}`);
  for (const line of GROUPS.flatMap((group) => groupLines(group, applications))) context.print(line);
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= from && number <= to) return number;
  throw new CommandFailure(2, `${name} ”${text}” ska vara ett heltal från ${from} till ${to}.`);
}

/** A reference that a secrecy mark covers is said here no more than in the decision list. */
const masked = (shares: readonly GrantedShare[], applications: readonly Application[]): readonly GrantedShare[] => {
  const masks = new Map(applications.map((application) => [application.reference, maskAt(secrecyOf(application), '/reference')]));
  return shares.map(({ reference, share }) => ({ reference: masks.get(reference) ?? reference, share }));
};

const GROUPS = ['always', 'borderline', 'never'] as const satisfies readonly RobustnessGroup[];
const GROUP_WORDS = {
  always: 'Beviljas alltid',
  borderline: 'Gränsfall',
  never: 'Beviljas aldrig',
} as const satisfies Record<RobustnessGroup, string>;
const percent = new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 3 });

/** In the file's order within the group: the shares are too near each other to be an order. */
function groupLines(group: RobustnessGroup, shares: readonly GrantedShare[]): readonly string[] {
  const own = shares.filter((one) => robustnessGroupOf(one) === group);
  const rows = own.map(({ reference, share }) => [`  ${reference}`, ...(group === 'borderline' ? [percent.format(share)] : [])]);
  return ['', `${GROUP_WORDS[group]} (${own.length})`, ...columns(rows)];
}
