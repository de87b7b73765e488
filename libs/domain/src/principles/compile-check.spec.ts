import { anApplication, ask, problemsOf, resultOf } from '../pre-assessment/given.test-support.js';
import type { Application } from '../applications/application.js';

const supplemented = anApplication({ supplement: { requestedOn: '2022-02-02', dueOn: '2022-02-20', receivedOn: '2022-02-10' } });
const withImpact = anApplication({ operatingImpact: { annualAmount: 5_000, description: 'El' } });
const withCapital = anApplication({ capitalCost: { depreciationYears: 20, interestPercent: 2, firstYearAmount: 40_000 } });

describe('an optional key', () => {
  it.each<[string, Application]>([
    ['application.publicAccess == null', anApplication()],
    ['application.publicAccess == null', anApplication({ publicAccess: null })],
    ['application.publicAccess != false', anApplication()],
    ['null == application.coApplicant', anApplication()],
    ['application.supplement == null', anApplication()],
    ['application.supplement != null', supplemented],
    ['application.supplement.receivedOn <= application.supplement.dueOn', supplemented],
    ['application["supplement"]["dueOn"] == "2022-02-20"', supplemented],
    ['!has(application.supplement)', anApplication()],
    ['!has(application.supplement)', anApplication({ supplement: null })],
    ['has(application.supplement)', supplemented],
    ['has(application.supplement.receivedOn)', supplemented],
    [
      '!has(application.supplement.receivedOn)',
      anApplication({ supplement: { requestedOn: '2022-02-02', dueOn: '2022-02-20' } }),
    ],
    ['has(application.title) && has(application.measures) && has(application.place)', anApplication()],
    ['application.evidence.all(e, has(e.label))', anApplication()],
    ['round.selection == null && round.frame == null && round.submissionDeadline == null', anApplication()],
    ['(application.coApplicant == null ? null : application.title) == null', anApplication()],
    ['application.landControl in ["ja", null]', anApplication()],
  ])('is null when it is absent: %s', (expression, application) => expect(resultOf(expression, application)).toBe('met'));

  it.each([
    [
      'application.supplement.receivedOn != null',
      'Fältet receivedOn kan inte läsas, för det som det skulle stå i saknas (null).',
    ],
    ['has(application.supplement.receivedOn)', 'Fältet receivedOn kan inte läsas, för det som det skulle stå i saknas (null).'],
    ['round.selection.method == "rank"', 'Fältet method kan inte läsas, för det som det skulle stå i saknas (null).'],
    ['size(application.landControl) > 0', 'Funktionen size kan inte användas på null.'],
    ['application.landControl.contains("x")', 'Funktionen contains kan inte användas på null och text.'],
    [
      'yearsBetween(application.committeeDecision.date, round.statementDate) < 1',
      'Fältet date kan inte läsas, för det som det skulle stå i saknas (null).',
    ],
    ['round.frame > 0', 'Ett värde som saknas (null) kan inte jämföras med <, <=, > eller >=.'],
    ['round.frame * 2 == 4', 'Operatorn * kan inte användas på null och heltal.'],
    ['application.publicAccess', 'Uttrycket gav ett värde som saknas (null) i stället för sant eller falskt.'],
    ['!application.publicAccess', 'Operatorn ! kan inte användas på null.'],
    ['application.publicAccess && true', 'Ett värde som skulle vara sant eller falskt saknas (null) eller är något annat.'],
  ])('makes a check fail where its value is needed: %s', (expression, cause) =>
    expect(ask(expression)).toMatchObject({ result: 'unchecked', cause }),
  );

  it('lets a schedule that is absent read as one without dates, though has() says that it is not there', () => {
    for (const application of [anApplication(), anApplication({ schedule: null })]) {
      expect(ask('application.schedule.start == null && application.schedule.end == null', application)).toEqual({
        result: 'met',
        fields: { '/application/schedule/start': null, '/application/schedule/end': null },
      });
      expect(ask('has(application.schedule)', application)).toEqual({
        result: 'not-met',
        fields: { '/application/schedule': null },
      });
      expect(resultOf('has(application.schedule.start)', application)).toBe('not-met');
      expect(resultOf('application.schedule == null', application)).toBe('not-met');
    }
    expect(resultOf('has(application.schedule)', anApplication({ schedule: {} }))).toBe('met');
  });
});

describe('CEL itself', () => {
  it.each([
    'application.supplement.dueOn == "" || true',
    'true || application.supplement.dueOn == ""',
    '!(application.supplement.dueOn == "" && false)',
    '!(false && application.supplement.dueOn == "")',
    'application.costItems.exists(i, 1 / (i.year - 2022) == 0 || i.amount == 50000)',
    '!application.costItems.all(i, i.amount > 60000 && (i.publicAccess ? true : true))',
    'application.costItems.exists_one(i, i.category == "operating")',
    'application.costItems.filter(i, i.amount > 100000).map(i, i.year) == [2022]',
    'application.costItems.map(i, i.amount > 100000, i.year)[0] == 2022',
    '{"a": 1}["a"] == 1 && {"a": 1}.exists(k, k == "a")',
    'application.place.lat == 59.0 && application.place.lat > 58 && 60 > application.place.lat',
    'type(application.requestedAmount) == int && type(application.place.lat) == double && type(null) == null_type',
    '10 - (4 - 3) == 9 && 2 * (3 + 4) == 14 && -(1 - 2) == 1 && 7 / 2 == 3 && -7 / 2 == -3 && 7 % 3 == 1',
    '(1 == 1) == true && !(1 > 2)',
    '0.1234567890123 > 0.123456789 && 1e30 > 1.0 && 1.5e-7 < 1.0',
    '"a\\n\\"å\\"\\\\" == "a\\n\\"å\\"\\\\" && r"\\d" == "\\\\d"',
    'dyn(1) == dyn(1.0) && dyn(1) in [1.0, 2.0]',
    '-9223372036854775808 < 0',
    'int("42") == 42 && int(2.9) == 2 && string(42) == "42" && double(2) == 2.0',
    'size("a😀b") == 3 && "a😀".size() == 2 && size(b"abc") == 3 && size(bytes("å")) == 2 && size(application.measures) == 2',
    '"lighting" in application.measures && !("other" in application.measures)',
    '[1, 2] + [3] == [1, 2, 3] && 5u > 4u && [1, "a"][1] == "a"',
    'application.title.startsWith("Ljus") && application.title.endsWith("torget") && application.title.contains("på")',
  ])('%s', (expression) => expect(ask(expression)).toMatchObject({ result: 'met' }));

  it.each([
    ['application.supplement.dueOn == "" || false', 'Fältet dueOn kan inte läsas, för det som det skulle stå i saknas (null).'],
    [
      'application.costItems.all(i, 1 / (i.year - 2022) == 0 || i.amount > 0 && i.publicAccess == null && i.amount < 0)',
      'Ett tal skulle delas med noll.',
    ],
    ['application.costItems.exists_one(i, i.amount / (i.year - 2022) == 0)', 'Ett tal skulle delas med noll.'],
    ['1 / (application.requestedAmount - 750000) == 0', 'Ett tal skulle delas med noll.'],
    ['1 % (application.requestedAmount - 750000) == 0', 'Ett tal skulle delas med noll.'],
    ['9223372036854775807 + application.requestedAmount > 0', 'Ett heltal blev för stort att räkna med (64 bitar).'],
    ['-(-9223372036854775808) > 0', 'Ett heltal blev för stort att räkna med (64 bitar).'],
    ['-9223372036854775808 / -1 > 0', 'Ett heltal blev för stort att räkna med (64 bitar).'],
    ['int(1e30) > 0', 'Ett heltal blev för stort att räkna med (64 bitar).'],
    ['int("") == 0', 'Funktionen int fick något som inte kan bli ett heltal.'],
    ['application.measures[2] == "lighting"', 'Listan har ingen plats med det numret.'],
    ['application.measures[-1] == "lighting"', 'Listan har ingen plats med det numret.'],
    [
      'sum(application.costItems.map(i, i.publicAccess == null ? i.amount : null)) == 0',
      'Funktionen sum fick ett värde som saknas.',
    ],
    [
      'yearsBetween("2021-02-29", "2022-01-01") == 0',
      'Funktionen yearsBetween fick ett datum som inte finns, eller som inte är skrivet ÅÅÅÅ-MM-DD.',
    ],
    [
      'yearsBetween(application.title, round.statementDate) == 0',
      'Funktionen yearsBetween fick ett datum som inte finns, eller som inte är skrivet ÅÅÅÅ-MM-DD.',
    ],
  ])('fails: %s', (expression, cause) => expect(ask(expression)).toMatchObject({ result: 'unchecked', cause }));
});

describe('what principles.md says otherwise, or adds', () => {
  it.each([
    '"\\U0001F600" > "\\uFFFD" && "\\uFFFD" < "\\U0001F600" && "\\U0001F600" >= "\\uFFFD" && "\\uFFFD" <= "\\U0001F600"',
    '"B" < "a" && "a" < "å" && "" < "a" && !("a" < "a") && "a" <= "a"',
    'words(application.problem) == 5 && words(application.coApplicant) == 0 && words(null) == 0',
    'sum(application.costItems.map(i, i.amount)) == application.requestedAmount && sum([]) == 0',
    'distinct(["b", "a", "b"]) == ["b", "a"] && size(distinct(application.evidence.map(e, e.label))) == 2 && distinct([1.0, 2.5, 1.0]) == [1.0, 2.5]',
    'yearsBetween(application.evidence[1].date, round.statementDate) == 1',
    'yearsBetween("2020-02-29", "2021-02-28") == 0 && yearsBetween("2020-02-29", "2021-03-01") == 1',
    'mentions(application.problem, ["MÖRKT", "x"]) && !mentions(application.coApplicant, ["x"]) && !mentions(null, [])',
    'hasDigit("a1") && !hasDigit(application.landControl) && !hasDigit(null)',
    'years("2022 och 1999") == [2022, 1999] && years(application.coApplicant) == [] && 2022 in years("2022")',
  ])('%s', (expression) => expect(ask(expression)).toMatchObject({ result: 'met' }));

  it('lets texts under optional keys compare by code point too', () => {
    const application = anApplication({ coApplicant: '\u{1F600}', landControl: '\uFFFD' });
    expect(resultOf('application.coApplicant > application.landControl', application)).toBe('met');
  });

  it('reads interest, latitude and longitude as doubles even when they are whole', () => {
    expect(resultOf('application.capitalCost.interestPercent / 4.0 == 0.5', withCapital)).toBe('met');
    expect(resultOf('application.capitalCost.depreciationYears / 3 == 6', withCapital)).toBe('met');
    expect(resultOf('application.place.sites[0].lat - 0.5 == 59.5 && type(application.place.sites[0].lon) == double')).toBe(
      'met',
    );
  });

  it('knows the item of a cost item’s check', () => {
    expect(resultOf('item.year == round.budgetYear && item.publicAccess == null', anApplication(), undefined, 0)).toBe('met');
    expect(resultOf('item.publicAccess != false', anApplication(), undefined, 1)).toBe('not-met');
  });
});

describe('what a check has read', () => {
  const fieldsOf = (expression: string, application?: Application) => ask(expression, application).fields;

  it('is each leaf up to where the answer was known, in the order of the round file', () => {
    expect(
      Object.entries(
        fieldsOf(
          'round.budgetYear == 2022 && application.title != "" && application.reference == "" && application.problem == ""',
        ),
      ),
    ).toEqual([
      ['/application/reference', 'A-1'],
      ['/application/title', 'Ljus på torget'],
      ['/round/budgetYear', 2022],
    ]);
  });

  it('is, of a list macro, in the elements visited', () => {
    expect(fieldsOf('application.measures.exists(m, m == "lighting")')).toEqual({ '/application/measures/0': 'lighting' });
    expect(fieldsOf('application.evidence.all(e, e.kind == "survey")')).toEqual({
      '/application/evidence/0/kind': 'survey',
      '/application/evidence/1/kind': 'police',
    });
    expect(fieldsOf('application.evidence.all(e, e.kind == "police" && e.label != "")')).toEqual({
      '/application/evidence/0/kind': 'survey',
    });
    expect(fieldsOf('"sightlines" in application.measures')).toEqual({
      '/application/measures/0': 'lighting',
      '/application/measures/1': 'sightlines',
    });
    expect(fieldsOf('application.place.sites.exists(s, s.lat > 59.5)')).toEqual({ '/application/place/sites/0/lat': 60 });
  });

  it('is null where an optional key is absent, and an empty list where there is nothing to visit', () => {
    expect(fieldsOf('application.supplement == null || application.supplement.receivedOn != null')).toEqual({
      '/application/supplement': null,
    });
    expect(fieldsOf('application.attachments.all(a, a.mandatory)')).toEqual({ '/application/attachments': [] });
    expect(fieldsOf('size(application.attachments) == 0')).toEqual({ '/application/attachments': [] });
  });

  it('is no leaf of a list that is counted, or of an object that is only seen to be there', () => {
    expect(fieldsOf('size(application.evidence) == 2 && size(application.measures) == 2')).toEqual({});
    expect(fieldsOf('application.operatingImpact != null && has(application.operatingImpact)', withImpact)).toEqual({});
  });

  it('is both sides of an operator, also when one of them fails', () => {
    expect(fieldsOf('application.coApplicant < application.title')).toEqual({
      '/application/title': 'Ljus på torget',
      '/application/coApplicant': null,
    });
  });

  it('is the value as the file has it', () => {
    expect(fieldsOf('application.capitalCost.interestPercent > 1.0 && application.requestedAmount > 0', withCapital)).toEqual({
      '/application/requestedAmount': 750_000,
      '/application/capitalCost/interestPercent': 2,
    });
  });
});

describe('a faulty expression', () => {
  it.each([
    ['application.foo == 1', '12: Fältet foo finns inte i application. Ska vara reference, committee,'],
    [
      'application.supplement.foo == null',
      '23: Fältet foo finns inte i application.supplement. Ska vara requestedOn, dueOn eller receivedOn.',
    ],
    ['has(application.supplement.foo)', '27: Fältet foo finns inte i application.supplement.'],
    [
      'application.place.sites.exists(s, s.foo == 1)',
      '36: Fältet foo finns inte i application.place.sites. Ska vara name, district, lat eller lon.',
    ],
    ['application.place.sites[0].foo == 1', '27: Fältet foo finns inte i application.place.sites.'],
    [
      'application.confidentiality.all(c, c.fields[0].foo == "")',
      '47: Fältet foo finns inte: till vänster står text, inte ett objekt.',
    ],
    ['application.operatingImpact.annualAmount == "x"', '44: heltal och text kan inte jämföras.'],
    ['application.operatingImpact["foo"] == 1', '28: Fältet foo finns inte i application.operatingImpact.'],
    ['application[application.title] == 1', '12: Ett fält i application ska nämnas vid namn.'],
    ['dyn(application).foo == 1', '17: Fältet foo finns inte i application.'],
    ['application.costItems.filter(i, i.amount > 0).exists(i, i.foo == 1)', '58: Fältet foo finns inte i application.costItems.'],
    ['round.foo == 1', '6: Fältet foo finns inte i round.'],
    ['round.selection.foo == 1', '16: Fältet foo finns inte i round.selection. Ska vara method.'],
    ['item.year == 2022', '0: item finns bara i utgiftsposternas kontroller (costItems).'],
    ['budget > 1', '0: Namnet budget är okänt. Ska vara application eller round.'],
    ['foo(application.title)', '0: Funktionen foo finns inte. Ska vara has, size, words,'],
    ['application.title.foo()', '17: Funktionen foo finns inte för ett värde.'],
    ['application.requestedAmount', '0: Kontrollen ger heltal. Ska ge sant eller falskt.'],
    ['application.operatingImpact.description', '0: Kontrollen ger text. Ska ge sant eller falskt.'],
    ['null', '0: Kontrollen ger null. Ska ge sant eller falskt.'],
    ['application.title.matches("(a+)+$")', '17: matches är inte tillåtet'],
    ['matches(application.title, "a")', '0: matches är inte tillåtet'],
    ['application.supplement.receivedOn.matches("a")', '33: matches är inte tillåtet'],
    ['application.evidence.all(e, application.measures.exists(m, m == e.kind))', '48: exists står inne i en annan listfunktion'],
    ['application.evidence.map(e, [e].map(x, x)).size() > 0', '31: map står inne i en annan listfunktion'],
    ['application.confidentiality.exists(c, c.fields.exists(f, f == ""))', '46: exists står inne i en annan listfunktion'],
    ['application.title == null', '21: Värdet (text) finns alltid och kan inte jämföras med null.'],
    ['application.place == null', '21: Värdet (objektet application.place) finns alltid'],
    ['application.place == application.place', '21: Hela objekt kan inte jämföras'],
    ['application.costItems[0] in application.costItems', '28: Hela objekt kan inte jämföras'],
    ['application.place.lat == 59', '25: decimaltal och heltal kan inte jämföras med == eller !=.'],
    ['application.capitalCost.interestPercent == 2', '43: decimaltal och heltal kan inte jämföras'],
    ['application.requestedAmount * 0.5 > 1.0', '30: Operatorn * fick heltal och decimaltal. Ska få två tal av samma slag.'],
    ['application.title > 3', '20: text och heltal kan inte jämföras med >.'],
    ['application.publicAccess > null', '27: sant eller falskt och null kan inte jämföras med >.'],
    ['application.title in "x"', '21: Till höger om in står text. Ska vara en lista.'],
    ['3 in application.measures', '5: heltal och text kan inte jämföras.'],
    ['words(3) > 1', '0: Funktionen words fick (heltal). Ska få (text eller null).'],
    ['yearsBetween(application.title) > 1', '0: Funktionen yearsBetween fick (text). Ska få (text, text).'],
    ['yearsBetween(null, round.statementDate) > 1', '0: Funktionen yearsBetween fick (null, text). Ska få (text, text).'],
    [
      'sum(application.evidence) > 1',
      '0: Funktionen sum fick (lista av objektet application.evidence). Ska få (lista av heltal).',
    ],
    ['application.title && true', '0: Operatorn && fick text. Ska vara sant eller falskt.'],
    ['!application.title', '1: Operatorn ! fick text. Ska vara sant eller falskt.'],
    ['application.title ? true : false', '0: Villkoret före ? fick text. Ska vara sant eller falskt.'],
    ['(true ? 1 : "a") == 1', '12: Valet ger heltal eller text. Ska ge samma slag.'],
    ['application.evidence.exists(e, e.label)', '31: exists fick text. Ska vara sant eller falskt.'],
    ['application.title.exists(e, true)', '17: Till vänster om punkten står text. Ska vara en lista.'],
    ['application.evidence.exists(e)', '20: exists ska få ett namn och ett uttryck: lista.exists(x, …).'],
    ['application.measures["0"] == "a"', '21: Platsen i en lista är text. Ska vara ett heltal från 0.'],
    ['9223372036854775808 > 0', '0: Heltalet är för stort. Ska vara högst 9223372036854775807.'],
    ['string(timestamp("2022-01-01T00:00:00Z")) == ""', '7: Funktionen timestamp finns inte.'],
    ['dyn(duration("1h")) == null', '4: Funktionen duration finns inte.'],
    ['cel == null', '0: Namnet cel är okänt.'],
    ['google.protobuf.Timestamp == int', '0: Namnet google är okänt.'],
    ['optional == null', '0: Namnet optional är okänt.'],
    ['size(b"å") == 2', '5: En byteföljd ska skrivas med ASCII.'],
    ['isBefore(1, 2)', '0: Funktionen isBefore finns inte.'],
    ['has(application)', '0: Funktionen has ska få ett fält'],
    ['', '0: Uttrycket är tomt. Ska vara ett uttryck i CEL.'],
    ['application.title == ', '21: Här står uttryckets slut. Ska vara ett värde, ett namn eller en parentes.'],
    ['(application.title == "a"', '25: Här står uttryckets slut. Ska vara ).'],
    ['application.title = "a"', '18: Här står =, som inte hör hit.'],
    ['application.title == "a', '21: Texten slutar inte.'],
    ['application.evidence.all(e.label, true)', '27: Listfunktionen ska få ett namn först'],
    ['application.?title == ""', '12: Här står ?. Ska vara ett namn.'],
    ['for == 1', '0: Ordet är reserverat i CEL'],
  ])('%s', (expression, problem) => expect(problemsOf(expression)).toEqual([expect.stringContaining(problem)]));

  it('says every mistake in it, in the order of the text', () => {
    expect(
      problemsOf('application.foo == 1 && round.bar == 2 && application.title > 3').map((problem) => problem.split(':')[0]),
    ).toEqual(['12', '30', '62']);
  });

  it('may chain list macros: only one inside another is refused', () => {
    expect(problemsOf('application.costItems.filter(i, i.year == 2022).map(i, i.amount).all(a, a > 0)')).toEqual([]);
    expect(problemsOf('distinct(application.evidence.map(e, e.label)).exists(l, l == "")')).toEqual([]);
    expect(problemsOf('application.measures.exists(m, m == "a") && application.evidence.exists(e, e.label == "b")')).toEqual([]);
  });

  it('may name its own variable item', () => {
    expect(resultOf('application.costItems.all(item, item.year == 2022)')).toBe('met');
  });

  it.each([
    ['nots', '!'.repeat(20_000) + 'true'],
    ['minuses', '-'.repeat(20_000) + '1 == 1'],
    ['parentheses', '('.repeat(20_000) + 'true' + ')'.repeat(20_000)],
    ['terms', Array(400).fill('true').join(' && ')],
    ['fields', 'application' + '.place'.repeat(400) + ' == null'],
    ['nodes', Array(20_000).fill('true').join(' && ')],
  ])('is refused, not crashed on, when it has very many %s', (_what, expression) => {
    expect(problemsOf(expression)).toHaveLength(1);
    expect(problemsOf(expression)[0]).toMatch(/djup|stort/);
  });

  it('may be long without being deep: a list of 500 words', () => {
    const words = Array.from({ length: 500 }, (_word, index) => `"ord${index}"`).join(', ');
    expect(resultOf(`mentions(application.problem, [${words}, "mörkt"])`)).toBe('met');
    expect(resultOf(Array(200).fill('true').join(' && '))).toBe('met');
  });
});
