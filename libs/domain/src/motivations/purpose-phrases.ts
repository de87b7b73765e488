import type { Application, MEASURES } from '../applications/application.js';
import { formatAmount } from '../money/format-amount.js';
import { inWords, quoted } from './swedish-prose.js';

/** What a committee does by each measure, as a verb phrase. "other" says nothing that a reader could use. */
const VERBS = {
  lighting: 'förbättra belysningen',
  sightlines: 'öppna siktlinjer',
  'activate-place': 'befolka platsen',
  'deter-crime': 'försvåra brott',
  underpass: 'göra gångtunnlar tryggare',
  'camera-surveillance': 'kamerabevaka platsen',
  'school-grounds': 'göra skolmiljön tryggare',
  'vehicle-barrier': 'hindra fordonstrafik',
  other: null,
} as const satisfies Record<(typeof MEASURES)[number], string | null>;

/** What it is called, in quotation marks: a title stands in any sentence so, whatever its grammar. */
export const titleInWords = ({ title, reference }: Pick<Application, 'title' | 'reference'>): string =>
  quoted(title) ?? `ansökan ${reference}`;

export const verbsOf = ({ measures }: Pick<Application, 'measures'>): string =>
  inWords([...new Set(measures)].flatMap((measure) => VERBS[measure] ?? []));

/** How the text begins: what the committee wants. @example 'Med ”Ljus på torget” vill nämnden förbättra belysningen.' */
export function purposeSentence(application: Application): string {
  const verbs = verbsOf(application);
  const title = titleInWords(application);
  return verbs === '' ? `Nämnden söker medel för ${title}.` : `Med ${title} vill nämnden ${verbs}.`;
}

/** How a denial begins: what was asked for. @example 'Nämnden söker 1,4 mnkr för ”Ljus på torget”, för att förbättra belysningen.' */
export function requestSentence(application: Application): string {
  const verbs = verbsOf(application);
  const request = `Nämnden söker ${formatAmount(application.requestedAmount)} för ${titleInWords(application)}`;
  return verbs === '' ? `${request}.` : `${request}, i syfte att ${verbs}.`;
}
