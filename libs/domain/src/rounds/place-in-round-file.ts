import { FIELD_WORDS } from '../words/field-words.js';

type Words = Readonly<{ label: string; one?: string; path?: string }>;

/** What stands in a round's file beside applications and the round's facts, which have their words already. */
const PLACES: Readonly<Record<string, Words>> = {
  format: { label: 'Format' },
  synthetic: { label: 'Syntetisk' },
  notice: { label: 'Anmärkning' },
  municipality: { label: 'Kommunen' },
  'municipality.name': { label: 'Namn' },
  'municipality.reviewBody': { label: 'Granskande organ' },
  'municipality.decisionBody': { label: 'Beslutande organ' },
  round: { label: 'Omgången', path: 'round' },
  committees: { label: 'Nämnder', one: 'Nämnd' },
  'committees.code': { label: 'Kod' },
  'committees.name': { label: 'Namn' },
  'committees.kind': { label: 'Slag' },
  'committees.administration': { label: 'Förvaltning' },
  applications: { label: 'Ansökningar', one: 'Ansökan', path: 'application' },
  reviews: { label: 'Granskningar', one: 'Granskning' },
  settlements: { label: 'Avgöranden', one: 'Avgörande' },
  principles: { label: 'Principerna' },
  ...judgementWords('reviews'),
  ...judgementWords('settlements'),
  'settlements.by': { label: 'Av' },
  'settlements.on': { label: 'Dag' },
  'settlements.reason': { label: 'Skäl' },
  ...principlesWords('principles.'),
};

/** Where a fault of a round's file stands, as a person would look for it. @example '/applications/3/costItems/1/amount' → 'Ansökan nummer 4 › Utgiftspost nummer 2 › Belopp' */
export const placeInRoundFile = (pointer: string): string => placeOf(pointer, PLACES, 'Hela filen');

/** The same of a principles document by itself. */
export const placeInPrinciplesFile = (pointer: string): string => placeOf(pointer, principlesWords(''), 'Hela filen');

function placeOf(pointer: string, places: Readonly<Record<string, Words>>, whole: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps.length === 0) return whole;
  const said: string[] = [];
  let path = '';
  let one: string | undefined;
  for (const step of steps) {
    if (/^\d+$/u.test(step) && one !== undefined) {
      said.splice(-1, 1, `${one} nummer ${Number(step) + 1}`);
      one = undefined;
      continue;
    }
    path = path === '' ? step : `${path}.${step}`;
    const words = Object.hasOwn(places, path) ? places[path] : undefined;
    const field = FIELD_WORDS.get(path);
    said.push(words?.label ?? field?.label ?? `”${step}”`);
    one = words?.one ?? (field?.element && `${field.element.one.charAt(0).toLocaleUpperCase('sv')}${field.element.one.slice(1)}`);
    path = words?.path ?? path;
  }
  return said.join(' › ');
}

function judgementWords(list: 'reviews' | 'settlements'): Readonly<Record<string, Words>> {
  const words = {
    application: { label: 'Ansökan' },
    reviewer: { label: 'Granskare' },
    direction: { label: 'Inriktning' },
    'direction.verdict': { label: 'Bedömning' },
    'direction.code': { label: 'Kod' },
    requirements: { label: 'Formaliakrav' },
    'requirements.verdict': { label: 'Bedömning' },
    'requirements.code': { label: 'Kod' },
    'requirements.shortcomings': { label: 'Brister', one: 'Brist' },
    levels: { label: 'Nivåer' },
    ineligibleCostItems: { label: 'Poster som inte kan beviljas', one: 'Post som inte kan beviljas' },
    'ineligibleCostItems.index': { label: 'Postens plats' },
    'ineligibleCostItems.code': { label: 'Kod' },
    denialCode: { label: 'Avslagskod' },
    motivation: { label: 'Motivering' },
  };
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [`${list}.${key}`, word]));
}

function principlesWords(before: string): Readonly<Record<string, Words>> {
  const check = { id: 'Beteckning', label: 'Rubrik', check: 'Uttryck', code: 'Avslagskod' };
  const words: Readonly<Record<string, Words>> = {
    id: { label: 'Beteckning' },
    title: { label: 'Titel' },
    decidedBy: { label: 'Beslutade av' },
    decidedOn: { label: 'Beslutade den' },
    status: { label: 'Status' },
    codes: { label: 'Avslagskoder' },
    direction: { label: 'Inriktning', one: 'Inriktningskontroll' },
    requirements: { label: 'Formaliakrav', one: 'Formaliakrav' },
    costItems: { label: 'Utgiftsposternas kontroller', one: 'Utgiftsposternas kontroll' },
    criteria: { label: 'Kriterier', one: 'Kriterium' },
    'criteria.code': { label: 'Beteckning' },
    'criteria.label': { label: 'Rubrik' },
    'criteria.weight': { label: 'Vikt' },
    'criteria.minimum': { label: 'Lägsta nivå' },
    'criteria.denialCode': { label: 'Avslagskod' },
    'criteria.levels': { label: 'Nivåer', one: 'Nivå i ordningen' },
    'criteria.levels.level': { label: 'Nivå' },
    'criteria.levels.descriptor': { label: 'Beskrivning' },
    'criteria.levels.check': { label: 'Uttryck' },
    threshold: { label: 'Tröskel' },
  };
  const checks = ['direction', 'requirements', 'costItems'].flatMap((list) =>
    Object.entries(check).map(([key, label]) => [`${list}.${key}`, { label }] as const),
  );
  return Object.fromEntries([...Object.entries(words), ...checks].map(([key, word]) => [before + key, word]));
}
