import { dayInWords } from '../words/day-in-words.js';
import { instantInWords } from '../words/instant-in-words.js';
import type { NoticeFacts } from './notice-facts.js';
import type { NoticeKind } from './notice-kind.js';

/** `subject` is one line, `body` plain text with an empty line between its paragraphs. */
export type ComposedNotice = Readonly<{ subject: string; body: string }>;

/** As mail programs show; what is cut stands whole in the body. */
const LONGEST_SUBJECT = 140;

/** What a notice says, of facts alone: the same for everyone who gets it. */
export function composeNotice<K extends NoticeKind>(kind: K, facts: NoticeFacts[K]): ComposedNotice {
  const [subject, ...paragraphs] = TEXTS[kind](facts);
  return { subject: cut(oneLine(subject)), body: paragraphs.filter((text) => text !== '').join('\n\n') };
}

type Text = readonly [subject: string, ...paragraphs: string[]];

const TEXTS: { readonly [K in NoticeKind]: (facts: NoticeFacts[K]) => Text } = {
  'application.received': (facts) => [
    `Ansökan ${facts.reference} är inskickad${colon(facts.title)}`,
    `${application(facts)} kom in den ${instantInWords(facts.receivedAt)}.`,
    facts.version === 1 ? '' : `Det är version ${facts.version}. Den gäller i stället för den som kom in tidigare.`,
  ],
  'application.withdrawn': (facts) => [
    `Ansökan ${facts.reference} är återtagen${colon(facts.title)}`,
    `${application(facts)} är återtagen och prövas inte.`,
  ],
  'draft.handed-over': (facts) => [
    `Ett utkast väntar på att skickas in${colon(facts.title)}`,
    `${draft(facts)} är lämnat till den som är behörig att skicka in.`,
    `Läs igenom det, och skicka in det eller lämna tillbaka det.${lastDay(facts.closesOn)}`,
  ],
  'draft.handed-back': (facts) => [
    `Ett utkast är lämnat tillbaka${colon(facts.title)}`,
    `${draft(facts)} är lämnat tillbaka för att ändras.${lastDay(facts.closesOn)}`,
  ],
  'supplement.requested': (facts) => [
    `Ansökan ${facts.reference} behöver kompletteras${colon(facts.title)}`,
    `${application(facts)} behöver kompletteras. Vad som begärs står i portalen.`,
    `Kompletteringen ska ha kommit in senast den ${dayInWords(facts.dueOn)}.`,
  ],
  'supplement.answered': (facts) => [
    `Ansökan ${facts.reference} är kompletterad${colon(facts.title)}`,
    `En komplettering har kommit in. ${application(facts)} har fått en ny version.`,
  ],
  'supplement.moved': (facts) => [
    `Ny sista dag för att komplettera ansökan ${facts.reference}${colon(facts.title)}`,
    `${application(facts)} kan kompletteras till och med den ${dayInWords(facts.dueOn)}.`,
  ],
  'supplement.withdrawn': (facts) => [
    `Ansökan ${facts.reference} behöver inte längre kompletteras${colon(facts.title)}`,
    `Begäran om komplettering är återtagen. ${application(facts)} gäller som den är. Varför står i portalen.`,
    'Det som ni har hunnit skriva finns kvar att läsa där, och skickas inte.',
  ],
  'round.opened': ({ roundTitle, closesOn }) => [
    `Omgången ${roundTitle} är öppen för ansökningar`,
    `Nu går det att söka i omgången ${oneLine(roundTitle)}.${lastDay(closesOn)}`,
  ],
  'round.closed': ({ roundTitle }) => [
    `Omgången ${roundTitle} har stängt`,
    `Omgången ${oneLine(roundTitle)} tar inte emot fler ansökningar.`,
  ],
  'round.decided': ({ roundTitle, meetingOn, paragraph }) => [
    `Omgången ${roundTitle} är beslutad`,
    oneLine(`Omgången ${roundTitle} är beslutad den ${dayInWords(meetingOn)}, ${paragraph}.`),
    'Vad era ansökningar fick, och hur budgeten justeras, står i portalen.',
  ],
};

const application = ({ reference, title, committee, roundTitle }: NoticeFacts['application.withdrawn']): string =>
  oneLine(`Ansökan ${reference}${quoted(title)} från ${committee} i omgången ${roundTitle}`);
const draft = ({ title, committee, roundTitle }: NoticeFacts['draft.handed-over']): string =>
  oneLine(`Utkastet${quoted(title)} från ${committee} i omgången ${roundTitle}`);
const colon = (title: string | null): string => (title === null ? '' : `: ${title}`);
const quoted = (title: string | null): string => (title === null ? '' : ` ”${title}”`);
const lastDay = (closesOn: string | null): string => (closesOn === null ? '' : ` Sista dag att söka är ${dayInWords(closesOn)}.`);

/** A title is what somebody wrote: a line break in it would begin another header, or another paragraph. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
const cut = (text: string): string => {
  const characters = [...text];
  return characters.length <= LONGEST_SUBJECT
    ? text
    : `${characters
        .slice(0, LONGEST_SUBJECT - 1)
        .join('')
        .trimEnd()}…`;
};
