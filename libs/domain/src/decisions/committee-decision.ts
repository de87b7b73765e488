import * as z from 'zod/mini';
import type { Application } from '../applications/application.js';
import { kronor } from '../money/kronor.js';
import * as f from '../rounds/fields.js';
import { spreadOverYears } from '../selection/spread-over-years.js';
import type { Decision } from './decision.js';

const LONGEST_TEXT = 4_000;
const MOST_PEOPLE = 200;
const MOST_CHANGES = 20_000;
const needed = `Ska vara en text på 1 till ${LONGEST_TEXT} tecken.`;
const neededText = f.text.check(
  z.refine((text) => text.trim() !== '', { error: needed }),
  z.maxLength(LONGEST_TEXT, { error: needed }),
);
const few = <T extends z.core.SomeType>(element: T, most: number) =>
  f.list(element).check(z.maxLength(most, { error: `Ska vara högst ${most}.` }));

/** A row that the body decides otherwise than was proposed. The amount is in kronor; a denial has its code. */
const changedRowSchema = f.object({
  reference: f.text,
  outcome: f.oneOf('grant', 'partial', 'deny'),
  grantedAmount: f.amount,
  code: f.optional(f.text),
  reason: neededText,
});

/** What happened at the meeting of the decision body, as the secretary records it. */
export const meetingRecordSchema = f.object({
  kind: f.oneOf('decided', 'tabled', 'referred-back'),
  meetingOn: f.day,
  paragraph: neededText,
  present: few(f.object({ name: neededText, role: f.text }), MOST_PEOPLE),
  /** Who left for jäv, at which application; an empty reference is the whole matter. */
  conflicts: few(f.object({ name: neededText, reference: f.text }), MOST_PEOPLE),
  changes: few(changedRowSchema, MOST_CHANGES),
  /** Why, of what is tabled or referred back; else what the minutes add. */
  note: f.text.check(z.maxLength(LONGEST_TEXT, { error: needed })),
});

export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
export type ChangedRow = MeetingRecord['changes'][number];
export type RecordRemark = Readonly<{ pointer: string; message: string }>;

type Applications = ReadonlyMap<string, Pick<Application, 'costItems'>>;
/** What is decided on: the proposal, and by reference the applications that it is of. */
export type RecordedOn = Readonly<{
  proposed: readonly Decision[];
  applications: Applications;
  codes: ReadonlyMap<string, string>;
}>;

/** What cannot be recorded so, all of it. */
export function remarksOnRecord(
  { kind, changes, note, present }: MeetingRecord,
  { proposed, applications, codes }: RecordedOn,
): readonly RecordRemark[] {
  const remarks: RecordRemark[] = [];
  const say = (pointer: string, isWrong: boolean, message: string): void => void (isWrong && remarks.push({ pointer, message }));
  say('/present', present.length === 0, 'Ange vilka som deltog.');
  say('/note', kind !== 'decided' && note.trim() === '', 'Skriv varför ärendet bordläggs eller återremitteras.');
  say('/changes', kind !== 'decided' && changes.length > 0, 'Rader ändras bara när ärendet avgörs.');
  const known = new Map(proposed.map((decision) => [decision.reference, decision]));
  const seen = new Set<string>();
  changes.forEach(({ reference, outcome, grantedAmount, code }, at) => {
    const [pointer, decision] = [`/changes/${at}`, known.get(reference)];
    say(`${pointer}/reference`, !decision, `Förslaget har ingen ansökan med numret ${reference}.`);
    say(`${pointer}/reference`, seen.has(reference), `${reference} står två gånger.`);
    seen.add(reference);
    if (!decision) return;
    const { requestedAmount } = decision;
    const amounts = {
      grant: grantedAmount === requestedAmount,
      partial: grantedAmount > 0 && grantedAmount < requestedAmount,
      deny: grantedAmount === 0,
    };
    say(`${pointer}/grantedAmount`, !amounts[outcome], `${reference}: ${ALLOWED_AMOUNTS[outcome]}`);
    const items = (applications.get(reference)?.costItems ?? []).reduce((sum, { amount }) => sum + amount, 0);
    say(`${pointer}/grantedAmount`, grantedAmount > items, `${reference}: utgiftsposterna räcker inte till beloppet.`);
    say(`${pointer}/code`, outcome === 'deny' && !(code && codes.has(code)), `${reference}: välj en kod för avslaget.`);
  });
  return remarks;
}

const ALLOWED_AMOUNTS: Readonly<Record<ChangedRow['outcome'], string>> = {
  grant: 'beloppet ska vara hela det sökta.',
  partial: 'beloppet ska vara mer än 0 och mindre än det sökta.',
  deny: 'beloppet ska vara 0.',
};

/** The decisions that were proposed, as the body has changed them: each change with its own reason as motivation. */
export function decidedRows(
  proposed: readonly Decision[],
  changes: readonly ChangedRow[],
  applications: Applications,
): readonly Decision[] {
  const changed = new Map(changes.map((change) => [change.reference, change]));
  return proposed.map((decision) => {
    const change = changed.get(decision.reference);
    if (!change) return decision;
    const { whatWouldHelp: _help, unreviewedBecause: _because, ...kept } = decision;
    const { outcome, code, reason } = change;
    const grantedAmount = kronor(change.grantedAmount);
    const costItems = applications.get(decision.reference)?.costItems ?? [];
    return {
      ...kept,
      ...{ outcome, grantedAmount, motivation: reason, isMotivationDraft: false },
      codes: outcome === 'deny' && code ? [code] : [],
      years: outcome === 'deny' ? [] : spreadOverYears(costItems, [], grantedAmount),
    };
  });
}
