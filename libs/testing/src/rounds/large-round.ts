import {
  type Application,
  COST_CATEGORIES,
  kronor,
  MEASURES,
  mulberry32,
  type Principles,
  type Review,
  type RoundFile,
  type RoundHeader,
} from '@tp/domain';
import { writeRoundFile } from '@tp/formats';

/** How large a round, and which of all such. The same two give the same bytes. */
export type LargeRound = Readonly<{ applications: number; seed: number }>;

const COMMITTEES = 14;
const SENTENCES = [
  'Området upplevs som otryggt efter mörkrets inbrott, särskilt på vägen mellan torget och bussterminalen.',
  'Polisens lägesbild visar fler anmälda brott mot person än året innan, de flesta mellan klockan 20 och 02.',
  'Vid trygghetsvandringen i oktober pekade 37 av 52 deltagare ut gångtunneln som den plats de helst undviker.',
  'Belysningen mättes till 3 lux i medeltal, att jämföra med de 10 lux som anges för gångstråk i stadens riktlinjer.',
  'Åtgärden genomförs tillsammans med fastighetsägarna och följs upp med samma enkät ett år efter färdigställandet.',
  'Buskage gallras och siktlinjerna öppnas mot förskolan, så att platsen kan överblickas från entréerna.',
];

/** The file's text in pieces, each application about 3,3 kB and reviewed once, with its own principles: never held whole. */
export function largeRoundFile(round: LargeRound): AsyncIterable<string> {
  const reviews = mapCount(round.applications, (index) => reviewAt(round, index));
  return writeRoundFile(largeRoundHeader(round), { applications: largeRoundApplications(round), reviews });
}

/** All of the round but its applications; its reviews are made as they are asked for. */
export const largeRoundHeader = ({ applications, seed }: LargeRound): RoundHeader => ({
  format: 'trygghetsportalen.round/1',
  synthetic: true,
  notice: 'Syntetisk omgång för mätning.',
  municipality: { name: 'Storstad', reviewBody: 'Stadsledningskontoret', decisionBody: 'Trygghetsutskottet' },
  round: {
    id: `stor-${applications}-${seed}`,
    title: `Syntetisk omgång med ${applications} ansökningar`,
    caseNumber: `KS 2026/${seed}`,
    budgetYear: 2027,
    statementDate: '2026-10-20',
    frame: kronor(applications * 400_000),
    fundingSource: 'Central medelsreserv',
    principles: largeRoundPrinciples.id,
  },
  committees: Array.from({ length: COMMITTEES }, (_, index) => ({
    code: `N${index + 1}`,
    name: `Nämnd ${index + 1}`,
    kind: index < 10 ? ('district' as const) : ('specialist' as const),
    administration: `Förvaltning ${index + 1}`,
  })),
  reviews: [],
  principles: largeRoundPrinciples,
});

const levels = (words: readonly string[], checks: readonly (string | undefined)[]): Principles['criteria'][number]['levels'] =>
  words.map((descriptor, level) => ({ level, descriptor, ...(checks[level] !== undefined && { check: checks[level] }) }));

/** What the large round is judged by. */
export const largeRoundPrinciples: Principles = {
  format: 'trygghetsportalen.principles/1',
  id: 'storstad-2026',
  title: 'Principer för syntetiska omgångar',
  decidedBy: 'Trygghetsutskottet',
  decidedOn: '2026-01-20',
  codes: {
    'I-DRIFT': 'Löpande drift',
    'F-TIDPLAN': 'Tidplan saknas',
    'K-ANALYS': 'Underlaget visar inte behovet',
    'D-ÅR': 'Utgift utanför budgetåret',
  },
  direction: [
    {
      id: 'i1',
      label: 'Investering',
      check: 'application.costItems.exists(item, item.category == "construction")',
      code: 'I-DRIFT',
    },
  ],
  requirements: [
    {
      id: 'f1',
      label: 'Tidplan finns',
      check: 'application.schedule.start != null && application.schedule.end != null',
      code: 'F-TIDPLAN',
    },
  ],
  costItems: [{ id: 'd1', label: 'Budgetåret', check: 'item.year == round.budgetYear', code: 'D-ÅR' }],
  criteria: [
    {
      code: 'K1',
      label: 'Behov',
      weight: 3,
      minimum: 1,
      denialCode: 'K-ANALYS',
      levels: levels(
        ['Inget', 'Visst', 'Stort'],
        [undefined, 'words(application.problem) >= 20', 'size(application.evidence) >= 2'],
      ),
    },
    {
      code: 'K2',
      label: 'Effekt',
      weight: 2,
      levels: levels(
        ['Ingen', 'Viss', 'Stor'],
        [undefined, 'words(application.expectedEffect) >= 10', 'hasDigit(application.expectedEffect)'],
      ),
    },
    {
      code: 'K3',
      label: 'Samverkan',
      weight: 1,
      levels: levels(['Ingen', 'Finns'], [undefined, 'words(application.collaboration) >= 10']),
    },
  ],
  threshold: 5,
};

/** The applications, one at a time; each is the same whichever are asked for. */
export const largeRoundApplications = (round: LargeRound): Iterable<Application> =>
  mapCount(round.applications, (index) => applicationAt(round, index));

function* mapCount<T>(count: number, make: (index: number) => T): Generator<T, void, undefined> {
  for (let index = 0; index < count; index += 1) yield make(index);
}

const referenceAt = (index: number): string => `ST-2027-${String(index + 1).padStart(6, '0')}`;

function applicationAt({ seed }: LargeRound, index: number): Application {
  const next = randomFrom(seed, index);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const text = (sentences: number): string => Array.from({ length: sentences }, () => pick(SENTENCES)).join(' ');
  const costItems = Array.from({ length: 1 + next(5) }, (_, item) => ({
    year: next(8) === 0 ? 2028 : 2027,
    category: item === 0 && next(10) > 0 ? ('construction' as const) : pick(COST_CATEGORIES),
    description: `Post ${item + 1}: ${pick(SENTENCES).slice(0, 40)}`,
    amount: kronor(10_000 * (1 + next(60))),
  }));
  const sum = costItems.reduce((total, { amount }) => total + amount, 0);
  return {
    reference: referenceAt(index),
    committee: `N${1 + next(COMMITTEES)}`,
    committeeCaseNumber: `N ${next(1000)}/2026`,
    priority: 1 + next(20),
    contact: { role: 'Trygghetssamordnare', email: 'trygghet@example.org' },
    committeeDecision: { matter: `§ ${1 + next(90)}`, date: '2026-09-17', status: next(5) === 0 ? 'conditional' : 'decided' },
    receivedOn: `2026-09-${String(1 + next(30)).padStart(2, '0')}`,
    title: `Tryggare stråk ${index + 1}`,
    place: {
      name: `Plats ${next(5000)}`,
      district: `Stadsdel ${next(120)}`,
      lat: 59 + next(400_000) / 1_000_000,
      lon: 17.8 + next(400_000) / 1_000_000,
      sites: [],
    },
    publicAccess: next(12) > 0,
    measures: [pick(MEASURES), pick(MEASURES)],
    problem: text(3),
    purpose: text(2),
    evidence: Array.from({ length: 1 + next(3) }, (_, number) => ({
      kind: 'police' as const,
      label: `Underlag ${number + 1}`,
      description: text(1),
      date: '2025-11-01',
    })),
    targetGroup: 'Boende, besökare och de som arbetar i området.',
    equalityAnalysis: text(1),
    childImpact: text(1),
    collaboration: text(next(3)),
    coApplicant: null,
    schedule: next(15) === 0 ? { start: null, end: null } : { start: '2027-03-01', end: '2027-11-30' },
    costItems,
    requestedAmount: kronor(next(20) === 0 ? sum + 5000 : sum),
    operatingImpact: { annualAmount: null, description: 'Ryms inom nämndens budget.' },
    expectedEffect: text(1),
    followUp: text(1),
    attachments: [{ number: 1, name: 'Karta', mandatory: true, confidential: false, received: next(25) > 0 }],
    confidentiality: [],
  };
}

function reviewAt(round: LargeRound, index: number): Review {
  const next = randomFrom(round.seed + 1, index);
  const isInLine = next(12) > 0;
  return {
    application: referenceAt(index),
    reviewer: `granskare-${1 + next(9)}`,
    direction: { verdict: isInLine ? 'in-line' : 'not-in-line', code: isInLine ? null : 'I-DRIFT' },
    requirements: { verdict: 'met', code: null, shortcomings: [] },
    levels: { K1: next(3), K2: next(3), K3: next(2) },
    ineligibleCostItems: next(6) === 0 ? [{ index: 0, code: 'D-ÅR' }] : [],
    denialCode: null,
  };
}

/** Numbers from 0 up to a bound, drawn by a seed and a place in the file (mulberry32): the same whoever asks, in whatever order. */
function randomFrom(seed: number, index: number): (bound: number) => number {
  const next = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  return (bound) => next() % bound;
}

/** The whole of a round that fits in memory. */
export const largeRoundInMemory = (round: LargeRound): RoundFile => ({
  ...largeRoundHeader(round),
  applications: [...largeRoundApplications(round)],
  reviews: [...mapCount(round.applications, (index) => reviewAt(round, index))],
});
