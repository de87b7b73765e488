import { principlesWith } from '../pre-assessment/given.test-support.js';
import { hashOf } from '../hashing/canonical-json.js';
import { checkPrinciples } from './check-principles.js';

const level = (number: number, check?: string) => ({
  level: number,
  descriptor: `Nivå ${number}`,
  ...(check === undefined ? {} : { check }),
});
const criterion = (others: Readonly<Record<string, unknown>> = {}) => ({
  code: 'K1',
  label: 'Behov',
  weight: 2,
  levels: [level(0), level(1, 'true'), level(2)],
  ...others,
});
const check = (id: string, expression: string, code = 'I-FEL') => ({ id, label: id, check: expression, code });

/** The example document with other parts in it, however wrong. */
const faultsOf = (others: Readonly<Record<string, unknown>>) => {
  const outcome = checkPrinciples({ ...principlesWith(), ...others });
  return outcome.kind === 'faulty' ? outcome.faults : [];
};

describe('a principles document', () => {
  it('is ready to use when it is sound, with its version', () => {
    const document = principlesWith({ criteria: [criterion()], threshold: 4 });
    const outcome = checkPrinciples(document);
    expect(outcome.kind).toBe('sound');
    if (outcome.kind !== 'sound') return;
    expect(outcome.principles.hash).toBe(hashOf(document));
    expect(outcome.principles.criteria[0]?.levels.map((compiled) => compiled !== null)).toEqual([false, true, false]);
  });

  it('says which check, where in it, and what was expected', () => {
    expect(faultsOf({ direction: [check('physical', 'application.foo == 1')] })).toEqual([
      {
        pointer: '/direction/0/check',
        value: 'application.foo == 1',
        message: expect.stringMatching(
          /^Kontrollen physical \(inriktning\), tecken 13: Fältet foo finns inte i application\. Ska vara reference, /,
        ),
      },
    ]);
    expect(faultsOf({ criteria: [criterion({ levels: [level(0), level(1, 'true &&\n  words("å", 1) > 0')] })] })).toEqual([
      {
        pointer: '/criteria/0/levels/1/check',
        value: 'true &&\n  words("å", 1) > 0',
        message: 'Kriterium K1, nivå 1, rad 2, tecken 3: Funktionen words fick (text, heltal). Ska få (text eller null).',
      },
    ]);
  });

  it('counts characters, not UTF-16 units, to the place', () => {
    expect(faultsOf({ requirements: [check('r', '"😀😀" == x')] })[0]?.message).toMatch(
      /^Kontrollen r \(formaliakrav\), tecken 9: /,
    );
  });

  it('knows item in the cost items’ checks alone', () => {
    expect(faultsOf({ costItems: [check('i', 'item.year == 2022', 'D-POST')] })).toEqual([]);
    expect(faultsOf({ requirements: [check('i', 'item.year == 2022', 'F-BRIST')] })[0]?.pointer).toBe('/requirements/0/check');
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, unknown, string]>([
    ['a weight under 1', { criteria: [criterion({ weight: 0 })] }, '/criteria/0/weight', 0, 'Ska vara ett heltal från 1.'],
    [
      'a weight that is no whole number',
      { criteria: [criterion({ weight: 1.5 })] },
      '/criteria/0/weight',
      1.5,
      'Ska vara ett heltal från 1.',
    ],
    [
      'a gap in the levels',
      { criteria: [criterion({ levels: [level(0), level(2)] })], threshold: 0 },
      '/criteria/0/levels/1/level',
      2,
      'Ska vara 1: nivåerna går från 0 och uppåt utan lucka.',
    ],
    [
      'levels from 1',
      { criteria: [criterion({ levels: [level(1)] })], threshold: 0 },
      '/criteria/0/levels/0/level',
      1,
      'Ska vara 0: nivåerna går från 0 och uppåt utan lucka.',
    ],
    ['no levels', { criteria: [criterion({ levels: [] })], threshold: 0 }, '/criteria/0/levels', [], 'Ska ha minst nivå 0.'],
    [
      'a check on level 0',
      { criteria: [criterion({ levels: [level(0, 'true'), level(1)] })] },
      '/criteria/0/levels/0/check',
      'true',
      'Ska inte finnas: nivå 0 har alla och ingen kontroll.',
    ],
    [
      'a minimum beyond the scale',
      { criteria: [criterion({ minimum: 3, denialCode: 'I-FEL' })] },
      '/criteria/0/minimum',
      3,
      'Ska vara högst 2, som är den högsta nivån.',
    ],
    [
      'a threshold beyond the scale',
      { criteria: [criterion()], threshold: 5 },
      '/threshold',
      5,
      'Ska vara högst 4, som är den högsta möjliga poängen.',
    ],
    [
      'a minimum without a code',
      { criteria: [criterion({ minimum: 1 })] },
      '/criteria/0/denialCode',
      undefined,
      'Nyckeln saknas. Ska vara en av nycklarna i codes, för kriteriet har ett minimum över 0.',
    ],
    [
      'a minimum with no code',
      { criteria: [criterion({ minimum: 1, denialCode: null })] },
      '/criteria/0/denialCode',
      null,
      'Ska vara en av nycklarna i codes, för kriteriet har ett minimum över 0.',
    ],
    [
      'an unknown denial code',
      { criteria: [criterion({ denialCode: 'X' })] },
      '/criteria/0/denialCode',
      'X',
      'Koden finns inte. Ska vara en av nycklarna i codes, eller en inbyggd kod.',
    ],
    [
      'an unknown code',
      { direction: [check('a', 'true', 'X')] },
      '/direction/0/code',
      'X',
      'Koden finns inte. Ska vara en av nycklarna i codes, eller en inbyggd kod.',
    ],
    [
      'an inherited name as code',
      { direction: [check('a', 'true', 'toString')] },
      '/direction/0/code',
      'toString',
      'Koden finns inte. Ska vara en av nycklarna i codes, eller en inbyggd kod.',
    ],
    [
      'an id twice in a list',
      { direction: [check('a', 'true'), check('b', 'true'), check('a', 'false')] },
      '/direction/2/id',
      'a',
      'Finns redan, i nummer 1 av samma lista. Ska vara unik.',
    ],
    [
      'a criterion twice',
      { criteria: [criterion(), criterion()] },
      '/criteria/1/code',
      'K1',
      'Finns redan, i nummer 1 av samma lista. Ska vara unik.',
    ],
    [
      'a code that begins with a digit',
      { codes: { 'I-FEL': 'a', 'F-BRIST': 'b', 'D-POST': 'c', '1': 'd' } },
      '/codes/1',
      'd',
      'En kod ska börja med en bokstav.',
    ],
    [
      'a code named __proto__',
      { codes: JSON.parse('{"I-FEL": "a", "__proto__": "b"}') },
      '/codes/__proto__',
      'b',
      'En kod ska börja med en bokstav.',
    ],
    [
      'an unknown key',
      { criteria: [criterion({ wieght: 2 })] },
      '/criteria/0/wieght',
      2,
      'Nyckeln är okänd och kan inte läsas utan att gå förlorad.',
    ],
    [
      'scales too long to add up',
      { criteria: [criterion({ weight: Number.MAX_SAFE_INTEGER })] },
      '/criteria',
      [criterion({ weight: Number.MAX_SAFE_INTEGER })],
      'Vikterna är för stora för att poängen ska kunna räknas exakt.',
    ],
  ])('is refused with %s', (_what, others, pointer, value, message) =>
    expect(faultsOf(others)).toEqual([{ pointer, value, message }]),
  );

  it.each<[string, Readonly<Record<string, unknown>>]>([
    [
      'built-in codes that codes does not name',
      { direction: [check('a', 'true', 'B-NOLL')], criteria: [criterion({ minimum: 1, denialCode: 'K-POÄNG' })] },
    ],
    [
      'a minimum of 0, or null, without a code',
      { criteria: [criterion({ minimum: 0 }), criterion({ code: 'K2', minimum: null })] },
    ],
    ['the same id in two lists', { direction: [check('a', 'true')], requirements: [check('a', 'true', 'F-BRIST')] }],
    ['a level 0 whose check is null', { criteria: [criterion({ levels: [{ ...level(0), check: null }, level(1)] })] }],
    ['a criterion of level 0 alone', { criteria: [criterion({ levels: [level(0)] })], threshold: 0 }],
    ['no criteria and no threshold', { criteria: [], threshold: 0 }],
    ['a code that begins with any letter', { codes: { 'Ö-ÖVRIGT': 'a' } }],
  ])('may have %s', (_what, others) => expect(faultsOf(others)).toEqual([]));

  it('says all faults at once, in the document’s order, whatever their kind', () => {
    const faults = faultsOf({
      extra: 1,
      codes: { A: 3 },
      direction: [check('a', 'application.foo == 1', 'X'), { ...check('a', 'true && '), label: 7 }],
      criteria: [
        criterion({
          weight: 0,
          minimum: 9,
          levels: [level(0, 'true'), level(3, 'round.title'), level(2, 'item.year > 0 && application.bar')],
        }),
      ],
      threshold: -1,
    });
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/codes/A',
      '/direction/0/check',
      '/direction/0/code',
      '/direction/1/id',
      '/direction/1/label',
      '/direction/1/check',
      '/direction/1/code',
      '/criteria/0/weight',
      '/criteria/0/levels/0/check',
      '/criteria/0/levels/1/level',
      '/criteria/0/levels/1/check',
      '/criteria/0/levels/2/check',
      '/criteria/0/levels/2/check',
      '/criteria/0/minimum',
      '/criteria/0/denialCode',
      '/threshold',
      '/extra',
    ]);
  });

  it.each([[null], [5], ['text'], [[]], [{}], [{ criteria: [null, 3], direction: 'x', codes: [] }]])(
    'is refused, not crashed on, when it is %j',
    (document) => expect(checkPrinciples(document).kind).toBe('faulty'),
  );
});
