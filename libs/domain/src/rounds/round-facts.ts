import type * as z from 'zod/mini';
import type { Fault } from '../faults/fault.js';
import { faultsOfIssues } from '../faults/faults-of-issues.js';
import { inInputOrder } from '../faults/in-input-order.js';
import { elementsOf, memberOf } from '../faults/json-value.js';
import * as f from './fields.js';
import { committeeSchema, municipalitySchema, roundSchema } from './round-file.js';

/** What somebody decides who opens a round: the parts of its file that they fill in. */
export const roundFactsSchema = f.object({
  municipality: municipalitySchema,
  round: roundSchema,
  committees: f.list(committeeSchema),
  /** Which version of the principles that the round names; the newest unless said. */
  principlesVersion: f.optional(f.positiveWholeNumber),
});
export type RoundFacts = z.infer<typeof roundFactsSchema>;

/** What the portal may know something of, as far as it can be read: to say all faults at once, its own among them. */
export type NamedByFacts = Readonly<{ id: string | null; principles: string | null; principlesVersion: number | null }>;
export type RoundFactsReading = Readonly<{ named: NamedByFacts }> &
  Readonly<{ kind: 'read'; facts: RoundFacts } | { kind: 'faulty'; faults: readonly Fault[] }>;

/** Words that stand where a round's id does in the addresses of the portal's own pages. */
const RESERVED: readonly string[] = ['ny', 'skapa'];
const LONGEST_ID = 80;

/** What a round cannot be without when a person fills it in, though its file may leave it empty. */
const FILLED = {
  '/round/title': 'Skriv vad omgången heter.',
  '/round/caseNumber': 'Skriv ärendets diarienummer.',
  '/round/principles': 'Välj de principer som omgången bedöms efter.',
  '/municipality/name': 'Skriv kommunens namn.',
  '/municipality/reviewBody': 'Skriv vem som granskar ansökningarna.',
  '/municipality/decisionBody': 'Skriv vem som beslutar.',
} as const;

/**
 * Reads what a person has filled in of a round, with every fault at once, each where it stands in the round's file. Stricter than the
 * file: who fills in a form has forgotten what is empty.
 */
export function readRoundFacts(input: unknown): RoundFactsReading {
  const { data, error } = roundFactsSchema.safeParse(input);
  const faults = new Map(faultsOfIssues(error?.issues ?? [], input).map((fault) => [fault.pointer, fault]));
  for (const fault of faultsOfForm(input)) if (!faults.has(fault.pointer)) faults.set(fault.pointer, fault);
  const named = namedBy(input, faults);
  if (data !== undefined && faults.size === 0) return { kind: 'read', facts: data, named };
  return { kind: 'faulty', faults: inInputOrder([...faults.values()], input), named };
}

function namedBy(input: unknown, faults: ReadonlyMap<string, Fault>): NamedByFacts {
  const round = memberOf(input, 'round');
  const [id, principles, version] = [memberOf(round, 'id'), memberOf(round, 'principles'), memberOf(input, 'principlesVersion')];
  return {
    id: typeof id === 'string' && !faults.has('/round/id') ? id : null,
    principles: typeof principles === 'string' && !faults.has('/round/principles') ? principles : null,
    principlesVersion: typeof version === 'number' && !faults.has('/principlesVersion') ? version : null,
  };
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function faultsOfForm(input: unknown): readonly Fault[] {
  const empty = Object.entries(FILLED).flatMap(([pointer, message]) => {
    const [, part = '', key = ''] = pointer.split('/');
    const value = memberOf(memberOf(input, part), key);
    return isBlank(value) ? [{ pointer, value, message }] : [];
  });
  return [
    ...empty,
    ...faultsOfId(memberOf(memberOf(input, 'round'), 'id')),
    ...faultsOfCommittees(memberOf(input, 'committees')),
  ];
}

function faultsOfId(id: unknown): readonly Fault[] {
  if (typeof id !== 'string') return [];
  const pointer = '/round/id';
  if (RESERVED.includes(id)) return [{ pointer, value: id, message: 'Ordet används av portalens egna sidor. Välj ett annat.' }];
  return id.length > LONGEST_ID ? [{ pointer, value: id, message: `Ska vara högst ${LONGEST_ID} tecken.` }] : [];
}

function faultsOfCommittees(committees: unknown): readonly Fault[] {
  const seen = new Set<unknown>();
  return elementsOf(committees).flatMap((committee, index) => {
    const [code, name] = [memberOf(committee, 'code'), memberOf(committee, 'name')];
    const isAgain = seen.has(code);
    seen.add(code);
    const at = `/committees/${index}`;
    return [
      ...(isBlank(code) ? [{ pointer: `${at}/code`, value: code, message: 'Skriv en kod för nämnden, till exempel RK.' }] : []),
      ...(isAgain && !isBlank(code)
        ? [{ pointer: `${at}/code`, value: code, message: 'Nämndens kod står redan i omgången. Varje kod får stå en gång.' }]
        : []),
      ...(isBlank(name) ? [{ pointer: `${at}/name`, value: name, message: 'Skriv nämndens namn.' }] : []),
    ];
  });
}
