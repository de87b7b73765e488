import type { ElementWords, FieldKind, FieldWords, Gender } from './field-word.js';
import {
  COMMITTEE_DECISION_WORDS,
  COST_CATEGORY_WORDS,
  EVIDENCE_KIND_WORDS,
  MEASURE_WORDS,
  SELECTION_METHOD_WORDS,
} from './swedish-words.js';

type Others = Partial<Omit<FieldWords, 'label' | 'the' | 'kind' | 'gender'>>;
const word = (label: string, the: string, kind: FieldKind, gender: Gender = 'n', others: Others = {}): FieldWords => ({
  label,
  the,
  kind,
  gender,
  ...others,
});
const each = (one: string, all: string, many: string): Others => ({ ofEach: { one, all, many } });
const element = (
  one: string,
  the: string,
  many: string,
  all: string,
  gender: 'n' | 't' = 'n',
): Readonly<{ element: ElementWords }> => ({
  element: { one, the, many, all, gender },
});

const placeOf = (owner: string, path: string) => ({
  [`${path}.name`]: word('Namn', `${owner} namn`, 'text', 't', each('namn', 'namnen', 'namn')),
  [`${path}.district`]: word('Område', `${owner} område`, 'text', 't', each('område', 'områdena', 'områden')),
  [`${path}.lat`]: word('Latitud', `${owner} latitud`, 'decimal', 'n', each('latitud', 'latituderna', 'latituder')),
  [`${path}.lon`]: word('Longitud', `${owner} longitud`, 'decimal', 'n', each('longitud', 'longituderna', 'longituder')),
});

/**
 * The Swedish of each field of `application` and `round`, said once: by its path, that of what stands in a list after the list's
 * own. Source: glossary.md and round.md.
 */
export const FIELD_WORDS: ReadonlyMap<string, FieldWords> = new Map(
  Object.entries({
    application: word('Ansökan', 'ansökan', 'object'),
    'application.reference': word('Nummer', 'ansökans nummer', 'text', 't'),
    'application.committee': word('Nämnd', 'nämndens kod', 'text'),
    'application.committeeCaseNumber': word('Nämndens diarienummer', 'nämndens diarienummer', 'text', 't'),
    'application.priority': word('Nämndens prioritering', 'nämndens prioritering', 'number'),
    'application.contact': word('Kontakt', 'kontakten', 'object'),
    'application.contact.role': word('Roll', 'kontaktens roll', 'text'),
    'application.contact.email': word('E-post', 'kontaktens e-postadress', 'text'),
    'application.committeeDecision': word('Nämndens beslut', 'nämndens beslut', 'object', 't'),
    'application.committeeDecision.matter': word('Ärende', 'ärendet i nämndens beslut', 'text', 't'),
    'application.committeeDecision.date': word('Dag', 'dagen för nämndens beslut', 'day'),
    'application.committeeDecision.status': word('Beslutsläge', 'läget för nämndens beslut', 'choice', 't', {
      choices: COMMITTEE_DECISION_WORDS,
    }),
    'application.receivedOn': word('Inkom', 'dagen då ansökan kom in', 'day'),
    'application.supplement': word('Komplettering', 'kompletteringen', 'object', 'n', {
      given: ['en komplettering', 'är', 'begärd'],
    }),
    'application.supplement.requestedOn': word('Begärd', 'dagen då kompletteringen begärdes', 'day'),
    'application.supplement.dueOn': word('Sista dag', 'sista dagen för kompletteringen', 'day'),
    'application.supplement.receivedOn': word('Inkom', 'dagen då kompletteringen kom in', 'day', 'n', {
      given: ['kompletteringen', 'har', 'kommit in'],
    }),
    'application.title': word('Insats', 'insatsens namn', 'text', 't'),
    'application.place': word('Plats', 'platsen', 'object'),
    ...placeOf('platsens', 'application.place'),
    'application.place.sites': word(
      'Delplatser',
      'delplatserna',
      'list',
      'p',
      element('delplats', 'delplatsen', 'delplatser', 'delplatserna'),
    ),
    ...placeOf('delplatsens', 'application.place.sites'),
    'application.publicAccess': word('Tillträde för allmänheten', 'allmänhetens tillträde', 'boolean', 't', {
      yes: ['platsen', 'är', 'öppen för allmänheten'],
      given: ['frågan om allmänhetens tillträde', 'är', 'tillämplig'],
    }),
    'application.measures': word('Åtgärder', 'åtgärderna', 'list', 'p', {
      choices: MEASURE_WORDS,
      ...element('åtgärd', 'åtgärden', 'åtgärder', 'åtgärderna'),
    }),
    'application.problem': word('Behov och problembild', 'behov och problembild', 'text', 'p'),
    'application.purpose': word('Syfte', 'syftet', 'text', 't'),
    'application.evidence': word(
      'Underlag',
      'underlagen',
      'list',
      'p',
      element('underlag', 'underlaget', 'underlag', 'underlagen', 't'),
    ),
    'application.evidence.kind': word('Slag', 'slaget', 'choice', 't', {
      choices: EVIDENCE_KIND_WORDS,
      ...each('slag', 'slagen', 'slag'),
    }),
    'application.evidence.label': word(
      'Benämning',
      'benämningen',
      'text',
      'n',
      each('benämning', 'benämningarna', 'benämningar'),
    ),
    'application.evidence.description': word(
      'Beskrivning',
      'beskrivningen',
      'text',
      'n',
      each('beskrivning', 'beskrivningarna', 'beskrivningar'),
    ),
    'application.evidence.date': word('Datum', 'datumet', 'day', 't', each('datum', 'datumen', 'datum')),
    'application.targetGroup': word('Målgrupp', 'målgruppen', 'text'),
    'application.equalityAnalysis': word('Jämställdhetsanalys', 'jämställdhetsanalysen', 'text'),
    'application.childImpact': word('Konsekvenser för barn', 'konsekvenserna för barn', 'text', 'p'),
    'application.collaboration': word('Samverkan', 'samverkan', 'text'),
    'application.coApplicant': word('Medsökande', 'medsökande', 'text'),
    'application.landControl': word('Rådighet över platsen', 'rådigheten över platsen', 'text'),
    'application.schedule': word('Tidplan', 'tidplanen', 'object'),
    'application.schedule.start': word('Start', 'startdatumet', 'day', 't'),
    'application.schedule.end': word('Slut', 'slutdatumet', 'day', 't'),
    'application.costItems': word(
      'Utgiftsposter',
      'utgiftsposterna',
      'list',
      'p',
      element('utgiftspost', 'utgiftsposten', 'utgiftsposter', 'utgiftsposterna'),
    ),
    'application.costItems.year': word('År', 'året', 'year', 't', each('år', 'åren', 'år')),
    'application.costItems.category': word('Kategori', 'kategorin', 'choice', 'n', {
      choices: COST_CATEGORY_WORDS,
      ...each('kategori', 'kategorierna', 'kategorier'),
    }),
    'application.costItems.description': word(
      'Beskrivning',
      'beskrivningen',
      'text',
      'n',
      each('beskrivning', 'beskrivningarna', 'beskrivningar'),
    ),
    'application.costItems.amount': word('Belopp', 'beloppet', 'amount', 't', each('belopp', 'beloppen', 'belopp')),
    'application.costItems.publicAccess': word('Tillträde för allmänheten', 'allmänhetens tillträde', 'boolean', 't', {
      yes: ['posten', 'avser', 'en plats dit allmänheten har tillträde'],
      given: ['postens uppgift om allmänhetens tillträde', 'är', 'angiven'],
    }),
    'application.requestedAmount': word('Sökt belopp', 'sökt belopp', 'amount', 't'),
    'application.operatingImpact': word('Driftkonsekvens', 'driftkonsekvensen', 'object'),
    'application.operatingImpact.annualAmount': word('Driftkostnad per år', 'driftkostnaden per år', 'amount'),
    'application.operatingImpact.description': word('Beskrivning', 'beskrivningen av driftkonsekvensen', 'text'),
    'application.capitalCost': word('Kapitalkostnad', 'kapitalkostnaden', 'object'),
    'application.capitalCost.depreciationYears': word('Avskrivningstid, år', 'avskrivningstiden i år', 'number'),
    'application.capitalCost.interestPercent': word('Ränta, procent', 'räntan i procent', 'decimal'),
    'application.capitalCost.firstYearAmount': word('Kapitalkostnad första året', 'kapitalkostnaden första året', 'amount'),
    'application.expectedEffect': word('Väntad effekt', 'den väntade effekten', 'text'),
    'application.followUp': word('Uppföljning', 'uppföljningen', 'text'),
    'application.attachments': word('Bilagor', 'bilagorna', 'list', 'p', element('bilaga', 'bilagan', 'bilagor', 'bilagorna')),
    'application.attachments.number': word('Nummer', 'numret', 'number', 't', each('nummer', 'numren', 'nummer')),
    'application.attachments.name': word('Namn', 'namnet', 'text', 't', each('namn', 'namnen', 'namn')),
    'application.attachments.mandatory': word('Obligatorisk', 'uppgiften om bilagan är obligatorisk', 'boolean', 'n', {
      yes: ['bilagan', 'är', 'obligatorisk'],
    }),
    'application.attachments.confidential': word('Sekretess', 'uppgiften om bilagan är sekretessmarkerad', 'boolean', 'n', {
      yes: ['bilagan', 'är', 'sekretessmarkerad'],
    }),
    'application.attachments.received': word('Inkommen', 'uppgiften om bilagan har kommit in', 'boolean', 'n', {
      yes: ['bilagan', 'är', 'angiven som inkommen'],
      given: ['uppgiften om bilagan har kommit in', 'är', 'angiven'],
    }),
    'application.confidentiality': word(
      'Sekretess',
      'sekretessmarkeringarna',
      'list',
      'p',
      element('sekretessmarkering', 'sekretessmarkeringen', 'sekretessmarkeringar', 'sekretessmarkeringarna'),
    ),
    'application.confidentiality.concerns': word('Avser', 'det som markeringen avser', 'text', 't'),
    'application.confidentiality.legalBasis': word('Lagrum', 'lagrummet', 'text', 't', each('lagrum', 'lagrummen', 'lagrum')),
    'application.confidentiality.fields': word(
      'Fält',
      'de markerade fälten',
      'list',
      'p',
      element('fält', 'fältet', 'fält', 'fälten', 't'),
    ),
    round: word('Omgång', 'omgången', 'object'),
    'round.id': word('Beteckning', 'omgångens beteckning', 'text'),
    'round.title': word('Titel', 'omgångens titel', 'text'),
    'round.caseNumber': word('Diarienummer', 'omgångens diarienummer', 'text', 't'),
    'round.budgetYear': word('Budgetår', 'budgetåret', 'year', 't'),
    'round.statementDate': word('Tjänsteutlåtandets dag', 'tjänsteutlåtandets dag', 'day'),
    'round.submissionDeadline': word('Sista ansökningsdag', 'sista ansökningsdagen', 'day'),
    'round.frame': word('Ram', 'ramen', 'amount', 'n', { given: ['en ram', 'är', 'satt'] }),
    'round.fundingSource': word('Finansiering', 'finansieringen', 'text'),
    'round.principles': word('Principer', 'principernas beteckning', 'text'),
    'round.selection': word('Urval', 'urvalssättet', 'object', 't'),
    'round.selection.method': word('Urvalssätt', 'urvalssättet', 'choice', 't', { choices: SELECTION_METHOD_WORDS }),
    'round.applicants': word('Sökande', 'reglerna för sökande', 'object', 'p'),
    'round.applicants.levelsShown': word('Nivåer visas', 'uppgiften om nivåer visas för sökande', 'boolean', 'n', {
      yes: ['nivåerna', 'visas', 'för sökande'],
    }),
    'round.applicants.lateApplications': word('Sena ansökningar', 'regeln för sena ansökningar', 'choice', 'n', {
      choices: { refused: 'Tas inte emot', marked: 'Tas emot och märks' },
    }),
  }),
);
