import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { compileCheck } from '../compile-check.js';
import { expressionsOf } from '../principle-expressions.js';
import { plainCheck } from './plain-check.js';

const a = 'application';
const example = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../formats/examples/${name}`, import.meta.url), 'utf8'));

describe('a check in plain Swedish', () => {
  it.each([
    // what stands in a text
    [
      `words(${a}.problem) >= 40 && size(${a}.evidence) >= 1`,
      'Det står minst 40 ord i Behov och problembild, och ansökan har minst ett underlag.',
    ],
    [`words(${a}.landControl) == 0`, 'Det står inget ord i Rådighet över platsen.'],
    [`!(words(${a}.landControl) > 0)`, 'Det står inget ord i Rådighet över platsen.'],
    [
      `words(${a}.purpose) < 3 || words(${a}.purpose) != 7`,
      'Det står högst två ord i Syfte, eller så står det inte exakt sju ord i Syfte.',
    ],
    [`3 <= words(${a}.purpose)`, 'Det står minst tre ord i Syfte.'],
    [`hasDigit(${a}.expectedEffect)`, 'Väntad effekt innehåller någon siffra.'],
    [`!hasDigit(${a}.expectedEffect)`, 'Väntad effekt innehåller ingen siffra.'],
    [`mentions(${a}.followUp, ["vår", "höst"])`, 'Uppföljning nämner något av ”vår” eller ”höst”.'],
    [`!mentions(${a}.followUp, ["saknas"])`, 'Uppföljning nämner inte ”saknas”.'],
    [`!mentions(${a}.followUp, ["a", "b", "c"])`, 'Uppföljning nämner inget av ”a”, ”b” och ”c”.'],
    [`size(years(${a}.followUp)) > 0`, 'Det står minst ett årtal i Uppföljning.'],
    [`2022 in years(${a}.followUp)`, '2022 finns bland årtalen i uppföljningen.'],
    [`size(${a}.title) <= 60`, 'Det står högst 60 tecken i Insats.'],
    [
      `${a}.title.startsWith("Ny") && !${a}.title.contains("test") && ${a}.title.endsWith(".")`,
      'Insats börjar med ”Ny”, Insats innehåller inte ”test” och Insats slutar med ”.”.',
    ],
    // what is there
    [`has(${a}.contact)`, 'Kontakten är angiven.'],
    [`!has(${a}.supplement)`, 'En komplettering är inte begärd.'],
    [`${a}.schedule.start != null`, 'Startdatumet är angivet.'],
    [`round.frame == null`, 'En ram är inte satt.'],
    // what it is
    [
      `${a}.publicAccess != false`,
      'Platsen är öppen för allmänheten, eller så är frågan om allmänhetens tillträde inte tillämplig.',
    ],
    [`${a}.publicAccess == true`, 'Platsen är öppen för allmänheten.'],
    [`${a}.publicAccess == false`, 'Platsen är inte öppen för allmänheten.'],
    [`item.category in ["operating", "maintenance"]`, 'Postens kategori är ”Drift” eller ”Underhåll”.'],
    [`!(item.category in ["operating", "maintenance"])`, 'Postens kategori är varken ”Drift” eller ”Underhåll”.'],
    [`"lighting" in ${a}.measures`, '”Belysning” finns bland åtgärderna.'],
    [`${a}.committeeDecision.status == "decided"`, 'Läget för nämndens beslut är ”Beslutad”.'],
    [`${a}.receivedOn <= "2021-01-15"`, 'Dagen då ansökan kom in infaller senast den 15 januari 2021.'],
    [`${a}.schedule.start >= round.statementDate`, 'Startdatumet infaller tidigast på tjänsteutlåtandets dag.'],
    [`${a}.requestedAmount > 1500000`, 'Sökt belopp är större än 1,5 mnkr.'],
    [`item.year == round.budgetYear`, 'Postens år är budgetåret.'],
    [`item["year"] <= round.budgetYear + 1`, 'Postens år är högst budgetåret plus 1.'],
    [`${a}.costItems[0].amount >= 1000`, 'Utgiftspost nummer 1s belopp är minst 1 tkr.'],
    // lists
    [`${a}.costItems.exists(i, i.category != "operating")`, 'Det finns minst en utgiftspost där kategorin inte är ”Drift”.'],
    [`!${a}.costItems.exists(i, i.category == "operating")`, 'Det finns ingen utgiftspost där kategorin är ”Drift”.'],
    [`${a}.costItems.all(i, i.amount > 0)`, 'För alla utgiftsposter gäller att beloppet är större än 0 kr.'],
    [`!${a}.costItems.all(i, i.amount > 0)`, 'Det finns minst en utgiftspost där beloppet är högst 0 kr.'],
    [
      `${a}.costItems.exists_one(i, i.category == "design" && i.amount > 5)`,
      'Det finns exakt en utgiftspost där kategorin är ”Projektering” och där beloppet är större än 5 kr.',
    ],
    [`${a}.measures.all(m, m in ["lighting", "other"])`, 'Alla åtgärder är ”Belysning” eller ”Annat”.'],
    [`${a}.measures.all(m, m != "other")`, 'Ingen åtgärd är ”Annat”.'],
    [`${a}.measures.exists(m, m != "other")`, 'Det finns minst en åtgärd som inte är ”Annat”.'],
    [
      `size(${a}.costItems.filter(i, i.year > round.budgetYear)) == 0`,
      'Det finns ingen utgiftspost där året är större än budgetåret.',
    ],
    [`size(distinct(${a}.evidence.map(e, e.kind))) >= 2`, 'Underlagen har minst två olika slag.'],
    [
      `sum(${a}.costItems.map(i, i.amount)) == ${a}.requestedAmount`,
      'Summan av beloppen i utgiftsposterna är lika med sökt belopp.',
    ],
    [
      `sum(${a}.costItems.filter(i, i.category == "design").map(i, i.amount)) * 4 <= ${a}.requestedAmount`,
      'Summan av beloppen i de utgiftsposter där kategorin är ”Projektering” gånger 4 är högst sökt belopp.',
    ],
    [
      `sum(${a}.costItems.map(i, i.category == "design", i.amount)) <= 5000`,
      'Summan av beloppen i de utgiftsposter där kategorin är ”Projektering” är högst 5 tkr.',
    ],
    [
      `${a}.evidence.exists(e, yearsBetween(e.date, round.statementDate) < 2)`,
      'Det finns minst ett underlag där det är mindre än två år från datumet till tjänsteutlåtandets dag.',
    ],
    [
      `${a}.attachments.all(b, !b.mandatory || b.received != false)`,
      'För alla bilagor gäller att bilagan inte är obligatorisk, eller att bilagan är angiven som inkommen eller att uppgiften om bilagan har kommit in inte är angiven.',
    ],
    // how it hangs together
    [`(1 + 2) * 3 > 4 - 1`, '(1 plus 2) gånger 3 är större än 4 minus 1.'],
    [`${a}.priority % 2 == 1`, 'Resten när nämndens prioritering delas med 2 är 1.'],
    [
      `!(words(${a}.purpose) > 2 && hasDigit(${a}.purpose))`,
      'Det står högst två ord i Syfte, eller så innehåller Syfte ingen siffra.',
    ],
    [
      `words(${a}.purpose) > 2 && (hasDigit(${a}.purpose) || size(${a}.measures) > 1)`,
      'Det står minst tre ord i Syfte, och antingen innehåller Syfte någon siffra, eller så har ansökan minst två åtgärder.',
    ],
    [
      `round.frame == null ? size(${a}.measures) > 0 : ${a}.requestedAmount < round.frame`,
      'Det gäller att ansökan har minst en åtgärd (om en ram inte är satt), annars att sökt belopp är mindre än ramen.',
    ],
    ['true', 'Kravet är uppfyllt, vad som än står i ansökan.'],
    // what has no words of ours
    [
      `type(${a}.title) == string && words(${a}.title) > 1`,
      `Uttrycket type(application.title) == string är sant och det står minst två ord i Insats.`,
    ],
    [`!(${a}.title < "b")`, 'Uttrycket application.title < "b" är inte sant.'],
  ])('says %s', (expression, sentence) => {
    expect(compileCheck(expression, 'costItem').kind).toBe('compiled');
    expect(plainCheck(expression)).toBe(sentence);
  });

  it('has words for every expression of the examples', () => {
    const documents = [example('stockholm-2020.json'), example('ekhammar-2024.json').principles];
    const sentences = documents.flatMap((document) => expressionsOf(document)).map(({ expression }) => plainCheck(expression));
    expect(sentences.length).toBeGreaterThan(50);
    expect(sentences.filter((sentence) => /uttrycket|application|undefined|null/i.test(sentence))).toEqual([]);
  });

  it('never fails on what a principles document may hold, and never says a value that is not there', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyCheck(), (expression) => {
        if (compileCheck(expression, 'costItem').kind !== 'compiled') return;
        accepted += 1;
        expect(plainCheck(expression)).toMatch(/^(?!.*undefined)(?!.*\[object)\S.*\.$/su);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it('reads also the longest expression that is accepted', () => {
    const long = Array.from({ length: 200 }, (_, index) => `words(application.purpose) > ${index}`);
    for (const expression of [
      long.join(' && '),
      long.join(' || '),
      `${'!'.repeat(200)}true`,
      `${'('.repeat(100)}true${')'.repeat(100)}`,
    ])
      expect([compileCheck(expression, 'application').kind, plainCheck(expression).endsWith('.')]).toEqual(['compiled', true]);
  });
});

/** Expressions by CEL's grammar, mostly of the right types; the others are refused, and passed over. */
function anyCheck(): fc.Arbitrary<string> {
  type Parts = { check: string; text: string; number: string; list: string };
  const one = (...of: readonly string[]) => fc.constantFrom(...of);
  const filled = (template: string, parts: Readonly<Record<keyof Parts, fc.Arbitrary<string>>>): fc.Arbitrary<string> => {
    const names = [...template.matchAll(/<(check|text|number|list)>/gu)].map(([, name]) => name as keyof Parts);
    return fc.tuple(...names.map((name) => parts[name])).map((values) => {
      let at = 0;
      return template.replaceAll(/<(?:check|text|number|list)>/gu, () => values[at++] ?? '');
    });
  };
  const size = { maxDepth: 5, depthIdentifier: 'check' } as const;
  return fc.letrec<Parts>((tie) => {
    const parts = { check: tie('check'), text: tie('text'), number: tie('number'), list: tie('list') };
    const of = (leaves: fc.Arbitrary<string>, ...templates: readonly string[]) =>
      fc.oneof(size, leaves, ...templates.map((template) => filled(template, parts)));
    return {
      text: of(
        one(
          'application.title',
          'application.landControl',
          'item.category',
          'round.selection.method',
          'application["title"]',
          '"a"',
          '"2021-01-01"',
          'application.schedule.start',
          'x',
          'x.label',
          'null',
        ),
        'string(<number>)',
        '(<text> + <text>)',
        '(<check> ? <text> : <text>)',
      ),
      number: of(
        one(
          '1',
          '-1',
          '2.5',
          '3u',
          '9223372036854775807',
          'item.amount',
          'application.requestedAmount',
          'round.frame',
          'round.budgetYear',
          'x.amount',
          'application.costItems[0].amount',
          'application.place.lat',
          'application.priority',
        ),
        ...[
          'size(<list>)',
          '<list>.size()',
          'size(<text>)',
          'words(<text>)',
          'sum(<list>)',
          'int(<text>)',
          'double(<number>)',
          'uint(<number>)',
        ],
        ...[
          '-(<number>)',
          '(<number> + <number>)',
          '(<number> - <number>)',
          '(<number> * <number>)',
          '<number> / <number>',
          '<number> % 2',
        ],
        ...[
          'yearsBetween(<text>, <text>)',
          '(<check> ? <number> : <number>)',
          'dyn(<number>)',
          'size(distinct(<list>))',
          'size(bytes(<text>))',
          'size({"a": <number>})',
        ],
      ),
      list: of(
        one(
          'application.costItems',
          'application.measures',
          'application.evidence',
          'application.place.sites',
          'application.confidentiality',
          '["a", "b"]',
          '[1, null]',
          '[]',
          'application.costItems[0]',
          'x.fields',
          '{"a": 1}',
        ),
        ...[
          'years(<text>)',
          'distinct(<list>)',
          '<list>.filter(x, <check>)',
          '<list>.map(x, <text>)',
          '<list>.map(x, <number>)',
          '<list>.map(x, <check>, x.amount)',
          '[<text>, <text>]',
          '(<list> + <list>)',
        ],
      ),
      check: of(
        one(
          'true',
          'application.publicAccess',
          'item.publicAccess',
          'round.applicants.levelsShown',
          'x.mandatory',
          'has(application.contact)',
          'has(x.description)',
          'application.schedule != null',
        ),
        ...[
          '(<check> && <check>)',
          '(<check> || <check>)',
          '!(<check>)',
          '(<check> ? <check> : <check>)',
          '<check> == <check>',
          '<check> != false',
          'bool(<text>)',
          'dyn(<check>)',
        ],
        ...['==', '!=', '<', '<=', '>', '>='].flatMap((order) => [
          `<text> ${order} <text>`,
          `<number> ${order} <number>`,
          `2 ${order} <number>`,
        ]),
        ...[
          '<text> == null',
          '<number> != null',
          '<text> in <list>',
          '<text> in ["operating", "design", null]',
          '<number> in <list>',
          'type(<text>) == string',
        ],
        ...['exists', 'all', 'exists_one'].map((macro) => `<list>.${macro}(x, <check>)`),
        ...[
          '<text>.contains(<text>)',
          '<text>.startsWith("a")',
          '<text>.endsWith("a")',
          'hasDigit(<text>)',
          'mentions(<text>, ["a", "b"])',
          'mentions(<text>, <list>)',
        ],
      ),
    };
  }).check;
}
